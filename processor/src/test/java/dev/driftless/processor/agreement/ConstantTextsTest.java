package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts that are read as a constant of an enum whose name is another one. */
class ConstantTextsTest {
  private static final CompiledContract CONTRACT = CompiledContract.rules();
  private static final GeneratedType TICKET = CONTRACT.type("Ticket");
  private static final Json.Obj SOUND = new Events(CONTRACT).payload("Ticket");

  @ParameterizedTest
  @CsvSource({"new, open", "to do, open", "open, open", "sent back, rejected", "broken, failed"})
  void everyReaderTakesThemAndTheNameIsWritten(String text, String name) throws Exception {
    Json.Obj payload = SOUND.with("status", Json.text(text)).with("error", Json.text("e"));
    Object constant = CONTRACT.load("Status").getMethod("ofWireName", String.class).invoke(null, text);
    assertEquals(name, GeneratedType.get(constant, "wireName"));
    Sources.of(payload, payload.text())
        .forEach(
            (source, tokens) ->
                assertSame(constant, GeneratedType.get(TICKET.readDocument(tokens).value(), "status"), source));
    for (Object record :
        List.of(
            new ObjectMapper().readValue(payload.text(), TICKET.record()),
            JsonMapper.shared().readValue(payload.text(), TICKET.record()))) {
      assertSame(constant, GeneratedType.get(record, "status"));
      assertEquals(name, new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(record)).get("status").textValue());
      assertEquals(name, new ObjectMapper().readTree(JsonMapper.shared().writeValueAsString(record)).get("status").textValue());
    }
  }

  @ParameterizedTest
  @CsvSource({"fine, good", "good, good", "awful, bad", "Fine, Fine"})
  void openEnumsDoTheSame(String text, String name) throws Exception {
    Object mood = CONTRACT.load("Mood").getMethod("of", String.class).invoke(null, text);
    assertEquals(name, GeneratedType.get(mood, "wireName"));
    assertEquals(!text.equals("Fine"), GeneratedType.get(mood, "isKnown"));
    assertSame(mood.getClass(), JsonMapper.shared().readValue("\"" + text + "\"", mood.getClass()).getClass());
    assertEquals(mood, JsonMapper.shared().readValue("\"" + text + "\"", mood.getClass()));
    assertEquals(mood, new ObjectMapper().readValue("\"" + text + "\"", mood.getClass()));
  }

  @Test
  void othersAreStillUnknownAndTheTextsAreNotListed() throws Exception {
    assertNull(CONTRACT.load("Status").getMethod("ofWireName", String.class).invoke(null, "New"));
    Json.Obj payload = SOUND.with("status", Json.text("New"));
    List<Violation> expected =
        List.of(
            new Violation(
                "/status",
                ViolationCode.UNKNOWN_VALUE,
                "Invalid payload for Ticket: 'status' must be one of open, rejected, failed, the \"end\""));
    Sources.of(payload, payload.text())
        .forEach((source, tokens) -> assertEquals(expected, TICKET.readDocument(tokens).violations(), source));
    assertEquals(expected, new Interpreter(CONTRACT.model()).object(TICKET.model(), payload.tree()));
  }

  @Test
  void aConditionOnTheConstantHolds() {
    Json.Obj payload = SOUND.with("status", Json.text("sent back")).without("error");
    List<Violation> expected =
        List.of(
            new Violation(
                "/error",
                ViolationCode.MISSING,
                "Invalid payload for Ticket: 'error' is required where 'status' is rejected or failed"));
    Sources.of(payload, payload.text())
        .forEach((source, tokens) -> assertEquals(expected, TICKET.readDocument(tokens).violations(), source));
    assertEquals(expected, new Interpreter(CONTRACT.model()).object(TICKET.model(), payload.tree()));
  }
}

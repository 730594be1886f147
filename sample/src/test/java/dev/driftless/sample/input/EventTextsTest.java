package dev.driftless.sample.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.driftless.sample.NumberedEvents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are handed on exactly as they stand in the input. */
class EventTextsTest {
  private static final String SPACED =
      NumberedEvents.event(1).replace("\"data_tier\": 0", " \n\"data_tier\":\t0.50e1 ");
  private static final String WIDE = NumberedEvents.event(2).replace("spec-kitty", "\uD83D\uDE00 \u00fc\\u00fc \u4e2d");
  private static final String UNKNOWN_FIRST = "{\"x\": [1, {\"y\": 1E400}], " + NumberedEvents.event(3).substring(1);

  @Test
  void inEveryShapeOfInput() throws Exception {
    List<String> events = List.of(SPACED, WIDE, UNKNOWN_FIRST, NumberedEvents.unsound(4), "{}");
    String list = String.join(" , ", events);

    assertEquals(events, texts(String.join("\n", events.stream().map(event -> event.replace("\n", " ")).toList())
        .replace(" \"data_tier\":\t", "\n\"data_tier\":\t")));
    assertEquals(events, texts("[" + list + "]"));
    assertEquals(events, texts("{\"other\": 1, \"events\": [" + list + "], \"more\": {\"events\": 1}}"));
    assertEquals(events, texts("\uFEFF[" + list + "]"));
  }

  @Test
  void whereverThePiecesOfTheParserEnd() throws Exception {
    Random random = new Random(1);
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      events.add("{\"" + "k".repeat(random.nextInt(500)) + "\": 1, " + NumberedEvents.event(i).substring(1));
    }

    assertEquals(events, texts("[" + String.join(",", events) + "]"));
    assertEquals(events, texts(String.join("\n", events)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[{}]", "null", "\"{}\"", "{\"event_id\": oops}", "{\"event_id\": "})
  void notOfWhatIsNoObjectOrBroken(String item) throws Exception {
    List<String> texts = texts(NumberedEvents.event(1) + "\n[" + item + "\n" + NumberedEvents.event(2) + "\n");

    assertEquals(NumberedEvents.event(1), texts.get(0));
    assertNull(texts.get(1));
  }

  @Test
  void notOfWhatIsTooLarge() throws Exception {
    String large = "{\"x\": \"" + "0123456789".repeat(1 << 20) + "\", " + NumberedEvents.event(1).substring(1);

    List<String> texts = texts("[" + large + "," + NumberedEvents.event(2) + "]");

    assertNull(texts.get(0));
    assertEquals(NumberedEvents.event(2), texts.get(1));
  }

  private static List<String> texts(String input) throws IOException, UnusableInputException {
    List<String> texts = new ArrayList<>();
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    EventStream.withTexts(new ByteArrayInputStream(bytes), (verdict, text) -> texts.add(text)).read();
    return texts;
  }
}

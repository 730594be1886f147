package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Enums that take any text, and the categories of errors. */
class OpenEnumsTest {
  private static final CompiledContract CONTRACT = CompiledContract.everything();
  private static final Class<?> MOOD = CONTRACT.load("Mood");
  private static final GeneratedType LENIENT = CONTRACT.type("Lenient");
  private static final Json.Obj SOUND = new Events(CONTRACT).payload("Lenient");

  private static Object of(String name) throws Throwable {
    try {
      return MOOD.getMethod("of", String.class).invoke(null, name);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object constant(String name) throws ReflectiveOperationException {
    return MOOD.getField(name).get(null);
  }

  private static Object get(Object mood, String method) {
    return GeneratedType.get(mood, method);
  }

  @Test
  void aConstantIsTheSameInstanceAndCanBeSwitchedOn() throws Throwable {
    Object mixed = constant("MIXED");
    assertSame(mixed, of("so so"));
    assertEquals(true, get(mixed, "isKnown"));
    assertEquals("so so", get(mixed, "wireName"));
    assertEquals("so so", mixed.toString());
    Enum<?> known = assertInstanceOf(Enum.class, ((Optional<?>) get(mixed, "known")).orElseThrow());
    assertEquals("MIXED", known.name());
    assertEquals(
        List.of(constant("GOOD"), mixed, constant("BAD")), MOOD.getMethod("values").invoke(null));
    assertEquals(
        List.of("GOOD", "MIXED", "BAD"),
        Arrays.stream(known.getDeclaringClass().getEnumConstants()).map(Object::toString).toList());
  }

  @Test
  void anyOtherTextIsAValueOfItsOwn() throws Throwable {
    Object other = of("GOOD");
    assertEquals(false, get(other, "isKnown"));
    assertEquals(Optional.empty(), get(other, "known"));
    assertEquals("GOOD", get(other, "wireName"));
    assertEquals(of("GOOD"), other);
    assertEquals(of("GOOD").hashCode(), other.hashCode());
    assertNotEquals(constant("GOOD"), other);
    assertNotEquals(other, "GOOD");
    assertEquals("", get(of(""), "wireName"));
    assertThrows(IllegalArgumentException.class, () -> of("a\ud800"));
    assertThrows(NullPointerException.class, () -> of(null));
  }

  @Test
  void everySourceReadsEveryText() throws Throwable {
    for (String name : List.of("good", "so so", "GOOD", "", "né\u0000", "😀")) {
      Json.Obj payload = SOUND.with("mood", Json.text(name));
      Sources.of(payload, payload.text())
          .forEach((source, tokens) -> assertSameMood(name, LENIENT.readDocument(tokens).value(), source));
      for (Object record :
          List.of(
              new ObjectMapper().readValue(payload.text(), LENIENT.record()),
              JsonMapper.shared().readValue(payload.text(), LENIENT.record()))) {
        assertSameMood(name, record, "databind");
        assertEquals(name, new ObjectMapper().readTree(write(record)).get("mood").textValue());
      }
    }
  }

  private static String write(Object record) throws Exception {
    String written = new ObjectMapper().writeValueAsString(record);
    assertEquals(written, JsonMapper.shared().writeValueAsString(record));
    return written;
  }

  private static void assertSameMood(String name, Object record, String source) {
    assertEquals(name, get(get(record, "mood"), "wireName"), source);
  }

  @Test
  void aLoneSurrogateAndWhatIsNoTextAreViolations() {
    assertViolation(
        Json.text("a\udc00"), ViolationCode.LONE_SURROGATE, "'mood' must not have a lone surrogate");
    assertViolation(Json.number("1"), ViolationCode.WRONG_TYPE, "'mood' must be a string");
    assertViolation(Json.NULL, ViolationCode.NULL_VALUE, "'mood' must not be null");
    String json = SOUND.with("mood", Json.text("a\udc00")).text();
    assertThrows(JsonMappingException.class, () -> new ObjectMapper().readValue(json, LENIENT.record()));
    assertThrows(JacksonException.class, () -> JsonMapper.shared().readValue(json, LENIENT.record()));
  }

  private static void assertViolation(Json value, ViolationCode code, String text) {
    Violation expected = new Violation("/mood", code, "Invalid payload for Lenient: " + text);
    Json.Obj payload = SOUND.with("mood", value);
    Sources.of(payload, payload.text())
        .forEach(
            (name, source) -> {
              Validated<?> read = LENIENT.readDocument(source);
              assertEquals(List.of(expected), read.violations(), name);
              assertNull(get(read.readable(), "mood"));
            });
    assertEquals(List.of(expected), new Interpreter(CONTRACT.model()).object(LENIENT.model(), payload.tree()));
  }

  @Test
  void anErrorFallsUnderTheFirstCategoryOfWhichAKeywordOccurs() throws ReflectiveOperationException {
    Class<?> trouble = CONTRACT.load("Trouble");
    List<String> found = new ArrayList<>();
    for (String text :
        List.of("Was INVALID in time", "page 404", "Not In Time", "in  time", "", "ınvalid", "nothing of these")) {
      found.add(trouble.getMethod("classify", String.class).invoke(null, text).toString());
    }
    assertEquals(List.of("WRONG", "WRONG", "LATE", "OTHER", "OTHER", "OTHER", "OTHER"), found);
    Object wrong = trouble.getMethod("valueOf", String.class).invoke(null, "WRONG");
    assertEquals(List.of("invalid", "404"), get(wrong, "keywords"));
    assertEquals("Look at \"it\".", get(wrong, "suggestedAction"));
    assertEquals("wrong", get(wrong, "wireName"));
  }
}

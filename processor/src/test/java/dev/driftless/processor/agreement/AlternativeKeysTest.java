package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Fields that are read from more than one key. */
class AlternativeKeysTest {
  private static final CompiledContract CONTRACT = CompiledContract.everything();
  private static final GeneratedType LENIENT = CONTRACT.type("Lenient");
  private static final Json.Obj SOUND = new Events(CONTRACT).payload("Lenient");

  /** The sound payload with one key called another. */
  private static Json.Obj renamed(String key, String other) {
    return SOUND.without(key).with(other, SOUND.get(key));
  }

  private static Violation violation(String pointer, ViolationCode code, String text) {
    return new Violation(pointer, code, "Invalid payload for Lenient: " + text);
  }

  /** What every source and the interpreter say of a payload; its record. */
  private static Object read(Json.Obj payload, Violation... expected) {
    Validated<?> first = LENIENT.readDocument(Sources.of(payload.text()));
    Sources.of(payload, payload.text())
        .forEach(
            (name, source) -> {
              Validated<?> read = LENIENT.readDocument(source);
              assertEquals(List.of(expected), read.violations(), name);
              assertEquals(first.readable(), read.readable(), name);
            });
    assertEquals(List.of(expected), new Interpreter(CONTRACT.model()).object(LENIENT.model(), payload.tree()));
    return first.readable();
  }

  @Test
  void eachKeyIsReadAsTheFieldAndOnlyTheDeclaredOneIsWritten() throws Exception {
    Object sound = read(SOUND);
    for (String[] keys :
        new String[][] {
          {"key", "lenient_key"}, {"mood", "temper"}, {"mood", "tem/per~"}, {"parts_or_text", "pieces"},
          {"aliased_part", "that_part"}, {"tags", "labels"}, {"aliased_day", "day_of_it"}
        }) {
      Json.Obj payload = renamed(keys[0], keys[1]);
      assertEquals(sound, read(payload), keys[1]);
      for (Object byDatabind :
          List.of(
              new ObjectMapper().readValue(payload.text(), LENIENT.record()),
              JsonMapper.shared().readValue(payload.text(), LENIENT.record()))) {
        assertEquals(sound, byDatabind, keys[1]);
        assertFalse(new ObjectMapper().writeValueAsString(byDatabind).contains(keys[1]));
      }
    }
  }

  @Test
  void thePointerHasTheKeyThatWasThereAndTheMessageTheDeclaredOne() {
    read(
        SOUND.without("key").with("lenient_key", Json.text("")),
        violation("/lenient_key", ViolationCode.TOO_SHORT, "'key' must not be empty"));
    read(
        SOUND.without("mood").with("tem/per~", Json.number("1")),
        violation("/tem~1per~0", ViolationCode.WRONG_TYPE, "'mood' must be a string"));
    read(
        SOUND.without("aliased_day").with("day_of_it", Json.text("today")),
        violation("/day_of_it", ViolationCode.FORMAT, "'aliased_day' must be an RFC 3339 date"));
    read(
        SOUND.without("tags").with("labels", Json.list(Json.text(""), Json.NULL, Json.text("c"))),
        violation("/labels/0", ViolationCode.TOO_SHORT, "every item of 'tags' must not be empty"),
        violation("/labels/1", ViolationCode.NULL_VALUE, "every item of 'tags' must not be null"),
        violation("/labels", ViolationCode.TOO_MANY_ITEMS, "'tags' must have at most 2 items"));
    read(
        SOUND.without("aliased_part").with("that_part", new Json.Obj(List.of()).with("count", Json.number("0"))),
        new Violation("/that_part/count", ViolationCode.TOO_SMALL, "Invalid Part: 'count' must be more than 0"),
        new Violation("/that_part/sku", ViolationCode.MISSING, "Invalid Part: missing required field 'sku'"));
    read(
        SOUND.without("parts_or_text").with("pieces", Json.list(Json.number("1"))),
        violation("/pieces/0", ViolationCode.WRONG_TYPE, "every item of 'parts_or_text' must be an object"));
  }

  @Test
  void whatIsMissingIsMissedUnderTheDeclaredKey() {
    read(SOUND.without("key"), violation("/key", ViolationCode.MISSING, "missing required field 'key'"));
  }

  @Test
  void bothKeysAreADuplicateWhereTheSecondOneStandsAndTheFirstCounts() {
    Object first = read(SOUND.with("lenient_key", Json.number("1")), duplicate("/lenient_key"));
    assertEquals("k", GeneratedType.get(first, "key"));
    Json.Obj otherFirst = renamed("key", "lenient_key").with("key", Json.text("second"));
    assertEquals("k", GeneratedType.get(read(otherFirst, duplicate("/key")), "key"));
    Json.Obj wrongFirst = SOUND.without("key").with("lenient_key", Json.text("")).with("key", Json.text("second"));
    read(
        wrongFirst,
        violation("/lenient_key", ViolationCode.TOO_SHORT, "'key' must not be empty"),
        duplicate("/key"));
  }

  private static Violation duplicate(String pointer) {
    return violation(pointer, ViolationCode.DUPLICATE_KEY, "duplicate key 'key'");
  }

  @Test
  void anotherKeyThanTheObjectsOwnIsUnknown() {
    read(SOUND.with("presence_key", Json.list()));
  }

  @Test
  void theEnvelopeMayHaveOtherKeysToo() {
    Json.Obj event = new Events(CONTRACT).event("Lenient").without("clock").with("lam/port~", Json.number("-1"));
    Validated<?> read = CONTRACT.envelope().readDocument(Sources.of(event.text()));
    assertEquals(
        List.of(
            new Violation(
                "/lam~1port~0", ViolationCode.TOO_SMALL, "Invalid event: 'clock' must be at least 0")),
        read.violations());
    assertEquals(read.violations(), new Interpreter(CONTRACT.model()).event(event.tree()));
  }

  @Test
  void anAggregatesIdentifierIsKnownUnderEachKey() {
    for (String key : List.of("key", "presence_key", "presence/key~")) {
      assertEquals(List.of(), ofPresence("Present", key, Json.text("WP01")), key);
      assertEquals(List.of("/aggregate_type"), ofPresence("Absent", key, Json.text("WP01")), key);
      assertEquals(List.of("/aggregate_type"), ofPresence("Present", key, Json.NULL), key);
      // A value that can't be read is no reason to expect another aggregate.
      String pointer = "/payload/" + key.replace("~", "~0").replace("/", "~1");
      assertEquals(List.of(pointer), ofPresence("Present", key, Json.number("1")), key);
    }
  }

  private static List<String> ofPresence(String aggregate, String key, Json id) {
    Json.Obj event = new Events(CONTRACT).event("Presence").with("aggregate_type", Json.text(aggregate));
    Json.Obj payload = ((Json.Obj) event.get("payload")).without("key").with(key, id);
    Json.Obj whole = event.with("payload", payload);
    Validated<?> read = CONTRACT.envelope().readDocument(Sources.of(whole.text()));
    assertEquals(new Interpreter(CONTRACT.model()).event(whole.tree()), read.violations());
    return read.violations().stream().map(Violation::pointer).toList();
  }
}

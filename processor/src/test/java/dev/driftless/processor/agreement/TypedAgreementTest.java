package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.agreement.RecordPlaces.Place;
import dev.driftless.processor.model.Field;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed validator on what the reader made of an input, against what the reader said of it. */
class TypedAgreementTest {
  private static final int EVENTS = 3000;

  /** What no record can hold. */
  private static final Set<ViolationCode> LOST =
      EnumSet.of(
          ViolationCode.TOO_DEEP, ViolationCode.DUPLICATE_KEY, ViolationCode.WRONG_TYPE, ViolationCode.OUT_OF_RANGE,
          ViolationCode.UNKNOWN_VALUE, ViolationCode.UNKNOWN_VARIANT, ViolationCode.UNKNOWN_KEY);

  static List<CompiledContract> contracts() {
    return CompiledContract.all().toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whereTheRecordHoldsTheWholeInputBothGiveTheSameViolations(CompiledContract contract) {
    RandomEvents events = new RandomEvents(contract.model(), new Random(5), true);
    RecordPlaces places = new RecordPlaces(contract);
    int[] invalid = {0};
    events.events(EVENTS)
        .forEach(
            event -> {
              Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
              Object record = read.readable();
              // Without its type a payload can't be read.
              boolean isWhole =
                  !isAt(places.pointerTo(Field.Role.EVENT_TYPE), read.violations())
                      && read.violations().stream().noneMatch(raw -> isLost(raw, places, record));
              if (isWhole) {
                assertEquals(
                    contract.underDeclaredKeys(read.violations()), contract.envelope().validate(record), event::text);
                invalid[0] += read.isValid() ? 0 : 1;
              }
            });
    assertTrue(invalid[0] > EVENTS / 40, "only " + invalid[0] + " invalid events were compared");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whereItDoesNotEachDifferenceHasItsReason(CompiledContract contract) {
    RandomEvents events = new RandomEvents(contract.model(), new Random(6), true);
    RecordPlaces places = new RecordPlaces(contract);
    events.events(EVENTS)
        .forEach(
            event -> {
              List<Violation> raw =
                  contract.underDeclaredKeys(contract.envelope().readDocument(Sources.of(event.text())).violations());
              Object record = contract.envelope().readDocument(Sources.of(event.text())).readable();
              List<Violation> typed = contract.envelope().validate(record);
              for (Violation violation : raw) {
                assertTrue(
                    isLost(violation, places, record) || typed.contains(violation),
                    () -> "only raw: " + violation + "\n" + event.text());
              }
              for (Violation violation : typed) {
                assertTrue(
                    raw.contains(violation) || follows(violation, raw, places, record),
                    () -> "only typed: " + violation + "\n" + event.text());
              }
            });
  }

  @Test
  void anUnknownEventTypeIsOneViolationForBothEvenWithALoneSurrogate() {
    CompiledContract contract = CompiledContract.everything();
    Json.Obj event = new Events(contract).event("Texts").with("event_type", Json.text("Unheard\ud800"));
    Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
    List<ViolationCode> typed =
        contract.envelope().validate(read.readable()).stream()
            .filter(violation -> violation.pointer().equals("/event_type"))
            .map(Violation::code)
            .toList();
    assertEquals(List.of(ViolationCode.UNKNOWN_EVENT_TYPE), read.violations().stream().map(Violation::code).toList());
    assertEquals(List.of(ViolationCode.UNKNOWN_EVENT_TYPE), typed);
  }

  /** Whether a record can't show what the reader found. */
  static boolean isLost(Violation raw, RecordPlaces places, Object record) {
    Place place = places.at(record, raw.pointer());
    if (place.isLost()) {
      return true;
    }
    return switch (raw.code()) {
      // A record has one null: for a nullable field it means null.
      // Where the key may be absent it is a condition that misses it, and null is not there either.
      case MISSING -> place.field() != null && place.field().nullable() && !place.field().optional();
      case NULL_VALUE -> !place.isItem();
      // What is no time, UUID or URI can't be in the record; a UUID of the wrong version can.
      // Nor can a text with a lone surrogate be the value of an open enum.
      // A field with a default has that in its place.
      case FORMAT, LONE_SURROGATE -> place.value() == null || place.field() != null && place.field().fallback() != null;
      default -> LOST.contains(raw.code());
    };
  }

  /** Whether what the typed validator says alone follows from something that the record doesn't hold. */
  private static boolean follows(Violation typed, List<Violation> raw, RecordPlaces places, Object record) {
    String payload = places.pointerTo(Field.Role.PAYLOAD);
    return switch (typed.code()) {
      case MISSING ->
          isLostAt(typed.pointer(), raw, places, record)
              || isLostBeside(typed.pointer(), raw, places, record)
              // Without its type a payload can't be read.
              || typed.pointer().equals(payload) && isAt(places.pointerTo(Field.Role.EVENT_TYPE), raw);
      // Conditions and rules are looked at where an object has nothing else wrong with it.
      case NOT_ALLOWED -> isLostBeside(typed.pointer(), raw, places, record);
      case RULE -> isLostIn(typed.pointer(), raw, places, record);
      case NULL_VALUE -> isLostAt(typed.pointer(), raw, places, record);
      case AGGREGATE_TYPE_MISMATCH ->
          isLostAt(places.aggregateId(places.at(record, payload).value()), raw, places, record);
      default -> false;
    };
  }

  private static boolean isLostAt(String pointer, List<Violation> raw, RecordPlaces places, Object record) {
    // What stands there may be lost for what is inside: a discriminator, or a part of a value of any kind.
    return raw.stream()
        .filter(violation -> violation.pointer().equals(pointer) || violation.pointer().startsWith(pointer + "/"))
        .anyMatch(violation -> isLost(violation, places, record));
  }

  private static boolean isLostBeside(String pointer, List<Violation> raw, RecordPlaces places, Object record) {
    return isLostIn(pointer.substring(0, pointer.lastIndexOf('/')), raw, places, record);
  }

  private static boolean isLostIn(String object, List<Violation> raw, RecordPlaces places, Object record) {
    return raw.stream()
        .anyMatch(
            violation -> violation.pointer().startsWith(object + "/") && isLost(violation, places, record));
  }

  private static boolean isAt(String pointer, List<Violation> raw) {
    return raw.stream().anyMatch(violation -> violation.pointer().equals(pointer));
  }
}

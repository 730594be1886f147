package dev.driftless.processor.agreement;

import dev.driftless.processor.agreement.RecordPlaces.Place;
import dev.driftless.processor.model.Field;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the typed validator says of a record, held against what the reader said of the input that it was made of.
 *
 * <p>By nature they differ in what no record holds. A record has declared keys only, each once, and values of the
 * declared types; null in it stands for what was absent, was null, or couldn't be read. So the reader alone tells of
 * unknown and repeated keys, wrong kinds of values, numbers and texts that are none of the type, nesting that is too
 * deep, unknown variants, and of null or a missing key where the record's null may mean the other. Where a value is
 * lost in this way, the typed validator alone tells that it is missing, and what follows for the conditions and rules of
 * the objects around it. Everything else both tell alike.
 */
public final class RecordAgreement {
  /** What no record can hold. */
  private static final Set<ViolationCode> LOST =
      EnumSet.of(
          ViolationCode.TOO_DEEP, ViolationCode.DUPLICATE_KEY, ViolationCode.WRONG_TYPE, ViolationCode.OUT_OF_RANGE,
          ViolationCode.UNKNOWN_VALUE, ViolationCode.UNKNOWN_VARIANT, ViolationCode.UNKNOWN_KEY);

  private final CompiledContract contract;
  private final RecordPlaces places;

  /** For the records of one contract. */
  public RecordAgreement(CompiledContract contract) {
    this.contract = contract;
    this.places = new RecordPlaces(contract);
  }

  /** Whether the record holds all of the input, so that both have to say the same in the same order. */
  public boolean isWhole(List<Violation> read, Object record) {
    // Without its type a payload can't be read, be it in an event or in a list of events.
    String eventType = places.pointerTo(Field.Role.EVENT_TYPE);
    return read.stream().noneMatch(violation -> violation.pointer().endsWith(eventType) || isLost(violation, record));
  }

  /**
   * Each violation that only one of them gives, with nothing that explains it.
   *
   * @param read what the reader said
   * @param typed what the validator says of the record that it made
   */
  public List<String> unexplained(List<Violation> read, List<Violation> typed, Object record) {
    List<Violation> raw = contract.underDeclaredKeys(contract.typeOf(record).model(), read);
    List<String> unexplained = new ArrayList<>();
    raw.stream()
        .filter(violation -> !isLost(violation, record) && !typed.contains(violation))
        .forEach(violation -> unexplained.add("only raw: " + violation));
    typed.stream()
        .filter(violation -> !raw.contains(violation) && !follows(violation, raw, record))
        .forEach(violation -> unexplained.add("only typed: " + violation));
    return unexplained;
  }

  /** Whether a record can't show what the reader found. */
  boolean isLost(Violation raw, Object record) {
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
  private boolean follows(Violation typed, List<Violation> raw, Object record) {
    return switch (typed.code()) {
      case MISSING ->
          isLostAt(typed.pointer(), raw, record)
              || isLostBeside(typed.pointer(), raw, record)
              // Without its type a payload can't be read.
              || isAt(places.pointerTo(Field.Role.PAYLOAD), typed)
                  && isAt(beside(typed, Field.Role.PAYLOAD, places.pointerTo(Field.Role.EVENT_TYPE)), raw);
      // Conditions and rules are looked at where an object has nothing else wrong with it.
      case NOT_ALLOWED -> isLostBeside(typed.pointer(), raw, record);
      case RULE -> isLostIn(typed.pointer(), raw, record);
      case NULL_VALUE -> isLostAt(typed.pointer(), raw, record);
      case AGGREGATE_TYPE_MISMATCH -> {
        Field.Role type = Field.Role.AGGREGATE_TYPE;
        Object payload = places.at(record, beside(typed, type, places.pointerTo(Field.Role.PAYLOAD))).value();
        yield isLostAt(beside(typed, type, places.aggregateId(payload)), raw, record);
      }
      default -> false;
    };
  }

  /** The pointer of something in the event in which a violation is at the field in that role. */
  private String beside(Violation violation, Field.Role role, String inEvent) {
    String pointer = violation.pointer();
    return pointer.substring(0, pointer.length() - places.pointerTo(role).length()) + inEvent;
  }

  private static boolean isAt(String end, Violation violation) {
    return violation.pointer().endsWith(end);
  }

  private boolean isLostAt(String pointer, List<Violation> raw, Object record) {
    // What stands there may be lost for what is inside: a discriminator, or a part of a value of any kind.
    return raw.stream()
        .filter(violation -> violation.pointer().equals(pointer) || violation.pointer().startsWith(pointer + "/"))
        .anyMatch(violation -> isLost(violation, record));
  }

  private boolean isLostBeside(String pointer, List<Violation> raw, Object record) {
    return isLostIn(pointer.substring(0, pointer.lastIndexOf('/')), raw, record);
  }

  private boolean isLostIn(String object, List<Violation> raw, Object record) {
    return raw.stream()
        .anyMatch(
            violation -> violation.pointer().startsWith(object + "/") && isLost(violation, record));
  }

  private static boolean isAt(String pointer, List<Violation> raw) {
    return raw.stream().anyMatch(violation -> violation.pointer().equals(pointer));
  }
}

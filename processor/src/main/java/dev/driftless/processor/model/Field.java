package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a declared object.
 *
 * @param name the accessor's name, also that of the record's component
 * @param wireName the key in JSON
 * @param aliases other keys that are read as this one, never written
 * @param optional whether the key may be absent
 * @param nullable whether the value may be null
 * @param role what the field is to its envelope
 * @param constraints what the value must keep to, as far as it is not in the type
 * @param doc the doc comment, raw, without a final newline; empty if there is none
 * @param fallback the value where the key is absent, as it stands in JSON but for quotes; null if there is none
 * @param lifecycle since when it is there, and whether it is on its way out
 * @param example the value of {@code @Example}; null if there is none
 * @param position the accessor
 * @param examplePosition the example
 */
public record Field(
    String name,
    String wireName,
    List<String> aliases,
    ValueType type,
    boolean optional,
    boolean nullable,
    Role role,
    List<Constraint> constraints,
    String doc,
    @Nullable String fallback,
    Lifecycle lifecycle,
    @Nullable List<String> example,
    Position position,
    Position examplePosition) {

  public Field {
    aliases = List.copyOf(aliases);
    constraints = List.copyOf(constraints);
    example = example == null ? null : List.copyOf(example);
  }

  /** A field that is read from one key only. */
  public Field(
      String name,
      String wireName,
      ValueType type,
      boolean optional,
      boolean nullable,
      Role role,
      List<Constraint> constraints,
      String doc,
      @Nullable List<String> example,
      Position position,
      Position examplePosition) {
    this(
        name, wireName, List.of(), type, optional, nullable, role, constraints, doc, null, Lifecycle.UNSAID, example,
        position, examplePosition);
  }

  /** Every key that is read as this field, the one that is written first. */
  public List<String> keys() {
    return Stream.concat(Stream.of(wireName), aliases.stream()).toList();
  }

  /** What a field is to its envelope. */
  public enum Role {
    PLAIN,
    EVENT_ID,
    EVENT_TYPE,
    PAYLOAD,
    AGGREGATE_TYPE,
    AGGREGATE_ID;

    /** Whether the event's type says what the value is, or may say it. */
    public boolean isOfEventType() {
      return this != PLAIN && this != EVENT_ID;
    }
  }

  /** Whether the record's component may be null in a sound record. */
  public boolean mayBeNull() {
    return nullable || optional && fallback == null;
  }
}

package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a declared object.
 *
 * @param name the accessor's name, also that of the record's component
 * @param wireName the key in JSON
 * @param optional whether the key may be absent
 * @param nullable whether the value may be null
 * @param role what the field is to its envelope
 * @param constraints what the value must keep to, as far as it is not in the type
 * @param doc the doc comment, raw, without a final newline; empty if there is none
 * @param example the value of {@code @Example}; null if there is none
 * @param position the accessor
 * @param examplePosition the example
 */
public record Field(
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

  public Field {
    constraints = List.copyOf(constraints);
    example = example == null ? null : List.copyOf(example);
  }

  /** What a field is to its envelope. */
  public enum Role {
    PLAIN,
    EVENT_TYPE,
    PAYLOAD,
    AGGREGATE_TYPE,
    AGGREGATE_ID
  }

  /** Whether the record's component may be null in a sound record. */
  public boolean mayBeNull() {
    return optional || nullable;
  }
}

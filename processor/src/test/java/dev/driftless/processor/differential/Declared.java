package dev.driftless.processor.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a random contract declares, as far as other declarations of it depend on that. */
final class Declared {
  private Declared() {}

  /** What a value is to conditions and rules. */
  enum Kind {
    TEXT,
    INTEGER,
    NUMBER,
    MOMENT,
    BOOLEAN,
    ENUM,
    LIST,
    MAP,
    OBJECT,
    UNION,
    OTHER
  }

  /** Whether the processor finds an example of a value by itself. */
  enum Example {
    /** It does, and the example is valid. */
    FOUND,
    /** It doesn't: a list of such values is shown as an empty one. */
    NONE,
    /** It does, but the example may not be valid. */
    DOUBTFUL
  }

  /**
   * The type of a value, with its constraints.
   *
   * @param type with the annotations on what is inside
   * @param constraints the annotations on the value itself
   * @param samples texts of an {@code @Example} that is valid; empty if the value can't have one
   * @param refers the object, union or enum that it is or holds; empty if there is none
   */
  record Value(
      Kind kind, String type, List<String> constraints, List<String> samples, Example example, String refers) {

    Value with(List<String> constraints, List<String> samples, Example example) {
      return new Value(kind, type, constraints, samples, example, refers);
    }

    /** The type where annotations of the value itself stand on it. */
    String typeUse(boolean nullable) {
      return (String.join(" ", constraints) + (nullable ? " @Nullable " : " ") + type).strip();
    }
  }

  /**
   * A field.
   *
   * @param primitive whether the accessor's type can't be null
   * @param shown whether it has an {@code @Example}
   * @param code the declaration
   */
  record Field(
      String accessor,
      String wireName,
      Value value,
      boolean optional,
      boolean nullable,
      @Nullable String fallback,
      boolean primitive,
      boolean shown,
      String code) {}

  /** A constant of an enum. */
  record Constant(String name, String wireName) {}

  /** An enum. */
  record Enumeration(String name, boolean open, boolean integers, List<Constant> constants) {}

  /** A named constraint, for one kind of values; a sample keeps it if it is among these. */
  record Named(String name, Kind kind, List<String> samples) {}

  /** A group of fields, with those of the groups that it extends. */
  record Group(String name, List<Field> fields) {}

  /**
   * An object that fields can hold.
   *
   * @param leaves the names of the variants that are no unions; empty if it is none itself
   */
  record Type(String name, List<Field> fields, List<String> leaves) {}
}

package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;

/** A condition across fields of one object, which are named by their accessors. */
public sealed interface Condition {

  /**
   * The fields {@code then} have to be there where {@code field} has one of the values.
   *
   * @param positions where the values stand, one for each; empty where that isn't known
   */
  record RequiredIf(String field, List<String> is, List<String> then, List<Position> positions) implements Condition {
    public RequiredIf {
      is = List.copyOf(is);
      then = List.copyOf(then);
      positions = List.copyOf(positions);
    }

    /** A condition that stands in no source. */
    public RequiredIf(String field, List<String> is, List<String> then) {
      this(field, is, then, List.of());
    }
  }

  /**
   * The fields {@code then} must not be there where {@code field} has one of the values.
   *
   * @param positions where the values stand, one for each; empty where that isn't known
   */
  record ForbiddenIf(String field, List<String> is, List<String> then, List<Position> positions) implements Condition {
    public ForbiddenIf {
      is = List.copyOf(is);
      then = List.copyOf(then);
      positions = List.copyOf(positions);
    }

    /** A condition that stands in no source. */
    public ForbiddenIf(String field, List<String> is, List<String> then) {
      this(field, is, then, List.of());
    }
  }

  /** Just one of the fields has to be there. */
  record ExactlyOneOf(List<String> fields) implements Condition {
    public ExactlyOneOf {
      fields = List.copyOf(fields);
    }
  }

  /** At least one of the fields has to be there. */
  record AtLeastOneOf(List<String> fields) implements Condition {
    public AtLeastOneOf {
      fields = List.copyOf(fields);
    }
  }

  /** The lists that are there have the same number of items. */
  record EqualLength(List<String> fields) implements Condition {
    public EqualLength {
      fields = List.copyOf(fields);
    }
  }

  /** The values that are there don't decrease in this order. */
  record Ordered(List<String> fields) implements Condition {
    public Ordered {
      fields = List.copyOf(fields);
    }
  }
}

package dev.driftless.processor.model;

import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.ViolationCode;
import java.math.BigDecimal;
import java.util.List;

/** One thing that a value must keep to; each has one violation code and one text. */
public sealed interface Rule {

  /** The code of its violation. */
  ViolationCode code();

  /** What the value must do, to follow the name of the field: {@code must match WP\d{2}}. */
  String text();

  /** The same of a value of that type: a map has entries, not items. */
  default String textFor(ValueType type) {
    return text();
  }

  /** A string has at least so many code points. */
  record MinLength(int characters) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_SHORT;
    }

    @Override
    public String text() {
      return characters == 1 ? "must not be empty" : "must have at least " + characters + " characters";
    }
  }

  /** A string has at most so many code points. */
  record MaxLength(int characters) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_LONG;
    }

    @Override
    public String text() {
      return "must have at most " + plural(characters, "character");
    }
  }

  /** A string has a character that is no white space, as {@link String#isBlank} has it. */
  record NotBlank() implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.BLANK;
    }

    @Override
    public String text() {
      return "must not be blank";
    }
  }

  /** A whole string matches a regular expression. */
  record Matches(WirePattern pattern) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.PATTERN;
    }

    @Override
    public String text() {
      return "must match " + pattern;
    }
  }

  /** A string or a UUID has a standard format; {@code version} is that of a UUID, 0 for any. */
  record HasFormat(Format format, int version) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.FORMAT;
    }

    @Override
    public String text() {
      return "must be " + format.phrase() + (version == 0 ? "" : " of version " + version);
    }
  }

  /** A list has at least so many items, or a map so many entries. */
  record MinItems(int items) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_FEW_ITEMS;
    }

    @Override
    public String text() {
      return "must have at least " + plural(items, "item");
    }

    @Override
    public String textFor(ValueType type) {
      return type instanceof ValueType.MapOf ? "must have at least " + entries(items) : text();
    }
  }

  /** A list has at most so many items, or a map so many entries. */
  record MaxItems(int items) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_MANY_ITEMS;
    }

    @Override
    public String text() {
      return "must have at most " + plural(items, "item");
    }

    @Override
    public String textFor(ValueType type) {
      return type instanceof ValueType.MapOf ? "must have at most " + entries(items) : text();
    }
  }

  /** A number has a lower bound. */
  record AtLeast(BigDecimal bound, boolean inclusive) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_SMALL;
    }

    @Override
    public String text() {
      return (inclusive ? "must be at least " : "must be more than ") + bound.toPlainString();
    }
  }

  /** A number has an upper bound. */
  record AtMost(BigDecimal bound, boolean inclusive) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_LARGE;
    }

    @Override
    public String text() {
      return (inclusive ? "must be at most " : "must be less than ") + bound.toPlainString();
    }
  }

  /** A number has at most so many digits before and after the decimal point. */
  record Digits(int integer, int fraction) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.TOO_MANY_DIGITS;
    }

    @Override
    public String text() {
      return "must have at most "
          + plural(integer, "digit")
          + " before the decimal point and "
          + plural(fraction, "digit")
          + " after it";
    }
  }

  /** A boolean has one value only. */
  record Is(boolean value) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.NOT_ALLOWED;
    }

    @Override
    public String text() {
      return "must be " + value;
    }
  }

  /** No two items of a list are equal. */
  record UniqueItems() implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.DUPLICATE_ITEM;
    }

    @Override
    public String text() {
      return "must not have an item twice";
    }
  }

  /** A value is just one: a string, an integer, a boolean, or the constant of an enum, as it stands in JSON. */
  record Constant(Object value) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.NOT_ALLOWED;
    }

    @Override
    public String text() {
      return "must be " + (value instanceof String ? "'" + value + "'" : value);
    }
  }

  /** A string is one of a closed set. */
  record OneOf(List<String> values) implements Rule {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public ViolationCode code() {
      return ViolationCode.NOT_ALLOWED;
    }

    @Override
    public String text() {
      return "must be one of " + String.join(", ", values);
    }
  }

  /** A JSON value is of one of these kinds. */
  record Kinds(List<Json.Kind> kinds) implements Rule {
    public Kinds {
      kinds = List.copyOf(kinds);
    }

    @Override
    public ViolationCode code() {
      return ViolationCode.WRONG_TYPE;
    }

    @Override
    public String text() {
      List<String> phrases = kinds.stream().map(Json.Kind::phrase).toList();
      int last = phrases.size() - 1;
      return "must be "
          + (last == 0 ? "" : String.join(", ", phrases.subList(0, last)) + " or ")
          + phrases.get(last);
    }
  }

  /**
   * A value satisfies a predicate of the user's.
   *
   * @param predicate the qualified name of its class, as it stands in source
   * @param text what a violation says
   * @param description what the document says
   */
  record Satisfies(String predicate, String text, String description) implements Rule {
    @Override
    public ViolationCode code() {
      return ViolationCode.PREDICATE;
    }
  }

  private static String entries(int count) {
    return count + (count == 1 ? " entry" : " entries");
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

package dev.driftless.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A string or an integer of 64 bits, as some JSON contracts have them for identifiers. In a contract it is the type of a
 * field.
 */
public final class TextOrInteger {
  private final @Nullable String text;
  private final long integer;

  private TextOrInteger(@Nullable String text, long integer) {
    this.text = text;
    this.integer = integer;
  }

  /**
   * A string.
   *
   * @throws IllegalArgumentException if it has a lone surrogate, which JSON can't carry
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TextOrInteger of(String text) {
    if (!Formats.isWellFormed(text)) {
      throw new IllegalArgumentException("a string must not have a lone surrogate");
    }
    return new TextOrInteger(text, 0);
  }

  /** An integer. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TextOrInteger of(long integer) {
    return new TextOrInteger(null, integer);
  }

  /** Whether it is a string; else it is an integer. */
  public boolean isText() {
    return text != null;
  }

  /** The string; null if it is an integer. */
  public @Nullable String text() {
    return text;
  }

  /**
   * The integer.
   *
   * @throws IllegalStateException if it is a string
   */
  public long integer() {
    if (text != null) {
      throw new IllegalStateException("this is a string, not an integer");
    }
    return integer;
  }

  /** What stands in JSON. */
  @JsonValue
  Object json() {
    return text == null ? (Object) integer : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextOrInteger that && json().equals(that.json());
  }

  @Override
  public int hashCode() {
    return json().hashCode();
  }

  /** The string, or the integer in digits. */
  @Override
  public String toString() {
    return json().toString();
  }
}

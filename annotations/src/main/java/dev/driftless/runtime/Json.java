package dev.driftless.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of any kind, kept as it was: numbers without fraction and exponent as {@code Long} or {@code BigInteger},
 * others as {@code BigDecimal} (which has one zero only, without a sign), objects with their keys in order. In a contract
 * it is the type of a field. Immutable.
 *
 * <p>There is no {@code Json} of null: where a contract lets null stand, it is null in Java too; inside, it may stand
 * anywhere.
 *
 * <p>A generated reader loses nothing. Plain databind makes doubles of numbers with a fraction, unless it is told
 * otherwise.
 */
public final class Json {
  /** What kind of value it is, as RFC 8259 has them, section 3. */
  public enum Kind {
    /** A string. */
    STRING("a string"),
    /** A number, with or without a fraction. */
    NUMBER("a number"),
    /** True or false. */
    BOOLEAN("a boolean"),
    /** A list, which RFC 8259 calls an array. */
    LIST("a list"),
    /** An object. */
    OBJECT("an object");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    /** The kind as it stands in a sentence: {@code a string}. */
    public String phrase() {
      return phrase;
    }

    /** The kind of a tree's value, other than null, of the types that {@link Json#of} takes. */
    public static Kind of(Object tree) {
      if (tree instanceof String) {
        return STRING;
      }
      if (tree instanceof Number) {
        return NUMBER;
      }
      if (tree instanceof Boolean) {
        return BOOLEAN;
      }
      return tree instanceof Map ? OBJECT : LIST;
    }
  }

  private final Object tree;

  private Json(Object tree) {
    this.tree = tree;
  }

  /**
   * The value that a tree stands for: one of {@link Map} with {@link String} keys, {@link Collection}, {@link String},
   * {@link Boolean}, numbers of {@code java.lang} and {@code java.math}; inside, null too. It is copied.
   *
   * @throws IllegalArgumentException for anything else, a number that is not finite, and a lone surrogate
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Json of(Object tree) {
    return new Json(copy(Objects.requireNonNull(tree, "tree")));
  }

  /** The value of an unmodifiable tree that nobody else has, of the types of {@link #tree()}. */
  static Json ofOwn(Object tree) {
    return new Json(tree);
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, member) -> copy.put(text(key), copy(member)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(copy(item)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return value == null || value instanceof Boolean ? value : text(value);
  }

  private static String text(@Nullable Object value) {
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException(
          (value == null ? "null" : "a " + value.getClass().getTypeName()) + " is no JSON text");
    }
    if (!Formats.isWellFormed(text)) {
      throw new IllegalArgumentException("a string must not have a lone surrogate");
    }
    return text;
  }

  private static Number number(Number number) {
    if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof BigInteger large) {
      return large.bitLength() < Long.SIZE ? (Number) large.longValue() : large;
    }
    if (number instanceof BigDecimal) {
      return number;
    }
    if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
      return new BigDecimal(number.toString());
    }
    throw new IllegalArgumentException(number + " is no JSON number");
  }

  /** What kind of value it is. */
  public Kind kind() {
    return Kind.of(tree);
  }

  /**
   * The value as an unmodifiable tree: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigInteger},
   * {@code BigDecimal} or {@code Boolean}; inside, null too.
   */
  @JsonValue
  public Object tree() {
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Json that && tree.equals(that.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  @Override
  public String toString() {
    return tree.toString();
  }
}

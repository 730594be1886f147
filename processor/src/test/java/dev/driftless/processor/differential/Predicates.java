package dev.driftless.processor.differential;

import dev.driftless.runtime.Json;
import dev.driftless.runtime.TextOrInteger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;

/** What random contracts name with {@code @Satisfies}. */
public final class Predicates {
  private Predicates() {}

  /** A text without the letter x. Throws where there are more than eight characters. */
  public static final class NoX implements Predicate<String> {
    @Override
    public boolean test(String text) {
      if (text.length() > 8) {
        throw new IllegalStateException(text);
      }
      return text.indexOf('x') < 0;
    }
  }

  /** Not seven. */
  public static final class NotSeven implements Predicate<Integer> {
    @Override
    public boolean test(Integer number) {
      return number != 7;
    }
  }

  /** An even number. */
  public static final class Even implements Predicate<Long> {
    @Override
    public boolean test(Long number) {
      return number % 2 == 0;
    }
  }

  /** A number with few digits after the point. */
  public static final class Rounded implements Predicate<BigDecimal> {
    @Override
    public boolean test(BigDecimal number) {
      return number.scale() < 3;
    }
  }

  /** A number below a thousand. */
  public static final class Low implements Predicate<Double> {
    @Override
    public boolean test(Double number) {
      return number < 1000;
    }
  }

  /** A day that is not the first of its month. */
  public static final class NotFirst implements Predicate<LocalDate> {
    @Override
    public boolean test(LocalDate day) {
      return day.getDayOfMonth() != 1;
    }
  }

  /** A UUID other than the one of zeros. */
  public static final class NotNil implements Predicate<UUID> {
    @Override
    public boolean test(UUID uuid) {
      return uuid.getMostSignificantBits() != 0;
    }
  }

  /** A text, or an integer above zero. */
  public static final class Named implements Predicate<TextOrInteger> {
    @Override
    public boolean test(TextOrInteger value) {
      return value.isText() || value.integer() > 0;
    }
  }

  /** Anything but an empty list. */
  public static final class NotEmptyList implements Predicate<Json> {
    @Override
    public boolean test(Json json) {
      return !json.toString().equals("[]");
    }
  }
}

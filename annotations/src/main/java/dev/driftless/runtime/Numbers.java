package dev.driftless.runtime;

import java.math.BigDecimal;

/** Counts digits as Jakarta Validation's {@code @Digits} does. */
public final class Numbers {
  private Numbers() {}

  /** Whether a number has at most so many digits before and after the decimal point, trailing zeros counted. */
  public static boolean hasDigits(BigDecimal value, int integer, int fraction) {
    // In long: the scale of a number from outside may be anything that fits an int.
    long before = (long) value.precision() - value.scale();
    return before <= integer && value.scale() <= fraction;
  }

  /** Whether an integer has at most so many digits; 0 has one. */
  public static boolean hasDigits(long value, int integer) {
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits <= integer;
  }

  /** Whether a double, in its shortest decimal form without trailing zeros, has at most so many digits. */
  public static boolean hasDigits(double value, int integer, int fraction) {
    return Double.isFinite(value) && hasDigits(BigDecimal.valueOf(value).stripTrailingZeros(), integer, fraction);
  }
}

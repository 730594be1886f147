package dev.driftless.runtime;

/**
 * Durations as {@link dev.driftless.IsoDuration} has them (ISO 8601-1:2019, 5.5.2), in one pass: each number with its
 * unit, in the order of the units.
 */
final class DurationScan {
  private static final String DATE_UNITS = "YMD";
  private static final String TIME_UNITS = "HMS";
  private static final int MOST_FRACTION_DIGITS = 9;

  private final String text;
  private int at;

  private DurationScan(String text) {
    this.text = text;
  }

  static boolean matches(String text) {
    return !text.isEmpty() && text.charAt(0) == 'P' && new DurationScan(text).isDuration();
  }

  private boolean isDuration() {
    at = 1;
    if (isWeeks()) {
      return true;
    }
    at = 1;
    int dates = units(DATE_UNITS);
    if (dates < 0 || at == text.length()) {
      return dates > 0;
    }
    return text.charAt(at++) == 'T' && units(TIME_UNITS) > 0 && at == text.length();
  }

  private boolean isWeeks() {
    return digits() > 0 && at + 1 == text.length() && text.charAt(at) == 'W';
  }

  /** Takes as many numbers with units as there are, and returns how many; less than 0 if a number has none of them. */
  private int units(String units) {
    int count = 0;
    int next = 0;
    while (digits() > 0) {
      boolean isFraction = at < text.length() && text.charAt(at) == '.';
      if (isFraction) {
        at++;
        int digits = digits();
        isFraction = digits > 0 && digits <= MOST_FRACTION_DIGITS;
        if (!isFraction) {
          return -1;
        }
      }
      int unit = at < text.length() ? units.indexOf(text.charAt(at), next) : -1;
      if (unit < 0 || isFraction && units.charAt(unit) != 'S') {
        return -1;
      }
      next = unit + 1;
      at++;
      count++;
    }
    return count;
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }
}

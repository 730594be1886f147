package dev.driftless.runtime;

/**
 * One pass over a version, by the grammar at <a href="https://semver.org/spec/v2.0.0.html">semver.org</a>. Each step
 * takes where it begins and returns where it ends, or {@link #NONE}: no object holds the position, so nothing is allocated.
 */
final class SemverScan {
  private static final int NONE = -1;

  private SemverScan() {}

  static boolean matches(String text) {
    int at = number(text, 0);
    at = number(text, after(text, at, '.'));
    at = number(text, after(text, at, '.'));
    if (has(text, at, '-')) {
      at = identifiers(text, at + 1, false);
    }
    if (has(text, at, '+')) {
      at = identifiers(text, at + 1, true);
    }
    return at == text.length();
  }

  private static int number(String text, int start) {
    if (start == NONE) {
      return NONE;
    }
    int at = start;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at > start && (at == start + 1 || text.charAt(start) != '0') ? at : NONE;
  }

  private static int identifiers(String text, int start, boolean leadingZeros) {
    int at = identifier(text, start, leadingZeros);
    while (has(text, at, '.')) {
      at = identifier(text, at + 1, leadingZeros);
    }
    return at;
  }

  private static int identifier(String text, int start, boolean leadingZeros) {
    int at = start;
    boolean numeric = true;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isDigit(c)) {
        if (!isLetterOrHyphen(c)) {
          break;
        }
        numeric = false;
      }
    }
    return at > start && (leadingZeros || !numeric || at == start + 1 || text.charAt(start) != '0') ? at : NONE;
  }

  private static int after(String text, int at, char expected) {
    return has(text, at, expected) ? at + 1 : NONE;
  }

  private static boolean has(String text, int at, char expected) {
    return at != NONE && at < text.length() && text.charAt(at) == expected;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterOrHyphen(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }
}

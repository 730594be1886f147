package dev.driftless.runtime;

/** One pass over a version, by the grammar at <a href="https://semver.org/spec/v2.0.0.html">semver.org</a>. */
final class SemverScan {
  private final String text;
  private int at;

  private SemverScan(String text) {
    this.text = text;
  }

  static boolean matches(String text) {
    SemverScan scan = new SemverScan(text);
    return scan.number() && scan.skip('.') && scan.number() && scan.skip('.') && scan.number()
        && (!scan.skip('-') || scan.identifiers(false))
        && (!scan.skip('+') || scan.identifiers(true))
        && scan.at == text.length();
  }

  private boolean number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at > start && (at == start + 1 || text.charAt(start) != '0');
  }

  private boolean identifiers(boolean leadingZeros) {
    do {
      if (!identifier(leadingZeros)) {
        return false;
      }
    } while (skip('.'));
    return true;
  }

  private boolean identifier(boolean leadingZeros) {
    int start = at;
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
    return at > start && (leadingZeros || !numeric || at == start + 1 || text.charAt(start) != '0');
  }

  private boolean skip(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterOrHyphen(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }
}

package dev.driftless.processor.pattern;

import java.util.List;
import java.util.Locale;

/**
 * Java source that tests a character against a set.
 *
 * @param set the wanted characters
 * @param highest the highest value the tested expression can have: that of a char or of a code point
 */
record CharCondition(CharSet set, int highest) {
  private static final int LONG_LINE = 90;

  /** Tests a char; for sets whose members take one UTF-16 unit. */
  static CharCondition ofChar(CharSet set) {
    return new CharCondition(set, Character.MAX_VALUE);
  }

  /** Tests a code point. */
  static CharCondition ofCodePoint(CharSet set) {
    return new CharCondition(set, Character.MAX_CODE_POINT);
  }

  /** True for every value: nothing is to be tested. */
  boolean isTrivial() {
    return set.equals(CharSet.ALL);
  }

  /** Whether each test names the value once or twice, so that it need not be a variable. */
  boolean isOneRange() {
    return set.ranges().size() == 1;
  }

  /** A condition, safe beside {@code ||}, that is true where the value isn't in the set. */
  String excludes(String value) {
    if (isOneRange()) {
      return without(set.ranges().get(0), value);
    }
    List<CharSet.Range> gaps = gaps();
    if (gaps.size() < set.ranges().size()) {
      return anyOf(gaps.stream().map(gap -> within(gap, value)).toList());
    }
    return "!(" + anyOf(set.ranges().stream().map(range -> within(range, value)).toList()) + ")";
  }

  /** A condition, safe beside {@code &&}, that is true where the value is in the set, which is one range. */
  String contains(String value) {
    return within(set.ranges().get(0), value);
  }

  private List<CharSet.Range> gaps() {
    return set.negate().ranges().stream().filter(gap -> gap.first() <= highest).toList();
  }

  private String within(CharSet.Range range, String value) {
    if (range.first() == range.last()) {
      return value + " == " + literal(range.first());
    }
    if (range.first() == 0) {
      return value + " <= " + literal(range.last());
    }
    if (range.last() == highest) {
      return value + " >= " + literal(range.first());
    }
    return value + " >= " + literal(range.first()) + " && " + value + " <= " + literal(range.last());
  }

  private String without(CharSet.Range range, String value) {
    if (range.first() == range.last()) {
      return value + " != " + literal(range.first());
    }
    if (range.first() == 0) {
      return value + " > " + literal(range.last());
    }
    if (range.last() == highest) {
      return value + " < " + literal(range.first());
    }
    return value + " < " + literal(range.first()) + " || " + value + " > " + literal(range.last());
  }

  /** A condition that is true where any of the tests is, over as many lines as it needs. */
  static String anyOf(List<String> tests) {
    StringBuilder out = new StringBuilder();
    int lineStart = 0;
    for (String test : tests) {
      if (out.length() > 0) {
        boolean wraps = out.length() - lineStart + test.length() > LONG_LINE;
        out.append(wraps ? "\n    || " : " || ");
        lineStart = wraps ? out.length() : lineStart;
      }
      out.append(test);
    }
    return out.toString();
  }

  /** A character literal where people know the character by sight, else its number. */
  private static String literal(int codePoint) {
    return switch (codePoint) {
      case '\t' -> "'\\t'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      default -> codePoint >= ' ' && codePoint < 0x7F
          ? "'" + (char) codePoint + "'"
          : "0x" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    };
  }
}

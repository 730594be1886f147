package dev.driftless.processor.pattern;

import java.util.Map;

/** What follows a backslash, outside a class and within: one character or a predefined class. */
final class Escape {
  private static final CharSet DIGIT = CharSet.range('0', '9');
  private static final CharSet LOWER = CharSet.range('a', 'z');
  private static final CharSet UPPER = CharSet.range('A', 'Z');
  private static final CharSet ALPHA = LOWER.union(UPPER);
  private static final CharSet ALNUM = ALPHA.union(DIGIT);
  private static final CharSet WORD = ALNUM.union(CharSet.of('_'));

  /** With the vertical tab, which RE2's {@code \s} leaves out. */
  private static final CharSet SPACE = CharSet.of(' ').union(CharSet.range('\t', '\r'));

  private static final CharSet GRAPH = CharSet.range('!', '~');

  /** Without Java's UNICODE_CHARACTER_CLASS these are ASCII; see java.util.regex.Pattern, POSIX character classes. */
  private static final Map<String, CharSet> POSIX = Map.ofEntries(
      Map.entry("Lower", LOWER),
      Map.entry("Upper", UPPER),
      Map.entry("ASCII", CharSet.ASCII),
      Map.entry("Alpha", ALPHA),
      Map.entry("Digit", DIGIT),
      Map.entry("Alnum", ALNUM),
      Map.entry("Punct", CharSet.anyOf("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")),
      Map.entry("Graph", GRAPH),
      Map.entry("Print", GRAPH.union(CharSet.of(' '))),
      Map.entry("Blank", CharSet.anyOf(" \t")),
      Map.entry("Cntrl", CharSet.range(0, 0x1F).union(CharSet.of(0x7F))),
      Map.entry("XDigit", DIGIT.union(CharSet.range('a', 'f')).union(CharSet.range('A', 'F'))),
      Map.entry("Space", SPACE));

  private Escape() {}

  /** Reads what follows the backslash at {@code start}, which has been read. */
  static CharSet read(PatternText text, int start) throws PatternRefusedException {
    int c = text.next();
    return switch (c) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.negate();
      case 'w' -> WORD;
      case 'W' -> WORD.negate();
      case 's' -> SPACE;
      case 'S' -> SPACE.negate();
      case 't' -> CharSet.of('\t');
      case 'n' -> CharSet.of('\n');
      case 'r' -> CharSet.of('\r');
      case 'f' -> CharSet.of('\f');
      case 'a' -> CharSet.of(0x07);
      case 'e' -> CharSet.of(0x1B);
      case 'x' -> CharSet.of(character(text.take("{") ? inBraces(text, start) : hex(text, 2, start), start));
      case 'u' -> CharSet.of(character(utf16(text, start), start));
      case 'p' -> posix(text, start);
      case 'P' -> posix(text, start).negate();
      default -> {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
          throw refused(c, start);
        }
        yield CharSet.of(character(c, start));
      }
    };
  }

  /** Refuses a surrogate on its own: strings that hold one are no Unicode text, so no contract can ask for them. */
  static int character(int codePoint, int start) throws PatternRefusedException {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      throw new PatternRefusedException(
          "half of a surrogate pair", "write the whole character, as itself or as \\x{h…h}", start);
    }
    return codePoint;
  }

  private static int utf16(PatternText text, int start) throws PatternRefusedException {
    int unit = hex(text, 4, start);
    if (Character.isHighSurrogate((char) unit) && text.take("\\u")) {
      int low = hex(text, 4, start);
      if (Character.isLowSurrogate((char) low)) {
        return Character.toCodePoint((char) unit, (char) low);
      }
    }
    return unit;
  }

  private static int hex(PatternText text, int digits, int start) throws PatternRefusedException {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      value = 16 * value + hexDigit(text, start);
    }
    return value;
  }

  private static int inBraces(PatternText text, int start) throws PatternRefusedException {
    int value = hexDigit(text, start);
    while (!text.take("}")) {
      value = 16 * value + hexDigit(text, start);
      if (value > Character.MAX_CODE_POINT) {
        throw new PatternRefusedException("a code point beyond 10FFFF", "write one from 0 to 10FFFF", start);
      }
    }
    return value;
  }

  private static int hexDigit(PatternText text, int start) throws PatternRefusedException {
    int c = text.atEnd() ? -1 : text.next();
    // Character.digit takes the digits of every script, the regular expression only ASCII's.
    int digit = c < 0x80 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw new PatternRefusedException("an unreadable hexadecimal escape", "write \\xhh, \\uhhhh or \\x{h…h}", start);
    }
    return digit;
  }

  private static CharSet posix(PatternText text, int start) throws PatternRefusedException {
    String name = text.take("{") ? text.takeUpTo("}") : null;
    CharSet set = name == null ? null : POSIX.get(name);
    if (set == null) {
      throw new PatternRefusedException(
          "a Unicode property, whose members differ between regular expression engines and their versions",
          "write the wanted characters as a class such as [a-zA-Z], or use an ASCII property such as \\p{Alpha}",
          start);
    }
    return set;
  }

  private static PatternRefusedException refused(int c, int start) {
    String escape = "\\" + Character.toString(c);
    return switch (c) {
      case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k' -> new PatternRefusedException(
          "the backreference " + escape,
          "repeat the group's content; no linear-time engine has backreferences",
          start);
      case 'b', 'B', 'G' -> new PatternRefusedException(
          "the boundary " + escape, "say which characters may stand there; the whole string must match anyway", start);
      case 'A', 'z', 'Z' -> new PatternRefusedException(
          "the anchor " + escape, "leave it out; the whole string must match anyway", start);
      case 'h', 'H', 'v', 'V', 'R', 'X' -> new PatternRefusedException(
          "the escape " + escape, "write the wanted characters as a class such as [ \\t]", start);
      case '0', 'c', 'N' -> new PatternRefusedException(
          "the escape " + escape, "write the character as \\xhh or \\x{h…h}", start);
      case 'Q' -> new PatternRefusedException(
          "a quotation \\Q…\\E in a class", "escape the characters one by one", start);
      default -> new PatternRefusedException("the unknown escape " + escape, "leave the backslash out", start);
    };
  }
}

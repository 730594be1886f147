package dev.driftless.runtime;

import org.jspecify.annotations.Nullable;

/** Says in one form what a parser refused and where, whichever parser it is. */
final class Refusal {
  private static final String SOURCE = "[Source: ";
  private static final String BEFORE_LINE = "; line: ";
  private static final char REPLACEMENT = '\uFFFD';

  private Refusal() {}

  /** The text is no JSON. A line below 1 is not known. */
  static TokenException malformed(@Nullable String reason, int line, int column, @Nullable Throwable cause) {
    return new TokenException("malformed JSON" + position(line, column) + ": " + plain(reason), false, cause);
  }

  /** A limit of the parser is reached. A line below 1 is not known. */
  static TokenException limit(@Nullable String reason, int line, int column, @Nullable Throwable cause) {
    return new TokenException("the parser refuses more: " + plain(reason) + position(line, column), true, cause);
  }

  /** The text is no JSON, and there is no exception of a parser to say so. */
  static TokenException malformed(String reason) {
    return malformed(reason, 0, 0, null);
  }

  /** A limit is reached, and there is no exception of a parser to say so. */
  static TokenException limit(String reason) {
    return limit(reason, 0, 0, null);
  }

  private static String position(int line, int column) {
    return line < 1 ? "" : " at line " + line + ", column " + column;
  }

  /** The parser's words, fit for a message: without an excerpt of the input, on one line, with sound surrogates. */
  private static String plain(@Nullable String reason) {
    if (reason == null) {
      return "unreadable";
    }
    StringBuilder plain = new StringBuilder(withoutSource(reason));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isISOControl(c)) {
        plain.setCharAt(i, ' ');
      } else if (Character.isSurrogate(c)) {
        if (i + 1 < plain.length() && Character.isSurrogatePair(c, plain.charAt(i + 1))) {
          i++;
        } else {
          plain.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return plain.toString();
  }

  /** Jackson's messages can end in {@code (start marker at [Source: …; line: 1, column: 2])}; the dots are input. */
  private static String withoutSource(String reason) {
    int source = reason.indexOf(SOURCE);
    // The last of each: the data in between may look like anything.
    int end = reason.lastIndexOf(']');
    if (source < 0 || end < source) {
      return reason;
    }
    String before = reason.substring(0, source);
    String after = reason.substring(end + 1);
    int line = reason.lastIndexOf(BEFORE_LINE, end);
    if (line > source) {
      return before + reason.substring(line + 2, end) + after;
    }
    int remark = before.lastIndexOf(" (");
    return remark >= 0 && after.startsWith(")") ? before.substring(0, remark) + after.substring(1) : before + after;
  }
}

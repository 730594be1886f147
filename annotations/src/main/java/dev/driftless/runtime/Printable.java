package dev.driftless.runtime;

/** Text from outside, made fit for a line of a log. */
public final class Printable {
  private static final int LONGEST = 64;

  private Printable() {}

  /** The text, cut short after 64 characters, and with nothing in it that moves a cursor or that UTF-8 can't carry. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> isPlain(c) ? c : '\ufffd')
        .forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}

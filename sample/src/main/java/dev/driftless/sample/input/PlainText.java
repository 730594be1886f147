package dev.driftless.sample.input;

import dev.driftless.runtime.Printable;

/** Text from an input, made harmless for a terminal. */
public final class PlainText {
  /** What {@link Printable} leaves uncut. */
  private static final int PART = 64;

  private PlainText() {}

  /** The text with nothing in it that moves a cursor, hides other text or can't be carried by UTF-8; not cut. */
  public static String of(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int next;
    for (int at = 0; at < text.length(); at = next) {
      next = text.codePointCount(at, text.length()) <= PART ? text.length() : text.offsetByCodePoints(at, PART);
      plain.append(Printable.of(text.substring(at, next)));
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}

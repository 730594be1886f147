package dev.driftless.processor.pattern;

import org.jspecify.annotations.Nullable;

/** The regular expression being read, and how far it has been read. */
final class PatternText {
  private final String text;
  private int index;

  PatternText(String text) {
    this.text = text;
  }

  /** Where the next character stands, in UTF-16 units. */
  int index() {
    return index;
  }

  boolean atEnd() {
    return index == text.length();
  }

  /** The next code point, which stays where it is; only to be called before the end. */
  int peek() {
    return text.codePointAt(index);
  }

  /** Reads one code point; only to be called before the end. */
  int next() {
    int codePoint = peek();
    index += Character.charCount(codePoint);
    return codePoint;
  }

  boolean looksAt(String expected) {
    return text.startsWith(expected, index);
  }

  /** Reads the expected text if it stands here. */
  boolean take(String expected) {
    if (!looksAt(expected)) {
      return false;
    }
    index += expected.length();
    return true;
  }

  /** Reads up to the given text, and that text; null, and nothing is read, where it doesn't come any more. */
  @Nullable String takeUpTo(String end) {
    int at = text.indexOf(end, index);
    if (at < 0) {
      return null;
    }
    String before = text.substring(index, at);
    index = at + end.length();
    return before;
  }

  /** Reads all that is left. */
  String takeRest() {
    String rest = text.substring(index);
    index = text.length();
    return rest;
  }
}

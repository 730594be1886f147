package dev.driftless.processor.markdown;

import java.util.regex.Pattern;

/** Writes text so that a POSIX shell takes it as one word, character by character (POSIX.1-2017, XCU 2.2). */
final class ShellText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

  private ShellText() {}

  /** The text as it is where nothing in it means something to the shell, else in single quotes. */
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}

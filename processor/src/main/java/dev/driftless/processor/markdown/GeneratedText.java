package dev.driftless.processor.markdown;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text on its way into a region. It may hold what users wrote in doc comments, and so a line that is a marker; left as
 * it is, that line would end the region early in the next run.
 */
public final class GeneratedText {
  private GeneratedText() {}

  /** Whether a line of the text is a marker. */
  public static boolean holdsMarker(String text) {
    return TextLine.of(lineFeeds(text)).stream().anyMatch(line -> Marker.of(line.content()) != null);
  }

  /**
   * The text with {@code \n} as its only line ending, without line breaks at either end, and without marker lines. Such
   * a line is shown to the reader as it was written: with an escaped {@code <}, or, as escapes mean nothing in fenced
   * code, with deeper indentation there. Giving the result in again changes nothing.
   */
  public static String safe(String text) {
    String[] lines = trimmed(lineFeeds(text)).split("\n", -1);
    BlockScanner blocks = new BlockScanner();
    return List.of(lines).stream().map(line -> safeLine(line, blocks.next(line))).collect(Collectors.joining("\n"));
  }

  private static String safeLine(String line, BlockScanner.Kind kind) {
    if (Marker.of(line) == null) {
      return line;
    }
    return kind == BlockScanner.Kind.FENCE ? "    " + line : line.replace("<!--", "&lt;!--");
  }

  private static String lineFeeds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(start, end);
  }
}

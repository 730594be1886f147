package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.List;

/** Code within a line (CommonMark 0.31, 6.1); a span that goes on in the next line is not seen. */
final class CodeSpans {

  /**
   * A span of code.
   *
   * @param start offset of its first backtick
   * @param end offset behind its last backtick
   * @param content what stands between the backticks
   */
  record Span(int start, int end, String content) {}

  private CodeSpans() {}

  /** The spans of a line, from left to right. */
  static List<Span> in(String line) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '`') {
        int opening = run(line, at);
        int closing = closing(line, at + opening, opening);
        if (closing < 0) {
          at += opening;
        } else {
          spans.add(new Span(at, closing + opening, line.substring(at + opening, closing)));
          at = closing + opening;
        }
      } else {
        at++;
      }
    }
    return spans;
  }

  /** The line with each span, backticks included, as the one given character. */
  static String masked(String line, char mask) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    for (Span span : in(line)) {
      masked.append(line, copied, span.start()).append(mask);
      copied = span.end();
    }
    return masked.append(line, copied, line.length()).toString();
  }

  private static int closing(String line, int from, int length) {
    int at = line.indexOf('`', from);
    while (at >= 0) {
      int found = run(line, at);
      if (found == length) {
        return at;
      }
      at = line.indexOf('`', at + found);
    }
    return -1;
  }

  private static int run(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }
}

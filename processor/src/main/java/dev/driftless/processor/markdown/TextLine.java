package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a file.
 *
 * @param number from 1
 * @param start offset of the content in the text; behind the byte order mark, if there is one
 * @param content the line without its ending; may hold carriage returns, as only {@code \n} and {@code \r\n} end a line
 * @param ending {@code \n}, {@code \r\n}, or empty at the end of a file without final newline
 */
record TextLine(int number, int start, String content, String ending) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The lines of a text; none for an empty one. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int next = newline < 0 ? text.length() : newline + 1;
      int contentEnd = newline < 0 ? next : newline;
      if (newline > start && text.charAt(newline - 1) == '\r') {
        contentEnd--;
      }
      lines.add(new TextLine(
          lines.size() + 1, start, text.substring(start, contentEnd), text.substring(contentEnd, next)));
      start = next;
    }
    return lines;
  }

  /** Offset behind the line and its ending. */
  int end() {
    return start + content.length() + ending.length();
  }
}

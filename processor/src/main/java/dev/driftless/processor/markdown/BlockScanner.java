package dev.driftless.processor.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Tells, line by line, fenced code and comments of several lines from the rest (CommonMark 0.31, 4.5 and 4.6).
 *
 * <p>A fence may open behind the marker of a list item or of a quote ({@code - ```}) and then ends with that item or
 * quote at the latest: a scanner that missed such an opening fence would take the closing one for an opening fence, and
 * everything behind it for code. A comment is tracked since a fence inside it opens nothing.
 */
final class BlockScanner {
  /** What a line belongs to; the lines that open and close a block are part of it. */
  enum Kind {
    TEXT,
    FENCE,
    COMMENT
  }

  private static final int MAX_INDENT = 3;
  private static final int MIN_FENCE = 3;

  private @Nullable Fence fence;
  private boolean inComment;

  /** Takes the next line, without its ending, and says what it belongs to. */
  Kind next(String line) {
    if (fence != null && fence.containerHolds(line)) {
      if (fence.isClosedBy(line)) {
        fence = null;
      }
      return Kind.FENCE;
    }
    fence = null;
    if (inComment) {
      inComment = !line.contains("-->");
      return Kind.COMMENT;
    }
    fence = Fence.openedBy(line);
    if (fence != null) {
      return Kind.FENCE;
    }
    int indent = spaces(line, 0, MAX_INDENT);
    if (line.startsWith("<!--", indent)) {
      inComment = !line.contains("-->");
      return inComment ? Kind.COMMENT : Kind.TEXT;
    }
    return Kind.TEXT;
  }

  private static int spaces(String line, int from, int most) {
    int at = from;
    while (at < line.length() && at < from + most && line.charAt(at) == ' ') {
      at++;
    }
    return at - from;
  }

  /**
   * An open fence.
   *
   * @param mark the character it is made of
   * @param length how many of them; a closing fence has at least as many
   * @param quoted whether it stands in a quote, which goes on as long as lines start with {@code >}
   * @param column where the content of its list item begins, 0 outside of lists; less indented lines end the item
   */
  private record Fence(char mark, int length, boolean quoted, int column) {

    static @Nullable Fence openedBy(String line) {
      boolean quoted = false;
      int column = 0;
      int at = spaces(line, 0, MAX_INDENT);
      while (at < line.length()) {
        int item = listMarker(line, at);
        if (line.charAt(at) == '>') {
          quoted = true;
          at++;
          at += spaces(line, at, 1 + MAX_INDENT);
        } else if (item > 0 && line.startsWith(" ", at + item)) {
          at += item;
          at += spaces(line, at, 1 + MAX_INDENT);
          column = at;
        } else {
          break;
        }
      }
      int length = run(line, at);
      if (length < MIN_FENCE) {
        return null;
      }
      char mark = line.charAt(at);
      // "``` a ``` b" is code within a line.
      boolean inline = mark == '`' && line.indexOf('`', at + length) >= 0;
      return inline ? null : new Fence(mark, length, quoted, column);
    }

    /** The length of a list item's marker, {@code -} or {@code 12.}, without the space it needs; 0 for none. */
    private static int listMarker(String line, int at) {
      if ("-+*".indexOf(line.charAt(at)) >= 0) {
        return 1;
      }
      int digits = at;
      while (digits < line.length() && digits < at + 9 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
        digits++;
      }
      boolean closed = digits > at && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
      return closed ? digits + 1 - at : 0;
    }

    private static int run(String line, int at) {
      if (at >= line.length() || line.charAt(at) != '`' && line.charAt(at) != '~') {
        return 0;
      }
      int end = at;
      while (end < line.length() && line.charAt(end) == line.charAt(at)) {
        end++;
      }
      return end - at;
    }

    boolean containerHolds(String line) {
      if (quoted) {
        return line.startsWith(">", spaces(line, 0, MAX_INDENT));
      }
      return column == 0 || line.isBlank() || spaces(line, 0, column) == column;
    }

    boolean isClosedBy(String line) {
      int at = 0;
      if (quoted) {
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
          at++;
        }
      } else {
        at = spaces(line, 0, column + MAX_INDENT);
      }
      int closing = run(line, at);
      return closing >= length && line.charAt(at) == mark && line.substring(at + closing).isBlank();
    }
  }
}

package dev.driftless.sample.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands an input to its parser line by line, so that in JSON lines a broken line does not spoil the others. Of the
 * input it holds one buffer, however long a line is.
 *
 * <p>An input does not say whether it is JSON lines, so it is watched:
 *
 * <ul>
 *   <li>Once a line began and ended between two root values, the input is JSON lines.
 *   <li>From then on, a line break inside a value ends the input for the parser if the next line begins with a bracket:
 *       the line was torn. (Otherwise the value goes on, so that a pretty-printed value may follow compact ones.)
 *   <li>Where a value breaks in JSON lines, the next line is read as if nothing had been. If the value ran over several
 *       lines, the next line that begins with a bracket is.
 *   <li>A first value that breaks on its own line may be a broken line or the head of a broken document. It is a line
 *       if the next one begins with a bracket and it doesn't itself end as the head of a document would, with an
 *       opening bracket, a comma or a colon. If it is sound but not complete, and not inside a list, it is a torn line
 *       if the next one begins with an object.
 *   <li>Any other break ends the input.
 * </ul>
 *
 * <p>The order of calls is: make a parser that reads from here, {@link #follow} it, and after a break {@link #resync}.
 */
final class LineGate extends InputStream {
  private static final int MARK_LENGTH = 3;

  private final InputStream source;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;

  private JsonParser parser;
  private boolean isCut;
  /** The line that the parser began with. */
  private long firstLine = 1;

  private boolean isJsonLines;
  /** How many lines were begun. */
  private long line;
  private boolean atLineStart = true;
  /** Whether the line at hand began between two root values. */
  private boolean beganBetween;
  /** The last byte of the line at hand that is no white space; 0 if there is none. */
  private byte last;

  private long handedOut;

  LineGate(InputStream source) {
    this.source = source;
  }

  /** Tells which parser reads from here, now that it is made. */
  void follow(JsonParser parser) {
    this.parser = parser;
  }

  /** How many bytes the parsers have taken so far. */
  long handedOut() {
    return handedOut;
  }

  /** The line of the input where the parser sees its line {@code seen}; both begin with 1. */
  long lineOf(long seen) {
    return firstLine + seen - 1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isCut || !has(1)) {
      return -1;
    }
    if (atLineStart) {
      beginLine(parser.getParsingContext().inRoot());
      if (!has(1)) { // There was a byte order mark and nothing else.
        return -1;
      }
    }
    int count = upToLineBreak(length);
    if (count == 0) {
      if (isTorn(parser.getParsingContext())) {
        isJsonLines = true;
        isCut = true;
        return -1;
      }
      count = Math.min(length, lineBreakLength());
      atLineStart = buffer[next + count - 1] == '\n';
    }
    System.arraycopy(buffer, next, into, offset, count);
    next += count;
    handedOut += count;
    return count;
  }

  /** The parser has read all of the line before, its line break too, and asks for the next one. */
  private void beginLine(boolean isBetween) throws IOException {
    if (isBetween && beganBetween && last != 0) {
      isJsonLines = true;
    }
    skipByteOrderMark();
    beganBetween = isBetween;
    startLine();
  }

  private void startLine() {
    last = 0;
    atLineStart = false;
    line++;
  }

  /** Whether the line break at hand is where a torn line ends. The parser has read all before it. */
  private boolean isTorn(JsonStreamContext context) throws IOException {
    if (context.inRoot() || !beganBetween || last == 0) {
      return false;
    }
    int after = lineBreakLength();
    if (!has(after + 1)) {
      return false;
    }
    return isJsonLines ? isBracket(buffer[next + after]) : buffer[next + after] == '{' && context.inObject();
  }

  /** How many bytes there are up to the line break, to the end of the buffer, or to {@code length}. */
  private int upToLineBreak(int length) {
    int limit = next + Math.min(length, end - next);
    int at = next;
    while (at < limit && buffer[at] != '\n') {
      at++;
    }
    if (at < limit && at > next && buffer[at - 1] == '\r') {
      at--;
    }
    for (int i = at - 1; i >= next; i--) {
      if (!isBlank(buffer[i])) {
        last = buffer[i];
        break;
      }
    }
    return at - next;
  }

  private int lineBreakLength() {
    return buffer[next] == '\r' ? 2 : 1;
  }

  /**
   * Goes to where the input can be read on after a break, with a new parser.
   *
   * @return false if it can't be
   */
  boolean resync() throws IOException {
    boolean isOneLine = beganBetween;
    skipLine();
    if (!isJsonLines) {
      skipBlankLines();
      if (!isOneLine || !has(1) || !beginsWithBracket() || isHead()) {
        return false;
      }
      isJsonLines = true;
    } else if (!isOneLine) {
      while (has(1) && !beginsWithBracket()) {
        startLine();
        skipLine();
      }
    }
    isCut = false;
    firstLine = line + 1;
    beganBetween = false;
    return has(1);
  }

  private void skipLine() throws IOException {
    while (!atLineStart && has(1)) {
      int count = upToLineBreak(end - next);
      atLineStart = count == 0;
      next += count == 0 ? lineBreakLength() : count;
    }
  }

  private void skipBlankLines() throws IOException {
    while (has(1) && (buffer[next] == '\n' || buffer[next] == '\r')) {
      if (buffer[next++] == '\n') {
        line++;
      }
    }
  }

  private boolean isHead() {
    return last == ',' || last == ':' || last == '[' || last == '{';
  }

  private boolean beginsWithBracket() {
    return isBracket(buffer[next]);
  }

  private static boolean isBracket(byte octet) {
    return octet == '{' || octet == '[';
  }

  private static boolean isBlank(byte octet) {
    return octet == ' ' || octet == '\t' || octet == '\r';
  }

  /** Also at a later line: files are joined, and outside a string, where no line begins, it means nothing. */
  private void skipByteOrderMark() throws IOException {
    if ((buffer[next] & 0xFF) == 0xEF
        && has(MARK_LENGTH)
        && (buffer[next + 1] & 0xFF) == 0xBB
        && (buffer[next + 2] & 0xFF) == 0xBF) {
      next += MARK_LENGTH;
    }
  }

  /** Whether so many bytes are left; they are in the buffer then. */
  private boolean has(int count) throws IOException {
    if (end - next >= count) {
      return true;
    }
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    while (end < count) {
      int more = source.read(buffer, end, buffer.length - end);
      if (more < 0) {
        return false;
      }
      end += more;
    }
    return true;
  }
}

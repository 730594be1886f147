package dev.driftless.sample.input;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the text of one value after another while a parser reads them, so that it can be handed on exactly as it
 * stands. Apart from that value it holds what the parser asked for last.
 *
 * <p>Offsets are the parser's own, in UTF-16 units from the beginning of what it reads.
 */
public final class TextTap extends Reader {
  private static final int ORDINARY = 1 << 16;

  private final Reader source;
  private final int longest;
  private StringBuilder kept = new StringBuilder();
  /** The offset of the first unit that is kept. */
  private long start;

  private boolean isKeeping;
  private boolean isLost;

  /**
   * @param source what the parser is to read
   * @param longest a text longer than so many units is not kept
   */
  public TextTap(Reader source, int longest) {
    this.source = source;
    this.longest = longest;
  }

  /** A value begins. The parser has read its first character, and nothing of what follows it in {@code source}. */
  public void begin(long offset) {
    kept.delete(0, Math.toIntExact(offset - start));
    start = offset;
    isKeeping = true;
    isLost = false;
  }

  /**
   * The value at hand ends.
   *
   * @param offset the offset behind its last character
   * @return its text; null if it is too long
   */
  public @Nullable String end(long offset) {
    isKeeping = false;
    return isLost ? null : kept.substring(0, Math.toIntExact(offset - start));
  }

  /** The text of the value at hand is not wanted. */
  public void drop() {
    isKeeping = false;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (!isKeeping || isLost) {
      forget();
    }
    int count = source.read(into, offset, length);
    if (count > 0) {
      if (count > longest - kept.length()) {
        isLost = true;
        forget();
      }
      kept.append(into, offset, count);
    }
    return count;
  }

  private void forget() {
    start += kept.length();
    if (kept.capacity() > ORDINARY) {
      kept = new StringBuilder();
    }
    kept.setLength(0);
  }

  @Override
  public void close() {
    // The source belongs to somebody else.
  }
}

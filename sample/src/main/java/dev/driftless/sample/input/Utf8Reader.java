package dev.driftless.sample.input;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly, and hands out all before a bad byte before it fails.
 *
 * <p>Jackson's own decoder of bytes keeps the keys it has seen, tens of thousands of them; an {@link
 * java.io.InputStreamReader} either puts something else in place of what is no UTF-8, or drops sound text in front of
 * it, and with it verdicts.
 */
public final class Utf8Reader extends Reader {
  private final InputStream bytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();
  private boolean atEnd;

  /** @param bytes is asked for more only when all before is handed out */
  public Utf8Reader(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * {@inheritDoc}
   *
   * @param length at least 2: one code point may need as many
   * @throws CharConversionException where the bytes are no UTF-8
   */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("there must be room for a code point, which " + length + " is not");
    }
    CharBuffer chars = CharBuffer.wrap(into, offset, length);
    while (true) {
      CoderResult result = decoder.decode(buffer, chars, atEnd);
      if (chars.position() > offset) {
        return chars.position() - offset;
      }
      if (result.isError()) {
        throw new CharConversionException("a byte that is no UTF-8: 0x" + Integer.toHexString(buffer.get() & 0xFF));
      }
      if (atEnd) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    buffer.compact();
    int count = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    atEnd = count < 0;
    buffer.position(buffer.position() + Math.max(0, count)).flip();
  }

  @Override
  public void close() {
    // The bytes belong to somebody else.
  }
}

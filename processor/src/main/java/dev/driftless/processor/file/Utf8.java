package dev.driftless.processor.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text, none of them replaced: encoded again, the text is the same bytes. */
public final class Utf8 {
  private Utf8() {}

  /** Bytes are no UTF-8. */
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedException(int line) {
      super("line " + line);
      this.line = line;
    }

    /** The first line at fault, from 1. */
    public int line() {
      return line;
    }
  }

  /**
   * The text.
   *
   * @throws MalformedException if the bytes are no UTF-8
   */
  public static String decoded(byte[] bytes) throws MalformedException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never has more UTF-16 units than bytes.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedException(1 + (int) out.flip().chars().filter(c -> c == '\n').count());
    }
    return out.flip().toString();
  }
}

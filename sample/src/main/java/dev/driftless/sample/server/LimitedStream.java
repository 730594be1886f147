package dev.driftless.sample.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands out so many bytes and no more: reading further fails with {@link TooLarge}. */
final class LimitedStream extends FilterInputStream {
  private long left;

  /** There are more bytes than there may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("there are more bytes than there may be");
    }
  }

  LimitedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    return counted(count, count);
  }

  private int counted(int result, int count) throws IOException {
    if (result >= 0) {
      left -= count;
      if (left < 0) {
        throw new TooLarge();
      }
    }
    return result;
  }
}

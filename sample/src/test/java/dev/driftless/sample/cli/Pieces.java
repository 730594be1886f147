package dev.driftless.sample.cli;

import java.io.ByteArrayInputStream;

/** An input that comes in small pieces, as from a slow pipe, and never tells that more is there. */
final class Pieces extends ByteArrayInputStream {
  private final int piece;

  Pieces(byte[] bytes, int piece) {
    super(bytes);
    this.piece = piece;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) {
    return super.read(into, offset, Math.min(length, piece));
  }

  @Override
  public synchronized int available() {
    return 0;
  }
}

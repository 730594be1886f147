package dev.driftless.sample.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output as the reports write to it: in large pieces, never over a progress line, never closed. */
final class ReportOutput extends OutputStream {
  private static final int PIECE = 1 << 16;

  private final OutputStream out;
  private final Progress progress;
  private final byte[] buffer = new byte[PIECE];
  private int count;

  ReportOutput(OutputStream out, Progress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public void write(int octet) {
    if (count == PIECE) {
      flush();
    }
    buffer[count++] = (byte) octet;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int done = 0; done < length; ) {
      if (count == PIECE) {
        flush();
      }
      int part = Math.min(length - done, PIECE - count);
      System.arraycopy(bytes, offset + done, buffer, count, part);
      count += part;
      done += part;
    }
  }

  /** @throws OutputFailure if standard output takes no more */
  @Override
  public void flush() {
    int written = count;
    count = 0; // Also if it fails: closing is not to fail once more.
    progress.clear();
    try {
      out.write(buffer, 0, written);
      out.flush();
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }
}

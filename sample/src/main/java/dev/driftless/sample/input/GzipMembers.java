package dev.driftless.sample.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unzips a gzip file (RFC 1952) of one or more members, one after another.
 *
 * <p>{@link java.util.zip.GZIPInputStream} takes a pipe that has no bytes yet, and a second member whose header is
 * damaged, for the end of the file: events would go missing without a word. Here whatever is not the end is an error;
 * only zeros behind the last member are padding, as they are to gzip itself.
 */
public final class GzipMembers extends InputStream {
  private static final int DEFLATE = 8;
  private static final int HAS_HEADER_CHECKSUM = 0x02;
  private static final int HAS_EXTRA = 0x04;
  private static final int HAS_NAME = 0x08;
  private static final int HAS_COMMENT = 0x10;
  private static final int RESERVED = 0xE0;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] input = new byte[1 << 16];
  private int next;
  private int end;
  private boolean inMember;
  private boolean anyMember;
  private boolean atEnd;

  /** @param packed the file; closed with this stream */
  public GzipMembers(InputStream packed) {
    this.packed = packed;
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
    while (inMember || beginMember()) {
      int count = inflate(into, offset, length);
      if (count > 0) {
        checksum.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else {
        feed();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(into, offset, length);
      if (count == 0 && inflater.needsDictionary()) {
        throw corrupt("it needs a dictionary");
      }
      return count;
    } catch (DataFormatException damaged) {
      throw corrupt(damaged.getMessage() == null ? "its blocks are damaged" : damaged.getMessage());
    }
  }

  private void feed() throws IOException {
    if (next == end && !fill()) {
      throw truncated();
    }
    inflater.setInput(input, next, end - next);
    next = end;
  }

  private boolean beginMember() throws IOException {
    if (atEnd || anyMember && isAtEnd()) {
      atEnd = true;
      return false;
    }
    checksum.reset();
    if (octet() != 0x1F || octet() != 0x8B) {
      throw corrupt("what follows its last member is no gzip data");
    }
    if (octet() != DEFLATE) {
      throw corrupt("its compression method is unknown");
    }
    int flags = octet();
    if ((flags & RESERVED) != 0) {
      throw corrupt("its header has unknown flags");
    }
    skip(6);
    skipOptionalParts(flags);
    checksum.reset();
    inMember = true;
    anyMember = true;
    return true;
  }

  private void skipOptionalParts(int flags) throws IOException {
    if ((flags & HAS_EXTRA) != 0) {
      skip(octet() | octet() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_HEADER_CHECKSUM) != 0) {
      int expected = (int) checksum.getValue() & 0xFFFF;
      if ((octet() | octet() << 8) != expected) {
        throw corrupt("the checksum of its header is wrong");
      }
    }
  }

  private void endMember() throws IOException {
    next = end - inflater.getRemaining();
    long expectedChecksum = checksum.getValue();
    long expectedSize = inflater.getBytesWritten() & 0xFFFFFFFFL;
    if (number() != expectedChecksum || number() != expectedSize) {
      throw corrupt("its checksum or length is wrong");
    }
    inflater.reset();
    inMember = false;
  }

  private boolean isAtEnd() throws IOException {
    boolean padded = false;
    while (next < end || fill()) {
      if (input[next] != 0) {
        if (padded) {
          throw corrupt("what follows its last member is no gzip data");
        }
        return false;
      }
      padded = true;
      next++;
    }
    return true;
  }

  private long number() throws IOException {
    return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private void skipText() throws IOException {
    while (octet() != 0) {
      // Up to its final zero.
    }
  }

  private int octet() throws IOException {
    if (next == end && !fill()) {
      throw truncated();
    }
    int octet = input[next++] & 0xFF;
    checksum.update(octet);
    return octet;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, packed.read(input, 0, input.length));
    return end > 0;
  }

  private static IOException corrupt(String reason) {
    return new ZipException("corrupt gzip: " + reason);
  }

  private static IOException truncated() {
    return new EOFException("corrupt gzip: it ends too early");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}

package dev.driftless.sample.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the command line names: a file, or standard input; gzip or not, by its first bytes. */
public final class InputFile {
  /** Names standard input on the command line. */
  public static final String STANDARD_INPUT = "-";

  private static final int GZIP_MAGIC = 0x1F8B;

  private InputFile() {}

  /**
   * The text of an input, unzipped.
   *
   * @param name a path, or {@code -} for standard input, which closing the result leaves open
   * @throws UnusableInputException if there is no such file, it can't be read or is no UTF-8 text at its very start
   */
  public static InputStream open(String name, InputStream standardInput) throws UnusableInputException {
    InputStream bytes = name.equals(STANDARD_INPUT) ? new Unclosed(standardInput) : openFile(name);
    try {
      PushbackInputStream packed = new PushbackInputStream(bytes, 2);
      boolean isGzip = firstTwo(packed) == GZIP_MAGIC;
      PushbackInputStream text = isGzip ? new PushbackInputStream(new GzipMembers(packed), 2) : packed;
      requireUtf8(firstTwo(text));
      return text;
    } catch (IOException failure) {
      closeQuietly(bytes);
      throw new UnusableInputException(failure);
    } catch (UnusableInputException unusable) {
      closeQuietly(bytes);
      throw unusable;
    }
  }

  private static InputStream openFile(String name) throws UnusableInputException {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new UnusableInputException("is a directory");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new UnusableInputException("no such file");
    } catch (AccessDeniedException denied) {
      throw new UnusableInputException("permission denied");
    } catch (IOException failure) {
      throw new UnusableInputException(failure);
    }
  }

  /** The first two bytes as one number, left where they are; -1 if there are fewer. */
  private static int firstTwo(PushbackInputStream bytes) throws IOException {
    byte[] first = bytes.readNBytes(2);
    bytes.unread(first);
    return first.length < 2 ? -1 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
  }

  /** JSON begins with ASCII, so a zero byte at its start shows UTF-16 or UTF-32, as their byte order marks do. */
  private static void requireUtf8(int firstTwo) throws UnusableInputException {
    boolean hasZero = firstTwo >= 0 && (firstTwo >> 8 == 0 || (firstTwo & 0xFF) == 0);
    if (hasZero || firstTwo == 0xFEFF || firstTwo == 0xFFFE) {
      throw new UnusableInputException("is not UTF-8; JSON is exchanged in UTF-8 (RFC 8259, section 8.1)");
    }
  }

  private static void closeQuietly(InputStream bytes) {
    try {
      bytes.close();
    } catch (IOException ignored) {
      // What is wrong with the input is known already, and is what the user has to hear.
    }
  }

  /** Keeps standard input open for whoever runs the program within another one. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}

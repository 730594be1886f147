package dev.driftless.processor.markdown;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/** Gives a file new bytes so that at every moment it has all of the old or all of the new ones. */
final class FileReplacement {

  /** How a finished temporary file takes the place of the old file. */
  @FunctionalInterface
  interface Move {
    void move(Path from, Path to, CopyOption... options) throws IOException;
  }

  private final Move move;

  FileReplacement() {
    this(Files::move);
  }

  FileReplacement(Move move) {
    this.move = move;
  }

  /**
   * Replaces the bytes of an existing file that is no symbolic link; it keeps its POSIX permissions.
   *
   * @throws IOException where that can't be done; the file is then as it was, and no temporary file is left
   */
  void replace(Path file, byte[] bytes) throws IOException {
    // A move could replace even a file that nobody may write to; whoever protected it meant it.
    if (!Files.isWritable(file)) {
      throw new IOException("the file is read-only");
    }
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".driftless-", ".tmp");
    try {
      write(temporary, bytes);
      PosixFileAttributeView old = posix(file);
      PosixFileAttributeView young = posix(temporary);
      if (old != null && young != null) {
        young.setPermissions(old.readAttributes().permissions());
      }
      moveOver(temporary, file);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  private static @Nullable PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  /** Forces the bytes to the disk: else a crash behind the move could leave an empty file in place of the old one. */
  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private void moveOver(Path temporary, Path file) throws IOException {
    try {
      move.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      move.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

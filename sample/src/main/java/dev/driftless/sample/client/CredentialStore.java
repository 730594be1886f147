package dev.driftless.sample.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.sample.Credentials;
import dev.driftless.sample.CredentialsFile;
import dev.driftless.sample.CredentialsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The credentials file, as the contract declares it. Whoever reads it to renew what is in it holds its lock file from
 * the reading to the writing, so that two runs don't both use up the same refresh token.
 */
public final class CredentialStore {
  private static final TomlFactory TOML = new TomlFactory();
  private static final int LARGEST = 1 << 20;
  private static final boolean IS_POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** A file lock belongs to the whole process; its threads have to take turns by themselves. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path file;
  private final Path lock;

  private CredentialStore(Path file, Path lock) {
    this.file = file;
    this.lock = lock;
  }

  /** Where the contract says that a user has it. */
  public static CredentialStore ofHome(Path home) {
    return new CredentialStore(CredentialsFile.path(home), CredentialsFile.lock(home));
  }

  /** Another place, with the lock file beside it. */
  public static CredentialStore at(Path file) {
    return new CredentialStore(file, file.resolveSibling(file.getFileName() + ".lock"));
  }

  /** The credentials, for as long as this is open. */
  final class Locked implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock held;

    private Locked() throws IOException {
      THREADS.lock();
      boolean isHeld = false;
      try {
        makeDirectory();
        channel = FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), privately());
        held = lockOf(channel);
        isHeld = true;
      } finally {
        if (!isHeld) {
          THREADS.unlock();
        }
      }
    }

    private static FileLock lockOf(FileChannel channel) throws IOException {
      try {
        return channel.lock();
      } catch (IOException failure) {
        channel.close();
        throw failure;
      }
    }

    /** The stored credentials; empty if there are none, or the file isn't as the contract has it. */
    Optional<Credentials> read() throws IOException {
      if (IS_POSIX && Files.exists(file)) {
        // Others may have been let in since it was written.
        Files.setPosixFilePermissions(file, CredentialsFile.permissions());
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        return parsed(bytes.readNBytes(LARGEST));
      } catch (NoSuchFileException none) {
        return Optional.empty();
      }
    }

    /** Stores credentials in place of others; whoever reads meanwhile sees the ones or the others. */
    void write(Credentials credentials) throws IOException {
      Path written = Files.createTempFile(file.toAbsolutePath().getParent(), ".credentials", ".tmp", privately());
      try {
        try (FileChannel out = FileChannel.open(written, StandardOpenOption.WRITE)) {
          ByteBuffer text = ByteBuffer.wrap(CredentialsFile.text(credentials).getBytes(StandardCharsets.UTF_8));
          while (text.hasRemaining()) {
            out.write(text);
          }
          out.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    }

    /** There are no credentials any more. */
    void drop() throws IOException {
      Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
      try (channel) {
        held.release();
      } finally {
        THREADS.unlock();
      }
    }
  }

  /** Waits until nobody else holds the lock file. */
  Locked lock() throws IOException {
    return new Locked();
  }

  private static Optional<Credentials> parsed(byte[] text) {
    try (JsonParser parser = TOML.createParser(new String(text, StandardCharsets.UTF_8))) {
      Validated<Credentials> read = CredentialsReader.readDocument(JacksonTokens.of(parser));
      return read.isValid() ? Optional.of(read.value()) : Optional.empty();
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private void makeDirectory() throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      Set<PosixFilePermission> owners = EnumSet.of(PosixFilePermission.OWNER_EXECUTE);
      owners.addAll(CredentialsFile.permissions());
      Files.createDirectories(directory, attributes(owners));
    }
  }

  private static FileAttribute<?>[] privately() {
    return attributes(CredentialsFile.permissions());
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return IS_POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}

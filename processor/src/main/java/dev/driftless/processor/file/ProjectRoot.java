package dev.driftless.processor.file;

import dev.driftless.processor.file.RefusedPathException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The project root: turns a path that a contract names into what it means, which lies inside the root. A symbolic link
 * may stand on the way as long as it leads to something inside too.
 */
public final class ProjectRoot {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private final Path root;

  /** @param root an existing directory, the project's */
  public ProjectRoot(Path root) {
    this.root = root;
  }

  /**
   * The real file or directory, with links followed.
   *
   * @param path relative to the root, with {@code /} on every system, in its shortest form
   * @throws RefusedPathException if it is no such path, or if nothing inside the root is there
   */
  public Path real(String path) throws RefusedPathException {
    requirePlain(path);
    Path realRoot;
    try {
      realRoot = root.toRealPath();
    } catch (IOException e) {
      throw new RefusedPathException(Kind.NO_ROOT, Reason.of(e));
    }
    Path real = real(resolve(realRoot, path));
    if (!real.startsWith(realRoot)) {
      throw new RefusedPathException(Kind.OUTSIDE, path);
    }
    return real;
  }

  private static void requirePlain(String path) throws RefusedPathException {
    if (path.isBlank() || path.startsWith("/") || path.contains("\\") || DRIVE.matcher(path).matches()) {
      throw new RefusedPathException(Kind.NOT_PLAIN, path);
    }
    for (String name : path.split("/", -1)) {
      if (List.of("", ".", "..").contains(name)) {
        throw new RefusedPathException(Kind.NOT_PLAIN, path);
      }
    }
  }

  private static Path resolve(Path realRoot, String path) throws RefusedPathException {
    try {
      return realRoot.resolve(path);
    } catch (InvalidPathException e) {
      throw new RefusedPathException(Kind.NOT_PLAIN, path);
    }
  }

  private static Path real(Path file) throws RefusedPathException {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException e) {
      throw new RefusedPathException(
          Files.isSymbolicLink(file) ? Kind.DEAD_LINK : Kind.MISSING, Reason.of(e));
    } catch (IOException e) {
      throw new RefusedPathException(Kind.UNREADABLE, Reason.of(e));
    }
  }
}

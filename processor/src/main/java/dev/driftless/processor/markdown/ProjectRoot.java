package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocumentProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Turns a document's path into the file it means, which is a regular file inside the project root. */
final class ProjectRoot {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private final Path root;

  ProjectRoot(Path root) {
    this.root = root;
  }

  /**
   * The real file, with links followed.
   *
   * @param path relative to the root, with {@code /} on every system, in its shortest form
   * @param skeleton the lines to propose for a file that doesn't exist
   */
  Path fileAt(String path, String skeleton) throws RefusedDocument {
    requirePlain(path);
    Path realRoot;
    try {
      realRoot = root.toRealPath();
    } catch (IOException e) {
      throw new RefusedDocument(path, 0, Kind.BAD_PATH, "The project root " + root + " is not there ("
          + Reason.of(e) + "). Name an existing directory.");
    }
    Path file = resolve(realRoot, path);
    Path real = real(file, path, skeleton);
    if (!real.startsWith(realRoot)) {
      throw new RefusedDocument(path, 0, Kind.BAD_PATH,
          "A symbolic link on the way leads out of the project root. Name a file inside it.");
    }
    if (!Files.isRegularFile(real)) {
      String what = Files.isDirectory(real) ? "This is a directory." : "This is no regular file.";
      throw new RefusedDocument(path, 0, Kind.UNREADABLE, what + " Name a markdown file.");
    }
    return real;
  }

  private static void requirePlain(String path) throws RefusedDocument {
    if (path.isBlank() || path.startsWith("/") || path.contains("\\") || DRIVE.matcher(path).matches()) {
      throw badPath(path);
    }
    for (String name : path.split("/", -1)) {
      if (List.of("", ".", "..").contains(name)) {
        throw badPath(path);
      }
    }
  }

  private static Path resolve(Path realRoot, String path) throws RefusedDocument {
    try {
      return realRoot.resolve(path);
    } catch (InvalidPathException e) {
      throw badPath(path);
    }
  }

  private static Path real(Path file, String path, String skeleton) throws RefusedDocument {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(file)) {
        throw new RefusedDocument(path, 0, Kind.MISSING,
            "This is a symbolic link to a file that doesn't exist. Let it lead to one inside the project root.");
      }
      throw new RefusedDocument(path, 0, Kind.MISSING, "The document doesn't exist. Create it with the lines of the"
          + " sections it is to have, and your own text around them:\n" + skeleton);
    } catch (IOException e) {
      throw new RefusedDocument(path, 0, Kind.UNREADABLE,
          "The document can't be read: " + Reason.of(e) + ". Make it readable.");
    }
  }

  private static RefusedDocument badPath(String path) {
    return new RefusedDocument(path, 0, Kind.BAD_PATH, "A document is named by its path from the project root, such as"
        + " `contracts/events.md`: with `/` between names, no `/` at the start or end, no `.` or `..`.");
  }
}

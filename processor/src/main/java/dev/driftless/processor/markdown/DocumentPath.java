package dev.driftless.processor.markdown;

import dev.driftless.processor.file.ProjectRoot;
import dev.driftless.processor.file.RefusedPathException;
import dev.driftless.processor.markdown.DocumentProblem.Kind;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns a document's path into the file it means, which is a regular file inside the project root. */
final class DocumentPath {
  private final Path root;

  DocumentPath(Path root) {
    this.root = root;
  }

  /**
   * The real file, with links followed.
   *
   * @param path relative to the root, with {@code /} on every system, in its shortest form
   * @param skeleton the lines to propose for a file that doesn't exist
   */
  Path fileAt(String path, String skeleton) throws RefusedDocument {
    Path real;
    try {
      real = new ProjectRoot(root).real(path);
    } catch (RefusedPathException refused) {
      throw refused(path, refused, skeleton);
    }
    if (!Files.isRegularFile(real)) {
      String what = Files.isDirectory(real) ? "This is a directory." : "This is no regular file.";
      throw new RefusedDocument(path, 0, Kind.UNREADABLE, what + " Name a markdown file.");
    }
    return real;
  }

  private RefusedDocument refused(String path, RefusedPathException refused, String skeleton) {
    return switch (refused.kind()) {
      case NO_ROOT -> new RefusedDocument(path, 0, Kind.BAD_PATH, "The project root " + root + " is not there ("
          + refused.getMessage() + "). Name an existing directory.");
      case NOT_PLAIN -> new RefusedDocument(path, 0, Kind.BAD_PATH, "A document is named by its path from the project"
          + " root, such as `contracts/events.md`: with `/` between names, no `/` at the start or end, no `.` or"
          + " `..`.");
      case OUTSIDE -> new RefusedDocument(path, 0, Kind.BAD_PATH,
          "A symbolic link on the way leads out of the project root. Name a file inside it.");
      case DEAD_LINK -> new RefusedDocument(path, 0, Kind.MISSING,
          "This is a symbolic link to a file that doesn't exist. Let it lead to one inside the project root.");
      case MISSING -> new RefusedDocument(path, 0, Kind.MISSING, "The document doesn't exist. Create it with the lines"
          + " of the sections it is to have, and your own text around them:\n" + skeleton);
      case UNREADABLE -> new RefusedDocument(path, 0, Kind.UNREADABLE,
          "The document can't be read: " + refused.getMessage() + ". Make it readable.");
    };
  }
}

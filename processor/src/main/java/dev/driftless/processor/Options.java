package dev.driftless.processor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The processor's options.
 *
 * @param root the project root, if it is given
 * @param docs what is to be done with documents, as it is given
 */
record Options(Optional<String> root, String docs) {
  static final String ROOT = "driftless.root";
  static final String DOCS = "driftless.docs";
  static final String WRITE = "write";
  static final String CHECK = "check";

  static Options of(Map<String, String> given) {
    // An option without a value is there, and null.
    Optional<String> root =
        given.containsKey(ROOT) ? Optional.of(Objects.requireNonNullElse(given.get(ROOT), "")) : Optional.empty();
    return new Options(root, given.containsKey(DOCS) ? String.valueOf(given.get(DOCS)) : WRITE);
  }

  /** The project root; empty if it isn't given, or if what is given is no existing directory. */
  Optional<Path> directory() {
    try {
      return root.filter(given -> !given.isBlank()).map(Path::of).filter(Files::isDirectory);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /** What to say where the root is given and there is no such {@link #directory}. */
  String noDirectory() {
    return "The processor option " + ROOT + " names the project's root, an existing directory: \"" + root.orElse("")
        + "\" is none";
  }
}

package dev.driftless.processor;

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
}

package dev.driftless.processor;

import java.util.Map;
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
    return new Options(Optional.ofNullable(given.get(ROOT)), given.getOrDefault(DOCS, WRITE));
  }
}

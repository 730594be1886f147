package dev.driftless.processor.markdown;

import java.util.Collection;
import java.util.stream.Collectors;

/** Puts paragraphs, tables and lists together. */
final class Parts {
  private Parts() {}

  /** The parts that aren't empty, with blank lines between them. */
  static String joined(Collection<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  /** The parts, each on a line of its own. */
  static String lines(Collection<String> parts) {
    return String.join("\n", parts);
  }
}

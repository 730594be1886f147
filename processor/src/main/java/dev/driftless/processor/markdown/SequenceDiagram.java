package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.List;

/** A Mermaid sequence diagram, which GitHub shows, of messages between the producer and the consumer. */
final class SequenceDiagram {
  private final List<String> lines = new ArrayList<>();
  private int depth = 1;

  SequenceDiagram() {
    lines.add("sequenceDiagram");
    add("participant producer as Producer");
    add("participant consumer as Consumer");
  }

  /** What the producer sends. */
  SequenceDiagram request(String text) {
    return add("producer->>consumer: " + MermaidText.lines(text));
  }

  /** What the consumer answers. */
  SequenceDiagram response(String text) {
    return add("consumer-->>producer: " + MermaidText.lines(text));
  }

  /** What the producer does; nothing is added if nothing is said. */
  SequenceDiagram note(String text) {
    return text.isBlank() ? this : add("Note over producer: " + MermaidText.lines(text));
  }

  /**
   * Opens a block.
   *
   * @param kind {@code alt}, {@code opt}, {@code loop} or {@code break}
   */
  SequenceDiagram open(String kind, String label) {
    add(kind + " " + MermaidText.lines(label));
    depth++;
    return this;
  }

  /** The next alternative of an open {@code alt}. */
  SequenceDiagram otherwise(String label) {
    depth--;
    return open("else", label);
  }

  /** Closes the block that was opened last. */
  SequenceDiagram close() {
    depth--;
    return add("end");
  }

  private SequenceDiagram add(String line) {
    lines.add("  ".repeat(depth) + line);
    return this;
  }

  /** The diagram as a fenced block of markdown. */
  @Override
  public String toString() {
    return Markdown.fence("mermaid", String.join("\n", lines));
  }
}

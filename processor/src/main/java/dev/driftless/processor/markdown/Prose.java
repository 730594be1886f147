package dev.driftless.processor.markdown;

/** Sentences that stand in annotations: plain text, in which backticks make code. */
final class Prose {
  private Prose() {}

  /** The sentences as markdown on one line; empty if there are none. */
  static String line(String sentences) {
    String line = sentences.strip().replaceAll("\\s+", " ");
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (CodeSpans.Span span : CodeSpans.in(line)) {
      out.append(Markdown.text(line.substring(at, span.start()))).append(line, span.start(), span.end());
      at = span.end();
    }
    return out.append(Markdown.text(line.substring(at))).toString();
  }
}

package dev.driftless.processor.markdown;

import java.util.List;

/** Knows the text of each section that can stand in a document. */
@FunctionalInterface
public interface SectionWriter {

  /**
   * The text of a section, with {@code \n} between its lines. It is asked for twice: first without headings, to learn
   * which headings the finished document has, then with all of them, its own included. A table of contents (as in the
   * sections {@code contents} and {@code all}) lists them; the headings that a text itself has must be the same both
   * times.
   *
   * @param section an id that was offered and stands in the document
   * @param headings none the first time, then all headings of the document, in its order
   */
  String text(String section, List<Heading> headings);
}

package dev.driftless.processor.markdown;

import java.util.List;

/**
 * What became of one document.
 *
 * @param written whether the file has new bytes
 * @param sections the ids of the sections that it has, as far as it could be read
 * @param problems all that is wrong with it, in file order; the file was left alone unless this is empty
 */
public record DocumentOutcome(boolean written, List<String> sections, List<DocumentProblem> problems) {
  public DocumentOutcome {
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
  }
}

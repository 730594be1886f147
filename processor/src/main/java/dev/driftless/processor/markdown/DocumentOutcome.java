package dev.driftless.processor.markdown;

import java.util.List;

/**
 * What became of one document.
 *
 * @param written whether the file has new bytes
 * @param problems all that is wrong with it, in file order; the file was left alone unless this is empty
 */
public record DocumentOutcome(boolean written, List<DocumentProblem> problems) {
  public DocumentOutcome {
    problems = List.copyOf(problems);
  }
}

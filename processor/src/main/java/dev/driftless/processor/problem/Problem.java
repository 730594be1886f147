package dev.driftless.processor.problem;

/**
 * One thing that is wrong with a contract or its documents.
 *
 * @param position where it is reported
 * @param id which rule is broken; stable, for searching and suppressing
 * @param message what is wrong and how to mend it
 */
public record Problem(Position position, ProblemId id, String message) {

  /** The message as the user sees it. */
  public String text() {
    return message + " [driftless:" + id.key() + "]";
  }
}

package dev.driftless.processor.pattern;

/**
 * A regular expression that can't be carried to every output with the meaning that {@code java.util.regex} gives it.
 */
public final class PatternRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String hint;
  private final int index;

  /**
   * @param problem what is refused
   * @param hint what to write instead
   * @param index where in the regular expression, in UTF-16 units from 0
   */
  public PatternRefusedException(String problem, String hint, int index) {
    super(problem + " at index " + index + "; " + hint);
    this.problem = problem;
    this.hint = hint;
    this.index = index;
  }

  /** What is refused, without the position. */
  public String problem() {
    return problem;
  }

  /** What to write instead. */
  public String hint() {
    return hint;
  }

  /** Where in the regular expression the refused part begins, in UTF-16 units from 0. */
  public int index() {
    return index;
  }
}

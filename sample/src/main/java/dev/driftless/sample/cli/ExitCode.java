package dev.driftless.sample.cli;

/** What the program tells a shell. */
final class ExitCode {
  /** Every event is valid. */
  static final int VALID = 0;
  /** Some event is not valid; one of an unknown type counts as such. */
  static final int INVALID = 1;
  /** Some input, or the command line, can't be used; or nobody takes the verdicts. */
  static final int UNUSABLE = 2;

  private ExitCode() {}
}

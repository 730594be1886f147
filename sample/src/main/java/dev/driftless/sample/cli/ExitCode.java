package dev.driftless.sample.cli;

/** What the program tells a shell. */
final class ExitCode {
  /** Every event is valid, or delivered. */
  static final int VALID = 0;
  /** Some event is not valid, where one of an unknown type counts as such; or not delivered. */
  static final int INVALID = 1;
  /** Some input, or the command line, can't be used; or nobody takes the verdicts; or the log-in was refused. */
  static final int UNUSABLE = 2;

  private ExitCode() {}
}

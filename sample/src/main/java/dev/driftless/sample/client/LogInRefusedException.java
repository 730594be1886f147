package dev.driftless.sample.client;

/** The user can't be logged in. The message says why, for people. */
public final class LogInRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  LogInRefusedException(String message) {
    super(message);
  }
}

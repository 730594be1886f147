package dev.driftless.sample.client;

/** The server can't be reached, or didn't do its part: a server_error. The message says what happened, for people. */
final class ServerFailureException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerFailureException(String message) {
    super(message);
  }
}

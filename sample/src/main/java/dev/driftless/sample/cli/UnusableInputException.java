package dev.driftless.sample.cli;

import java.io.IOException;

/** An input of which no verdict can be given, or no further one. Its message is the reason, for people. */
final class UnusableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableInputException(String reason) {
    super(reason);
  }

  UnusableInputException(IOException failure) {
    super(failure.getMessage() != null ? failure.getMessage() : failure.toString(), failure);
  }
}

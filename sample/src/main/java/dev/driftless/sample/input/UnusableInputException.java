package dev.driftless.sample.input;

import java.io.IOException;

/** An input of which no verdict can be given, or no further one. Its message is the reason, for people. */
public final class UnusableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** @param reason for people */
  public UnusableInputException(String reason) {
    super(reason);
  }

  /** @param failure why it can't be read on */
  public UnusableInputException(IOException failure) {
    super(failure.getMessage() != null ? failure.getMessage() : failure.toString(), failure);
  }
}

package dev.driftless.sample.cli;

import java.io.IOException;
import java.util.Locale;

/** Standard output takes no more. Its own class, so that nobody takes it for a failure of an input. */
final class OutputFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputFailure(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether who read the output has gone, which is their right ({@code | head}). */
  boolean isClosedPipe() {
    return getMessage() != null && getMessage().toLowerCase(Locale.ROOT).contains("pipe");
  }
}

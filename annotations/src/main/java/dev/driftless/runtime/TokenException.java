package dev.driftless.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The JSON text can't be read on: it is malformed, or goes beyond a limit of the parser. A generated reader turns it
 * into a {@link Violation}; only code that uses a {@link TokenSource} itself meets it.
 */
public final class TokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean limitExceeded;

  /**
   * @param message what is wrong, and the line and column where the source knows them
   * @param limitExceeded true where the text may be sound, but a limit of the parser refuses it
   * @param cause the parser's own exception; null if there is none
   */
  public TokenException(String message, boolean limitExceeded, @Nullable Throwable cause) {
    super(message, cause);
    this.limitExceeded = limitExceeded;
  }

  /** Whether a limit of the parser refused the text, which may be sound JSON. */
  public boolean limitExceeded() {
    return limitExceeded;
  }
}

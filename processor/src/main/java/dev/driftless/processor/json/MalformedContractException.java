package dev.driftless.processor.json;

/** A text is no {@code contract.json} of the format that is read; the message says why and where, on one line. */
public final class MalformedContractException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedContractException(String message) {
    super(message);
  }

  MalformedContractException(MalformedJsonException cause) {
    super("no JSON: " + cause.getMessage() + " (line " + cause.line() + ", column " + cause.column() + ")", cause);
  }

  /** The same, found while the whole contract was put together. */
  MalformedContractException(String message, Throwable cause) {
    super(message, cause);
  }
}

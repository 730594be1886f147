package dev.driftless.processor.file;

/** A path doesn't mean anything inside the project root. */
public final class RefusedPathException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  RefusedPathException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Why it is refused. */
  public enum Kind {
    /** The project root can't be had; the message says why. */
    NO_ROOT,
    /** It isn't relative, not in its shortest form, or not made with {@code /}. */
    NOT_PLAIN,
    /** A symbolic link on the way leads out of the root. */
    OUTSIDE,
    /** Nothing is there. */
    MISSING,
    /** A symbolic link to nothing. */
    DEAD_LINK,
    /** It can't be looked at; the message says why. */
    UNREADABLE
  }

  /** Why it is refused. */
  public Kind kind() {
    return kind;
  }
}

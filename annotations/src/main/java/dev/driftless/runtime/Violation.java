package dev.driftless.runtime;

/**
 * One rule that one value breaks.
 *
 * @param pointer where: a JSON Pointer (RFC 6901, string form) from the root of what was checked, such as {@code
 *     /payload/error_type}; for a missing field, the place where it should stand; empty for the root itself
 * @param code which kind of rule, for programs
 * @param message which rule, for people, such as {@code Invalid payload for ErrorLogged: missing required field
 *     'error_type'}
 */
public record Violation(String pointer, ViolationCode code, String message) {

  @Override
  public String toString() {
    return pointer + "  " + code + "  " + message;
  }
}

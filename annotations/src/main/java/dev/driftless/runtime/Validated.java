package dev.driftless.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated reader returns: the record, or all that is wrong with the input.
 *
 * @param <T> the generated record
 */
public final class Validated<T> {
  private final @Nullable T readable;
  private final List<Violation> violations;

  Validated(@Nullable T readable, List<Violation> violations) {
    this.readable = readable;
    this.violations = violations;
  }

  /** Whether the input keeps the contract. */
  public boolean isValid() {
    return violations.isEmpty();
  }

  /**
   * The record.
   *
   * @throws ContractViolationException if the input does not keep the contract
   */
  public T value() {
    if (!isValid()) {
      throw new ContractViolationException(violations);
    }
    return readable;
  }

  /**
   * Every violation, empty if there is none. Fields come in the order of their declaration, whatever the order of the
   * keys; in each object the missing ones come last, and the payload comes after its envelope.
   */
  public List<Violation> violations() {
    return violations;
  }

  /**
   * As much of the record as could be read: each field that has its declared type is there even if it breaks a
   * constraint, and null stands for the others. So a log can name the event that was refused. Null where the input is
   * no object at all.
   */
  public @Nullable T readable() {
    return readable;
  }

  /**
   * Whether the input is an event of a type that this contract doesn't know and is sound otherwise: most likely a newer
   * producer's, which a consumer may pass over. {@link #readable()} has its envelope and the name of its type.
   */
  public boolean isUnknownEventType() {
    return violations.size() == 1 && violations.get(0).code() == ViolationCode.UNKNOWN_EVENT_TYPE;
  }

  @Override
  public String toString() {
    return isValid() ? "valid: " + readable : "invalid: " + violations;
  }
}

package dev.driftless.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** A value does not keep its contract; {@link #violations()} lists every rule it breaks. */
public final class ContractViolationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** @param violations what is wrong, at least one */
  public ContractViolationException(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining(System.lineSeparator())));
    this.violations = List.copyOf(violations);
  }

  /** Every violation; empty only in an exception that came through Java serialization, whose message has them all. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}

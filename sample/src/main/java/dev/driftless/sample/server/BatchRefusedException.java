package dev.driftless.sample.server;

import dev.driftless.runtime.ListOrText;
import dev.driftless.sample.EventError;
import java.util.List;

/** A batch breaks the contract as a whole, so that nothing of it is taken. */
final class BatchRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ListOrText<EventError> details;

  BatchRefusedException(String details) {
    super(details);
    this.details = new ListOrText<>(details);
  }

  BatchRefusedException(List<EventError> details) {
    super(details.toString());
    this.details = new ListOrText<>(details);
  }

  ListOrText<EventError> details() {
    return details;
  }
}

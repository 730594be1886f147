package dev.driftless.sample.cli;

import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one event.
 *
 * @param index which event of its input, from 0
 * @param readable as much of it as could be read; null if it is no object, or if there was none where one should be
 * @param violations all that is wrong with it, with pointers from the event's own root; empty for a valid event
 */
record Verdict(long index, @Nullable Event readable, List<Violation> violations) {

  /** The three outcomes, each with the word for it. */
  enum Kind {
    VALID("valid"),
    INVALID("INVALID"),
    UNKNOWN_TYPE("unknown type");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  static Verdict of(long index, Validated<Event> event) {
    return new Verdict(index, event.readable(), event.violations());
  }

  Kind kind() {
    if (violations.isEmpty()) {
      return Kind.VALID;
    }
    // As Validated.isUnknownEventType has it: sound but for a type that a newer producer may know.
    return violations.size() == 1 && has(ViolationCode.UNKNOWN_EVENT_TYPE) ? Kind.UNKNOWN_TYPE : Kind.INVALID;
  }

  boolean isValid() {
    return violations.isEmpty();
  }

  boolean has(ViolationCode code) {
    return violations.stream().anyMatch(violation -> violation.code() == code);
  }

  /** The type of the event, known or not; null if it can't be read. */
  @Nullable String eventType() {
    return readable == null ? null : readable.eventType();
  }

  /** The identifier of the event, sound or not; null if it can't be read. */
  @Nullable String eventId() {
    return readable == null ? null : readable.eventId();
  }
}

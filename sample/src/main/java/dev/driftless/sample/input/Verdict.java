package dev.driftless.sample.input;

import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventResult;
import dev.driftless.sample.EventResultValidator;
import dev.driftless.sample.ResultStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one event.
 *
 * @param index which event of its input, from 0
 * @param readable as much of it as could be read; null if it is no object, or if there was none where one should be
 * @param violations all that is wrong with it, with pointers from the event's own root; empty for a valid event
 */
public record Verdict(long index, @Nullable Event readable, List<Violation> violations) {

  /** The three outcomes, each with the word for it. */
  public enum Kind {
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

  /** What a generated reader says about an event. */
  public static Verdict of(long index, Validated<Event> event) {
    return new Verdict(index, event.readable(), event.violations());
  }

  /** Which of the three it is. */
  public Kind kind() {
    if (violations.isEmpty()) {
      return Kind.VALID;
    }
    // As Validated.isUnknownEventType has it: sound but for a type that a newer producer may know.
    return violations.size() == 1 && has(ViolationCode.UNKNOWN_EVENT_TYPE) ? Kind.UNKNOWN_TYPE : Kind.INVALID;
  }

  /** Whether the event keeps the contract. */
  public boolean isValid() {
    return violations.isEmpty();
  }

  /** Whether a violation is of this kind. */
  public boolean has(ViolationCode code) {
    return violations.stream().anyMatch(violation -> violation.code() == code);
  }

  /** The type of the event, known or not; null if it can't be read. */
  public @Nullable String eventType() {
    return readable == null ? null : readable.eventType();
  }

  /** The identifier of the event, sound or not; null if it can't be read. */
  public @Nullable String eventId() {
    return readable == null ? null : readable.eventId();
  }

  /** Whether the event has an identifier by which it can be answered: one that a result may have. */
  public boolean isAnswerable() {
    return EventResultValidator.validate(new EventResult(eventId(), ResultStatus.SUCCESS, null)).isEmpty();
  }
}

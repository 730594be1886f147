package dev.driftless.sample.client;

import dev.driftless.sample.ErrorCategory;
import org.jspecify.annotations.Nullable;

/**
 * An event that stays in the queue.
 *
 * @param position which one of its file, from 0
 * @param status what the server said became of it; {@code failed} or {@code not_sent} if it said nothing of it
 * @param error why
 */
public record Undelivered(
    long position,
    @Nullable String eventId,
    @Nullable String eventType,
    String status,
    String error,
    ErrorCategory category) {

  static final String FAILED = "failed";
  static final String NOT_SENT = "not_sent";

  static Undelivered of(QueuedEvent event, String status, String error, ErrorCategory category) {
    return new Undelivered(event.position(), event.eventId(), event.eventType(), status, error, category);
  }
}

package dev.driftless.sample.client;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be sent.
 *
 * @param position which one of its file, from 0
 * @param eventId its identifier, sound or not; null if it has none
 * @param eventType its type, known or not; null if it has none
 * @param timestamp null if it has none that can be read
 * @param isAnswerable whether a server can answer it by itself; one that can't be would spoil its whole batch
 * @param offset where its text begins in the spool
 * @param length how many bytes its text has there
 */
record QueuedEvent(
    long position,
    @Nullable String eventId,
    @Nullable String eventType,
    @Nullable Instant timestamp,
    boolean isAnswerable,
    long offset,
    int length) {

  /** The order in which the contract has events sent; those without a time come last. */
  static final Comparator<QueuedEvent> ORDER =
      Comparator.comparing(QueuedEvent::timestamp, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(QueuedEvent::position);
}

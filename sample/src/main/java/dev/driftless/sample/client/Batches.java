package dev.driftless.sample.client;

import dev.driftless.sample.IngestBatch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a queue into batches, in order, each as large as the contract allows. An event that can't be answered by itself
 * goes alone: it would spoil the batch for the others.
 */
final class Batches {
  private final EventQueue queue;
  private final List<QueuedEvent> events;
  private final int mostEvents;
  private int next;

  /**
   * A batch.
   *
   * @param body its body as it is sent; empty if it is one event that makes it too large
   */
  record Batch(List<QueuedEvent> events, Optional<byte[]> body) {}

  /** @param mostEvents how many a batch may have, at most as many as the contract allows */
  Batches(EventQueue queue, int mostEvents) {
    this.queue = queue;
    this.events = queue.events();
    this.mostEvents = mostEvents;
  }

  /** The next batch; empty if there is none. */
  Optional<Batch> next() throws IOException {
    if (next == events.size()) {
      return Optional.empty();
    }
    List<QueuedEvent> batch = events.subList(next, end());
    byte[] body = BatchBody.encoded(queue, batch);
    while (body.length > IngestBatch.MAX_ENCODED_BYTES && batch.size() > 1) {
      batch = batch.subList(0, batch.size() / 2);
      body = BatchBody.encoded(queue, batch);
    }
    next += batch.size();
    boolean isFitting = body.length <= IngestBatch.MAX_ENCODED_BYTES;
    return Optional.of(new Batch(batch, isFitting ? Optional.of(body) : Optional.empty()));
  }

  /** Where a batch that begins here ends, by everything but its encoded size. */
  private int end() {
    int end = next + 1;
    long size = BatchBody.size(events.subList(next, end));
    while (end < events.size()
        && end - next < mostEvents
        && events.get(end - 1).isAnswerable()
        && events.get(end).isAnswerable()) {
      size += BatchBody.sizeOfAnother(events.get(end));
      if (size > IngestBatch.MAX_DECODED_BYTES) {
        break;
      }
      end++;
    }
    return end;
  }

  /** What was not handed out. */
  List<QueuedEvent> rest() {
    return events.subList(next, events.size());
  }
}

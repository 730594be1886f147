package dev.driftless.sample.client;

import dev.driftless.sample.ErrorCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of the events of a queue. */
public final class Delivery {
  private final List<Undelivered> undelivered = new ArrayList<>();
  private long success;
  private long duplicate;
  private long rejected;
  private long failed;
  private long notSent;

  void addSuccess() {
    success++;
  }

  void addDuplicate() {
    duplicate++;
  }

  /** The server has refused an event, with this status. */
  void addRejected(QueuedEvent event, String status, String error) {
    rejected++;
    undelivered.add(Undelivered.of(event, status, error, ErrorCategory.classify(error)));
  }

  /** An event was not taken, and nothing was said of it alone. */
  void addFailed(QueuedEvent event, String error, ErrorCategory category) {
    failed++;
    undelivered.add(Undelivered.of(event, Undelivered.FAILED, error, category));
  }

  /** No request can carry an event. */
  void addUnsendable(QueuedEvent event, String error) {
    addFailed(event, error, ErrorCategory.classify(error));
  }

  /** An event waits behind one that could not be sent. */
  void addNotSent(QueuedEvent event, String error, ErrorCategory category) {
    notSent++;
    undelivered.add(Undelivered.of(event, Undelivered.NOT_SENT, error, category));
  }

  /** How many were stored. */
  public long success() {
    return success;
  }

  /** How many had been stored before. */
  public long duplicate() {
    return duplicate;
  }

  /** How many the server has refused. */
  public long rejected() {
    return rejected;
  }

  /** How many were sent, or could not be, without the server saying what became of them. */
  public long failed() {
    return failed;
  }

  /** How many were not sent, because something before them failed. */
  public long notSent() {
    return notSent;
  }

  /** How many events something is known of. */
  public long total() {
    return success + duplicate + rejected + failed + notSent;
  }

  /** What stays in the queue, in the order in which it was sent. */
  public List<Undelivered> undelivered() {
    return Collections.unmodifiableList(undelivered);
  }
}

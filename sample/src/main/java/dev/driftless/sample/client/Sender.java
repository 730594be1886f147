package dev.driftless.sample.client;

import dev.driftless.sample.BatchRefusal;
import dev.driftless.sample.BatchRefusalReader;
import dev.driftless.sample.BatchResult;
import dev.driftless.sample.BatchResultReader;
import dev.driftless.sample.BearerToken;
import dev.driftless.sample.ErrorCategory;
import dev.driftless.sample.EventError;
import dev.driftless.sample.EventResult;
import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.ResultStatus;
import dev.driftless.sample.client.Batches.Batch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Sends the batches of a queue, one after another, and does on each answer what the contract has the producer do. Where
 * the server fails it stops, so that no event overtakes another.
 */
final class Sender {
  private static final String NO_RESULT = "the answer has no result for this event";
  private static final String NO_REASON = "rejected without a reason";

  private final Server server;
  private final Session session;
  private final Delivery delivery;
  private final Consumer<Delivery> progress;

  /** @param progress is told after each batch */
  Sender(Server server, Session session, Delivery delivery, Consumer<Delivery> progress) {
    this.server = server;
    this.session = session;
    this.delivery = delivery;
    this.progress = progress;
  }

  /**
   * Sends them all, or as many as it can.
   *
   * @throws LogInRefusedException if the user can't be logged in; what was sent until then is in the delivery, and what
   *     wasn't too
   * @throws IOException if the queue can't be read
   */
  void send(Batches batches) throws LogInRefusedException, IOException {
    for (Optional<Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
      Batch batch = next.get();
      if (batch.body().isEmpty()) {
        batch.events().forEach(event -> delivery.addUnsendable(event, BatchBody.TOO_LARGE));
        continue;
      }
      try {
        if (!take(batch, reply(batch.body().get()))) {
          notSent(batches.rest(), delivery.undelivered().get(delivery.undelivered().size() - 1));
          return;
        }
      } catch (ServerFailureException failure) {
        failed(batch, String.valueOf(failure.getMessage()), ErrorCategory.SERVER_ERROR);
        notSent(batches.rest(), delivery.undelivered().get(delivery.undelivered().size() - 1));
        return;
      } catch (LogInRefusedException refused) {
        failed(batch, "log-in: " + refused.getMessage(), ErrorCategory.AUTH_EXPIRED);
        notSent(batches.rest(), delivery.undelivered().get(delivery.undelivered().size() - 1));
        throw refused;
      }
      progress.accept(delivery);
    }
  }

  private Reply reply(byte[] body) throws ServerFailureException, LogInRefusedException {
    String token = session.accessToken();
    Reply reply = reply(body, token);
    if (reply.status() == IngestBatch.UNAUTHORIZED) {
      reply = reply(body, session.accessTokenInsteadOf(token));
    }
    if (reply.status() == IngestBatch.UNAUTHORIZED) {
      reply = reply(body, session.accessTokenOfNewLogIn());
    }
    return reply;
  }

  private Reply reply(byte[] body, String accessToken) throws ServerFailureException {
    Map<String, String> headers =
        Map.of(
            BearerToken.HEADER, BearerToken.header(accessToken),
            "Content-Type", IngestBatch.CONTENT_TYPE,
            "Content-Encoding", IngestBatch.CONTENT_ENCODING);
    return server.send(IngestBatch.METHOD, IngestBatch.PATH, headers, body, IngestBatch.TIMEOUT);
  }

  /** Does what the answer asks for, and says whether the next batch may be sent. */
  private boolean take(Batch batch, Reply reply) throws ServerFailureException {
    switch (reply.status()) {
      case IngestBatch.TAKEN -> taken(batch, reply);
      case IngestBatch.REFUSED -> refused(batch, reply);
      case IngestBatch.FORBIDDEN -> failed(batch, reply.error(), ErrorCategory.classify(reply.error()));
      case IngestBatch.UNAUTHORIZED -> {
        failed(batch, reply.error(), ErrorCategory.AUTH_EXPIRED);
        return false;
      }
      default -> throw new ServerFailureException(reply.error());
    }
    return true;
  }

  private void taken(Batch batch, Reply reply) throws ServerFailureException {
    Optional<BatchResult> answer = reply.as(BatchResultReader::readDocument);
    if (answer.isEmpty()) {
      throw new ServerFailureException("the answer is not what the contract says");
    }
    // In any order, and with an identifier as often as the batch has it.
    Map<String, Queue<EventResult>> results = new HashMap<>();
    for (EventResult result : answer.get().results()) {
      results.computeIfAbsent(result.eventId(), id -> new ArrayDeque<>()).add(result);
    }
    for (QueuedEvent event : batch.events()) {
      EventResult result = results.getOrDefault(event.eventId(), new ArrayDeque<>()).poll();
      if (result == null) {
        delivery.addFailed(event, NO_RESULT, ErrorCategory.classify(NO_RESULT));
      } else {
        taken(event, result);
      }
    }
  }

  private void taken(QueuedEvent event, EventResult result) {
    // A status that this contract doesn't name is a rejection.
    switch (result.status().known().orElse(ResultStatus.Known.REJECTED)) {
      case SUCCESS -> delivery.addSuccess();
      case DUPLICATE -> delivery.addDuplicate();
      case REJECTED ->
          delivery.addRejected(
              event, result.status().wireName(), result.error() == null ? NO_REASON : result.error());
    }
  }

  private void refused(Batch batch, Reply reply) {
    Optional<BatchRefusal> refusal = reply.as(BatchRefusalReader::readDocument);
    if (refusal.isEmpty()) {
      failed(batch, reply.error(), ErrorCategory.classify(reply.error()));
      return;
    }
    Map<String, String> errors = new HashMap<>();
    List<EventError> details = refusal.get().details().list();
    if (details != null) {
      details.forEach(detail -> errors.putIfAbsent(detail.eventId(), detail.error()));
    }
    String text = refusal.get().details().text();
    String whole = refusal.get().error() + (text == null ? "" : ": " + text);
    boolean namesSome = batch.events().stream().anyMatch(event -> errors.containsKey(event.eventId()));
    for (QueuedEvent event : batch.events()) {
      if (namesSome && !errors.containsKey(event.eventId())) {
        delivery.addFailed(event, whole, ErrorCategory.classify(whole));
      } else {
        delivery.addRejected(event, ResultStatus.REJECTED.wireName(), errors.getOrDefault(event.eventId(), whole));
      }
    }
  }

  private void failed(Batch batch, String error, ErrorCategory category) {
    batch.events().forEach(event -> delivery.addFailed(event, error, category));
  }

  private void notSent(List<QueuedEvent> events, Undelivered cause) {
    events.forEach(event -> delivery.addNotSent(event, "not sent: " + cause.error(), cause.category()));
  }
}

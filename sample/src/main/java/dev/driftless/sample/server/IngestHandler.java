package dev.driftless.sample.server;

import com.sun.net.httpserver.HttpExchange;
import dev.driftless.sample.BatchRefusal;
import dev.driftless.sample.BatchResult;
import dev.driftless.sample.BearerToken;
import dev.driftless.sample.EventResult;
import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.Refusal;
import dev.driftless.sample.ResultStatus;
import dev.driftless.sample.input.PlainText;
import dev.driftless.sample.server.StoredEvents.NewEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Batch ingest. */
final class IngestHandler implements Route.Handler {
  /** The team of projects whose team is unknown; every user belongs to it. */
  private static final String LOCAL_TEAM = "local";

  private final Tokens tokens;
  private final StoredEvents events;
  private final Semaphore reading;

  /** @param reading one permit for each batch that there is memory to read at a time */
  IngestHandler(Tokens tokens, StoredEvents events, Semaphore reading) {
    this.tokens = tokens;
    this.events = events;
    this.reading = reading;
  }

  @Override
  public Answer answer(HttpExchange request) throws RefusedException, IOException {
    User user = user(request);
    try {
      byte[] body = body(request);
      // Only now that all of it is here: a slow client must not keep others from being read.
      reading.acquireUninterruptibly();
      try {
        return answer(user, BatchReading.read(body));
      } finally {
        reading.release();
      }
    } catch (BatchRefusedException refused) {
      return new Answer(IngestBatch.REFUSED, new BatchRefusal("Invalid batch", refused.details()));
    }
  }

  private User user(HttpExchange request) throws RefusedException {
    Optional<User> user =
        BearerToken.accessToken(request.getRequestHeaders().getFirst(BearerToken.HEADER)).flatMap(tokens::holder);
    if (user.isEmpty()) {
      Map<String, String> challenge = Map.of("WWW-Authenticate", BearerToken.SCHEME);
      throw new RefusedException(
          new Answer(IngestBatch.UNAUTHORIZED, new Refusal("Token expired or invalid"), challenge));
    }
    return user.get();
  }

  private static byte[] body(HttpExchange request) throws BatchRefusedException, IOException {
    String encoding = request.getRequestHeaders().getFirst("Content-Encoding");
    if (!IngestBatch.CONTENT_ENCODING.equalsIgnoreCase(encoding)) {
      throw new BatchRefusedException("the Content-Encoding must be " + IngestBatch.CONTENT_ENCODING);
    }
    if (!RequestBody.isOf(request, IngestBatch.CONTENT_TYPE)) {
      throw new BatchRefusedException("the Content-Type must be " + IngestBatch.CONTENT_TYPE);
    }
    Optional<byte[]> body = RequestBody.read(request, IngestBatch.MAX_ENCODED_BYTES);
    if (body.isEmpty()) {
      throw new BatchRefusedException("the body has more than " + IngestBatch.MAX_ENCODED_BYTES + " bytes");
    }
    return body.get();
  }

  private Answer answer(User user, List<BatchItem> batch) throws RefusedException {
    requireMember(user, batch);
    List<NewEvent> sound = new ArrayList<>();
    for (BatchItem item : batch) {
      if (item.json() != null) {
        sound.add(new NewEvent(item.eventId(), item.json()));
      }
    }
    Iterator<Boolean> isNew = events.add(user, sound).iterator();
    List<EventResult> results = new ArrayList<>();
    for (BatchItem item : batch) {
      results.add(new EventResult(item.eventId(), status(item, isNew), item.error()));
    }
    return new Answer(IngestBatch.TAKEN, new BatchResult(results));
  }

  private static ResultStatus status(BatchItem item, Iterator<Boolean> isNew) {
    if (item.json() == null) {
      return ResultStatus.REJECTED;
    }
    return isNew.next() ? ResultStatus.SUCCESS : ResultStatus.DUPLICATE;
  }

  private static void requireMember(User user, List<BatchItem> batch) throws RefusedException {
    for (BatchItem item : batch) {
      boolean isTheirs = LOCAL_TEAM.equals(item.teamSlug()) || user.teams().contains(item.teamSlug());
      if (item.teamSlug() != null && !isTheirs) {
        String error =
            "Insufficient permissions for team '" + item.teamSlug() + "' on project '" + item.project() + "'";
        throw new RefusedException(new Answer(IngestBatch.FORBIDDEN, new Refusal(PlainText.of(error))));
      }
    }
  }
}

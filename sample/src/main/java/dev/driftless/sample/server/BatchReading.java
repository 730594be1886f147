package dev.driftless.sample.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.driftless.runtime.Items;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TokenException;
import dev.driftless.runtime.TokenSource.Token;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventBatch;
import dev.driftless.sample.EventBatchValidator;
import dev.driftless.sample.EventError;
import dev.driftless.sample.EventErrorValidator;
import dev.driftless.sample.EventReader;
import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.input.EventStream;
import dev.driftless.sample.input.GzipMembers;
import dev.driftless.sample.input.TextTap;
import dev.driftless.sample.input.Utf8Reader;
import dev.driftless.sample.input.Verdict;
import dev.driftless.sample.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one batch, event by event. An event that breaks the contract spoils no other one, as long as it can be
 * answered; an event without a sound identifier can't, and then the batch is refused.
 */
final class BatchReading {
  /** An identifier longer than this is not sent back. */
  private static final int LONGEST_ID = 200;

  private final TextTap texts;
  private final JsonParser parser;
  private final BatchTokens tokens;
  private final List<BatchItem> items = new ArrayList<>();
  private final List<EventError> misnamed = new ArrayList<>();
  private final List<String> nameless = new ArrayList<>();

  private BatchReading(InputStream json) throws IOException {
    texts = new TextTap(new Utf8Reader(json), Math.toIntExact(IngestBatch.MAX_DECODED_BYTES));
    parser = Json.parser(texts);
    tokens = new BatchTokens(JacksonTokens.of(parser));
  }

  /**
   * The events of a batch.
   *
   * @param body the body of a request, as it was sent
   * @throws BatchRefusedException if the batch itself breaks the contract
   */
  static List<BatchItem> read(byte[] body) throws BatchRefusedException {
    try (InputStream json =
        new LimitedStream(new GzipMembers(new ByteArrayInputStream(body)), IngestBatch.MAX_DECODED_BYTES)) {
      return new BatchReading(json).read();
    } catch (UncheckedIOException failure) {
      throw refused(failure.getCause());
    } catch (IOException failure) {
      throw refused(failure);
    }
  }

  /** The bytes are all there, so they can only fail by what they are. */
  private static BatchRefusedException refused(IOException failure) {
    return failure instanceof LimitedStream.TooLarge
        ? new BatchRefusedException("the body has more than " + IngestBatch.MAX_DECODED_BYTES + " bytes once decoded")
        : new BatchRefusedException(String.valueOf(failure.getMessage()));
  }

  private List<BatchItem> read() throws BatchRefusedException {
    Items<Event> events = EventReader.items(tokens, EventStream.BATCH_KEY);
    int count = 0;
    while (events.hasNext()) {
      if (count == IngestBatch.MAX_ITEMS) {
        throw new BatchRefusedException(wrongCount(count + 1));
      }
      readEvent(events, count++);
      tokens.begin();
    }
    if (!events.violations().isEmpty()) {
      throw new BatchRefusedException(ErrorText.of(events.violations()));
    }
    requireEnd();
    if (count < IngestBatch.MIN_ITEMS) {
      throw new BatchRefusedException(wrongCount(count));
    }
    if (!misnamed.isEmpty()) {
      throw new BatchRefusedException(misnamed);
    }
    if (!nameless.isEmpty()) {
      throw new BatchRefusedException(ErrorText.joined(nameless));
    }
    return items;
  }

  /** What the contract says of a batch with so many events. */
  private static String wrongCount(int count) {
    List<@Nullable Event> events = Collections.nCopies(count, null);
    return EventBatchValidator.validate(new EventBatch(events)).stream()
        .filter(one -> one.code() == ViolationCode.TOO_FEW_ITEMS || one.code() == ViolationCode.TOO_MANY_ITEMS)
        .map(Violation::message)
        .findFirst()
        .orElseThrow();
  }

  private void requireEnd() throws BatchRefusedException {
    try {
      if (tokens.next() != Token.END) {
        throw new BatchRefusedException("Invalid JSON: something follows the batch");
      }
    } catch (TokenException broken) {
      throw new BatchRefusedException("Invalid JSON: " + broken.getMessage());
    }
  }

  private void readEvent(Items<Event> events, int index) throws BatchRefusedException {
    boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
    if (isObject) {
      texts.begin(parser.currentTokenLocation().getCharOffset());
    }
    Validated<Event> event = events.next();
    List<Violation> violations = event.violations();
    if (isBroken(violations)) {
      throw new BatchRefusedException(ErrorText.of(violations));
    }
    String json = isObject ? texts.end(parser.currentLocation().getCharOffset()) : null;
    String error = violations.isEmpty() ? null : ErrorText.of(violations);
    @Nullable Event readable = event.readable();
    @Nullable String id = readable == null ? null : readable.eventId();
    if (readable != null && Verdict.of(index, event).isAnswerable()) {
      items.add(new BatchItem(id, readable.teamSlug(), project(readable), error == null ? json : null, error));
    } else {
      unanswerable(id, index, error);
    }
  }

  private static boolean isBroken(List<Violation> violations) {
    return violations.stream()
        .anyMatch(one -> one.code() == ViolationCode.MALFORMED_JSON || one.code() == ViolationCode.PARSER_LIMIT);
  }

  private static String project(Event event) {
    return event.projectSlug() != null ? event.projectSlug() : String.valueOf(event.projectUuid());
  }

  private void unanswerable(@Nullable String id, int index, @Nullable String error) {
    EventError named = new EventError(id, error);
    if (id != null && id.length() <= LONGEST_ID && EventErrorValidator.validate(named).isEmpty()) {
      misnamed.add(named);
    } else {
      nameless.add("event " + index + ": " + error);
    }
  }
}

package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.driftless.runtime.Items;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The ways to read that are measured, each from bytes to records and violations. */
final class Readings {
  private static final int GZIP_BUFFER = 8192;

  private final JsonFactory factory = new JsonFactory();

  Validated<Event> generated(byte[] json) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      return EventReader.read(JacksonTokens.of(parser));
    }
  }

  void generatedBatch(byte[] gzip, BiConsumer<@Nullable Event, List<Violation>> each) throws IOException {
    try (JsonParser parser = factory.createParser(inflated(gzip))) {
      Items<Event> events = EventReader.items(JacksonTokens.of(parser), "events");
      while (events.hasNext()) {
        Validated<Event> event = events.next();
        each.accept(event.readable(), event.violations());
      }
      if (!events.violations().isEmpty()) {
        throw new IllegalArgumentException(events.violations().toString());
      }
    }
  }

  void handWritten(byte[] json, BiConsumer<@Nullable Event, List<Violation>> each) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      HandReader reader = new HandReader(parser, 0);
      Event event = reader.read();
      each.accept(event, reader.takeViolations());
    }
  }

  void handWrittenBatch(byte[] gzip, BiConsumer<@Nullable Event, List<Violation>> each) throws IOException {
    try (JsonParser parser = factory.createParser(inflated(gzip))) {
      toItems(parser);
      HandReader reader = new HandReader(parser, 2);
      for (int i = 0; !reader.isStopped() && parser.nextToken() != JsonToken.END_ARRAY; i++) {
        Event event = reader.event();
        each.accept(event, reader.takeViolations("/events", i));
      }
      if (parser.nextToken() != JsonToken.END_OBJECT) {
        throw new IllegalArgumentException("no batch");
      }
    }
  }

  Event databind(byte[] json, Databind databind) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      Event event = databind.read(parser);
      if (!databind.validate(event).isEmpty()) {
        throw new IllegalArgumentException("unsound");
      }
      return event;
    }
  }

  void databindBatch(byte[] gzip, Databind databind, BiConsumer<Event, Set<?>> each) throws IOException {
    try (JsonParser parser = factory.createParser(inflated(gzip))) {
      toItems(parser);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Event event = databind.read(parser);
        each.accept(event, databind.validate(event));
      }
    }
  }

  int tokens(byte[] gzip) throws IOException {
    try (JsonParser parser = factory.createParser(inflated(gzip))) {
      int count = 0;
      while (parser.nextToken() != null) {
        count++;
      }
      return count;
    }
  }

  static int inflate(byte[] gzip, byte[] buffer) throws IOException {
    try (InputStream in = inflated(gzip)) {
      int all = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        all += count;
      }
      return all;
    }
  }

  private static void toItems(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT
        || !"events".equals(parser.nextFieldName())
        || parser.nextToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("no batch");
    }
  }

  private static InputStream inflated(byte[] gzip) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(gzip), GZIP_BUFFER);
  }
}

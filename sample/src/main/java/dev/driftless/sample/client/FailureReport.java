package dev.driftless.sample.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.runtime.Formats;
import dev.driftless.sample.input.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What became of a file's events, as JSON: the counts, and every event that was not delivered. */
public final class FailureReport {
  private static final JsonFactory JSON = new JsonFactory();

  private FailureReport() {}

  /** Writes a report, and leaves {@code out} open. */
  public static void write(OutputStream out, Delivery delivery) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("success", delivery.success());
      json.writeNumberField("duplicate", delivery.duplicate());
      json.writeNumberField("rejected", delivery.rejected());
      json.writeNumberField("failed", delivery.failed());
      json.writeNumberField("not_sent", delivery.notSent());
      json.writeEndObject();
      json.writeArrayFieldStart("undelivered");
      for (Undelivered event : delivery.undelivered()) {
        write(json, event);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Undelivered event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("position", event.position());
    json.writeStringField("event_id", wellFormed(event.eventId()));
    json.writeStringField("event_type", wellFormed(event.eventType()));
    json.writeStringField("status", event.status());
    json.writeStringField("error", wellFormed(event.error()));
    json.writeStringField("category", event.category().wireName());
    json.writeStringField("suggested_action", event.category().suggestedAction());
    json.writeEndObject();
  }

  /** A file may have identifiers that no UTF-8 can carry. */
  private static @Nullable String wellFormed(@Nullable String text) {
    return text == null || Formats.isWellFormed(text) ? text : PlainText.of(text);
  }
}

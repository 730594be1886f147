package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Lifecycle;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes members of an object: lists, and what is left out where the contract says nothing. */
final class MemberWriter {
  private final JsonGenerator json;

  MemberWriter(JsonGenerator json) {
    this.json = json;
  }

  void writeUnlessEmpty(String key, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(key, text);
    }
  }

  void writeUnlessNull(String key, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(key, text);
    }
  }

  void writeUnlessZero(String key, long number) throws IOException {
    if (number != 0) {
      json.writeNumberField(key, number);
    }
  }

  /** Since when the owner is there, and whether it is on its way out. */
  void write(Lifecycle lifecycle) throws IOException {
    writeUnlessNull("since", lifecycle.since());
    Lifecycle.Deprecation deprecated = lifecycle.deprecated();
    if (deprecated != null) {
      json.writeObjectFieldStart("deprecated");
      writeUnlessEmpty("since", deprecated.since());
      json.writeBooleanField("forRemoval", deprecated.forRemoval());
      json.writeEndObject();
    }
  }

  void writeTexts(String key, List<String> texts) throws IOException {
    writeList(key, texts, json::writeString);
  }

  <T> void writeList(String key, List<T> items, ItemWriter<T> writer) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      writer.write(item);
    }
    json.writeEndArray();
  }

  /** Writes one item of a list. */
  interface ItemWriter<T> {
    void write(T item) throws IOException;
  }
}

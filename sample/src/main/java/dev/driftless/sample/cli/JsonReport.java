package dev.driftless.sample.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.driftless.runtime.Violation;
import dev.driftless.sample.input.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object per event and line, and nothing else. */
final class JsonReport implements Report {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .rootValueSeparator("")
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final OutputStream out;
  private final JsonGenerator json;

  JsonReport(OutputStream out) {
    this.out = out;
    try {
      this.json = JSON.createGenerator(out);
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void input(String name) {
    // A heading would be no verdict; indexes begin with 0 again.
  }

  @Override
  public void verdict(Verdict verdict) {
    try {
      json.writeStartObject();
      json.writeNumberField("index", verdict.index());
      json.writeStringField("event_id", verdict.eventId());
      json.writeStringField("event_type", verdict.eventType());
      json.writeBooleanField("valid", verdict.isValid());
      json.writeArrayFieldStart("violations");
      for (Violation violation : verdict.violations()) {
        json.writeStartObject();
        json.writeStringField("pointer", violation.pointer());
        json.writeStringField("code", violation.code().name());
        json.writeStringField("message", violation.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void summary(Summary summary) {
    // Whoever reads the lines can count them.
  }

  @Override
  public void flush() {
    try {
      json.flush();
      out.flush();
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void close() {
    flush();
    try {
      json.close();
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }
}

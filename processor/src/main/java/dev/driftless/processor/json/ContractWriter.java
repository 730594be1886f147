package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a contract and its declarations. */
final class ContractWriter {
  private final JsonGenerator json;
  private final ValueWriter values;

  ContractWriter(JsonGenerator json) {
    this.json = json;
    this.values = new ValueWriter(json);
  }

  void write(Contract contract) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", ContractJson.FORMAT);
    json.writeStringField("name", contract.name());
    json.writeStringField("package", contract.packageName());
    json.writeStringField("title", contract.title());
    json.writeStringField("version", contract.version());
    writeUnlessEmpty("doc", contract.doc());
    writeTexts("documents", contract.documents());
    if (contract.envelope() != null) {
      json.writeFieldName("envelope");
      write(contract.envelope());
    }
    writeList("eventTypes", contract.payloads(), this::write);
    writeList("objects", contract.objects(), this::write);
    writeList("enums", contract.enums(), this::write);
    writeList("laneMappings", contract.laneMappings(), this::write);
    writeList("namedConstraints", contract.constraints(), this::write);
    json.writeEndObject();
  }

  private void write(ObjectType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", type.name());
    writeUnlessEmpty("doc", type.doc());
    if (type.aggregate() != null) {
      write(type.aggregate());
    }
    writeList("fields", type.fields(), this::write);
    json.writeEndObject();
  }

  private void write(ObjectType.Aggregate aggregate) throws IOException {
    json.writeObjectFieldStart("aggregate");
    json.writeStringField("type", aggregate.type());
    json.writeStringField("idField", aggregate.idField());
    ObjectType.Fixed otherwise = aggregate.otherwise();
    if (otherwise != null) {
      json.writeObjectFieldStart("otherwise");
      json.writeStringField("type", otherwise.type());
      json.writeStringField("id", otherwise.id());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(Field field) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("wireName", field.wireName());
    writeUnlessEmpty("doc", field.doc());
    writeUnlessNull("role", name(field.role()));
    json.writeFieldName("type");
    values.write(field.type());
    json.writeBooleanField("required", !field.optional());
    json.writeBooleanField("nullable", field.nullable());
    writeList("constraints", field.constraints(), values::write);
    if (field.example() != null) {
      writeTexts("example", field.example());
    }
    json.writeEndObject();
  }

  private static @Nullable String name(Field.Role role) {
    return switch (role) {
      case PLAIN -> null;
      case EVENT_TYPE -> "eventType";
      case PAYLOAD -> "payload";
      case AGGREGATE_TYPE -> "aggregateType";
      case AGGREGATE_ID -> "aggregateId";
    };
  }

  private void write(EnumType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", type.name());
    writeUnlessEmpty("doc", type.doc());
    writeList("constants", type.constants(), this::write);
    json.writeEndObject();
  }

  private void write(EnumType.Constant constant) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", constant.name());
    json.writeStringField("wireName", constant.wireName());
    writeUnlessEmpty("doc", constant.doc());
    writeTexts("aliases", constant.aliases());
    writeUnlessNull("unmapped", constant.unmapped());
    json.writeEndObject();
  }

  private void write(LaneMapping mapping) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", mapping.name());
    json.writeStringField("table", mapping.table());
    writeUnlessEmpty("doc", mapping.doc());
    json.writeStringField("source", mapping.source().name());
    json.writeStringField("target", mapping.target().name());
    writeList("lanes", mapping.lanes(), this::write);
    json.writeEndObject();
  }

  private void write(LaneMapping.Lane lane) throws IOException {
    json.writeStartObject();
    writeNames("from", lane.from());
    writeNames("to", lane.to());
    writeUnlessEmpty("because", lane.because());
    json.writeEndObject();
  }

  private void writeNames(String key, EnumType.Constant constant) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("name", constant.name());
    json.writeStringField("wireName", constant.wireName());
    json.writeEndObject();
  }

  private void write(NamedConstraint constraint) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", constraint.name());
    writeUnlessEmpty("doc", constraint.doc());
    json.writeEndObject();
  }

  private void writeUnlessEmpty(String key, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(key, text);
    }
  }

  private void writeUnlessNull(String key, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(key, text);
    }
  }

  private void writeTexts(String key, List<String> texts) throws IOException {
    writeList(key, texts, json::writeString);
  }

  private <T> void writeList(String key, List<T> items, ItemWriter<T> writer) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      writer.write(item);
    }
    json.writeEndArray();
  }

  private interface ItemWriter<T> {
    void write(T item) throws IOException;
  }
}

package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.ObjectType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes declared objects with their fields. */
final class ObjectWriter {
  private final JsonGenerator json;
  private final MemberWriter members;
  private final ValueWriter values;
  private final ShapeWriter shapes;

  ObjectWriter(JsonGenerator json) {
    this.json = json;
    this.members = new MemberWriter(json);
    this.values = new ValueWriter(json);
    this.shapes = new ShapeWriter(json);
  }

  void write(ObjectType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", type.name());
    if (type.kind() == ObjectType.Kind.PAYLOAD) {
      json.writeStringField("wireName", type.wireName());
    }
    members.writeUnlessEmpty("doc", type.doc());
    members.write(type.shape().lifecycle());
    if (type.aggregate() != null) {
      write(type.aggregate());
    }
    members.writeUnlessEmpty("noFixture", type.noFixture());
    if (type.itemResult() != null) {
      write(type.itemResult());
    }
    if (type.stored() != null) {
      write(type.stored());
    }
    members.writeList("fields", type.fields(), this::write);
    shapes.write(type.shape());
    json.writeEndObject();
  }

  void write(FieldGroup group) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", group.name());
    members.writeUnlessEmpty("doc", group.doc());
    members.write(group.lifecycle());
    members.writeTexts("extends", group.groups());
    members.writeList("fields", group.fields(), this::write);
    json.writeEndObject();
  }

  private void write(ObjectType.Aggregate aggregate) throws IOException {
    json.writeObjectFieldStart("aggregate");
    members.writeUnlessNull("type", aggregate.type());
    members.writeUnlessNull("idField", aggregate.idField());
    ObjectType.Fixed otherwise = aggregate.otherwise();
    if (otherwise != null) {
      json.writeObjectFieldStart("otherwise");
      members.writeUnlessNull("type", otherwise.type());
      json.writeStringField("id", otherwise.id());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(ObjectType.ItemResult result) throws IOException {
    json.writeObjectFieldStart("itemResult");
    json.writeStringField("idField", result.id());
    members.writeUnlessNull("statusField", result.status());
    json.writeStringField("reasonField", result.reason());
    json.writeEndObject();
  }

  private void write(ObjectType.StoredDocument stored) throws IOException {
    json.writeObjectFieldStart("stored");
    json.writeStringField("location", stored.location());
    json.writeStringField("permissions", stored.permissions());
    members.writeUnlessEmpty("lock", stored.lock());
    json.writeEndObject();
  }

  private void write(Field field) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("wireName", field.wireName());
    members.writeTexts("aliases", field.aliases());
    members.writeUnlessEmpty("doc", field.doc());
    members.write(field.lifecycle());
    members.writeUnlessNull("role", name(field.role()));
    json.writeFieldName("type");
    values.write(field.type());
    json.writeBooleanField("required", !field.optional());
    json.writeBooleanField("nullable", field.nullable());
    members.writeUnlessNull("default", field.fallback());
    members.writeList("constraints", field.constraints(), values::write);
    if (field.example() != null) {
      members.writeTexts("example", field.example());
    }
    json.writeEndObject();
  }

  static @Nullable String name(Field.Role role) {
    return switch (role) {
      case PLAIN -> null;
      case EVENT_ID -> "eventId";
      case EVENT_TYPE -> "eventType";
      case PAYLOAD -> "payload";
      case AGGREGATE_TYPE -> "aggregateType";
      case AGGREGATE_ID -> "aggregateId";
    };
  }
}

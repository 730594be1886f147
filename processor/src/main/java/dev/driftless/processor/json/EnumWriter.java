package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.Outcome;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import java.io.IOException;

/** Writes enums, and the mappings between them. */
final class EnumWriter {
  private final JsonGenerator json;
  private final MemberWriter members;

  EnumWriter(JsonGenerator json) {
    this.json = json;
    this.members = new MemberWriter(json);
  }

  void write(EnumType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", type.name());
    members.writeUnlessEmpty("doc", type.doc());
    members.write(type.lifecycle());
    json.writeBooleanField("open", type.open());
    json.writeBooleanField("integers", type.integers());
    if (type.commonTexts() != null) {
      members.writeTexts("commonTexts", type.commonTexts());
    }
    members.writeList("constants", type.constants(), this::write);
    json.writeEndObject();
  }

  private void write(EnumType.Constant constant) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", constant.name());
    json.writeStringField("wireName", constant.wireName());
    if (!constant.alsoRead().isEmpty()) {
      members.writeTexts("alsoRead", constant.alsoRead());
    }
    members.writeUnlessEmpty("doc", constant.doc());
    members.write(constant.lifecycle());
    members.writeTexts("aliases", constant.aliases());
    members.writeUnlessNull("unmapped", constant.unmapped());
    if (constant.outcome() != null) {
      json.writeStringField("outcome", name(constant.outcome()));
    }
    members.writeUnlessEmpty("producerAction", constant.producerAction());
    if (constant.category() != null) {
      write(constant.category());
    }
    json.writeEndObject();
  }

  static String name(Outcome.Kind outcome) {
    return switch (outcome) {
      case ACCEPTED -> "accepted";
      case DUPLICATE -> "duplicate";
      case REJECTED -> "rejected";
    };
  }

  private void write(EnumType.Category category) throws IOException {
    json.writeObjectFieldStart("category");
    members.writeTexts("keywords", category.keywords());
    json.writeStringField("suggestedAction", category.suggestedAction());
    json.writeBooleanField("validationErrors", category.validationErrors());
    json.writeEndObject();
  }

  void write(LaneMapping mapping) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", mapping.name());
    json.writeStringField("table", mapping.table());
    members.writeUnlessEmpty("doc", mapping.doc());
    json.writeStringField("source", mapping.source().name());
    json.writeStringField("target", mapping.target().name());
    members.writeList("lanes", mapping.lanes(), this::write);
    json.writeEndObject();
  }

  private void write(LaneMapping.Lane lane) throws IOException {
    json.writeStartObject();
    writeNames("from", lane.from());
    writeNames("to", lane.to());
    members.writeUnlessEmpty("because", lane.because());
    json.writeEndObject();
  }

  private void writeNames(String key, EnumType.Constant constant) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("name", constant.name());
    json.writeStringField("wireName", constant.wireName());
    json.writeEndObject();
  }
}

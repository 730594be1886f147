package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.NamedConstraint;
import java.io.IOException;

/** Writes a contract with all of its declarations. */
final class ContractWriter {
  private final JsonGenerator json;
  private final MemberWriter members;
  private final ObjectWriter objects;
  private final EnumWriter enums;
  private final EndpointWriter endpoints;

  ContractWriter(JsonGenerator json) {
    this.json = json;
    this.members = new MemberWriter(json);
    this.objects = new ObjectWriter(json);
    this.enums = new EnumWriter(json);
    this.endpoints = new EndpointWriter(json);
  }

  void write(Contract contract) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", ContractJson.FORMAT);
    json.writeStringField("name", contract.name());
    json.writeStringField("package", contract.packageName());
    json.writeStringField("title", contract.title());
    json.writeStringField("version", contract.version());
    members.writeUnlessEmpty("doc", contract.doc());
    members.writeTexts("documents", contract.documents());
    members.writeUnlessEmpty("fixtures", contract.fixtures());
    if (contract.envelope() != null) {
      json.writeFieldName("envelope");
      objects.write(contract.envelope());
    }
    members.writeList("eventTypes", contract.payloads(), objects::write);
    members.writeList("objects", contract.objects(), objects::write);
    members.writeList("groups", contract.groups(), objects::write);
    members.writeList("enums", contract.enums(), enums::write);
    members.writeList("laneMappings", contract.laneMappings(), enums::write);
    members.writeList("namedConstraints", contract.constraints(), this::write);
    members.writeList("imports", contract.imports(), this::write);
    members.writeList("endpoints", contract.endpoints(), endpoints::write);
    if (contract.authentication() != null) {
      json.writeFieldName("authentication");
      endpoints.write(contract.authentication());
    }
    json.writeEndObject();
  }

  private void write(Import other) throws IOException {
    json.writeStartObject();
    json.writeStringField("contract", other.contract());
    json.writeStringField("package", other.packageName());
    members.writeList("objects", other.objects(), objects::write);
    members.writeList("groups", other.groups(), objects::write);
    members.writeList("enums", other.enums(), enums::write);
    members.writeList("namedConstraints", other.constraints(), this::write);
    json.writeEndObject();
  }

  private void write(NamedConstraint constraint) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", constraint.name());
    members.writeUnlessEmpty("doc", constraint.doc());
    json.writeEndObject();
  }
}

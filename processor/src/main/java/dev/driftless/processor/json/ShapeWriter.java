package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.ObjectType.Shape;
import dev.driftless.processor.model.ObjectType.Union;
import java.io.IOException;
import java.util.List;

/** Writes what an object is beyond its fields, but for its lifecycle. */
final class ShapeWriter {
  private final JsonGenerator json;
  private final MemberWriter members;

  ShapeWriter(JsonGenerator json) {
    this.json = json;
    this.members = new MemberWriter(json);
  }

  void write(Shape shape) throws IOException {
    json.writeBooleanField("closed", shape.closed());
    members.writeTexts("extends", shape.parents());
    Union union = shape.union();
    if (union != null) {
      json.writeObjectFieldStart("union");
      json.writeStringField("discriminator", union.discriminator());
      members.writeTexts("variants", union.variants());
      json.writeEndObject();
    }
    members.writeList("conditions", shape.conditions(), this::write);
    members.writeList("rules", shape.rules(), this::write);
  }

  private void write(CrossFieldRule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("method", rule.method());
    json.writeStringField("message", rule.message());
    members.writeUnlessEmpty("doc", rule.doc());
    json.writeEndObject();
  }

  private void write(Condition condition) throws IOException {
    json.writeStartObject();
    if (condition instanceof Condition.RequiredIf required) {
      writeIf("requiredIf", required.field(), required.is(), required.then());
    } else if (condition instanceof Condition.ForbiddenIf forbidden) {
      writeIf("forbiddenIf", forbidden.field(), forbidden.is(), forbidden.then());
    } else if (condition instanceof Condition.ExactlyOneOf one) {
      writeFields("exactlyOneOf", one.fields());
    } else if (condition instanceof Condition.AtLeastOneOf one) {
      writeFields("atLeastOneOf", one.fields());
    } else if (condition instanceof Condition.EqualLength equal) {
      writeFields("equalLength", equal.fields());
    } else if (condition instanceof Condition.Ordered ordered) {
      writeFields("ordered", ordered.fields());
    } else {
      throw new IllegalArgumentException("A condition without a form in JSON: " + condition);
    }
    json.writeEndObject();
  }

  private void writeIf(String kind, String field, List<String> is, List<String> then) throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("field", field);
    members.writeTexts("is", is);
    members.writeTexts("then", then);
  }

  private void writeFields(String kind, List<String> fields) throws IOException {
    json.writeStringField("kind", kind);
    members.writeTexts("fields", fields);
  }
}

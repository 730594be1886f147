package dev.driftless.processor.json;

import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ObjectType.Shape;
import dev.driftless.processor.problem.Position;

/** Reads declared objects and groups with their fields: the other way round of {@link ObjectWriter}. */
final class ObjectParser {
  private final Position position;
  private final ValueParser values = new ValueParser();

  ObjectParser(Position position) {
    this.position = position;
  }

  ObjectType read(Kind kind, Members members) throws MalformedContractException {
    ObjectType object =
        new ObjectType(
            kind, members.text("name"), members.textOrEmpty("doc"), members.list("fields", this::field), position);
    ObjectType shaped = object.with(shape(members));
    return switch (kind) {
      case ENVELOPE -> shaped;
      case PAYLOAD -> shaped
          .named(members.text("wireName"))
          .with(members.optional("aggregate", this::aggregate).orElse(null), members.textOrEmpty("noFixture"));
      case OBJECT -> shaped.with(
          members.optional("itemResult", this::itemResult).orElse(null),
          members.optional("stored", this::stored).orElse(null));
    };
  }

  FieldGroup readGroup(Members members) throws MalformedContractException {
    return new FieldGroup(
        members.text("name"),
        members.textOrEmpty("doc"),
        members.texts("extends"),
        members.list("fields", this::field),
        members.lifecycle(),
        position);
  }

  private Shape shape(Members members) throws MalformedContractException {
    Lifecycle lifecycle = members.lifecycle();
    return new Shape(
        members.flag("closed"),
        members
            .optional("union", union -> new ObjectType.Union(union.text("discriminator"), union.texts("variants")))
            .orElse(null),
        members.texts("extends"),
        members.list("conditions", this::condition),
        members.list(
            "rules", rule -> new CrossFieldRule(rule.text("method"), rule.text("message"), rule.textOrEmpty("doc"))),
        lifecycle);
  }

  private Condition condition(Members members) throws MalformedContractException {
    String kind = members.text("kind");
    return switch (kind) {
      case "requiredIf" -> new Condition.RequiredIf(members.text("field"), members.texts("is"), members.texts("then"));
      case "forbiddenIf" -> new Condition.ForbiddenIf(
          members.text("field"), members.texts("is"), members.texts("then"));
      case "exactlyOneOf" -> new Condition.ExactlyOneOf(members.texts("fields"));
      case "atLeastOneOf" -> new Condition.AtLeastOneOf(members.texts("fields"));
      case "equalLength" -> new Condition.EqualLength(members.texts("fields"));
      case "ordered" -> new Condition.Ordered(members.texts("fields"));
      default -> throw members.unknown("kind", kind);
    };
  }

  private ObjectType.Aggregate aggregate(Members members) throws MalformedContractException {
    return new ObjectType.Aggregate(
        members.textOrNull("type"),
        members.textOrNull("idField"),
        members
            .optional("otherwise", otherwise -> new ObjectType.Fixed(otherwise.textOrNull("type"), otherwise.text("id")))
            .orElse(null));
  }

  private ObjectType.ItemResult itemResult(Members members) throws MalformedContractException {
    return new ObjectType.ItemResult(
        members.text("idField"), members.textOrNull("statusField"), members.text("reasonField"));
  }

  private ObjectType.StoredDocument stored(Members members) throws MalformedContractException {
    return new ObjectType.StoredDocument(
        members.text("location"), members.text("permissions"), members.textOrEmpty("lock"));
  }

  private Field field(Members members) throws MalformedContractException {
    return new Field(
        members.text("name"),
        members.text("wireName"),
        members.texts("aliases"),
        members.object("type", values::type),
        !members.flag("required"),
        members.flag("nullable"),
        members.has("role") ? members.oneOf("role", Field.Role.values(), ObjectWriter::name) : Field.Role.PLAIN,
        members.list("constraints", values::constraint),
        members.textOrEmpty("doc"),
        members.textOrNull("default"),
        members.lifecycle(),
        members.has("example") ? members.texts("example") : null,
        position,
        position);
  }
}

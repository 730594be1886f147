package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Aggregate;
import dev.driftless.processor.model.ObjectType.Fixed;

/** Says which entity an event is about. */
final class AggregateText {
  private final Contract contract;
  private final String typeKey;
  private final String idKey;

  AggregateText(Contract contract) {
    this.contract = contract;
    typeKey = key(contract, Field.Role.AGGREGATE_TYPE, "the aggregate's type");
    idKey = key(contract, Field.Role.AGGREGATE_ID, "the aggregate's identifier");
  }

  /** Where the envelope has no such field the aggregate is still worth knowing. */
  private static String key(Contract contract, Field.Role role, String otherwise) {
    ObjectType envelope = contract.envelope();
    return envelope == null
        ? otherwise
        : envelope.fieldIn(role).map(field -> Markdown.code(field.wireName())).orElse(otherwise);
  }

  /** What the type is called: the envelope's key, or plain words. */
  String typeKey() {
    return typeKey;
  }

  /** What the identifier is called: the envelope's key, or plain words. */
  String idKey() {
    return idKey;
  }

  /** The sentences of an event's own section. */
  String sentences(ObjectType payload, Aggregate aggregate) {
    String id = Markdown.code(idField(payload, aggregate).wireName());
    String text = "**Aggregate:** " + typeKey + " is " + Markdown.code(aggregate.type()) + ", " + idKey
        + " is the payload's " + id + (isText(payload, aggregate) ? "" : ", as text") + ".";
    Fixed otherwise = aggregate.otherwise();
    return otherwise == null
        ? text
        : text + " " + capitalized(condition(payload, aggregate)) + ", " + typeKey + " is "
            + Markdown.code(otherwise.type()) + " and " + idKey + " is the text " + Markdown.code(otherwise.id()) + ".";
  }

  /** The type, for a table. */
  String type(ObjectType payload, Aggregate aggregate) {
    Fixed otherwise = aggregate.otherwise();
    return Markdown.code(aggregate.type())
        + (otherwise == null || otherwise.type().equals(aggregate.type())
            ? ""
            : "; " + condition(payload, aggregate) + ", " + Markdown.code(otherwise.type()));
  }

  /** Where the identifier comes from, for a table. */
  String id(ObjectType payload, Aggregate aggregate) {
    Fixed otherwise = aggregate.otherwise();
    return Markdown.code(idField(payload, aggregate).wireName())
        + (otherwise == null
            ? ""
            : "; " + condition(payload, aggregate) + ", the text " + Markdown.code(otherwise.id()));
  }

  private static String condition(ObjectType payload, Aggregate aggregate) {
    Field id = idField(payload, aggregate);
    String state = id.optional() && id.nullable() ? "absent or null" : id.optional() ? "absent" : "null";
    return "if " + Markdown.code(id.wireName()) + " is " + state;
  }

  private static Field idField(ObjectType payload, Aggregate aggregate) {
    return payload.field(aggregate.idField()).orElseThrow();
  }

  private boolean isText(ObjectType payload, Aggregate aggregate) {
    return ValueText.type(idField(payload, aggregate).type(), contract).equals("string");
  }

  private static String capitalized(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}

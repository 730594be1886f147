package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Aggregate;
import dev.driftless.processor.model.ObjectType.Fixed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    List<String> says = new ArrayList<>();
    Stream.ofNullable(aggregate.type()).map(type -> typeKey + " is " + Markdown.code(type)).forEach(says::add);
    idField(payload)
        .map(id -> idKey + " is the payload's " + Markdown.code(id.wireName()) + (isText(id) ? "" : ", as text"))
        .ifPresent(says::add);
    String text = "**Aggregate:** " + String.join(", ", says) + ".";
    Fixed otherwise = aggregate.otherwise();
    return otherwise == null
        ? text
        : text + " " + capitalized(condition(payload)) + ", "
            + (otherwise.type() == null ? "" : typeKey + " is " + Markdown.code(otherwise.type()) + " and ")
            + idKey + " is the text " + Markdown.code(otherwise.id()) + ".";
  }

  /** The type, for a table. */
  String type(ObjectType payload, Aggregate aggregate) {
    if (aggregate.type() == null) {
      return "";
    }
    Fixed otherwise = aggregate.otherwise();
    return Markdown.code(aggregate.type())
        + (otherwise == null || aggregate.type().equals(otherwise.type())
            ? ""
            : "; " + condition(payload) + ", " + Markdown.code(otherwise.type()));
  }

  /** Where the identifier comes from, for a table. */
  String id(ObjectType payload, Aggregate aggregate) {
    Fixed otherwise = aggregate.otherwise();
    String id = idField(payload).map(field -> Markdown.code(field.wireName())).orElse("");
    return otherwise == null
        ? id
        : id + "; " + condition(payload) + ", the text " + Markdown.code(otherwise.id());
  }

  private static String condition(ObjectType payload) {
    Field id = idField(payload).orElseThrow();
    String state = id.optional() && id.nullable() ? "absent or null" : id.optional() ? "absent" : "null";
    return "if " + Markdown.code(id.wireName()) + " is " + state;
  }

  private static Optional<Field> idField(ObjectType payload) {
    return payload.aggregateIdField().flatMap(payload::field);
  }

  private boolean isText(Field id) {
    return ValueText.type(id.type(), List.of(), contract).equals("string");
  }

  private static String capitalized(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}

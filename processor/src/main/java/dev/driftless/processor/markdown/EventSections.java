package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Variants;
import java.util.ArrayList;
import java.util.List;

/** The overview of the event types, and a section for each of them and for each object that fields hold. */
final class EventSections {
  private final Contract contract;
  private final Examples examples;
  private final Links links;
  private final FieldTable table;
  private final AggregateText aggregates;
  private final UnionText unions;

  EventSections(Contract contract, Examples examples, Links links) {
    this.contract = contract;
    this.examples = examples;
    this.links = links;
    this.table = new FieldTable(contract, examples, links);
    this.aggregates = new AggregateText(contract);
    this.unions = new UnionText(contract, links);
  }

  String overview() {
    boolean types = contract.payloads().stream().flatMap(ObjectType::aggregateTypes).findAny().isPresent();
    boolean ids = contract.payloads().stream().anyMatch(payload -> payload.aggregateIdField().isPresent());
    MarkdownTable overview = new MarkdownTable(
        columns("Event type", types, title(aggregates.typeKey()), ids, title(aggregates.idKey()), "When it is emitted"));
    for (ObjectType payload : contract.payloads()) {
      ObjectType.Aggregate aggregate = payload.aggregate();
      overview.row(
          columns(
              links.to(contract, payload),
              types,
              aggregate == null ? "" : aggregates.type(payload, aggregate),
              ids,
              aggregate == null ? "" : aggregates.id(payload, aggregate),
              Words.sentences(List.of(
                  DocText.firstSentence(payload.doc()), LifecycleText.of(payload.shape().lifecycle())))));
    }
    int count = contract.payloads().size();
    String intro = (count == 1 ? "There is " : "There are ") + Words.count(count, "event type") + "."
        + (ids
            ? " The " + (types ? "third" : "second")
                + " column names the field of the payload that identifies the entity the event is about."
            : "");
    return Parts.joined(List.of("## Event types", intro, overview.toString()));
  }

  /** The cells of a row, those of the aggregate only where the table has such columns. */
  private static String[] columns(
      String name, boolean types, String type, boolean ids, String id, String emitted) {
    List<String> cells = new ArrayList<>(List.of(name, type, id, emitted));
    if (!ids) {
      cells.remove(2);
    }
    if (!types) {
      cells.remove(1);
    }
    return cells.toArray(String[]::new);
  }

  private static String title(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  String event(ObjectType payload) {
    List<String> parts = new ArrayList<>();
    parts.add("### " + Titles.markdown(Titles.of(contract, payload)));
    parts.add(DocText.blocks(payload.doc()));
    parts.add(LifecycleText.of(payload.shape().lifecycle(), payload.doc()));
    ObjectType.Aggregate aggregate = payload.aggregate();
    parts.add(aggregate == null ? "" : aggregates.sentences(payload, aggregate));
    List<String> holders = FieldUses.of(contract, type -> FieldUses.isObject(type, payload.name()));
    parts.add(holders.isEmpty() ? "" : "The payload also stands in " + Words.and(holders) + ".");
    if (payload.isUnion()) {
      parts.add(unions.of("The payload", payload));
      addCommon(parts, payload);
      Variants.of(contract).leaves(payload).forEach(variant -> {
        parts.add("A complete event with the payload " + links.to(variant.name()) + ", optional keys included:");
        parts.add(Markdown.fence("json", JsonText.pretty(examples.event(payload, variant))));
      });
      return Parts.joined(parts);
    }
    parts.add(payload.fields().isEmpty() ? "The payload has no fields: `{}`." : "The payload:");
    parts.add(table.of(payload, closed(payload)));
    parts.add("A complete event, optional keys included:");
    parts.add(Markdown.fence("json", JsonText.pretty(examples.event(payload))));
    return Parts.joined(parts);
  }

  private void addCommon(List<String> parts, ObjectType union) {
    String common = table.of(union);
    parts.add(common.isEmpty() ? "" : "What all of them have:");
    parts.add(common);
  }

  private static String closed(ObjectType object) {
    return object.shape().closed() ? "Any other key is refused." : "";
  }

  String object(ObjectType object) {
    List<String> parts = new ArrayList<>();
    parts.add("### " + Markdown.text(object.name()));
    parts.add(DocText.blocks(object.doc()));
    parts.add(LifecycleText.of(object.shape().lifecycle(), object.doc()));
    parts.add(uses(object));
    if (object.stored() != null && !isCredentials(object)) {
      parts.add(new StoredDocumentText(contract, examples, links).of(object));
      parts.add("The same in JSON:");
    }
    if (object.isUnion()) {
      parts.add(unions.of("It", object));
      addCommon(parts, object);
    } else {
      parts.add(object.fields().isEmpty() ? "It has no fields: `{}`." : "");
      parts.add(table.of(object, closed(object)));
    }
    parts.add("An example:");
    parts.add(Markdown.fence("json", JsonText.pretty(examples.object(object))));
    return Parts.joined(parts);
  }

  private String uses(ObjectType object) {
    List<String> bodies = FieldUses.asBody(contract, object.name(), links);
    List<String> holders = FieldUses.of(contract, type -> FieldUses.isObject(type, object.name()));
    List<String> sentences = new ArrayList<>(List.of(
        bodies.isEmpty() ? "" : "It is the body of " + Words.and(bodies) + ".",
        holders.isEmpty() ? "" : "It stands in " + Words.and(holders) + ".",
        stored(object)));
    sentences.addAll(sentences.size() - 1, unions.variantOf(object));
    contract.importOf(object.name())
        .ifPresent(other -> sentences.add(0, origin(object, other)));
    return Words.sentences(sentences);
  }

  private static String origin(ObjectType object, Import other) {
    return "It is taken from the contract " + Markdown.code(other.contract())
        + (object.kind() == ObjectType.Kind.PAYLOAD
            ? ", where it is the payload of the event type " + Markdown.code(object.wireName()) + "."
            : ".");
  }

  private String stored(ObjectType object) {
    ObjectType.StoredDocument stored = object.stored();
    return stored == null
        ? ""
        : "The producer keeps it in the file " + Markdown.code(stored.location())
            + (isCredentials(object) ? ", in TOML; see " + links.section(AuthenticationSection.TITLE) + "." : ":");
  }

  /** Whether the section on authentication tells of the file. */
  private boolean isCredentials(ObjectType object) {
    Authentication authentication = contract.authentication();
    return authentication != null && object.name().equals(authentication.credentials());
  }
}

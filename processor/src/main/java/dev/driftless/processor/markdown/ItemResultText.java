package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.ItemResult;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lists in a response's body tell of each event of a batch. */
final class ItemResultText {
  private final Contract contract;
  private final Links links;

  ItemResultText(Contract contract, Links links) {
    this.contract = contract;
    this.links = links;
  }

  /** Empty for a body without such lists. */
  String of(ObjectType body) {
    List<String> parts = new ArrayList<>();
    for (Field list : body.fields()) {
      item(list).ifPresent(item -> parts.add(item.itemResult().status() == null
          ? reasons(body, list, item)
          : results(list, item, item.itemResult().status())));
    }
    return Parts.joined(parts);
  }

  private Optional<ObjectType> item(Field list) {
    return (list.type() instanceof ListOf || list.type() instanceof ListOrText)
            && FieldUses.innermost(list.type()) instanceof ObjectRef object
        ? Optional.of(contract.object(object.name())).filter(item -> item.itemResult() != null)
        : Optional.empty();
  }

  private String results(Field list, ObjectType item, String statusField) {
    ItemResult result = item.itemResult();
    Field status = item.field(statusField).orElseThrow();
    EnumType statuses = contract.enumType(((EnumRef) status.type()).name());
    return Parts.joined(List.of(
        Markdown.code(list.wireName()) + " has one result (" + links.to(item.name()) + ") for each event of the batch:"
            + " the one whose " + key(item, result.id()) + " is " + eventId() + ", whatever the order. Its "
            + key(item, statusField) + " says what became of the event:",
        EnumValues.table(statuses),
        Parts.lines(facts(item, status, statuses))));
  }

  private List<String> facts(ObjectType item, Field status, EnumType statuses) {
    Field reason = item.field(item.itemResult().reason()).orElseThrow();
    List<String> facts = new ArrayList<>();
    String more = Words.sentences(List.of(DocText.line(status.doc()), statuses.open() ? EnumValues.OPEN : ""));
    if (!more.isEmpty()) {
      facts.add("- " + FieldTable.keys(status) + ": " + more);
    }
    facts.add("- " + FieldTable.keys(reason) + ": " + Words.sentences(List.of(
        "why an event was rejected" + category() + ".", DocText.line(reason.doc()))));
    return facts;
  }

  private String reasons(ObjectType body, Field list, ObjectType item) {
    ItemResult result = item.itemResult();
    String forms = list.type() instanceof ListOrText
        ? " " + Markdown.code(list.wireName()) + " comes in more than one form; see " + links.to(body.name()) + "."
        : "";
    return "Each item of " + Markdown.code(list.wireName()) + " (" + links.to(item.name()) + ") says why one event was"
        + " rejected: the one whose " + key(item, result.id()) + " is " + eventId() + ". The reason stands in "
        + key(item, result.reason()) + category() + "." + forms;
  }

  private String category() {
    return contract.errorCategories()
        .map(categories -> "; for what such a text means see " + links.section(CategoriesSection.TITLE))
        .orElse("");
  }

  private String eventId() {
    ObjectType envelope = contract.envelope();
    return envelope == null
        ? "that of the event"
        : envelope.fieldIn(Field.Role.EVENT_ID)
            .map(field -> "the event's " + Markdown.code(field.wireName()))
            .orElse("that of the event");
  }

  private static String key(ObjectType object, String accessor) {
    return FieldTable.keys(object.field(accessor).orElseThrow());
  }
}

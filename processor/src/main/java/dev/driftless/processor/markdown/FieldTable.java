package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of an object's fields, and behind it what the values of their enums mean. */
final class FieldTable {
  private final Contract contract;
  private final Examples examples;
  private final ValueText values;

  FieldTable(Contract contract, Examples examples, Links links) {
    this.contract = contract;
    this.examples = examples;
    this.values = new ValueText(contract, links);
  }

  /** The table, and what the fields keep to together; empty for an object that has neither. */
  String of(ObjectType object) {
    return of(object, "");
  }

  /** The same with more about the object right behind the table. */
  String of(ObjectType object, String more) {
    if (object.fields().isEmpty()) {
      return Parts.joined(List.of(more, AcrossFields.of(object)));
    }
    MarkdownTable table =
        new MarkdownTable("Field", "Type", "Required", "Nullable", "Constraints", "Example", "Description");
    for (Field field : object.fields()) {
      table.row(
          keys(field),
          ValueText.type(field.type(), field.constraints(), contract),
          field.optional() ? "no" : "yes",
          field.nullable() ? "yes" : "no",
          constraints(field),
          example(field),
          description(field));
    }
    List<String> parts = new ArrayList<>(List.of(table.toString(), more));
    parts.add(AcrossFields.of(object));
    parts.addAll(enums(object));
    parts.addAll(listsOrTexts(object));
    return Parts.joined(parts);
  }

  /** The key of a field, and those that are read as it too. */
  static String keys(Field field) {
    return Markdown.code(field.wireName())
        + (field.aliases().isEmpty() ? "" : " (also read: " + Words.and(Words.codes(field.aliases())) + ")");
  }

  /** What the field's value must keep to. */
  String constraints(Field field) {
    String declared = values.constraints(field.type(), field.constraints());
    String byRole = switch (field.role()) {
      case EVENT_TYPE -> "an event type, see below";
      case AGGREGATE_TYPE ->
          Words.or(Words.codes(EnvelopeSection.aggregateTypes(contract))) + ", as the event type says";
      case PLAIN, EVENT_ID, PAYLOAD, AGGREGATE_ID -> "";
    };
    String fallback = field.fallback() == null ? "" : ConstraintText.literal(field.fallback()) + " if absent";
    return Stream.of(byRole, declared, fallback)
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  private String example(Field field) {
    if (field.role() == Field.Role.PAYLOAD || contract.holdsEvents(field)) {
      return "see each event type";
    }
    return examples.find(field).map(value -> Markdown.code(JsonText.compact(value.json()))).orElse("");
  }

  /** The field's doc comment, those of its named constraints, and since when it is there. */
  String description(Field field) {
    List<String> parts = new ArrayList<>();
    parts.add(DocText.line(field.doc()));
    Stream<String> named = constraintsOf(field.type(), field.constraints())
        .map(Constraint::named)
        .filter(name -> name != null)
        .distinct();
    named.forEach(name -> contract.constraint(name).map(NamedConstraint::doc).map(DocText::line).ifPresent(parts::add));
    parts.add(LifecycleText.of(field.lifecycle(), field.doc()));
    return Words.sentences(parts);
  }

  private static Stream<Constraint> constraintsOf(ValueType type, List<Constraint> own) {
    if (type instanceof MapOf map) {
      return Stream.of(
              own.stream(), map.keyConstraints().stream(), constraintsOf(map.value(), map.valueConstraints()))
          .flatMap(all -> all);
    }
    return type instanceof ListOf list
        ? Stream.concat(own.stream(), constraintsOf(list.item(), list.itemConstraints()))
        : own.stream();
  }

  private List<String> enums(ObjectType object) {
    Map<EnumType, List<String>> fieldsByEnum = new LinkedHashMap<>();
    for (Field field : object.fields()) {
      if (FieldUses.innermost(field.type()) instanceof EnumRef enumeration) {
        EnumType values = values(field, contract.enumType(enumeration.name()));
        fieldsByEnum.computeIfAbsent(values, type -> new ArrayList<>()).add(field.wireName());
      }
    }
    List<String> texts = new ArrayList<>();
    fieldsByEnum.forEach((type, fields) -> {
      String doc = Words.sentences(List.of(DocText.line(type.doc()), LifecycleText.of(type.lifecycle(), type.doc())));
      String values = EnumValues.table(type);
      if (!doc.isEmpty() || !values.isEmpty()) {
        String subject = "**Values of " + Words.and(Words.codes(fields)) + ".**";
        texts.add(subject + (doc.isEmpty() ? "" : " " + doc) + (values.isEmpty() ? "" : "\n\n" + values)
            + (type.open() ? "\n\n" + EnumValues.OPEN : ""));
      }
    });
    return texts;
  }

  /** The enum as far as the field can have its values: a constant has one. */
  private static EnumType values(Field field, EnumType type) {
    return field.constraints().stream()
        .map(Constraint::rule)
        .filter(Rule.Constant.class::isInstance)
        .map(rule -> ((Rule.Constant) rule).value().toString())
        .findFirst()
        .map(value -> EnumValues.only(value, type))
        .orElse(type);
  }

  /** The forms of a list that may be a text, each with an example. */
  private List<String> listsOrTexts(ObjectType object) {
    List<String> texts = new ArrayList<>();
    for (Field field : object.fields()) {
      if (field.type() instanceof ListOrText either) {
        String list = JsonText.compact(List.of(examples.object(contract.object(either.item().name()))));
        MarkdownTable forms = new MarkdownTable("Form", "Example");
        forms.row("a list of " + values.named(either.item()) + ", the preferred form", Markdown.code(list));
        forms.row("a string with the JSON text of such a list", Markdown.code(JsonText.compact(list)));
        forms.row("any other string: plain text", Markdown.code("\"something is wrong\""));
        texts.add("**Forms of " + Markdown.code(field.wireName()) + ".** It comes in one of three; a string that is no"
            + " JSON, or whose list breaks the rules, is plain text.\n\n" + forms);
      }
    }
    return texts;
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.StoredDocument;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file in which the producer keeps an object: where it lies, who may read it, and its keys. */
final class StoredDocumentText {
  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private final Contract contract;
  private final Examples examples;
  private final Links links;
  private final FieldTable fields;

  StoredDocumentText(Contract contract, Examples examples, Links links) {
    this.contract = contract;
    this.examples = examples;
    this.links = links;
    this.fields = new FieldTable(contract, examples, links);
  }

  /** @param object one that has a {@link ObjectType#stored} */
  String of(ObjectType object) {
    MarkdownTable keys = new MarkdownTable("Key", "Type", "Required", "Constraints", "Meaning");
    addKeys(keys, "", object, List.of(object.name()));
    return Parts.joined(List.of(
        facts(object, object.stored()),
        "Its keys:",
        keys.toString(),
        "An example:",
        Markdown.fence("toml", TomlExample.text(contract, object, examples.object(object)).strip())));
  }

  private String facts(ObjectType object, StoredDocument stored) {
    List<String> facts = new ArrayList<>();
    facts.add("- **Location:** " + Markdown.code(stored.location()) + ", where `~` is the user's home directory.");
    facts.add("- **Format:** [TOML 1.0](https://toml.io/en/v1.0.0), in UTF-8. It holds the object "
        + links.to(object.name()) + "; objects in it are tables, and a key without a value is left out.");
    facts.add("- **Permissions:** " + Markdown.code(stored.permissions()) + ", that is "
        + Markdown.code(symbols(stored.permissions())) + ".");
    if (!stored.lock().isEmpty()) {
      facts.add("- **Lock:** the file " + Markdown.code(stored.lock())
          + " guards it against access by several processes at the same time.");
    }
    return Parts.lines(facts);
  }

  /** POSIX permissions as {@code ls} shows them. */
  private static String symbols(String octal) {
    StringBuilder symbols = new StringBuilder();
    for (char digit : octal.substring(1).toCharArray()) {
      int bits = digit - '0';
      symbols.append((bits & 4) != 0 ? 'r' : '-');
      symbols.append((bits & 2) != 0 ? 'w' : '-');
      symbols.append((bits & 1) != 0 ? 'x' : '-');
    }
    return symbols.toString();
  }

  /** @param open the objects in which the fields stand, so that one that holds itself comes to an end */
  private void addKeys(MarkdownTable keys, String prefix, ObjectType object, List<String> open) {
    for (Field field : object.fields()) {
      String name = field.wireName();
      String key = prefix + (BARE_KEY.matcher(name).matches() ? name : JsonText.compact(name));
      keys.row(
          Markdown.code(key),
          type(field.type(), contract),
          field.mayBeNull() ? "no" : "yes",
          fields.constraints(field),
          fields.description(field));
      if (field.type() instanceof ObjectRef held && !open.contains(held.name())) {
        List<String> inside = new ArrayList<>(open);
        inside.add(held.name());
        addKeys(keys, key + ".", contract.object(held.name()), inside);
      }
    }
  }

  /** The type in TOML. */
  private static String type(ValueType type, Contract contract) {
    if (type instanceof ListOf list) {
      return "array of " + type(list.item(), contract);
    }
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case STRING, UUID, TIME, URI -> "string";
        case INT, LONG -> "integer";
        case DOUBLE, DECIMAL -> "float";
        case BOOLEAN -> "boolean";
        case DATE_TIME -> "offset date-time";
        case DATE -> "local date";
        case TEXT_OR_INTEGER, ANY -> throw new IllegalArgumentException("a stored document can't hold " + scalar);
      };
    }
    if (type instanceof EnumRef enumeration) {
      return contract.enumType(enumeration.name()).integers() ? "integer" : "string";
    }
    return "table";
  }
}

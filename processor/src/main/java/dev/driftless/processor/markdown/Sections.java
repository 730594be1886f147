package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The generated text of a contract's documents, section by section. It depends on nothing but the contract and the
 * document's headings, and has {@code \n} between its lines and none at its end.
 *
 * <p>The sections, in the order of the document: {@code contents}; {@code envelope} with the rules for reading, {@code
 * event-types} and {@code event:NAME} for each event type, or, in a contract without events, {@code rules}; {@code
 * endpoint:NAME} for each endpoint; {@code authentication} and {@code error-categories}, where they are declared;
 * {@code object:NAME} for each object type but those of the stored credentials, those taken from
 * other contracts last; {@code enum:NAME} for each enum that no
 * field and no lane mapping uses (others are explained where they are used); {@code lanes}, where there are lane
 * mappings; {@code fixtures}, where there are any; {@code all}, which is all of them in one.
 */
public final class Sections implements SectionWriter {
  private static final String CONTENTS = "contents";

  private final Contract contract;
  private final Map<String, Function<Links, String>> writers = new LinkedHashMap<>();

  /** @param contract a checked one: it has an example of every field */
  public Sections(Contract contract) {
    this(contract, List.of());
  }

  /**
   * @param contract a checked one: it has an example of every field
   * @param fixtures those of the contract, all of them right
   */
  public Sections(Contract contract, List<Fixture> fixtures) {
    this.contract = contract;
    Examples examples = new Examples(contract);
    ObjectType envelope = contract.envelope();
    if (envelope != null) {
      writers.put(
          "envelope", links -> EnvelopeSection.of(contract, envelope, new FieldTable(contract, examples, links)));
      writers.put("event-types", links -> new EventSections(contract, examples, links).overview());
    } else {
      writers.put("rules", links -> ReadingRules.of(contract, "##"));
    }
    for (ObjectType payload : contract.payloads()) {
      writers.put("event:" + payload.name(), links -> new EventSections(contract, examples, links).event(payload));
    }
    for (Endpoint endpoint : contract.endpoints()) {
      writers.put(
          "endpoint:" + endpoint.name(), links -> new EndpointSection(contract, examples, links).of(endpoint));
    }
    Authentication authentication = contract.authentication();
    if (authentication != null) {
      writers.put("authentication", links -> AuthenticationSection.of(contract, authentication, examples, links));
    }
    contract.errorCategories()
        .ifPresent(categories -> writers.put("error-categories", links -> CategoriesSection.of(categories)));
    Set<String> explainedAsCredentials = CredentialObjects.of(contract);
    List<ObjectType> objects = new ArrayList<>(contract.objects());
    contract.imports().forEach(other -> objects.addAll(other.objects()));
    for (ObjectType object : objects) {
      if (explainedAsCredentials.contains(object.name())) {
        continue;
      }
      writers.put("object:" + object.name(), links -> new EventSections(contract, examples, links).object(object));
    }
    for (EnumType type : contract.enums()) {
      if (!isExplainedElsewhere(type)) {
        writers.put("enum:" + type.name(), links -> EnumValues.section(type));
      }
    }
    if (!contract.laneMappings().isEmpty()) {
      writers.put("lanes", links -> LanesSection.of(contract));
    }
    if (!fixtures.isEmpty()) {
      writers.put("fixtures", links -> new FixturesSection(contract, fixtures, links).text());
    }
  }

  private boolean isExplainedElsewhere(EnumType type) {
    return type.isErrorCategories()
        || !FieldUses.of(contract, held -> FieldUses.isEnum(held, type.name())).isEmpty()
        || contract.laneMappings().stream()
            .anyMatch(mapping -> mapping.source().equals(type) || mapping.target().equals(type));
  }

  /** The ids of all sections, in the order of the document. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(CONTENTS));
    ids.addAll(writers.keySet());
    ids.add(MarkedFile.ALL);
    return ids;
  }

  /** The sections that the documents of a contract have to have together. */
  public List<String> required() {
    return ids().stream().filter(id -> !id.equals(MarkedFile.ALL)).toList();
  }

  /** Those of the {@link #required} sections that a document with these sections has. */
  public List<String> coveredBy(List<String> sections) {
    return sections.contains(MarkedFile.ALL) ? required() : required().stream().filter(sections::contains).toList();
  }

  /** The two lines between which a section stands in a document, without a final line end. */
  public static String markers(String section) {
    return Marker.line(true, section) + "\n" + Marker.line(false, section);
  }

  /**
   * The text of a section.
   *
   * @param headings all headings of the document it is for: what can be linked, and what {@code contents} and {@code
   *     all} list
   * @throws IllegalArgumentException if the contract has no such section
   */
  @Override
  public String text(String section, List<Heading> headings) {
    if (section.equals(CONTENTS)) {
      return contents(headings);
    }
    if (section.equals(MarkedFile.ALL)) {
      return all(headings);
    }
    Function<Links, String> writer = writers.get(section);
    if (writer == null) {
      throw new IllegalArgumentException("no section " + section + " among " + ids());
    }
    return writer.apply(new Links(headings));
  }

  private String contents(List<Heading> headings) {
    String title = contract.title().strip().replaceAll("\\s+", " ");
    return Parts.joined(List.of(
        "**" + Markdown.text(title) + "**, version " + Markdown.code(contract.version()),
        DocText.blocks(contract.doc()),
        Contents.of(headings)));
  }

  private String all(List<Heading> headings) {
    List<String> parts = new ArrayList<>(List.of(contents(headings)));
    String group = "";
    for (Map.Entry<String, Function<Links, String>> section : writers.entrySet()) {
      String before = group;
      group = section.getKey().replaceFirst(":.*", "");
      if (!group.equals(before)) {
        parts.add(heading(group));
      }
      parts.add(section.getValue().apply(new Links(headings)));
    }
    return Parts.joined(parts);
  }

  /** The heading over sections of the third level; empty where they have one of the second. */
  private static String heading(String group) {
    return switch (group) {
      case "endpoint" -> "## Endpoints";
      case "object" -> "## Objects";
      case "enum" -> "## Other values";
      default -> "";
    };
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.EnumType.Constant;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.LaneMapping.Lane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How the constants of one enum map to those of another, and what that hides. */
final class LanesSection {
  private final Contract contract;
  private final LaneMapping mapping;
  private final String source;
  private final String target;
  private final String level;

  private LanesSection(Contract contract, LaneMapping mapping, String level) {
    this.contract = contract;
    this.mapping = mapping;
    this.source = Markdown.code(mapping.source().name());
    this.target = Markdown.code(mapping.target().name());
    this.level = level;
  }

  /** All mappings of the contract; where there are several, each gets a heading of its own. */
  static String of(Contract contract) {
    List<LaneMapping> mappings = contract.laneMappings();
    List<String> parts = new ArrayList<>(List.of("## Lanes"));
    for (LaneMapping mapping : mappings) {
      if (mappings.size() > 1) {
        parts.add("### " + Markdown.text(mapping.source().name() + " to " + mapping.target().name()));
      }
      parts.add(new LanesSection(contract, mapping, mappings.size() > 1 ? "####" : "###").text());
    }
    return Parts.joined(parts);
  }

  private String text() {
    return Parts.joined(List.of(
        DocText.blocks(mapping.doc()),
        "Each of the " + Words.count(mapping.source().constants().size(), "lane") + " of " + source
            + " maps to one of the " + Words.count(mapping.target().constants().size(), "value") + " of " + target
            + ".",
        Parts.lines(List.of(introduction(mapping.source()), introduction(mapping.target()))),
        level + " Mapping",
        mappingTable(),
        LaneDiagram.of(mapping),
        level + " Meaning of the values",
        meanings(),
        level + " What the mapping hides",
        losses(),
        level + " Names of lanes",
        names(),
        level + " Suppressed transitions",
        SuppressedTransitions.of(mapping)));
  }

  private String introduction(EnumType type) {
    List<String> uses = FieldUses.of(contract, held -> FieldUses.isEnum(held, type.name()));
    String where = uses.isEmpty()
        ? "No field of the contract holds it."
        : "It stands in " + Words.and(uses) + ".";
    return "- " + Markdown.code(type.name()) + ": " + Words.sentences(
        List.of(DocText.line(type.doc()), LifecycleText.of(type.lifecycle(), type.doc()), where));
  }

  private String mappingTable() {
    boolean reasons = mapping.lanes().stream().anyMatch(lane -> !lane.because().isBlank());
    boolean meanings = mapping.lanes().stream().anyMatch(lane -> !EnumValues.meaning(lane.from()).isEmpty());
    List<String> headings = new ArrayList<>(List.of(source, target));
    addIf(reasons, headings, "Why");
    addIf(meanings, headings, "Meaning of the lane");
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (Lane lane : mapping.lanes()) {
      List<String> row = new ArrayList<>(List.of(code(lane.from()), code(lane.to())));
      addIf(reasons, row, Markdown.text(lane.because().strip()));
      addIf(meanings, row, EnumValues.meaning(lane.from()));
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }

  private static void addIf(boolean condition, List<String> cells, String cell) {
    if (condition) {
      cells.add(cell);
    }
  }

  private String meanings() {
    MarkdownTable table = new MarkdownTable(target, "Stands for", "Meaning");
    for (Constant value : mapping.target().constants()) {
      List<Constant> sources = mapping.sourcesOf(value);
      String unmapped = value.unmapped();
      table.row(
          code(value),
          sources.isEmpty()
              ? "no lane" + (unmapped == null ? "" : ": " + Markdown.text(unmapped.strip()))
              : Words.and(codes(sources)),
          EnumValues.meaning(value));
    }
    return table.toString();
  }

  private String losses() {
    List<String> losses = new ArrayList<>();
    for (Constant value : mapping.target().constants()) {
      List<Constant> sources = mapping.sourcesOf(value);
      if (sources.size() > 1) {
        losses.add("- " + code(value) + " stands for " + Words.and(codes(sources))
            + ": a consumer can't tell them apart.");
      }
    }
    return losses.isEmpty() ? "Nothing: no value stands for more than one lane." : String.join("\n", losses);
  }

  private String names() {
    List<String> aliases = new ArrayList<>();
    for (Constant lane : mapping.source().constants()) {
      if (!lane.aliases().isEmpty()) {
        aliases.add("- " + Words.and(Words.codes(lane.aliases())) + (lane.aliases().size() == 1 ? " means " : " mean ")
            + code(lane) + ".");
      }
    }
    return Parts.joined(List.of(
        "Where a lane is read as text, blanks around it and upper or lower case don't matter."
            + (aliases.isEmpty() ? "" : " It may also go by another name, which is resolved before the mapping:"),
        Parts.lines(aliases),
        "Any other name is refused, with the known lanes listed: " + Words.and(codes(mapping.source().constants()))
            + "."));
  }

  static String code(Constant constant) {
    return Markdown.code(constant.wireName());
  }

  static List<String> codes(Collection<Constant> constants) {
    return constants.stream().map(LanesSection::code).toList();
  }
}

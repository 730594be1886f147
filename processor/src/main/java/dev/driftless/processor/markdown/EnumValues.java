package dev.driftless.processor.markdown;

import dev.driftless.Outcome;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.EnumType.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the constants of an enum mean. */
final class EnumValues {
  /** What is to know of the values of an open enum beyond those that it has. */
  static final String OPEN =
      "Any other text is valid too and is kept as it is: a newer peer may send values that aren't known here.";

  private EnumValues() {}

  /** A table of values and what is said of them; empty where nothing is, and they aren't integers with names. */
  static String table(EnumType type) {
    List<Column> columns =
        Stream.concat(
                Stream.of(NAME).filter(column -> type.integers()),
                COLUMNS.stream().filter(column -> column.isUsed(type)))
            .toList();
    if (columns.isEmpty()) {
      return "";
    }
    List<String> headings = new ArrayList<>(List.of("Value"));
    columns.forEach(column -> headings.add(column.heading()));
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (Constant constant : type.constants()) {
      List<String> row = new ArrayList<>(List.of(Markdown.code(constant.wireName())));
      columns.forEach(column -> row.add(column.cell().apply(constant)));
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }

  /** The enum as if that value was all that it allowed; one without constants where it isn't known. */
  static EnumType only(String value, EnumType type) {
    List<Constant> constants =
        type.constants().stream().filter(constant -> constant.wireName().equals(value)).toList();
    return new EnumType(
        type.name(), type.doc(), constants, false, type.integers(), type.commonTexts(), type.lifecycle(), type.position());
  }

  private record Column(String heading, Function<Constant, String> cell) {
    boolean isUsed(EnumType type) {
      return type.constants().stream().map(cell).anyMatch(text -> !text.isEmpty());
    }
  }

  private static final Column NAME = new Column("Name", constant -> Markdown.code(constant.name()));

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Meaning", EnumValues::meaning),
          new Column("What became of the event", constant -> outcome(constant.outcome())),
          new Column("What the producer does", constant -> Prose.line(constant.producerAction())));

  /** The constant's doc comment, since when it is there, and what else is read as it. */
  static String meaning(Constant constant) {
    String others = String.join(", ", Words.codes(constant.alsoRead()));
    return Words.sentences(
        List.of(
            DocText.line(constant.doc()),
            LifecycleText.of(constant.lifecycle(), constant.doc()),
            others.isEmpty() ? "" : "Also read: " + others + "."));
  }

  private static String outcome(Outcome.@Nullable Kind outcome) {
    if (outcome == null) {
      return "";
    }
    return switch (outcome) {
      case ACCEPTED -> "it is valid, and was taken now";
      case DUPLICATE -> "it is valid, and was taken before";
      case REJECTED -> "it is invalid, and was not taken";
    };
  }

  /** A section on an enum that is explained nowhere else. */
  static String section(EnumType type) {
    List<String> values = Words.codes(type.constants().stream().map(Constant::wireName).toList());
    return Parts.joined(List.of(
        "### " + Markdown.text(type.name()),
        DocText.blocks(type.doc()),
        LifecycleText.of(type.lifecycle(), type.doc()),
        "No field holds it. Its values: " + Words.and(values) + "." + (type.open() ? " " + OPEN : ""),
        table(type)));
  }
}

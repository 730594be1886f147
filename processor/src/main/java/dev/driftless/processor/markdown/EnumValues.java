package dev.driftless.processor.markdown;

import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.EnumType.Constant;
import java.util.List;

/** What the constants of an enum mean. */
final class EnumValues {
  private EnumValues() {}

  /** A table of values and meanings; empty where no constant has a doc comment. */
  static String table(EnumType type) {
    if (type.constants().stream().allMatch(constant -> DocText.line(constant.doc()).isEmpty())) {
      return "";
    }
    MarkdownTable table = new MarkdownTable("Value", "Meaning");
    for (Constant constant : type.constants()) {
      table.row(Markdown.code(constant.wireName()), DocText.line(constant.doc()));
    }
    return table.toString();
  }

  /** A section on an enum that is explained nowhere else. */
  static String section(EnumType type) {
    List<String> values = Words.codes(type.constants().stream().map(Constant::wireName).toList());
    return Parts.joined(List.of(
        "### " + Markdown.text(type.name()),
        DocText.blocks(type.doc()),
        "No field holds it. Its values: " + Words.and(values) + ".",
        table(type)));
  }
}

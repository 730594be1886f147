package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of GitHub Flavored Markdown. Its cells are markdown within a line; a cell's pipes, those in code spans too,
 * and its line ends need no care. Columns aren't padded: then a longer cell changes one line only.
 */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... headings) {
    rows.add(List.of(headings));
    rows.add(Arrays.stream(headings).map(heading -> "---").toList());
  }

  /** Adds a row of as many cells as there are headings. */
  MarkdownTable row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + rows.get(0).size() + " columns");
    }
    rows.add(Arrays.stream(cells).map(MarkdownTable::cell).toList());
    return this;
  }

  /** A table ends a cell at a pipe before it looks for code spans, and so takes a backslash away there as well. */
  private static String cell(String markdown) {
    return markdown.replaceAll("\\s*[\r\n]+\\s*", " ").replace("|", "\\|").strip();
  }

  /** The table's lines, without a final line end. */
  @Override
  public String toString() {
    return rows.stream().map(row -> "| " + String.join(" | ", row) + " |").collect(Collectors.joining("\n"));
  }
}

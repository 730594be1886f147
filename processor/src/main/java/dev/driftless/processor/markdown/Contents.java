package dev.driftless.processor.markdown;

import java.util.List;
import java.util.stream.Collectors;

/** A table of contents. */
final class Contents {
  private static final int TOP = 2;
  private static final int DEEPEST = 3;

  /** What a document may have written above its table of contents, which needs no link to itself. */
  private static final List<String> OWN_HEADINGS = List.of("contents", "table-of-contents");

  private Contents() {}

  /** The headings of the second and third level as a list of links; the first level is the document's title. */
  static String of(List<Heading> headings) {
    return headings.stream()
        .filter(heading -> heading.level() >= TOP && heading.level() <= DEEPEST)
        .filter(heading -> !OWN_HEADINGS.contains(heading.anchor()))
        .map(heading ->
            "  ".repeat(heading.level() - TOP) + "- [" + heading.text() + "](#" + heading.anchor() + ")")
        .collect(Collectors.joining("\n"));
  }
}

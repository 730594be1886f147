package dev.driftless.processor.markdown;

import dev.driftless.processor.model.EnumType.Constant;
import dev.driftless.processor.model.LaneMapping;
import java.util.ArrayList;
import java.util.List;

/** Counts and lists the transitions between lanes that nobody outside can see. */
final class SuppressedTransitions {
  private SuppressedTransitions() {}

  static String of(LaneMapping mapping) {
    MarkdownTable table = new MarkdownTable(
        Markdown.code(mapping.target().name()), "Lanes", "Suppressed pairs", "Of these, between different lanes");
    long suppressed = 0;
    for (Constant value : mapping.target().constants()) {
      List<Constant> lanes = mapping.sourcesOf(value);
      long pairs = (long) lanes.size() * lanes.size();
      suppressed += pairs;
      if (pairs > 0) {
        table.row(
            LanesSection.code(value),
            String.join(", ", LanesSection.codes(lanes)),
            lanes.size() + " × " + lanes.size() + " = " + pairs,
            bothWays(lanes));
      }
    }
    long lanes = mapping.lanes().size();
    return Parts.joined(List.of(
        "A transition whose two ends map to the same value is not sent: for a consumer nothing would change. Of the "
            + Words.count(lanes * lanes, "ordered pair") + " of lanes, " + suppressed
            + (suppressed == 1 ? " is" : " are") + " suppressed, counting the "
            + Words.count(lanes, "pair") + " of a lane and itself:",
        table.toString()));
  }

  private static String bothWays(List<Constant> lanes) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      for (int j = i + 1; j < lanes.size(); j++) {
        pairs.add(LanesSection.code(lanes.get(i)) + " ↔ " + LanesSection.code(lanes.get(j)));
      }
    }
    return pairs.isEmpty() ? "none" : pairs.size() * 2 + ": " + String.join(", ", pairs);
  }
}

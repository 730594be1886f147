package dev.driftless.processor.markdown;

import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import java.util.ArrayList;
import java.util.List;

/** Draws a lane mapping as a Mermaid flowchart, which GitHub shows. */
final class LaneDiagram {
  private LaneDiagram() {}

  static String of(LaneMapping mapping) {
    List<EnumType.Constant> sources = mapping.lanes().stream().map(LaneMapping.Lane::from).toList();
    List<EnumType.Constant> targets = mapping.target().constants();
    List<String> lines = new ArrayList<>(List.of("flowchart LR"));
    addGroup(lines, "sources", mapping.source().name(), "source", sources);
    addGroup(lines, "targets", mapping.target().name(), "target", targets);
    for (int i = 0; i < sources.size(); i++) {
      lines.add("  source" + i + " --> target" + targets.indexOf(mapping.lanes().get(i).to()));
    }
    return Markdown.fence("mermaid", String.join("\n", lines));
  }

  private static void addGroup(
      List<String> lines, String group, String title, String node, List<EnumType.Constant> constants) {
    lines.add("  subgraph " + group + "[" + MermaidText.label(title) + "]");
    for (int i = 0; i < constants.size(); i++) {
      lines.add("    " + node + i + "[" + MermaidText.label(constants.get(i).wireName()) + "]");
    }
    lines.add("  end");
  }
}

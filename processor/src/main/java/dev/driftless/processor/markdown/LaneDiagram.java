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
    lines.add("  subgraph " + group + "[" + label(title) + "]");
    for (int i = 0; i < constants.size(); i++) {
      lines.add("    " + node + i + "[" + label(constants.get(i).wireName()) + "]");
    }
    lines.add("  end");
  }

  /** A quoted label; what Mermaid could take for markdown, HTML or an end of the label, as its code for a character. */
  private static String label(String text) {
    StringBuilder label = new StringBuilder("\"");
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      boolean inside = i > 0 && i < characters.length - 1;
      boolean plain = Character.isLetterOrDigit(characters[i]) || inside && " _-".indexOf(characters[i]) >= 0;
      if (plain) {
        label.appendCodePoint(characters[i]);
      } else {
        label.append('#').append(characters[i]).append(';');
      }
    }
    return label.append('"').toString();
  }
}

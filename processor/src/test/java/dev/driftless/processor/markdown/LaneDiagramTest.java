package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LaneDiagramTest {
  private static EnumType.Constant named(String wireName) {
    return new EnumType.Constant("ANY", wireName, "", List.of(), null, Declared.AT);
  }

  @Test
  void labelsAreSafeWhateverTheNames() {
    EnumType.Constant from = named("1. \"end\"]");
    EnumType.Constant unmapped = named("über_all-x y");
    EnumType.Constant to = named("_a`<b>;#");
    LaneMapping mapping = new LaneMapping(
        "Maps",
        "Table",
        "",
        Declared.enumOf("From$", "", from),
        Declared.enumOf("To", "", unmapped, to),
        List.of(new LaneMapping.Lane(from, to, "")),
        Declared.AT);
    assertEquals(
        """
        ```mermaid
        flowchart LR
          subgraph sources["From#36;"]
            source0["1#46; #34;end#34;#93;"]
          end
          subgraph targets["To"]
            target0["über_all-x y"]
            target1["#95;a#96;#60;b#62;#59;#35;"]
          end
          source0 --> target1
        ```""",
        LaneDiagram.of(mapping));
  }
}

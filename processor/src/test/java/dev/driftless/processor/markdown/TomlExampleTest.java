package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.AT;
import static dev.driftless.processor.markdown.Declared.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TomlExampleTest {
  private static final ObjectType INNER =
      Declared.object(
          "Inner",
          "",
          field("text", Scalar.STRING).example("a \"b\" \\ c\n# [x]"),
          field("day", Scalar.DATE).example("2026-02-12"));
  private static final ObjectType OUTER =
      Declared.object(
          "Outer",
          "",
          field("inner", new ObjectRef("Inner")),
          field("all", new ListOf(new ObjectRef("Inner"), false, List.of())),
          field("amount", Scalar.DECIMAL).example("5"),
          field("flags", new ListOf(Scalar.BOOLEAN, false, List.of())).example("true", "false"),
          field("none", Scalar.STRING).optional().nullable(),
          field("at", Scalar.DATE_TIME).example("2026-02-12t10:00:00z"));

  private static String toml() {
    Contract contract = new Contract(
        "example.Small", "example", "Small", "1.0.0", "", List.of(), null, List.of(), List.of(INNER, OUTER), List.of(),
        List.of(), List.of(), AT);
    return TomlExample.text(contract, OUTER, new Examples(contract).object(OUTER));
  }

  @Test
  void tablesComeLastAndNullsNotAtAll() {
    assertEquals(
        """
        amount = 5.0
        flags = [true, false]
        at = 2026-02-12T10:00:00+00:00

        [inner]
        text = "a \\"b\\" \\\\ c\\n# [x]"
        day = 2026-02-12

        [[all]]
        text = "a \\"b\\" \\\\ c\\n# [x]"
        day = 2026-02-12
        """,
        toml());
  }

  @Test
  void itIsReadAsWhatItWas() throws IOException {
    assertEquals("a \"b\" \\ c\n# [x]", new TomlMapper().readTree(toml()).at("/all/0/text").textValue());
  }
}

package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EveryShapeTest {
  private static final Sections SECTIONS = new Sections(EveryShapeContract.contract());

  private static String all() {
    return SECTIONS.text("all", Headings.of(SECTIONS.text("all", List.of())));
  }

  @Test
  void theDocumentReadsAsItsGoldenFile() throws IOException {
    try (InputStream golden = EveryShapeTest.class.getResourceAsStream("every-shape.md")) {
      assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), all() + "\n");
    }
  }

  @Test
  void noLineEndsInABlankAndNoBlankLinesFollowEachOther() {
    assertFalse(all().lines().anyMatch(line -> line.endsWith(" ")));
    assertFalse(all().contains("\n\n\n"));
  }

  @Test
  void objectsTakenFromAnotherContractHaveTheirSections() {
    assertTrue(SECTIONS.required().contains("object:Place"), SECTIONS.required().toString());
    assertTrue(SECTIONS.text("object:Place", List.of()).contains("taken from the contract `shared.SharedContract`."));
  }

  @Test
  void whereAllObjectsAreClosedTheRulesSaySo() {
    ObjectType box =
        Declared.object("Box", "", Declared.field("size", Scalar.INT).example("1"))
            .with(new ObjectType.Shape(true, null, List.of(), List.of(), List.of(), Lifecycle.UNSAID));
    Contract contract = new Contract(
        "example.Small", "example", "Small", "1.0.0", "", List.of(), null, List.of(), List.of(box), List.of(),
        List.of(), List.of(), Declared.AT);
    String rules = new Sections(contract).text("rules", List.of());
    assertTrue(rules.contains("- **Unknown keys** are refused, in every object.\n"), rules);
  }

  @Test
  void aVariantMayLackTheDiscriminator() {
    ObjectType either =
        Declared.object("Either", "")
            .with(
                new ObjectType.Shape(
                    false, new ObjectType.Union("type", List.of("Adr", "Note")), List.of(), List.of(), List.of(),
                    Lifecycle.UNSAID));
    ObjectType adr =
        Declared.object(
            "Adr", "", Declared.field("type", Scalar.STRING).with(new Rule.Constant("adr")).fallback("adr").example("adr"));
    ObjectType note =
        Declared.object("Note", "", Declared.field("type", Scalar.STRING).with(new Rule.Constant("note")).example("note"));
    Contract contract = new Contract(
        "example.Small", "example", "Small", "1.0.0", "", List.of(), null, List.of(), List.of(either, adr, note),
        List.of(), List.of(), List.of(), Declared.AT);
    String union = new Sections(contract).text("object:Either", List.of());
    assertTrue(union.contains("| `adr`, also where the key is absent | `Adr` |"), union);
    assertTrue(union.contains("| `note` | `Note` |"), union);
  }

  @Test
  void mapsHaveEntriesKeysAndValues() {
    MapOf map = new MapOf(
        List.of(Declared.plain(new Rule.MaxLength(3))),
        new ListOf(Scalar.STRING, false, List.of()),
        false,
        List.of(Declared.plain(new Rule.MinItems(1))));
    Contract contract = EveryShapeContract.contract();
    assertEquals("map of string to list of string", ValueText.type(map, List.of(), contract));
    assertEquals(
        "exactly 1 entry; each key: at most 3 characters; each value: at least 1 item",
        new ValueText(contract, new Links(List.of()))
            .constraints(
                map, List.of(Declared.plain(new Rule.MinItems(1)), Declared.plain(new Rule.MaxItems(1)))));
  }

  @Test
  void aLifecycleIsOneOrTwoSentences() {
    assertEquals("", LifecycleText.of(Lifecycle.UNSAID));
    assertEquals("Since 1.2.0.", LifecycleText.of(new Lifecycle("1.2.0", null)));
    assertEquals("Deprecated.", LifecycleText.of(new Lifecycle(null, new Lifecycle.Deprecation("", false))));
    assertEquals(
        "Since 1.0.0. Deprecated since 2.0.0; will be removed.",
        LifecycleText.of(new Lifecycle("1.0.0", new Lifecycle.Deprecation("2.0.0", true))));
    Lifecycle deprecated = new Lifecycle(null, new Lifecycle.Deprecation("2.0.0", true));
    assertEquals(
        "Deprecated since 2.0.0; will be removed: use others.",
        LifecycleText.of(deprecated, "A thing.\n@deprecated use others"));
    assertEquals("Deprecated since 2.0.0; will be removed.", LifecycleText.of(deprecated, "A thing."));
    assertEquals("", LifecycleText.of(Lifecycle.UNSAID, "A thing.\n@deprecated use others"));
  }
}

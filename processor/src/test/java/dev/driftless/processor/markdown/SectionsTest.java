package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.AT;
import static dev.driftless.processor.markdown.Declared.constant;
import static dev.driftless.processor.markdown.Declared.enumOf;
import static dev.driftless.processor.markdown.Declared.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SectionsTest {
  private static final Sections SAMPLE = new Sections(SampleContract.contract());

  static Stream<String> ids() {
    return SAMPLE.ids().stream();
  }

  /** In a document that has the headings of the whole contract. */
  private static String sample(String id) {
    return SAMPLE.text(id, Headings.of(SAMPLE.text("all", List.of())));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachSectionReadsAsItsGoldenFile(String id) throws IOException {
    try (InputStream golden = SectionsTest.class.getResourceAsStream(id.replace(':', '-') + ".md")) {
      assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), sample(id) + "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noSectionHasBlanksAtLineEndsOrBlankLinesInARow(String id) {
    assertFalse(sample(id).lines().anyMatch(line -> line.endsWith(" ")));
    assertFalse(sample(id).contains("\n\n\n"));
    assertFalse(sample(id).contains("\r"));
    assertEquals(sample(id).strip(), sample(id));
  }

  @Test
  void sectionsAreListedInTheOrderOfTheDocument() {
    assertEquals(
        List.of(
            "contents", "envelope", "event-types", "event:WPStatusChanged", "event:WPCreated", "event:ErrorLogged",
            "endpoint:IngestBatch", "endpoint:LogIn", "endpoint:RefreshToken", "endpoint:Health", "authentication",
            "error-categories", "object:Attachment", "object:EventBatch", "object:EventResult", "object:BatchResult",
            "object:ErrorDetail", "object:BatchRefusal", "object:Refusal", "object:LogInRequest", "object:LogInAnswer",
            "object:RefreshRequest", "object:RefreshAnswer", "lanes", "all"),
        SAMPLE.ids());
  }

  @Test
  void allHoldsEveryOtherSection() {
    for (String id : SAMPLE.ids()) {
      assertTrue(sample("all").contains(sample(id)), id);
    }
  }

  @Test
  void anUnknownSectionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SAMPLE.text("event:Nothing", List.of()));
  }

  @Test
  void onlyWhatTheDocumentHasIsLinked() {
    Heading created = new Heading(3, "WPCreated", "wpcreated-1");
    String overview = SAMPLE.text("event-types", List.of(created));
    assertTrue(overview.contains("| [`WPCreated`](#wpcreated-1) |"), overview);
    assertTrue(overview.contains("| `ErrorLogged` |"), overview);
  }

  @Test
  void theDocumentsTogetherHaveEverySection() {
    assertEquals(SAMPLE.ids().subList(0, SAMPLE.ids().size() - 1), SAMPLE.required());
    assertEquals(SAMPLE.required(), SAMPLE.coveredBy(List.of("all")));
    assertEquals(List.of("envelope", "lanes"), SAMPLE.coveredBy(List.of("lanes", "envelope")));
    assertEquals("<!-- driftless:begin lanes -->\n<!-- driftless:end lanes -->", Sections.markers("lanes"));
  }

  @Test
  void contentsListTheHeadingsBelowTheTitle() {
    String contents = SAMPLE.text(
        "contents",
        List.of(
            new Heading(1, "Title", "title"),
            new Heading(2, "Contents", "contents"),
            new Heading(2, "One", "one"),
            new Heading(3, "`Two`", "two"),
            new Heading(4, "Deep", "deep"),
            new Heading(2, "Three", "three")));
    assertTrue(contents.endsWith("\n\n- [One](#one)\n  - [`Two`](#two)\n- [Three](#three)"), contents);
  }

  @Test
  void aDocumentOfAllSectionsIsTheSameWhenWrittenAgain() {
    String empty = "# T\n\n<!-- driftless:begin all -->\n<!-- driftless:end all -->\n\n## Own\n";
    String once = MarkedFile.parse("d.md", empty, SAMPLE.ids()).with(SAMPLE);
    String twice = MarkedFile.parse("d.md", once, SAMPLE.ids()).with(SAMPLE);
    assertEquals(once, twice);
    assertTrue(once.contains("- [Own](#own)"), once);
    for (String link : once.split("\\]\\(#", -1)) {
      String anchor = link.replaceFirst("(?s)\\).*", "");
      boolean first = once.startsWith(link);
      assertTrue(first || Headings.of(once).stream().anyMatch(heading -> heading.anchor().equals(anchor)), anchor);
    }
  }

  @Test
  void aContractWithoutEventsHasItsRulesInASectionOfTheirOwn() {
    ObjectType box = Declared.object("Box", "A box.", field("size", Scalar.INT).nullable().doc("In mm."));
    Sections sections = new Sections(contract(List.of(box), List.of(), List.of()));
    assertEquals(List.of("contents", "rules", "object:Box", "all"), sections.ids());
    assertTrue(sections.text("rules", List.of()).startsWith("## How to read the tables\n\n| Required |"));
    assertEquals(
        List.of("How to read the tables", "Objects", "Box"),
        Headings.of(sections.text("all", List.of())).stream().map(Heading::text).toList());
  }

  @Test
  void anEnumThatNothingUsesIsExplainedAllTheSame() {
    EnumType color = enumOf("Color", "What it looks like.", constant("RED", "Like blood."), constant("BLUE", ""));
    Sections sections = new Sections(contract(List.of(), List.of(color), List.of()));
    assertEquals(
        """
        ### Color

        What it looks like.

        No field holds it. Its values: `red` and `blue`.

        | Value | Meaning |
        | --- | --- |
        | `red` | Like blood. |
        | `blue` |  |""",
        sections.text("enum:Color", List.of()));
  }

  @Test
  void anOpenEnumThatNothingUsesSaysThatItHasOtherValues() {
    EnumType color = Declared.openEnum("Color", "", constant("RED", ""));
    Sections sections = new Sections(contract(List.of(), List.of(color), List.of()));
    assertEquals(
        "### Color\n\nNo field holds it. Its values: `red`. Any other text is valid too and is kept as it is: a newer"
            + " peer may send values that aren't known here.",
        sections.text("enum:Color", List.of()));
  }

  @Test
  void aStoredDocumentThatHoldsNoCredentialsIsExplainedWhereItsObjectIs() {
    ObjectType state = Declared.object("State", "What was sent.", field("count", Scalar.INT).example("1"))
        .with(null, new ObjectType.StoredDocument("~/.tool/state", "0644", ""));
    String text = new Sections(contract(List.of(state), List.of(), List.of())).text("object:State", List.of());
    assertTrue(
        text.startsWith(
            """
            ### State

            What was sent.

            The producer keeps it in the file `~/.tool/state`:

            - **Location:** `~/.tool/state`, where `~` is the user's home directory.
            """),
        text);
    assertTrue(text.contains("- **Permissions:** `0644`, that is `rw-r--r--`.\n\nIts keys:"), text);
    assertTrue(text.contains("```toml\ncount = 1\n```"), text);
  }

  @Test
  void tokensThatAreNotKeptHaveNoSectionOnTheirFile() {
    Contract sample = SampleContract.contract();
    Authentication kept = sample.authentication();
    Authentication notKept = new Authentication(
        kept.name(), "", kept.scheme(), kept.login(), kept.refresh(), kept.accessToken(), kept.refreshToken(),
        kept.refreshWhen(), kept.whenRefreshFails(), null, AT);
    Contract contract = new Contract(
        sample.name(), sample.packageName(), sample.title(), sample.version(), "", List.of(), "", sample.envelope(),
        sample.payloads(), sample.objects(), sample.enums(), List.of(), List.of(), sample.endpoints(), notKept,
        List.of(), List.of(), AT);
    String text = new Sections(contract).text("authentication", List.of());
    assertTrue(text.endsWith("end\n```"), text);
    assertFalse(text.contains("keeps them"), text);
  }

  @Test
  void severalLaneMappingsHaveAHeadingEach() {
    EnumType one = enumOf("One", "", constant("A", ""));
    EnumType other = enumOf(
        "Other", "", constant("B", ""),
        new EnumType.Constant("C", "c", "", List.of(), "for *later*", AT));
    List<LaneMapping> mappings = List.of(
        mapping("First", one, other), mapping("Second", enumOf("Two", "", constant("X", "")), other));
    Sections sections = new Sections(contract(List.of(), List.of(one, other), mappings));
    String lanes = sections.text("lanes", List.of());
    List<Heading> headings = Headings.of(lanes);
    assertEquals(
        List.of("Lanes", "One to Other", "Two to Other"),
        headings.stream().filter(heading -> heading.level() < 4).map(Heading::text).toList());
    assertTrue(lanes.contains("| `One` | `Other` |\n| --- | --- |\n| `a` | `b` |"), lanes);
    assertTrue(lanes.contains("| `c` | no lane: for \\*later\\* |"), lanes);
    assertTrue(lanes.contains("Nothing: no value stands for more than one lane."), lanes);
    assertTrue(lanes.contains("Of the 1 ordered pair of lanes, 1 is suppressed"), lanes);
  }

  private static LaneMapping mapping(String name, EnumType source, EnumType target) {
    return new LaneMapping(
        name,
        name + "Table",
        "",
        source,
        target,
        source.constants().stream()
            .map(from -> new LaneMapping.Lane(from, target.constants().get(0), ""))
            .toList(),
        AT);
  }

  private static Contract contract(List<ObjectType> objects, List<EnumType> enums, List<LaneMapping> mappings) {
    return new Contract(
        "example.Small", "example", "Small", "1.0.0", "", List.of(), null, List.of(), objects, enums, mappings,
        List.of(), AT);
  }
}

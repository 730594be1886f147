package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.markdown.DocumentProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionParserTest {
  private static final List<String> OFFERED =
      List.of("contents", "envelope", "event-types", "event:WPCreated", "lanes", "all");

  private static MarkedFile parse(String... lines) {
    return MarkedFile.parse("doc.md", String.join("\n", lines), OFFERED);
  }

  private static List<String> problems(String... lines) {
    return parse(lines).problems().stream().map(problem -> problem.line() + " " + problem.kind()).toList();
  }

  private static String message(String... lines) {
    List<DocumentProblem> problems = parse(lines).problems();
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0).message();
  }

  private static String begin(String id) {
    return "<!-- driftless:begin " + id + " -->";
  }

  private static String end(String id) {
    return "<!-- driftless:end " + id + " -->";
  }

  @Test
  void sectionsComeInFileOrder() {
    MarkedFile marked = parse("# T", begin("lanes"), end("lanes"), "x", begin("envelope"), "old", end("envelope"));
    assertEquals(List.of(), marked.problems());
    assertEquals(List.of("lanes", "envelope"), marked.sections());
  }

  @Test
  void markersInFencesAreText() {
    assertEquals(List.of("lanes"), parse(
        "```", begin("lanes"), "```",
        "~~~~ md `x`", "~~~", begin("bad id"), "```", "~~~~~  ",
        "   ```", end("lanes"), "  ```",
        begin("lanes"), end("lanes"),
        "``` never closed", "``` not closed by a line with info", begin("envelope")).sections());
  }

  @Test
  void whatOnlyLooksLikeAFenceHidesNoMarker() {
    assertEquals(List.of("lanes", "envelope"), parse(
        "``", "    ```", "``` a ``` b", "x ```", "~~", begin("lanes"), end("lanes"),
        "```", "    ```", "``", "~~~", "```",
        begin("envelope"), end("envelope")).sections());
  }

  @Test
  void aFenceBehindAListMarkerOrQuoteEndsWithItsItem() {
    assertEquals(List.of("lanes", "envelope", "contents", "event-types"), parse(
        "- ```", "  " + begin("x"), "  ```", begin("lanes"), end("lanes"),
        "12. ~~~", "    code", "", "    code", "left the item", begin("envelope"), end("envelope"),
        "> ```", "> " + begin("x"), "> ```", begin("contents"), end("contents"),
        "> - ```", "> code", "left the quote", begin("event-types"), end("event-types")).sections());
  }

  @Test
  void aFenceInACommentHidesNoMarker() {
    assertEquals(List.of("lanes"), parse("<!--", "```", "-->", begin("lanes"), end("lanes")).sections());
  }

  @Test
  void anUnbalancedFenceInARegionDoesNotHideItsEnd() {
    MarkedFile marked = parse(
        begin("lanes"), "```json", "{}", end("lanes"), begin("envelope"), end("envelope"), "```", end("lanes"), "```");
    assertEquals(List.of(), marked.problems());
    assertEquals(List.of("lanes", "envelope"), marked.sections());
  }

  @Test
  void aMissingEndNamesTheLineToWrite() {
    assertEquals(List.of("2 UNCLOSED"), problems("x", begin("lanes"), "y"));
    assertEquals("The section `lanes` doesn't end. Put <!-- driftless:end lanes -->, alone on its line, behind its"
        + " text.", message("x", begin("lanes"), "y"));
  }

  @Test
  void aMissingEndBeforeAnotherSectionIsOneProblem() {
    assertEquals(List.of("1 UNCLOSED"), problems(begin("lanes"), begin("envelope"), end("envelope"), "y"));
    assertTrue(message(begin("lanes"), begin("envelope"), end("envelope"))
        .endsWith("alone on its line, before line 2, where `envelope` begins."));
  }

  @Test
  void aMisspeltEndIsReportedBesideTheMissingOne() {
    assertEquals(List.of("1 UNCLOSED", "3 MALFORMED_MARKER"),
        problems(begin("lanes"), "a", "<!-- driftless:edn lanes -->", "b"));
  }

  @Test
  void theTextOfAClosedRegionIsNotJudged() {
    assertEquals(List.of(), problems(begin("lanes"), "see <!-- driftless:bgin x -->", end("lanes")));
  }

  @Test
  void anEndWithoutBeginIsRefused() {
    assertEquals(List.of("1 END_WITHOUT_BEGIN"), problems(end("lanes")));
    assertTrue(message(end("lanes")).contains(begin("lanes")));
  }

  @Test
  void anEndOfAnotherSectionIsRefused() {
    assertEquals("This ends `envelope`, but what is open is `lanes`, begun in line 1. Write <!-- driftless:end lanes"
        + " -->.", message(begin("lanes"), end("envelope")));
    assertEquals(List.of("2 WRONG_END"), problems(begin("lanes"), end("envelope")));
  }

  @Test
  void aRegionInsideAnotherIsRefused() {
    assertEquals(List.of("2 NESTED"), problems(begin("lanes"), begin("envelope"), end("envelope"), end("lanes")));
    assertEquals(List.of("2 UNCLOSED", "2 NESTED"), problems(begin("lanes"), begin("envelope"), end("lanes")));
  }

  @Test
  void aSecondRegionOfASectionIsRefused() {
    assertEquals(List.of("3 DUPLICATE"), problems(begin("lanes"), end("lanes"), begin("lanes"), end("lanes")));
    assertTrue(message(begin("lanes"), end("lanes"), begin("lanes"), end("lanes")).contains("in line 1 already"));
  }

  @Test
  void anUnknownSectionIsRefusedWithTheNearestOne() {
    assertEquals("The contract has no section `evnelope`. Did you mean `envelope`? It has: `contents`, `envelope`,"
        + " `event-types`, `event:WPCreated`, `lanes`, `all`.", message(begin("evnelope"), end("evnelope")));
    assertTrue(message(begin("event:wpcreate"), end("event:wpcreate")).contains("Did you mean `event:WPCreated`?"));
    assertEquals(-1, message(begin("payload"), end("payload")).indexOf("Did you mean"));
  }

  @Test
  void allStandsAlone() {
    assertEquals(List.of(), problems(begin("all"), end("all")));
    assertEquals(List.of("3 ALL_WITH_OTHERS"), problems(begin("lanes"), end("lanes"), begin("all"), end("all")));
    assertTrue(message(begin("lanes"), end("lanes"), begin("all"), end("all")).endsWith("Remove it, or `lanes`."));
  }

  @Test
  void aFileWithoutMarkersIsShownTheLinesToPutIn() {
    assertEquals(List.of("0 NO_MARKER"), problems("# Title", "```", begin("lanes"), end("lanes"), "```"));
    String message = message();
    assertTrue(message.contains(begin("contents") + "\n" + end("contents") + "\n\n" + begin("envelope")), message);
    assertEquals(-1, message.indexOf(begin("all")));
  }

  @Test
  void allProblemsOfAFileAreListedInItsOrder() {
    assertEquals(
        List.of("1 END_WITHOUT_BEGIN", "2 MALFORMED_MARKER", "3 UNKNOWN_SECTION", "5 WRONG_END", "6 UNCLOSED",
            "8 DUPLICATE", "8 UNCLOSED"),
        problems(end("lanes"), "a " + begin("lanes"), begin("lane"), "x", end("envelope"), begin("event-types"),
            "y", begin("event-types")));
  }

  @Test
  void aProblemSaysWhereItIs() {
    DocumentProblem problem = parse("x", end("lanes")).problems().get(0);
    assertEquals("doc.md:2", problem.location());
    assertEquals("document-marker", problem.id().key());
    assertEquals("doc.md", new DocumentProblem("doc.md", 0, Kind.MISSING, "gone").location());
  }

  @Test
  void nothingIsWrittenIntoAnUnsoundFile() {
    MarkedFile nested = parse("# H", begin("lanes"), begin("envelope"), end("envelope"), end("lanes"));
    assertThrows(IllegalStateException.class, () -> nested.with((section, headings) -> "x"));
    assertEquals(List.of(), nested.sections());
    assertEquals(List.of(new Heading(1, "H", "h")), nested.headings());
  }

  @Test
  void aLoneCarriageReturnEndsNoLine() {
    assertEquals(List.of("2 END_WITHOUT_BEGIN"), problems("a\rb\rc", end("lanes")));
  }
}

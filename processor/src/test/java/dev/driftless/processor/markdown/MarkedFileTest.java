package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedFileTest {
  private static final List<String> OFFERED = List.of("contents", "lanes", "envelope");

  private static String with(String text, SectionWriter writer) {
    MarkedFile marked = MarkedFile.parse("doc.md", text, OFFERED);
    assertEquals(List.of(), marked.problems());
    return marked.with(writer);
  }

  private static String with(String text, String section) {
    return with(text, (id, headings) -> section);
  }

  @Test
  void textStandsBetweenBlankLines() {
    assertEquals(
        "a\n<!-- driftless:begin lanes -->\n\n| a |\n|---|\n\n<!-- driftless:end lanes -->\nb\n",
        with("a\n<!-- driftless:begin lanes -->\n<!-- driftless:end lanes -->\nb\n", "| a |\n|---|"));
  }

  @Test
  void anEmptyTextLeavesNothingBetweenTheMarkers() {
    String empty = "<!-- driftless:begin lanes -->\n<!-- driftless:end lanes -->";
    assertEquals(empty, with("<!-- driftless:begin lanes -->\nold\n\n\n<!-- driftless:end lanes -->", ""));
    assertEquals(empty, with(empty, "\n\n"));
  }

  @Test
  void eachRegionTakesTheLineEndingOfItsBeginMarker() {
    assertEquals(
        "a\r\n<!-- driftless:begin lanes -->\r\n\r\nx\r\ny\r\n\r\n<!-- driftless:end lanes -->\n"
            + "b\r\n<!-- driftless:begin envelope -->\n\nx\ny\n\n<!-- driftless:end envelope -->\r\nc",
        with("a\r\n<!-- driftless:begin lanes -->\r\nold\nold<!-- -->\n<!-- driftless:end lanes -->\n"
            + "b\r\n<!-- driftless:begin envelope -->\nold\r\n<!-- driftless:end envelope -->\r\nc", "x\ny"));
  }

  @Test
  void markOrderIndentAndMissingNewlineStay() {
    assertEquals(
        "\uFEFF  <!-- driftless:begin  lanes -->  \n\nx\n\n <!-- driftless:end lanes -->\t",
        with("\uFEFF  <!-- driftless:begin  lanes -->  \n <!-- driftless:end lanes -->\t", "x"));
  }

  @Test
  void carriageReturnsInASectionBecomeLineEndings() {
    assertEquals(
        "<!-- driftless:begin lanes -->\r\n\r\nx\r\ny\r\nz\r\n\r\n<!-- driftless:end lanes -->\r\n",
        with("<!-- driftless:begin lanes -->\r\n<!-- driftless:end lanes -->\r\n", "x\r\ny\rz\n"));
  }

  @Test
  void aMarkerInASectionDoesNotBreakTheNextRun() {
    String hostile = "x\n<!-- driftless:end lanes -->\n~~~\n<!-- driftless:begin envelope -->\n~~~\ny\r"
        + "<!-- driftless:end lanes -->";
    String first = with("<!-- driftless:begin lanes -->\n<!-- driftless:end lanes -->\nhand\n", hostile);
    assertEquals(first, with(first, hostile));
    assertEquals("<!-- driftless:begin lanes -->\n\nx\n&lt;!-- driftless:end lanes -->\n~~~\n    <!-- driftless:begin"
        + " envelope -->\n~~~\ny\n&lt;!-- driftless:end lanes -->\n\n<!-- driftless:end lanes -->\nhand\n", first);
  }

  @Test
  void contentsKnowTheHeadingsOfAllSectionsWhereverTheyStand() {
    String text = "# Title\n<!-- driftless:begin contents -->\nold\n<!-- driftless:end contents -->\n## Hand\n"
        + "<!-- driftless:begin lanes -->\n## Old\n<!-- driftless:end lanes -->\n## Hand\n";
    SectionWriter writer = (section, headings) -> section.equals("lanes")
        ? "## Lanes\n\ntext"
        : headings.stream().map(h -> h.level() + " " + h.text() + " #" + h.anchor()).collect(Collectors.joining("\n"));
    String first = with(text, writer);
    assertEquals("# Title\n<!-- driftless:begin contents -->\n\n1 Title #title\n2 Hand #hand\n2 Lanes #lanes\n2 Hand"
        + " #hand-1\n\n<!-- driftless:end contents -->\n## Hand\n<!-- driftless:begin lanes -->\n\n## Lanes\n\ntext\n\n"
        + "<!-- driftless:end lanes -->\n## Hand\n", first);
    assertEquals(first, with(first, writer));
    assertEquals(List.of("Title", "Hand", "Hand"),
        MarkedFile.parse("doc.md", first, OFFERED).headings().stream().map(Heading::text).toList());
  }
}

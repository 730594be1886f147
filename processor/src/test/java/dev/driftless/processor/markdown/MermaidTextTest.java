package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MermaidTextTest {
  @Test
  void whatMeansSomethingToMermaidIsEscaped() {
    assertEquals("a#59; b#35;9829#59;", MermaidText.line("a; b#9829;"));
    assertEquals("wrap#58; #60;br/#62; #37;#37;#123;init#125;", MermaidText.line("wrap: <br/> %%{init}"));
    assertEquals("#34;x#34; #96;y#96; #36;#36;z#36;#36;", MermaidText.line("\"x\" `y` $$z$$"));
    assertEquals("#128640; über", MermaidText.line("🚀 über"));
  }

  @Test
  void sentencesStayReadable() {
    assertEquals("It's there, see a/b_c-d (or not).", MermaidText.line(" It's there,\n see a/b_c-d\t(or not). "));
  }

  @Test
  void longTextsAreBrokenAtBlanks() {
    assertEquals(
        "The event stays in the queue, and its retry count<br/>goes up by one.",
        MermaidText.lines("The event stays in the queue, and its retry count goes up by one."));
    assertEquals("a<br/>" + "b".repeat(60) + "<br/>c", MermaidText.lines("a " + "b".repeat(60) + " c"));
  }

  @Test
  void labelsBeginAndEndWithLettersOrCodes() {
    assertEquals("\"a-b#45;\"", MermaidText.label("a-b-"));
    assertEquals("\"#95;a#46;b\"", MermaidText.label("_a.b"));
  }
}

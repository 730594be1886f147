package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '§', value = {
      "{@code a_b*} § `a_b*`",
      "{@code { x } } § `{ x }`",
      "{@code a`b} § ``a`b``",
      "{@literal <b>*} § \\<b>\\*",
      "{@link java.util.List} § `List`",
      "{@link java.util.Map.Entry#getKey()} § `Entry.getKey`",
      "{@link #wpId} § `wpId`",
      "{@link Foo#bar(int, String) the bar} § `the bar`",
      "{@linkplain Foo the foo} § the foo",
      "{@value Foo#BAR} § `Foo.BAR`",
      "{@inheritDoc} x § x",
      "{@unheard of} § {@unheard of}",
      "{@code open § {@code open",
      "<code>a &lt; b</code> § `a < b`",
      "<b>very</b> § **very**",
      "<strong>very</strong>, <em>so</em> § **very**, *so*",
      "un<i>like</i>ly § un<em>like</em>ly",
      "<b>(x)</b> § <strong>(x)</strong>",
      "a &lt; b &amp;&amp; c &gt; d § a \\< b && c > d",
      "&#123;&#x7D; &mdash; § {} —",
      "&eacute;t&eacute; § &eacute;t&eacute;",
      "&#xD800; &#0; § \\&#xD800; \\&#0;",
      "<a href=\"https://example.org/x\">the page</a> § [the page](<https://example.org/x>)",
      "<a href=\"javascript:x\">the page</a> § the page",
      "<table><tr> § \\<table>\\<tr>",
      "<!-- driftless:end all --> § \\<!-- driftless:end all -->",
      "https://a.b{@code x} § <https://a.b>`x`",
      "a < b § a \\< b"
  })
  void javadocBecomesMarkdown(String doc, String markdown) {
    assertEquals(markdown, DocText.line(doc));
    assertEquals(markdown, DocText.blocks(doc));
  }

  @Test
  void paragraphsAreKeptApartAndTheirLinesKept() {
    String doc = "One\n two  \n   three.\n\n Second.\n <p>Third.\n <P>\n Fourth.</p>";
    assertEquals("One\ntwo\nthree.\n\nSecond.\n\nThird.\n\nFourth.", DocText.blocks(doc));
    assertEquals("One two three. Second. Third. Fourth.", DocText.line(doc));
  }

  @Test
  void listsMayBeNestedAndUnclosed() {
    String doc = "Of these:\n<ul>\n<li>one\n<li>two <p>more\n<ol><li>a</li><li>b\n</ol></ul>\nEnd.";
    assertEquals(
        "Of these:\n\n- one\n- two\n\n  more\n\n  1. a\n  2. b\n\nEnd.", DocText.blocks(doc));
    assertEquals("Of these: • one • two more • a • b End.", DocText.line(doc));
    assertEquals("- a\n- b", DocText.blocks("<ul><li>a<li>b"));
  }

  @Test
  void listingsStandInFences() {
    String doc = "So:\n<pre>{@code\n  if (a < b) {\n    go(\"{}\");\n  }\n}</pre>\nDone.";
    assertEquals("So:\n\n```\nif (a < b) {\n  go(\"{}\");\n}\n```\n\nDone.", DocText.blocks(doc));
    assertEquals("```\n@Foo\n&\n```", DocText.blocks("<pre>\n@Foo\n&amp;\n</pre>"));
    assertEquals("```\nint a;\n```", DocText.blocks("{@snippet lang=java :\n  int a;\n}"));
  }

  @Test
  void aForcedLineBreakIsABlankInACell() {
    assertEquals("a<br>b", DocText.blocks("a<br>b"));
    assertEquals("a b {@literal} `<br>`", DocText.line("a<br/>b &#123;@literal} {@code <br>}"));
  }

  @Test
  void lineBreaksAtTheEndsOfAParagraphShowNothing() {
    assertEquals("a\n\nb", DocText.blocks("<br>a<br> <br/><p><br>\nb"));
    assertEquals("", DocText.blocks("<br>"));
  }

  @Test
  void blockTagsAndWhatFollowsAreDropped() {
    assertEquals("Text.", DocText.blocks("Text.\n @see Foo\n @since 1\n more"));
    assertEquals("", DocText.blocks(" @param x y"));
    assertEquals("mail a@b.c", DocText.line("mail a@b.c"));
    assertEquals("`@Foo`", DocText.line("{@code\n@Foo}"));
  }

  @Test
  void anEmptyCommentSaysNothing() {
    for (String doc : List.of("", "  \n ", "<p>", "<ul></ul>", "<b></b>", "{@code }")) {
      assertEquals("", DocText.blocks(doc), doc);
      assertEquals("", DocText.line(doc), doc);
      assertEquals("", DocText.firstSentence(doc), doc);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', value = {
      "One. Two. § One.",
      "One § One",
      "Is it? Yes. § Is it?",
      "Wins (e.g. this one). Two. § Wins (e.g. this one).",
      "See e.g. Foo. Two. § See e.g. Foo.",
      "Of 1.0 and up. Two. § Of 1.0 and up.",
      "Says \"no.\" Two. § Says \"no.\"",
      "Has {@code a. B} in it. Two. § Has `a. B` in it.",
      "Ends in {@code x}. Two. § Ends in `x`.",
      "One<p>Two. § One",
      "a.{@code b} c. D § a.`b` c."
  })
  void theFirstSentenceEndsWhereAReaderWouldEndIt(String doc, String sentence) {
    assertEquals(sentence, DocText.firstSentence(doc));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Heading", "- item", "---", "===", "1. item", "> quote", "| a |", "```", "~~~", "    code"})
  void noLineOfACommentBecomesABlockOfTheDocument(String line) {
    String markdown = DocText.blocks("Text\n" + line + "\nmore");
    assertTrue(Headings.of(markdown).isEmpty(), markdown);
    assertFalse(markdown.contains("\n" + line + "\n"), markdown);
  }

  @Test
  void whateverACommentSaysItHasNoHeadingsAndNoMarkers() {
    List<String> parts = List.of(
        "\n", " ", "<p>", "<ul>", "<li>", "</ul>", "<b>", "</b>", "<pre>", "</pre>", "<code>", "</code>", "{@code ",
        "}", "{@link A#b ", "<!-- driftless:end all -->", "# x", "```", "- ", "|", "&lt;", "&", "@see", "word", ". ",
        "<br>", "<a href='https://x.y/'>", "</a>", "<script>", "\\", "`", "*", "===", "{@literal ");
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder doc = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        doc.append(parts.get(random.nextInt(parts.size())));
      }
      String markdown = DocText.blocks(doc.toString());
      assertTrue(Headings.of(markdown).isEmpty(), markdown);
      assertTrue(MarkedFile.parse("x.md", markdown, List.of("all")).sections().isEmpty(), markdown);
      assertFalse(markdown.startsWith("<!--"), markdown);
      assertFalse(DocText.line(doc.toString()).contains("\n"));
      assertFalse(DocText.firstSentence(doc.toString()).contains("\n"));
    }
  }

  @Test
  void whySomethingIsDeprecatedStandsBehindItsTag() {
    assertEquals(
        "use `Other` instead",
        DocText.deprecation("It is.\n@since 1.0\n@deprecated use\n {@link Other} instead\n@see X"));
    assertEquals("gone", DocText.deprecation(" @deprecated gone"));
    assertEquals("", DocText.deprecation("Mail @deprecated people.\n{@code\n@deprecated not a tag\n}"));
    assertEquals("", DocText.deprecation("It is.\n@deprecatedly so\n@deprecated"));
    assertEquals("", DocText.deprecation(""));
  }
}

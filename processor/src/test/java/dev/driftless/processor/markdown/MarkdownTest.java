package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {
  private static final String SIGNS = "ab1_*`|\\<>[]()!#&;~$-+=.: {}\"'@^/";

  @ParameterizedTest
  @CsvSource(delimiter = '§', value = {
      "a*b*c § a\\*b\\*c",
      "some_wire_name § some_wire_name",
      "_emphasis_ § \\_emphasis\\_",
      "a__b § a__b",
      "<b>bold</b> § \\<b>bold\\</b>",
      "[x](y) § \\[x\\](y)",
      "C:\\temp § C:\\\\temp",
      "&lt; &#60; a & b § \\&lt; \\&#60; a & b",
      "costs $5 or $6 § costs \\$5 or \\$6",
      "~~gone~~ § \\~\\~gone\\~\\~"
  })
  void activeCharactersAreEscapedAndOthersNot(String plain, String markdown) {
    assertEquals(markdown, Markdown.text(plain));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', value = {
      "see https://example.org/a_b. It § see https://example.org/a_b. It",
      "see https://example.org/a_b. § see <https://example.org/a_b>.",
      "https://example.org/*a* § <https://example.org/*a*>",
      "https://example.org/<b> § <https://example.org/>\\<b>",
      "1http://x.y § 1http\\://x.y",
      "www.x*y § www\\.x\\*y"
  })
  void anAddressIsLinkedAsAWholeOrNotAtAll(String plain, String markdown) {
    assertEquals(markdown, Markdown.text(plain));
  }

  @Test
  void withoutItsBackslashesEscapedTextIsThePlainOne() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String plain = random(random);
      String markdown = Markdown.text(plain);
      assertEquals(plain, unescaped(markdown));
      assertFalse(markdown.matches("(?s).*(?<!\\\\)(\\\\\\\\)*[*`<\\[\\]~$].*"), markdown);
    }
  }

  private static String unescaped(String markdown) {
    return markdown.replaceAll("\\\\(\\p{Punct})", "$1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# x", "- x", "+ x", "---", "===", "> x", "| a | b |", ":-- | --:", "=", "-"})
  void noLineBeginsABlock(String line) {
    assertEquals("text\n\\" + line, Markdown.lines("text\n" + line));
  }

  @ParameterizedTest
  @CsvSource({"1. x, 1\\. x", "12) x, 12\\) x", "1.5 x, 1.5 x", "2026, 2026"})
  void noLineBeginsANumberedList(String line, String escaped) {
    assertEquals(escaped, Markdown.lines(line));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
      "a, `a`", "a`b, ``a`b``", "`, `` ` ``", "a``b`c, ```a``b`c```", "`a, `` `a ``",
      "\" a \", \"`  a  `\"", "\" \", ` `"
  })
  void aCodeSpanHasALongerFenceThanAnyRunWithin(String code, String markdown) {
    assertEquals(markdown, Markdown.code(code));
  }

  @Test
  void thereIsNoEmptyCodeSpan() {
    assertEquals("", Markdown.code(""));
  }

  @Test
  void aCodeSpanReadByTheRulesOfMarkdownIsTheCode() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      String code = random(random);
      assertEquals(code, shown(Markdown.code(code)));
    }
  }

  /** CommonMark 0.31, 6.1: a run of backticks up to an equally long one; one blank at both ends is taken off. */
  static String shown(String span) {
    int fence = 0;
    while (span.charAt(fence) == '`') {
      fence++;
    }
    Matcher end = Pattern.compile("(?<!`)`{" + fence + "}(?!`)").matcher(span);
    end.find(fence);
    assertEquals(span.length(), end.end(), span);
    String content = span.substring(fence, end.start());
    boolean padded = content.startsWith(" ") && content.endsWith(" ") && !content.isBlank();
    return padded ? content.substring(1, content.length() - 1) : content;
  }

  @Test
  void aFenceIsLongerThanAnyRunWithin() {
    assertEquals("````json\n```\n````", Markdown.fence("json", "```"));
    assertEquals("```\nx\n```", Markdown.fence("", "x"));
  }

  static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}

package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class MarkdownTableTest {

  @Test
  void aTableHasOneLineForEachRow() {
    MarkdownTable table = new MarkdownTable("a", "b").row("1", "2").row("", "4");
    assertEquals("| a | b |\n| --- | --- |\n| 1 | 2 |\n|  | 4 |", table.toString());
  }

  @Test
  void lineEndsInACellBecomeBlanks() {
    assertEquals("| a |\n| --- |\n| x y z |", new MarkdownTable("a").row("x\n  y \r\n\r\n z").toString());
  }

  @Test
  void aRowHasAsManyCellsAsThereAreHeadings() {
    assertThrows(IllegalArgumentException.class, () -> new MarkdownTable("a", "b").row("1"));
  }

  @Test
  void aRegexpInACellShowsAsItIs() {
    assertEquals("`a\\|b`", cell("`a|b`"));
    assertEquals("`a\\\\|b`", cell("`a\\|b`"));
    assertEquals("``a`\\|``", cell("``a`|``"));
  }

  @Test
  void aCellReadByTheRulesOfTablesIsItsMarkdown() {
    Random random = new Random(13);
    for (int i = 0; i < 20_000; i++) {
      String code = MarkdownTest.random(random);
      assertEquals(code, MarkdownTest.shown(shown(cell(Markdown.code(code)))));
      String text = Markdown.text(code).strip();
      assertEquals(text, shown(cell(text)));
    }
  }

  private static String cell(String markdown) {
    String table = new MarkdownTable("a").row(markdown).toString();
    return table.substring("| a |\n| --- |\n| ".length(), table.length() - " |".length());
  }

  /** GitHub Flavored Markdown 0.29, 4.10: a pipe ends a cell unless a backslash is before it, which is taken off. */
  private static String shown(String cell) {
    assertEquals(0, cell.replace("\\|", "").chars().filter(c -> c == '|').count(), cell);
    return cell.replace("\\|", "|");
  }
}

package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files made at random: whatever stands around and inside the regions, only the regions change, and only once. */
class RandomFilesTest {
  private static final List<String> OFFERED = List.of("contents", "lanes", "envelope", "event:A", "all");
  private static final List<String> ENDINGS = List.of("\n", "\n", "\r\n", "\r\n", "\r", "");
  private static final List<String> LINES = List.of(
      "", " ", "text", "# Heading", "## `code` _x_ #", "```", "````", "```md", "~~~", "   ~~~~", "    ```", "- ```",
      "> ```", "> quote", "  in a list", "1. ~~~", "<!--", "-->", "<!-- c -->", "| a | b |", "\uD83D\uDE80", "\u0000",
      "`<!-- driftless:begin lanes -->`", "&lt;!-- driftless:end lanes -->", "\uFEFF", "a\rb");
  private static final List<String> MARKERS = List.of(
      "<!-- driftless:begin lanes -->", "<!-- driftless:end lanes -->", "  <!-- driftless:begin envelope --> ",
      "<!-- driftless:end envelope -->\t", "<!-- driftless:begin event:A -->", "<!-- driftless:end event:A -->",
      "<!-- driftless:begin contents -->", "<!-- driftless:end contents -->", "<!-- driftless:begin all -->",
      "<!-- driftless:bgin lanes -->", "x <!-- driftless:end lanes -->", "\t<!-- driftless:end lanes -->");

  private final Random random = new Random(20260101);

  @Test
  void onlyRegionsChangeAndOnlyOnce() {
    int sound = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = random.nextBoolean() ? scattered() : wellFormed();
      MarkedFile marked = MarkedFile.parse("doc.md", text, OFFERED);
      if (!marked.problems().isEmpty()) {
        continue;
      }
      sound++;
      String section = lines(LINES, 6) + (random.nextInt(3) == 0 ? "\n" + lines(MARKERS, 3) : "");
      SectionWriter writer = (id, headings) -> id.equals("contents") ? headings.toString() : id + "\n" + section;
      String once = marked.with(writer);
      MarkedFile again = MarkedFile.parse("doc.md", once, OFFERED);

      assertEquals(List.of(), again.problems(), () -> text + "\n=====\n" + once);
      assertEquals(marked.sections(), again.sections());
      assertEquals(outside(marked), outside(again));
      assertEquals(once, again.with(writer));
    }
    assertTrue(sound > 4_000, "sound files: " + sound);
  }

  @Test
  void noTextIsTooStrangeToBeRead() {
    String alphabet = "`~<!-> \t\r\n#\\driftless:begin end lanes\uFEFF\uD800[]()_&";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(80); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Headings.of(text.toString());
      GeneratedText.safe(text.toString());
      MarkedFile marked = MarkedFile.parse("doc.md", text.toString(), OFFERED);
      // A text without a sound pair of markers always has a reason to be refused.
      assertEquals(marked.sections().isEmpty(), !marked.problems().isEmpty());
    }
  }

  /** Any lines in any order, markers among them. */
  private String scattered() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(pick(random.nextInt(3) == 0 ? MARKERS : LINES)).append(pick(ENDINGS));
    }
    return text.toString();
  }

  /** Hand-written lines around regions in some order, whose old text is anything but marker lines. */
  private String wellFormed() {
    List<String> ids = new ArrayList<>(List.of("contents", "lanes", "envelope", "event:A"));
    Collections.shuffle(ids, random);
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    for (String id : ids.subList(0, 1 + random.nextInt(ids.size()))) {
      text.append(lines(LINES, 3)).append("\n");
      text.append(Marker.line(true, id)).append(random.nextBoolean() ? "\n" : "\r\n");
      text.append(lines(LINES, 5)).append("\n").append(Marker.line(false, id)).append("\n");
    }
    return text + lines(LINES, 3);
  }

  private String lines(List<String> choices, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(most + 1); length > 0; length--) {
      text.append(pick(choices)).append(pick(ENDINGS));
    }
    return text.toString();
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> outside(MarkedFile marked) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Region region : marked.regions()) {
      parts.add(marked.text().substring(from, region.start()));
      from = region.end();
    }
    parts.add(marked.text().substring(from));
    return parts;
  }
}

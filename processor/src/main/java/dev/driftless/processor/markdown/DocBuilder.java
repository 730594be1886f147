package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocNode.Block;
import dev.driftless.processor.markdown.DocNode.Inline;
import dev.driftless.processor.markdown.DocNode.Items;
import dev.driftless.processor.markdown.DocNode.Link;
import dev.driftless.processor.markdown.DocNode.Listing;
import dev.driftless.processor.markdown.DocNode.Paragraph;
import dev.driftless.processor.markdown.DocNode.Styled;
import dev.driftless.processor.markdown.DocNode.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Puts the parts of a doc comment together, whether or not its tags are closed where they should be. */
final class DocBuilder {
  private final Deque<OpenList> lists = new ArrayDeque<>();
  private final Deque<Span> spans = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private List<Block> blocks = new ArrayList<>();
  private List<Inline> inlines = new ArrayList<>();

  /**
   * A list whose end is yet to come.
   *
   * @param outside the blocks among which it stands
   */
  private record OpenList(boolean numbered, List<List<Block>> items, List<Block> outside) {}

  /**
   * Emphasis or a link whose end is yet to come.
   *
   * @param outside the parts among which it stands
   */
  private record Span(Function<List<Inline>, Inline> made, List<Inline> outside) {}

  void text(char c) {
    text.append(c);
  }

  void add(Inline inline) {
    if (inline instanceof Text plain) {
      text.append(plain.text());
      return;
    }
    endText();
    inlines.add(inline);
  }

  void beginStyle(boolean strong) {
    beginSpan(content -> new Styled(strong, content));
  }

  void beginLink(String address) {
    beginSpan(content -> new Link(address, content));
  }

  private void beginSpan(Function<List<Inline>, Inline> made) {
    endText();
    spans.push(new Span(made, inlines));
    inlines = new ArrayList<>();
  }

  void endSpan() {
    endText();
    if (!spans.isEmpty()) {
      Span span = spans.pop();
      if (!inlines.isEmpty()) {
        span.outside().add(span.made().apply(inlines));
      }
      inlines = span.outside();
    }
  }

  void endParagraph() {
    endText();
    while (!spans.isEmpty()) {
      endSpan();
    }
    List<Inline> content = withoutBreaksAtEnds(inlines);
    if (!content.isEmpty()) {
      blocks.add(new Paragraph(content));
    }
    inlines = new ArrayList<>();
  }

  /** A line break at the end of a paragraph shows nothing, and at its start would begin a block of HTML. */
  private static List<Inline> withoutBreaksAtEnds(List<Inline> inlines) {
    int start = 0;
    int end = inlines.size();
    while (start < end && isBlank(inlines.get(start))) {
      start++;
    }
    while (end > start && isBlank(inlines.get(end - 1))) {
      end--;
    }
    return inlines.subList(start, end);
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof DocNode.Break || inline instanceof Text plain && plain.text().isBlank();
  }

  void listing(String code) {
    endParagraph();
    String lines = code.stripTrailing().replaceFirst("^(?:[ \\t]*\\n)+", "").stripIndent();
    if (!lines.isEmpty()) {
      blocks.add(new Listing(lines));
    }
  }

  boolean inList() {
    return !lists.isEmpty();
  }

  void beginList(boolean numbered) {
    endParagraph();
    lists.push(new OpenList(numbered, new ArrayList<>(), blocks));
    blocks = new ArrayList<>();
  }

  void beginItem() {
    endParagraph();
    endItem();
  }

  private void endItem() {
    if (!blocks.isEmpty()) {
      lists.element().items().add(blocks);
      blocks = new ArrayList<>();
    }
  }

  void endList() {
    endParagraph();
    if (!lists.isEmpty()) {
      endItem();
      OpenList list = lists.pop();
      blocks = list.outside();
      if (!list.items().isEmpty()) {
        blocks.add(new Items(list.numbered(), list.items()));
      }
    }
  }

  List<Block> finish() {
    while (inList()) {
      endList();
    }
    endParagraph();
    return blocks;
  }

  private void endText() {
    if (!text.isEmpty()) {
      inlines.add(new Text(text.toString()));
      text.setLength(0);
    }
  }
}

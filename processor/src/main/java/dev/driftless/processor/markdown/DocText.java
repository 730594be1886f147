package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocNode.Block;
import dev.driftless.processor.markdown.DocNode.Break;
import dev.driftless.processor.markdown.DocNode.Code;
import dev.driftless.processor.markdown.DocNode.Entity;
import dev.driftless.processor.markdown.DocNode.Inline;
import dev.driftless.processor.markdown.DocNode.Items;
import dev.driftless.processor.markdown.DocNode.Link;
import dev.driftless.processor.markdown.DocNode.Listing;
import dev.driftless.processor.markdown.DocNode.Paragraph;
import dev.driftless.processor.markdown.DocNode.Styled;
import dev.driftless.processor.markdown.DocNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns doc comments into markdown. Whatever they say, the result has no headings, tables or markers of its own. */
final class DocText {
  private static final DocText BLOCKS = new DocText("\n", "<br>");
  private static final DocText LINE = new DocText(" ", " ");

  private final String lineEnd;
  private final String lineBreak;

  private DocText(String lineEnd, String lineBreak) {
    this.lineEnd = lineEnd;
    this.lineBreak = lineBreak;
  }

  /** The whole comment as paragraphs, lists and listings; its lines are kept. Empty if it says nothing. */
  static String blocks(String raw) {
    return BLOCKS.standing(DocParser.parse(raw));
  }

  /** The whole comment on one line, for a table's cell. Empty if it says nothing. */
  static String line(String raw) {
    return LINE.running(DocParser.parse(raw));
  }

  /** What the comment says behind {@code @deprecated}, on one line. Empty if it says nothing there. */
  static String deprecation(String raw) {
    return LINE.running(DocParser.parse(DocParser.blockTag("deprecated", raw)));
  }

  /** The first sentence of the comment, on one line. Empty if it says nothing. */
  static String firstSentence(String raw) {
    return DocParser.parse(raw).stream()
        .limit(1)
        .map(first -> first instanceof Paragraph paragraph
            ? LINE.inline(FirstSentence.of(paragraph.content()))
            : LINE.running(first))
        .collect(Collectors.joining());
  }

  private String standing(List<Block> blocks) {
    return blocks.stream().map(this::standing).collect(Collectors.joining("\n\n"));
  }

  private String standing(Block block) {
    if (block instanceof Paragraph paragraph) {
      return Markdown.lines(inline(paragraph.content()));
    }
    if (block instanceof Listing listing) {
      return Markdown.fence("", listing.code());
    }
    Items list = (Items) block;
    List<String> items = new ArrayList<>();
    for (List<Block> item : list.items()) {
      String mark = list.numbered() ? items.size() + 1 + ". " : "- ";
      items.add(mark + indented(standing(item), mark.length()));
    }
    return String.join("\n", items);
  }

  private static String indented(String text, int columns) {
    return text.replaceAll("\n(?!\n)", "\n" + " ".repeat(columns));
  }

  private String running(List<Block> blocks) {
    return blocks.stream().map(this::running).collect(Collectors.joining(" "));
  }

  private String running(Block block) {
    if (block instanceof Paragraph paragraph) {
      return inline(paragraph.content());
    }
    if (block instanceof Listing listing) {
      return Markdown.code(listing.code().strip());
    }
    return ((Items) block).items().stream().map(item -> "• " + running(item)).collect(Collectors.joining(" "));
  }

  private String inline(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < content.size(); i++) {
      out.append(inline(content, i));
    }
    return out.toString().strip();
  }

  private String inline(List<Inline> siblings, int at) {
    Inline inline = siblings.get(at);
    if (inline instanceof Text text) {
      return Markdown.text(text.text().replaceAll("[ \\t]*\n[ \\t\n]*", lineEnd).replaceAll("[ \\t]+", " "));
    }
    if (inline instanceof Entity entity) {
      return entity.reference();
    }
    if (inline instanceof Code code) {
      return Markdown.code(code.code().replaceAll("\\s*\n\\s*", " "));
    }
    if (inline instanceof Break) {
      return lineBreak;
    }
    if (inline instanceof Link link) {
      return link(link);
    }
    return styled((Styled) inline, touchesWord(siblings, at));
  }

  private String link(Link link) {
    String label = inline(link.content());
    return link.address().isEmpty() ? label : "[" + label + "](<" + link.address().replace("\\", "\\\\") + ">)";
  }

  /** Asterisks make emphasis only between a word's end and something else (CommonMark 0.31, 6.2); tags always do. */
  private String styled(Styled styled, boolean touchesWord) {
    String content = inline(styled.content());
    if (content.isEmpty()) {
      return "";
    }
    boolean wordLike = Character.isLetterOrDigit(content.charAt(0))
        && Character.isLetterOrDigit(content.charAt(content.length() - 1));
    if (wordLike && !touchesWord) {
      String stars = styled.strong() ? "**" : "*";
      return stars + content + stars;
    }
    String tag = styled.strong() ? "strong" : "em";
    return "<" + tag + ">" + content + "</" + tag + ">";
  }

  private static boolean touchesWord(List<Inline> siblings, int at) {
    return at > 0 && !endsInBlank(siblings.get(at - 1))
        || at + 1 < siblings.size() && !beginsOutsideWord(siblings.get(at + 1));
  }

  private static boolean endsInBlank(Inline inline) {
    return inline instanceof Text text && Character.isWhitespace(text.text().charAt(text.text().length() - 1));
  }

  private static boolean beginsOutsideWord(Inline inline) {
    return inline instanceof Text text && " \n\t.,;:!?)".indexOf(text.text().charAt(0)) >= 0;
  }
}

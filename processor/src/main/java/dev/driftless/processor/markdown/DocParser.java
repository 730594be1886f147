package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocNode.Block;
import dev.driftless.processor.markdown.DocNode.Break;
import dev.driftless.processor.markdown.DocNode.Code;
import dev.driftless.processor.markdown.DocNode.Entity;
import dev.driftless.processor.markdown.DocNode.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a doc comment: paragraphs, lists, listings, emphasis, links, code and inline tags. It ends at the
 * first block tag, such as {@code @see}. Blank lines end a paragraph, as most who write them mean. Anything it doesn't
 * know, HTML comments among it, is plain text.
 */
final class DocParser {
  private static final Pattern BLOCK_TAG = Pattern.compile("[ \\t]*@[a-zA-Z]");
  private static final Pattern BLOCK_TAG_START = Pattern.compile("\\n(?=[ \\t]*@[a-zA-Z])");
  private static final Pattern BLANK_LINES = Pattern.compile("[ \\t]*\\n([ \\t]*\\n)+");
  private static final Pattern HTML_TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^<>\"']*(?:\"[^\"]*\"|'[^']*')?)*)\\s*/?>");
  private static final Pattern ADDRESS =
      Pattern.compile("\\bhref\\s*=\\s*[\"']((?:https?://|mailto:)[^\"'\\s<>]+)[\"']", Pattern.CASE_INSENSITIVE);

  private final String doc;
  private final DocBuilder out = new DocBuilder();
  private int at;

  private DocParser(String doc) {
    this.doc = doc;
  }

  static List<Block> parse(String raw) {
    return new DocParser(raw.replace("\r\n", "\n").replace('\r', '\n')).parse();
  }

  /** The text of the first block tag with that name; empty if there is none. */
  static String blockTag(String name, String raw) {
    String doc = raw.replace("\r\n", "\n").replace('\r', '\n');
    DocParser parser = new DocParser(doc);
    parser.parse();
    for (String tag : BLOCK_TAG_START.split(doc.substring(parser.at))) {
      Matcher named = Pattern.compile("[ \\t]*@" + name + "\\b").matcher(tag);
      if (named.lookingAt()) {
        return tag.substring(named.end()).strip();
      }
    }
    return "";
  }

  private List<Block> parse() {
    while (at < doc.length() && !isBlockTag()) {
      boolean taken = switch (doc.charAt(at)) {
        case '{' -> takeInlineTag();
        case '<' -> takeHtmlTag();
        case '&' -> takeEntity();
        case '\n', ' ', '\t' -> takeBlankLines();
        default -> false;
      };
      if (!taken) {
        out.text(doc.charAt(at++));
      }
    }
    return out.finish();
  }

  private boolean isBlockTag() {
    boolean startOfLine = at == 0 || doc.charAt(at - 1) == '\n';
    return startOfLine && BLOCK_TAG.matcher(doc).region(at, doc.length()).lookingAt();
  }

  private boolean takeInlineTag() {
    Optional<DocTag.Found> found = DocTag.at(doc, at);
    if (found.isEmpty()) {
      return false;
    }
    DocTag tag = found.get().tag();
    if (tag.isListing()) {
      out.listing(tag.listing());
    } else {
      tag.inline().forEach(out::add);
    }
    at = found.get().end();
    return true;
  }

  private boolean takeBlankLines() {
    Matcher lines = BLANK_LINES.matcher(doc).region(at, doc.length());
    if (!lines.lookingAt()) {
      return false;
    }
    out.endParagraph();
    at = lines.end();
    return true;
  }

  private boolean takeEntity() {
    Matcher reference = HtmlEntity.REFERENCE.matcher(doc).region(at, doc.length());
    if (!reference.lookingAt()) {
      return false;
    }
    String decoded = HtmlEntity.decoded(reference);
    boolean known = !decoded.equals(reference.group());
    if (!known && reference.group(3) == null) {
      return false;
    }
    if (known) {
      decoded.chars().forEach(c -> out.text((char) c));
    } else {
      out.add(new Entity(decoded));
    }
    at = reference.end();
    return true;
  }

  private boolean takeHtmlTag() {
    Matcher tag = HTML_TAG.matcher(doc).region(at, doc.length());
    if (!tag.lookingAt()) {
      return false;
    }
    boolean closing = !tag.group(1).isEmpty();
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    switch (name) {
      case "p" -> out.endParagraph();
      case "br" -> out.add(new Break());
      case "ul", "ol" -> {
        if (closing) {
          out.endList();
        } else {
          out.beginList(name.equals("ol"));
        }
      }
      case "li" -> {
        if (!out.inList()) {
          return false;
        }
        if (!closing) {
          out.beginItem();
        }
      }
      case "b", "strong", "i", "em", "a" -> {
        if (closing) {
          out.endSpan();
        } else {
          beginSpan(name, tag.group(3));
        }
      }
      case "code", "tt", "pre" -> {
        return !closing && takeLiteral(name, tag.end());
      }
      default -> {
        return false;
      }
    }
    at = tag.end();
    return true;
  }

  private void beginSpan(String name, String attributes) {
    if (name.equals("a")) {
      Matcher address = ADDRESS.matcher(attributes);
      out.beginLink(address.find() ? HtmlEntity.decoded(address.group(1)) : "");
    } else {
      out.beginStyle(name.equals("b") || name.equals("strong"));
    }
  }

  /** Takes what stands up to the closing tag, if there is one, as it is. */
  private boolean takeLiteral(String name, int start) {
    Matcher end = Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(doc);
    if (!end.find(start)) {
      return false;
    }
    String content = literal(doc.substring(start, end.start()));
    if (name.equals("pre")) {
      out.listing(content);
    } else if (!content.isBlank()) {
      out.add(new Code(content.strip()));
    }
    at = end.end();
    return true;
  }

  private static String literal(String content) {
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < content.length()) {
      Optional<DocTag.Found> tag = DocTag.at(content, at);
      Matcher html = Pattern.compile("</?(?:code|b|i|em|strong)>").matcher(content).region(at, content.length());
      if (tag.isPresent()) {
        boolean verbatim = List.of("code", "literal").contains(tag.get().tag().name());
        literal.append(verbatim ? verbatim(tag.get().tag().body()) : plain(tag.get().tag()));
        at = tag.get().end();
      } else if (html.lookingAt()) {
        at = html.end();
      } else {
        Matcher reference = HtmlEntity.REFERENCE.matcher(content).region(at, content.length());
        boolean entity = reference.lookingAt();
        literal.append(entity ? HtmlEntity.decoded(reference) : content.substring(at, at + 1));
        at = entity ? reference.end() : at + 1;
      }
    }
    return literal.toString();
  }

  /** The blank between the tag's name and its body is no part of the latter, but its first line's indentation is. */
  private static String verbatim(String body) {
    return body.startsWith(" ") ? body.substring(1) : body;
  }

  private static String plain(DocTag tag) {
    StringBuilder plain = new StringBuilder();
    for (Inline part : tag.inline()) {
      plain.append(part instanceof Code code ? code.code() : part instanceof DocNode.Text text ? text.text() : "");
    }
    return plain.toString();
  }
}

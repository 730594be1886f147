package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocNode.Code;
import dev.driftless.processor.markdown.DocNode.Inline;
import dev.driftless.processor.markdown.DocNode.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An inline tag of a doc comment: {@code {@name body}}. */
record DocTag(String name, String body) {
  private static final Pattern START = Pattern.compile("\\{@([a-zA-Z][a-zA-Z.]*)");

  /** What a link leads to, parameter types in parentheses included, and then its label. */
  private static final Pattern REFERENCE = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);

  /** A tag, and where it ends. */
  record Found(DocTag tag, int end) {}

  /** The tag that begins at {@code at}; none if there is none or its braces don't close. */
  static Optional<Found> at(String doc, int at) {
    Matcher start = START.matcher(doc).region(at, doc.length());
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    int depth = 1;
    for (int i = start.end(); i < doc.length(); i++) {
      depth += doc.charAt(i) == '{' ? 1 : doc.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return Optional.of(new Found(new DocTag(start.group(1), doc.substring(start.end(), i)), i + 1));
      }
    }
    return Optional.empty();
  }

  /** Whether it shows lines as they are. */
  boolean isListing() {
    return name.equals("snippet");
  }

  /** The lines of a snippet that stands in the comment itself. */
  String listing() {
    int colon = body.indexOf(':');
    return colon < 0 ? "" : body.substring(colon + 1);
  }

  /** What it shows within a paragraph. A tag that no standard doclet has shows as it was written. */
  List<Inline> inline() {
    String content = body.strip();
    return switch (name) {
      case "code", "systemProperty", "value" -> code(name.equals("value") ? simple(content) : content);
      case "literal", "index", "summary" -> List.of(new Text(content));
      case "return" -> List.of(new Text("Returns " + content + "."));
      case "link" -> code(label(content));
      case "linkplain" -> List.of(new Text(label(content)));
      case "docRoot", "inheritDoc" -> List.of();
      default -> List.of(new Text("{@" + name + body + "}"));
    };
  }

  private static List<Inline> code(String content) {
    return content.isEmpty() ? List.of() : List.of(new Code(content));
  }

  private static String label(String content) {
    Matcher reference = REFERENCE.matcher(content);
    if (!reference.matches()) {
      return content;
    }
    return reference.group(2).isEmpty() ? simple(reference.group(1)) : HtmlEntity.decoded(reference.group(2));
  }

  /** {@code a.b.Type#member(int)} as {@code Type.member}. */
  private static String simple(String reference) {
    int parameters = reference.indexOf('(');
    String path = parameters < 0 ? reference : reference.substring(0, parameters);
    int hash = path.indexOf('#');
    String type = hash < 0 ? path : path.substring(0, hash);
    String simpleType = type.substring(type.lastIndexOf('.') + 1);
    String member = hash < 0 ? "" : path.substring(hash + 1);
    return simpleType + (simpleType.isEmpty() || member.isEmpty() ? "" : ".") + member;
  }
}

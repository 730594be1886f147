package dev.driftless.processor.java;

/** Plain text of a contract in a doc comment of generated code; doc comments themselves are in that form already. */
final class JavadocText {
  private JavadocText() {}

  /** The text, on one line, so that it shows as it is and ends no comment. */
  static String of(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (char c : text.strip().replaceAll("\\s+", " ").toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        case '/' -> escaped.append(endsWith(escaped, '*') ? "&#47;" : "/");
        // A unicode escape is one in a comment too.
        case '\\' -> escaped.append("&#92;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A doc comment up to its first block tag, which would end a tag that the text is put behind. */
  static String mainPart(String doc) {
    return doc.startsWith("@") ? "" : doc.split("\n\\s*@(?=[a-z])", 2)[0].stripTrailing();
  }

  /** The text as code. */
  static String code(String text) {
    String escaped = of(text);
    return escaped.equals(text) ? "{@code " + text + "}" : "<code>" + escaped + "</code>";
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }
}

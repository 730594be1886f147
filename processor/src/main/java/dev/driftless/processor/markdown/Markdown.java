package dev.driftless.processor.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text so that markdown shows it as it is (GitHub Flavored Markdown 0.29, built on CommonMark). What it makes
 * may stand in paragraphs, headings and links; {@link MarkdownTable} adds what a table's cell needs.
 */
final class Markdown {
  private static final String ACTIVE = "\\`*[]<~$";
  private static final Pattern URL = Pattern.compile("(?<![\\p{L}\\p{N}])https?://[^\\s<>]*[^\\s<>.,;:!?)'\"]");
  private static final Pattern BARE_URL =
      Pattern.compile("https?://[a-zA-Z0-9_/.?=#%+-]*[a-zA-Z0-9/](?=[.,;:!?)'\"]*\\s)");
  private static final Pattern NUMBER_OF_ITEM = Pattern.compile("\\d{1,9}(?=[.)](\\s|$))");

  private Markdown() {}

  /** Plain text, in which web addresses become links; line ends stay. For the start of a line, see {@link #lines}. */
  static String text(String plain) {
    StringBuilder out = new StringBuilder();
    Matcher url = URL.matcher(plain);
    int at = 0;
    while (url.find()) {
      escape(plain, at, url.start(), out);
      // Where it stands bare, a backslash in it or markdown right behind it would become part of the address.
      boolean bare = BARE_URL.matcher(plain).region(url.start(), plain.length()).lookingAt();
      out.append(bare ? url.group() : "<" + url.group() + ">");
      at = url.end();
    }
    escape(plain, at, plain.length(), out);
    return out.toString();
  }

  /** Plain text, in which web addresses stay plain too: for the text of a heading or a link. */
  static String literal(String plain) {
    StringBuilder out = new StringBuilder();
    escape(plain, 0, plain.length(), out);
    return out.toString();
  }

  private static void escape(String plain, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = plain.charAt(i);
      boolean active = switch (c) {
        case '_' -> !isWithinWord(plain, i);
        case '&' -> i + 1 < plain.length() && (plain.charAt(i + 1) == '#' || isWordPart(plain.charAt(i + 1)));
        case ':' -> plain.startsWith("//", i + 1);
        case '.' -> i >= 3 && plain.startsWith("www", i - 3);
        default -> ACTIVE.indexOf(c) >= 0;
      };
      if (active) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  /** Whether the run of underscores at {@code at} has letters or digits on both sides: then it is no emphasis. */
  private static boolean isWithinWord(String plain, int at) {
    int before = at;
    while (before > 0 && plain.charAt(before - 1) == '_') {
      before--;
    }
    int after = at;
    while (after < plain.length() && plain.charAt(after) == '_') {
      after++;
    }
    return before > 0
        && after < plain.length()
        && isWordPart(plain.charAt(before - 1))
        && isWordPart(plain.charAt(after));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** The lines of a paragraph of markdown, none of them the start of a heading, list, quote, table, rule or fence. */
  static String lines(String inline) {
    StringBuilder out = new StringBuilder();
    for (String line : inline.split("\n", -1)) {
      out.append(out.length() == 0 ? "" : "\n").append(startOfLine(line));
    }
    return out.toString();
  }

  private static String startOfLine(String line) {
    if (!line.isEmpty() && "#+-=:>|".indexOf(line.charAt(0)) >= 0) {
      return "\\" + line;
    }
    Matcher number = NUMBER_OF_ITEM.matcher(line);
    return number.lookingAt() ? number.group() + "\\" + line.substring(number.end()) : line;
  }

  /**
   * A code span of the text, which shows it literally; line ends become spaces, which is all that a code span can show.
   * Nothing for an empty text: there is no empty code span.
   */
  static String code(String literal) {
    if (literal.isEmpty()) {
      return "";
    }
    String content = literal.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    String fence = "`".repeat(longestRun(content) + 1);
    boolean touchesFence = content.startsWith("`") || content.endsWith("`");
    boolean losesBlanks = content.startsWith(" ") && content.endsWith(" ") && !content.isBlank();
    String padding = touchesFence || losesBlanks ? " " : "";
    return fence + padding + content + padding + fence;
  }

  /** A fenced block of code; {@code language} may be empty. */
  static String fence(String language, String code) {
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return fence + language + "\n" + code + "\n" + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

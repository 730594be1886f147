package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headings of a markdown text: those written with {@code #} (CommonMark 0.31, 4.2), outside fenced code and
 * comments. Underlined ones are not seen, nor are headings without text, which have no anchor.
 *
 * <p>Anchors are GitHub's: the text as rendered, in lower case, spaces as hyphens, all but letters, marks, digits,
 * underscores and hyphens dropped; one that is taken gets -1, -2 and so on.
 */
public final class Headings {
  private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?");
  /** Not behind a backslash that takes its meaning from it. */
  private static final String ACTIVE = "(?<=(?<!\\\\)(?:\\\\\\\\){0,9})";

  private static final Pattern IMAGE = Pattern.compile(ACTIVE + "!\\[[^\\[\\]]*]\\([^()]*\\)");
  private static final Pattern LINK = Pattern.compile(ACTIVE + "\\[([^\\[\\]]*)](?:\\([^()]*\\)|\\[[^\\[\\]]*])");
  private static final Pattern TAG_OR_ENTITY = Pattern.compile(ACTIVE + "(?:</?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]+;)");
  private static final Pattern UNDERSCORE_EMPHASIS =
      Pattern.compile("(?<![\\p{L}\\p{N}_\\\\])(_{1,3})(?=[^\\s_])(.*?[^\\s_\\\\])\\1(?![\\p{L}\\p{N}_])");
  private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc} -]");

  /** Stands for a code span; not a character of any language, so no heading needs it. */
  private static final char CODE = '\uE000';

  private final Map<String, Integer> suffixes = new HashMap<>();

  private Headings() {}

  /** The headings of a markdown text, in its order. */
  public static List<Heading> of(String markdown) {
    Headings headings = new Headings();
    BlockScanner blocks = new BlockScanner();
    List<Heading> found = new ArrayList<>();
    for (TextLine line : TextLine.of(markdown)) {
      Matcher atx = ATX.matcher(line.content());
      if (blocks.next(line.content()) == BlockScanner.Kind.TEXT && atx.matches() && atx.group(2) != null) {
        String text = withoutLinks(withoutClosingHashes(atx.group(2)));
        if (!text.isEmpty()) {
          found.add(new Heading(atx.group(1).length(), text, headings.unused(slug(text))));
        }
      }
    }
    return List.copyOf(found);
  }

  private static String withoutClosingHashes(String text) {
    String stripped = text.strip();
    int end = stripped.length();
    while (end > 0 && stripped.charAt(end - 1) == '#') {
      end--;
    }
    boolean closing = end == 0 || stripped.charAt(end - 1) == ' ' || stripped.charAt(end - 1) == '\t';
    return closing ? stripped.substring(0, end).strip() : stripped;
  }

  private static String withoutLinks(String text) {
    return outsideCode(text, true, markdown -> {
      String unlinked = LINK.matcher(IMAGE.matcher(markdown).replaceAll("")).replaceAll("$1");
      return unlinked.strip();
    });
  }

  private static String slug(String text) {
    String rendered = outsideCode(text, false, markdown -> {
      String untagged = TAG_OR_ENTITY.matcher(markdown).replaceAll("");
      return UNDERSCORE_EMPHASIS.matcher(untagged).replaceAll("$2");
    });
    return DROPPED.matcher(rendered.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
  }

  /** Changes a text, in which code spans look like one character and come back with or without backticks. */
  private static String outsideCode(
      String text, boolean withBackticks, UnaryOperator<String> change) {
    String plain = text.replace(String.valueOf(CODE), "");
    String changed = change.apply(CodeSpans.masked(plain, CODE));
    for (CodeSpans.Span span : CodeSpans.in(plain)) {
      String code = withBackticks ? plain.substring(span.start(), span.end()) : span.content();
      changed = changed.replaceFirst(String.valueOf(CODE), Matcher.quoteReplacement(code));
    }
    return changed;
  }

  private String unused(String slug) {
    String anchor = slug;
    while (suffixes.containsKey(anchor)) {
      anchor = slug + "-" + suffixes.merge(slug, 1, Integer::sum);
    }
    suffixes.put(anchor, 0);
    return anchor;
  }
}

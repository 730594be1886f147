package dev.driftless.processor.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references of HTML that doc comments use most. */
final class HtmlEntity {
  static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]*));");

  private static final Map<String, String> NAMED = Map.ofEntries(
      Map.entry("amp", "&"),
      Map.entry("lt", "<"),
      Map.entry("gt", ">"),
      Map.entry("quot", "\""),
      Map.entry("apos", "'"),
      Map.entry("nbsp", "\u00a0"),
      Map.entry("ndash", "–"),
      Map.entry("mdash", "—"),
      Map.entry("hellip", "…"),
      Map.entry("larr", "←"),
      Map.entry("rarr", "→"),
      Map.entry("times", "×"),
      Map.entry("plusmn", "±"),
      Map.entry("minus", "−"),
      Map.entry("le", "≤"),
      Map.entry("ge", "≥"),
      Map.entry("ne", "≠"));

  private HtmlEntity() {}

  /** The character that a match of {@link #REFERENCE} stands for; the reference itself where it is not known. */
  static String decoded(Matcher reference) {
    if (reference.group(3) != null) {
      return NAMED.getOrDefault(reference.group(3), reference.group());
    }
    int codePoint = reference.group(1) != null
        ? Integer.parseInt(reference.group(1))
        : Integer.parseInt(reference.group(2), 16);
    boolean character = codePoint > 0
        && Character.isValidCodePoint(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
    return character ? Character.toString(codePoint) : reference.group();
  }

  /** A text with the characters in place of their references. */
  static String decoded(String text) {
    return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(decoded((Matcher) reference)));
  }
}

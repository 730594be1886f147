package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shows regular expressions. */
final class RegexpText {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("\\[[^\\]]*]");

  private RegexpText() {}

  /** The expression as a code span; control characters, which can't be seen, as the escapes that mean the same. */
  static String of(String regexp) {
    if (regexp.isEmpty()) {
      return "the empty string";
    }
    StringBuilder visible = new StringBuilder();
    regexp.codePoints().forEach(c -> {
      if (Character.isISOControl(c)) {
        visible.append(String.format("\\x%02x", c));
      } else {
        visible.appendCodePoint(c);
      }
    });
    return Markdown.code(visible.toString());
  }

  /** Of what these expressions use and engines disagree on, the meaning, which is Java's without flags. */
  static List<String> meanings(List<String> regexps) {
    List<String> meanings = new ArrayList<>();
    addIf(
        regexps.stream().anyMatch(RegexpText::hasDot),
        meanings,
        "`.` stands for any character but line feed, carriage return, U+0085, U+2028 and U+2029");
    addIf(hasEscape(regexps, "dD"), meanings, "`\\d` stands for `0` to `9` only");
    addIf(hasEscape(regexps, "wW"), meanings, "`\\w` stands for `A` to `Z`, `a` to `z`, `0` to `9` and `_` only");
    addIf(
        hasEscape(regexps, "sS"),
        meanings,
        "`\\s` stands for space, tab, line feed, vertical tab, form feed and carriage return only");
    addIf(hasEscape(regexps, "pP"), meanings, "`\\p{…}` stands for ASCII characters only");
    return meanings;
  }

  private static void addIf(boolean condition, List<String> meanings, String meaning) {
    if (condition) {
      meanings.add(meaning);
    }
  }

  private static boolean hasDot(String regexp) {
    return CLASS.matcher(ESCAPE.matcher(regexp).replaceAll("")).replaceAll("").contains(".");
  }

  private static boolean hasEscape(List<String> regexps, String letters) {
    return regexps.stream()
        .flatMap(regexp -> ESCAPE.matcher(regexp).results())
        .anyMatch(escape -> letters.contains(escape.group(1)));
  }
}

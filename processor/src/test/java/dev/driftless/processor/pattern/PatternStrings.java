package dev.driftless.processor.pattern;

import java.util.Random;
import java.util.stream.Collectors;

/** Makes strings to be matched: ones that match, ones that nearly do, and broken ones. */
final class PatternStrings {
  static final int[] CHARACTERS = {
    'a', 'b', 'c', 'z', 'A', 'Z', '0', '1', '9', '-', '_', '.', ' ', '$', '^', '&', '#', ']', '}', '\\', '\'', '"',
    '\t', '\n', 0x0B, '\f', '\r', 0, 0x7F, 0x80, 0x85, 0xE9, 0x660, 0x2028, 0x2029, 0xD7FF, 0xE000, 0xFFFF,
    0x1F600, 0x1F601, 0x10000, 0x10FFFF
  };

  private static final int LONGEST = 14;

  private final Random random;

  PatternStrings(Random random) {
    this.random = random;
  }

  /** A string that the expression matches, unless that became too long for java.util.regex's backtracking. */
  String matching(PatternNode node) {
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.substring(0, Math.min(out.length(), LONGEST));
  }

  private void append(PatternNode node, StringBuilder out) {
    if (node instanceof PatternNode.Chars chars) {
      out.appendCodePoint(member(chars.set()));
    } else if (node instanceof PatternNode.Sequence sequence) {
      sequence.items().forEach(item -> append(item, out));
    } else if (node instanceof PatternNode.Alternation alternation) {
      append(alternation.branches().get(random.nextInt(alternation.branches().size())), out);
    } else if (node instanceof PatternNode.Repeat repeat) {
      int most = repeat.max() == PatternNode.UNBOUNDED ? repeat.min() + 3 : repeat.max();
      int count = repeat.min() + random.nextInt(most - repeat.min() + 1);
      for (int i = 0; i < count && out.length() < LONGEST; i++) {
        append(repeat.body(), out);
      }
    }
  }

  private int member(CharSet set) {
    for (int tries = 0; tries < 40; tries++) {
      int codePoint = CHARACTERS[random.nextInt(CHARACTERS.length)];
      if (set.contains(codePoint)) {
        return codePoint;
      }
    }
    CharSet.Range range = set.ranges().get(random.nextInt(set.ranges().size()));
    return random.nextBoolean() ? range.first() : range.last();
  }

  /** The text with one UTF-16 unit more, less or changed; pairs of surrogates break. */
  String changed(String text) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(text.length() + 1);
    if (random.nextBoolean() && at < out.length()) {
      out.deleteCharAt(at);
    }
    if (random.nextInt(3) > 0) {
      out.insert(Math.min(at, out.length()), unit());
    }
    return out.toString();
  }

  /** Up to seven units, lone surrogates among them. */
  String any() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      out.append(unit());
    }
    return out.toString();
  }

  private String unit() {
    return switch (random.nextInt(12)) {
      case 0 -> "\uD83D";
      case 1 -> "\uDE00";
      default -> Character.toString(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    };
  }

  /** The text as readable ASCII. */
  static String shown(String text) {
    return text.chars()
        .mapToObj(c -> c > ' ' && c < 0x7F ? String.valueOf((char) c) : String.format("\\u%04X", c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}

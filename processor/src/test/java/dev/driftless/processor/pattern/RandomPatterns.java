package dev.driftless.processor.pattern;

import java.util.List;
import java.util.Random;

/** Makes regular expressions within the part of Java's syntax that is taken. */
final class RandomPatterns {
  private static final List<String> CLASSES = List.of(
      ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p{Alpha}", "\\P{Punct}", "\\p{ASCII}");
  private static final List<String> QUANTIFIERS =
      List.of("*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{3}?", "{0,2}", "{1,3}", "{2,}", "{1,}?", "{0,1}");

  private final Random random;

  RandomPatterns(Random random) {
    this.random = random;
  }

  String next() {
    String pattern = random.nextInt(3) == 0 ? sequence(0) : alternation(2);
    return switch (random.nextInt(10)) {
      case 0 -> "^(?:" + pattern + ")$";
      case 1 -> "^" + sequence(1) + "|" + sequence(1) + "$";
      default -> pattern;
    };
  }

  private String alternation(int depth) {
    StringBuilder out = new StringBuilder(sequence(depth));
    while (random.nextInt(4) == 0) {
      out.append('|').append(sequence(depth));
    }
    return out.toString();
  }

  private String sequence(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(4); i > 0; i--) {
      out.append(atom(depth));
      if (random.nextInt(5) < 2) {
        out.append(QUANTIFIERS.get(random.nextInt(QUANTIFIERS.size())));
      }
    }
    return out.toString();
  }

  private String atom(int depth) {
    int kind = random.nextInt(depth > 0 ? 12 : 8);
    if (kind >= 8) {
      return (random.nextBoolean() ? "(" : "(?:") + alternation(depth - 1) + ")";
    }
    if (kind == 7) {
      return "\\Q" + new String(Character.toChars(character())) + "b\\E";
    }
    return kind < 4 ? literal() : kind < 6 ? characterClass(1) : CLASSES.get(random.nextInt(CLASSES.size()));
  }

  private String characterClass(int depth) {
    StringBuilder out = new StringBuilder(random.nextInt(3) == 0 ? "[^" : "[");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int kind = random.nextInt(8);
      if (kind == 0 && depth > 0) {
        out.append(characterClass(depth - 1));
      } else if (kind == 1) {
        out.append(CLASSES.get(1 + random.nextInt(CLASSES.size() - 1)));
      } else if (kind < 5) {
        int first = character();
        int last = Math.max(first, character());
        out.append(escaped(first)).append('-').append(escaped(last));
      } else {
        out.append(literal());
      }
    }
    return out.append(random.nextInt(6) == 0 ? "-]" : "]").toString();
  }

  private String literal() {
    int c = random.nextInt(3) > 0 ? "ab0-".charAt(random.nextInt(4)) : character();
    return c >= 'a' && c <= 'z' || c == '0' ? Character.toString(c) : escaped(c);
  }

  private String escaped(int c) {
    if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) {
      return "\\" + (char) c;
    }
    if (Character.isSupplementaryCodePoint(c) && random.nextBoolean()) {
      return String.format("\\u%04X\\u%04X", (int) Character.highSurrogate(c), (int) Character.lowSurrogate(c));
    }
    return switch (random.nextInt(3)) {
      case 0 -> Character.toString(c);
      case 1 -> c < 0x100 ? String.format("\\x%02X", c) : String.format("\\x{%x}", c);
      default -> c < 0x10000 ? String.format("\\u%04X", c) : String.format("\\x{%X}", c);
    };
  }

  private int character() {
    return PatternStrings.CHARACTERS[random.nextInt(PatternStrings.CHARACTERS.length)];
  }
}

package dev.driftless.processor.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Writes an expression in syntax that means the same to RE2/J: every set as explicit ranges, no flag, no anchor, only
 * ASCII.
 *
 * <p>RE2/J reads a string as {@code java.util.regex} does: by code points, a pair of surrogates as one, a lone one as
 * itself (its UTF-16 input is read with {@code Character.codePointAt}); its sets reach from 0 to 10FFFF with the
 * surrogates among them. So explicit ranges mean the same on any string, broken ones included.
 */
final class Re2Syntax {
  /** RE2/J's own bound of a count. */
  private static final int MAX_COUNT = 1000;

  /**
   * How many characters the expression may name once its repetitions are written out, as RE2/J does. It takes time for
   * each of them at each character of the text, and recurses through those that may be left out.
   */
  private static final int MAX_SIZE = 1200;

  /** The longest string constant of a class file, in bytes. */
  private static final int MAX_LENGTH = 65_535;

  private Re2Syntax() {}

  static String of(PatternNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  /** Refuses what RE2/J can't match, or not fast. */
  static Pattern compiled(PatternNode node) throws PatternRefusedException {
    requireCounts(node);
    if (size(node) > MAX_SIZE) {
      throw refused("an expression that names more than " + MAX_SIZE + " characters once repetitions are written out");
    }
    String re2 = of(node);
    if (re2.length() > MAX_LENGTH) {
      throw refused("an expression of more than " + MAX_LENGTH + " characters once its classes are written out");
    }
    try {
      return Pattern.compile(re2);
    } catch (PatternSyntaxException e) {
      throw refused("an expression that RE2/J doesn't take (" + e.getDescription() + ")");
    }
  }

  private static PatternRefusedException refused(String problem) {
    return new PatternRefusedException(
        problem, "use smaller counts, or bound the length with @Size and repeat with * or +", 0);
  }

  private static void requireCounts(PatternNode node) throws PatternRefusedException {
    if (node instanceof PatternNode.Repeat repeat) {
      if (repeat.min() > MAX_COUNT || repeat.max() > MAX_COUNT) {
        throw refused("a count above " + MAX_COUNT + " in an expression that isn't decided character by character");
      }
      requireCounts(repeat.body());
    }
    for (PatternNode child : children(node)) {
      requireCounts(child);
    }
  }

  private static long size(PatternNode node) {
    if (node instanceof PatternNode.Chars) {
      return 1;
    }
    if (node instanceof PatternNode.Repeat repeat) {
      // Saturated: nested counts multiply beyond any long.
      long body = Math.min(size(repeat.body()), MAX_SIZE + 1L);
      return body * Math.max(1, Math.max(repeat.min(), repeat.max()));
    }
    return children(node).stream().mapToLong(Re2Syntax::size).sum() + 1;
  }

  private static List<PatternNode> children(PatternNode node) {
    if (node instanceof PatternNode.Sequence sequence) {
      return sequence.items();
    }
    return node instanceof PatternNode.Alternation alternation ? alternation.branches() : List.of();
  }

  private static void write(PatternNode node, StringBuilder out) {
    if (node instanceof PatternNode.Chars chars) {
      write(chars.set(), out);
    } else if (node instanceof PatternNode.Sequence sequence) {
      sequence.items().forEach(item -> writeWithin(item, out));
    } else if (node instanceof PatternNode.Alternation alternation) {
      String separator = "";
      for (PatternNode branch : alternation.branches()) {
        out.append(separator);
        writeWithin(branch, out);
        separator = "|";
      }
    } else if (node instanceof PatternNode.Repeat repeat) {
      if (repeat.body() instanceof PatternNode.Chars chars) {
        write(chars.set(), out);
      } else {
        group(repeat.body(), out);
      }
      out.append(quantifier(repeat.min(), repeat.max()));
    } else {
      throw new IllegalArgumentException("anchors are dropped before: " + node);
    }
  }

  private static void writeWithin(PatternNode node, StringBuilder out) {
    if (node instanceof PatternNode.Alternation || node.equals(PatternNode.EMPTY)) {
      group(node, out);
    } else {
      write(node, out);
    }
  }

  private static void group(PatternNode node, StringBuilder out) {
    out.append("(?:");
    write(node, out);
    out.append(')');
  }

  private static String quantifier(int min, int max) {
    if (max == PatternNode.UNBOUNDED) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    if (min == 0 && max == 1) {
      return "?";
    }
    return min == max ? "{" + min + "}" : "{" + min + "," + max + "}";
  }

  private static void write(CharSet set, StringBuilder out) {
    if (set.isSingle()) {
      out.append(character(set.first()));
      return;
    }
    out.append('[');
    for (CharSet.Range range : set.ranges()) {
      out.append(character(range.first()));
      if (range.last() > range.first() + 1) {
        out.append('-');
      }
      if (range.last() > range.first()) {
        out.append(character(range.last()));
      }
    }
    out.append(']');
  }

  private static String character(int codePoint) {
    if (codePoint <= ' ' || codePoint >= 0x7F) {
      return codePoint == ' ' ? " " : "\\x{" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + "}";
    }
    String character = Character.toString(codePoint);
    return Character.isLetterOrDigit(codePoint) || codePoint == '_' ? character : "\\" + character;
  }
}

package dev.driftless.processor.pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a character class as {@code java.util.regex} does since Java 9: a negation is about the whole class, nested
 * classes included, and a hyphen that can't make a range is a character.
 */
final class ClassParser {
  private static final int MAX_DEPTH = 20;

  private final PatternText text;

  ClassParser(PatternText text) {
    this.text = text;
  }

  /** Reads the class that opens here. */
  CharSet read() throws PatternRefusedException {
    return read(0);
  }

  private CharSet read(int depth) throws PatternRefusedException {
    int start = text.index();
    if (depth > MAX_DEPTH) {
      throw new PatternRefusedException("classes nested too deeply", "write one class", start);
    }
    text.take("[");
    boolean negated = text.take("^");
    CharSet set = null;
    while (set == null || !text.take("]")) {
      CharSet member = member(depth, start);
      set = set == null ? member : set.union(member);
    }
    CharSet result = negated ? set.negate() : set;
    if (result.isEmpty()) {
      throw new PatternRefusedException("a class without any character", "leave characters to match", start);
    }
    return result;
  }

  private CharSet member(int depth, int classStart) throws PatternRefusedException {
    requireMore(classStart);
    if (text.looksAt("[")) {
      return read(depth + 1);
    }
    if (text.looksAt("&&")) {
      throw new PatternRefusedException(
          "an intersection of classes", "write the characters that are left as one class", text.index());
    }
    int start = text.index();
    CharSet first = element(classStart);
    Integer low = single(first);
    if (low == null || !opensRange()) {
      return first;
    }
    text.take("-");
    int endStart = text.index();
    Integer high = single(element(classStart));
    if (high == null || high < low) {
      throw new PatternRefusedException(
          "a range without an end above its start", "write it low to high, or escape the hyphen: \\-",
          high == null ? endStart : start);
    }
    return CharSet.range(low, high);
  }

  /** Whether the hyphen that may stand here has an end of a range behind it. */
  private boolean opensRange() throws PatternRefusedException {
    if (text.looksAt("-&&")) {
      throw new PatternRefusedException(
          "an intersection of classes", "write the characters that are left as one class", text.index() + 1);
    }
    return text.looksAt("-") && !text.looksAt("-]") && !text.looksAt("-[");
  }

  private CharSet element(int classStart) throws PatternRefusedException {
    requireMore(classStart);
    int start = text.index();
    int c = text.next();
    if (c != '\\') {
      return CharSet.of(Escape.character(c, start));
    }
    requireMore(classStart);
    return Escape.read(text, start);
  }

  private void requireMore(int classStart) throws PatternRefusedException {
    if (text.atEnd()) {
      throw new PatternRefusedException("a class that isn't closed", "close it with ']'", classStart);
    }
  }

  private static @Nullable Integer single(CharSet set) {
    return set.isSingle() ? set.first() : null;
  }
}

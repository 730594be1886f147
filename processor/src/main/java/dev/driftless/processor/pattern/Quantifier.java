package dev.driftless.processor.pattern;

import org.jspecify.annotations.Nullable;

/**
 * How often something is repeated.
 *
 * @param max {@link PatternNode#UNBOUNDED} for no bound
 */
record Quantifier(int min, int max) {
  /** Beyond it a length is what is meant; it also keeps every sum of counts well within an int. */
  static final int MAX_COUNT = 1_000_000;

  /** Reads the quantifier that stands here; null where none does. */
  static @Nullable Quantifier read(PatternText text) throws PatternRefusedException {
    int start = text.index();
    Quantifier quantifier;
    if (text.take("*")) {
      quantifier = new Quantifier(0, PatternNode.UNBOUNDED);
    } else if (text.take("+")) {
      quantifier = new Quantifier(1, PatternNode.UNBOUNDED);
    } else if (text.take("?")) {
      quantifier = new Quantifier(0, 1);
    } else if (text.take("{")) {
      quantifier = counts(text, start);
    } else {
      return null;
    }
    if (text.looksAt("+")) {
      throw new PatternRefusedException("a possessive quantifier", "leave the second '+' out", text.index());
    }
    // Lazy or greedy decides which match is found first, not whether the whole string matches.
    text.take("?");
    if (text.looksAt("*") || text.looksAt("+") || text.looksAt("?") || text.looksAt("{")) {
      throw new PatternRefusedException(
          "a quantifier after a quantifier", "put the inner repetition into a group: (?:…)", text.index());
    }
    return quantifier;
  }

  private static Quantifier counts(PatternText text, int start) throws PatternRefusedException {
    int min = count(text, start);
    int max = min;
    if (text.take(",")) {
      max = text.looksAt("}") ? PatternNode.UNBOUNDED : count(text, start);
    }
    if (!text.take("}")) {
      throw unreadable(start);
    }
    return new Quantifier(min, max);
  }

  private static int count(PatternText text, int start) throws PatternRefusedException {
    int digits = 0;
    int count = 0;
    while (!text.atEnd() && text.peek() >= '0' && text.peek() <= '9') {
      count = 10 * count + text.next() - '0';
      digits++;
      if (count > MAX_COUNT) {
        throw new PatternRefusedException(
            "a count above " + MAX_COUNT, "leave the bound out and say it with @Size", start);
      }
    }
    if (digits == 0) {
      throw unreadable(start);
    }
    return count;
  }

  private static PatternRefusedException unreadable(int start) {
    return new PatternRefusedException(
        "a '{' that begins no quantifier", "write {n}, {n,} or {n,m}, or \\{ for the character", start);
  }
}

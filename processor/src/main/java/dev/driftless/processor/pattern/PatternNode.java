package dev.driftless.processor.pattern;

import java.util.ArrayList;
import java.util.List;

/** A regular expression as a tree. Groups are gone: without backreferences they only say what belongs together. */
sealed interface PatternNode {
  /** Stands for a repetition without an upper bound. */
  int UNBOUNDED = -1;

  /** Matches the empty string only. */
  PatternNode EMPTY = new Sequence(List.of());

  /** One code point of a set that isn't empty. */
  record Chars(CharSet set) implements PatternNode {}

  /** One after the other; no item is a sequence itself. */
  record Sequence(List<PatternNode> items) implements PatternNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Any one of two or more. */
  record Alternation(List<PatternNode> branches) implements PatternNode {
    public Alternation {
      branches = List.copyOf(branches);
    }
  }

  /** {@code min} to {@code max} times, {@link #UNBOUNDED} for no bound; never exactly once. */
  record Repeat(PatternNode body, int min, int max) implements PatternNode {}

  /** {@code ^}, {@code $} and the like; only there until {@link Anchors} has dropped it. */
  record Anchor(boolean start, String text, int index) implements PatternNode {}

  /** The items one after the other, in as few nodes as possible. */
  static PatternNode sequence(List<PatternNode> items) {
    List<PatternNode> flat = new ArrayList<>();
    for (PatternNode item : items) {
      if (item instanceof Sequence sequence) {
        flat.addAll(sequence.items());
      } else {
        flat.add(item);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Sequence(flat);
  }

  /** Any one of the branches; a choice between single characters is one set. */
  static PatternNode alternation(List<PatternNode> branches) {
    if (branches.size() == 1) {
      return branches.get(0);
    }
    CharSet set = new CharSet(List.of());
    for (PatternNode branch : branches) {
      if (!(branch instanceof Chars chars)) {
        return new Alternation(branches);
      }
      set = set.union(chars.set());
    }
    return new Chars(set);
  }

  /** The body repeated; a repetition of a repetition is one where both count the same strings. */
  static PatternNode repeat(PatternNode body, int min, int max) {
    if (max == 0 || body.equals(EMPTY)) {
      return EMPTY;
    }
    if (min == 1 && max == 1) {
      return body;
    }
    if (body instanceof Repeat inner && leavesNoGap(inner, min, max)) {
      long least = (long) inner.min() * min;
      long most = inner.max() == UNBOUNDED || max == UNBOUNDED ? UNBOUNDED : (long) inner.max() * max;
      if (least <= Quantifier.MAX_COUNT && most <= Quantifier.MAX_COUNT) {
        return new Repeat(inner.body(), (int) least, (int) most);
      }
    }
    return new Repeat(body, min, max);
  }

  /**
   * Whether {@code (x{a,b}){c,d}} is {@code x{ac,bd}}. Each count k from c to d gives the totals ka to kb; they join up
   * where (k+1)a ≤ kb+1, which holds for every k once it holds for c.
   */
  private static boolean leavesNoGap(Repeat inner, int min, int max) {
    if (min == max) {
      return true;
    }
    if (inner.max() == UNBOUNDED) {
      return min > 0 || inner.min() <= 1;
    }
    return (long) min * (inner.max() - inner.min()) >= inner.min() - 1L;
  }
}

package dev.driftless.processor.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of Unicode code points. A lone surrogate is a code point of its own here, as in {@code java.util.regex}.
 *
 * @param ranges sorted, neither overlapping nor touching, so that equal sets are equal records
 */
public record CharSet(List<Range> ranges) {
  /** Every code point, lone surrogates included. */
  public static final CharSet ALL = range(0, Character.MAX_CODE_POINT);

  /** The 128 characters of ASCII. */
  public static final CharSet ASCII = range(0, 0x7F);

  private static final CharSet SURROGATES = range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
  private static final CharSet SUPPLEMENTARY =
      range(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT);
  private static final CharSet NOT_ONE_UNIT = SURROGATES.union(SUPPLEMENTARY);

  /** Sorts and merges the ranges. */
  public CharSet {
    ranges = merged(ranges);
  }

  /**
   * The code points from {@code first} to {@code last}.
   *
   * @param first the lowest, 0 or more
   * @param last the highest, not below {@code first}
   */
  public record Range(int first, int last) {
    /** Refuses what is no range of code points. */
    public Range {
      if (first < 0 || last < first || last > Character.MAX_CODE_POINT) {
        throw new IllegalArgumentException("no range of code points: " + first + " to " + last);
      }
    }
  }

  /** The set of one code point. */
  public static CharSet of(int codePoint) {
    return range(codePoint, codePoint);
  }

  /** The set of the code points from {@code first} to {@code last}, both included. */
  public static CharSet range(int first, int last) {
    return new CharSet(List.of(new Range(first, last)));
  }

  /** The set of the code points of the text. */
  public static CharSet anyOf(String text) {
    return new CharSet(text.codePoints().mapToObj(c -> new Range(c, c)).toList());
  }

  private static List<Range> merged(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      int top = merged.size() - 1;
      if (top >= 0 && range.first() <= merged.get(top).last() + 1) {
        Range below = merged.get(top);
        merged.set(top, new Range(below.first(), Math.max(below.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return List.copyOf(merged);
  }

  /** The code points of either set. */
  public CharSet union(CharSet other) {
    List<Range> both = new ArrayList<>(ranges);
    both.addAll(other.ranges);
    return new CharSet(both);
  }

  /** The code points that are not in this set. */
  public CharSet negate() {
    List<Range> gaps = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (next < range.first()) {
        gaps.add(new Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return new CharSet(gaps);
  }

  /** Whether the code point is in this set. */
  public boolean contains(int codePoint) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (codePoint < range.first()) {
        high = middle - 1;
      } else if (codePoint > range.last()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Whether no code point is in both sets. */
  public boolean disjoint(CharSet other) {
    int mine = 0;
    int theirs = 0;
    while (mine < ranges.size() && theirs < other.ranges.size()) {
      Range a = ranges.get(mine);
      Range b = other.ranges.get(theirs);
      if (a.last() < b.first()) {
        mine++;
      } else if (b.last() < a.first()) {
        theirs++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Whether every code point of this set is in the other. */
  public boolean isWithin(CharSet other) {
    return disjoint(other.negate());
  }

  /** Whether the set has no code point. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether the set is exactly one code point. */
  public boolean isSingle() {
    return ranges.size() == 1 && ranges.get(0).first() == ranges.get(0).last();
  }

  /** The lowest code point of a set that isn't empty. */
  public int first() {
    return ranges.get(0).first();
  }

  /**
   * Whether {@code String.charAt} is enough to tell every member: none is supplementary, and none is a surrogate, which
   * {@code charAt} can't tell from half of a pair.
   */
  public boolean isOneUnit() {
    return disjoint(NOT_ONE_UNIT);
  }

  /** Whether every member takes two UTF-16 units. */
  boolean isTwoUnits() {
    return isWithin(SUPPLEMENTARY);
  }
}

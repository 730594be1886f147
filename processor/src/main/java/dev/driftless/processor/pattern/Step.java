package dev.driftless.processor.pattern;

/**
 * A part of a deterministic plan: {@code min} to {@code max} code points of one set.
 *
 * @param set which code points
 * @param min how many at least
 * @param max how many at most, −1 for no bound
 */
public record Step(CharSet set, int min, int max) {
  /** Whether as many code points are taken from any string. */
  public boolean isFixed() {
    return min == max;
  }

  /** Whether there is no upper bound. */
  public boolean isUnbounded() {
    return max == PatternNode.UNBOUNDED;
  }
}

package dev.driftless.runtime;

import java.util.Arrays;

/** Which of the levels that are open are objects and which are arrays, at one bit a level. */
final class OpenLevels {
  private long[] objects = new long[2];
  private int depth;

  int depth() {
    return depth;
  }

  void enter(boolean isObject) {
    int word = depth >> 6;
    if (word == objects.length) {
      objects = Arrays.copyOf(objects, Recording.grown(word, word + 1L));
    }
    long bit = 1L << depth++;
    objects[word] = isObject ? objects[word] | bit : objects[word] & ~bit;
  }

  void leave() {
    depth--;
  }

  /** Whether the innermost level is an object; there must be one. */
  boolean isObject() {
    int innermost = depth - 1;
    return (objects[innermost >> 6] & 1L << innermost) != 0;
  }
}

package dev.driftless.runtime;

import java.util.Arrays;

/** Where each object and list of a {@link Recording} ends, so that it can be passed over at once. */
final class RecordedEnds {
  /** How many numbers an end is. */
  private static final int SIZE = 6;

  private final int[] ends;

  private RecordedEnds(int[] ends) {
    this.ends = ends;
  }

  /**
   * What comes next behind an object or list: the number of tokens, of what is kept for them, and of the objects and lists
   * before.
   */
  record End(int kinds, int ints, int longs, int objects, int chars, int begun) {}

  /** The ends in a recording, found in one pass over its tokens; the arrays are the recording's own. */
  static RecordedEnds of(byte[] kinds, int count, int[] lengths) {
    int[] ends = new int[16 * SIZE];
    int[] open = new int[16];
    int depth = 0;
    int begun = 0;
    int ints = 0;
    int longs = 0;
    int objects = 0;
    int chars = 0;
    for (int i = 0; i < count; i++) {
      int storage = kinds[i] & ~Recording.TOKEN_BITS;
      switch (Recording.TOKENS[kinds[i] & Recording.TOKEN_BITS]) {
        case START_OBJECT, START_ARRAY -> {
          open = depth < open.length ? open : Arrays.copyOf(open, Recording.grown(depth, depth + 1L));
          open[depth++] = begun++;
          long needed = (long) begun * SIZE;
          ends = needed <= ends.length ? ends : Arrays.copyOf(ends, Recording.grown(ends.length, needed));
        }
        case END_OBJECT, END_ARRAY -> {
          // The end of the object whose rest was recorded closes nothing that began here.
          if (depth > 0) {
            int[] end = {i + 1, ints, longs, objects, chars, begun};
            System.arraycopy(end, 0, ends, open[--depth] * SIZE, SIZE);
          }
        }
        case NAME -> objects++;
        case STRING -> chars += lengths[ints++];
        case INTEGER, DECIMAL -> {
          ints += storage == Recording.SHORT_DECIMAL || storage == Recording.NEGATIVE_ZERO ? 1 : 0;
          longs += storage == Recording.LONG || storage == Recording.DOUBLE || storage == Recording.SHORT_DECIMAL ? 1 : 0;
          objects += storage == Recording.LONG_DECIMAL ? 1 : 0;
        }
        default -> {}
      }
    }
    return new RecordedEnds(ends);
  }

  /** The end of the object or list before which so many others began. */
  End of(int number) {
    int at = number * SIZE;
    return new End(ends[at], ends[at + 1], ends[at + 2], ends[at + 3], ends[at + 4], ends[at + 5]);
  }
}

package dev.driftless.runtime;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wire names of some constants, to find the constant straight from a parser's buffer, without a string. Immutable.
 *
 * <p>A name's place in the table follows from its length and three of its characters; what is found there is compared
 * in full. The factor that spreads the names is chosen when the table is made, so that most tables have no collision at
 * all.
 *
 * @param <E> what the names stand for
 */
public final class Names<E> {
  private static final int FACTORS_TRIED = 256;

  private final E[] constants;
  private final char[][] names;
  private final String list;
  private final int factor;
  private final int shift;
  /** One more than the number of the name in each place; 0 where there is none. */
  private final int[] places;

  private Names(E[] constants, String[] names, String list) {
    this.constants = constants;
    this.names = new char[names.length][];
    for (int i = 0; i < names.length; i++) {
      this.names[i] = names[i].toCharArray();
    }
    this.list = list;
    int bits = 34 - Integer.numberOfLeadingZeros(Math.max(1, names.length));
    this.shift = 32 - bits;
    this.factor = bestFactor(this.names, shift);
    this.places = new int[1 << bits];
    for (int i = 0; i < names.length; i++) {
      if (match(names[i]) != null) {
        throw new IllegalArgumentException("the name '" + names[i] + "' stands for two constants");
      }
      int place = place(this.names[i], 0, this.names[i].length, factor, shift);
      while (places[place] != 0) {
        place = next(place);
      }
      places[place] = i + 1;
    }
  }

  /**
   * The table of some constants, in this order.
   *
   * @throws IllegalArgumentException where two constants have the same name
   */
  public static <E> Names<E> of(E[] constants, Function<? super E, String> wireName) {
    String[] names = new String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = wireName.apply(constants[i]);
    }
    return new Names<>(constants.clone(), names, String.join(", ", names));
  }

  /**
   * The table of names that stand for themselves, in this order.
   *
   * @throws IllegalArgumentException where a name comes twice
   */
  public static Names<String> of(String... names) {
    return new Names<>(names.clone(), names, String.join(", ", names));
  }

  /**
   * The same table, in which further texts stand for constants, but aren't listed.
   *
   * @param constant the constant that such a text stands for
   * @throws IllegalArgumentException where a text stands for none, or for two
   */
  public Names<E> alsoReading(Function<String, ? extends @Nullable E> constant, String... others) {
    E[] all = Arrays.copyOf(constants, constants.length + others.length);
    String[] texts = new String[all.length];
    for (int i = 0; i < constants.length; i++) {
      texts[i] = new String(names[i]);
    }
    for (int i = 0; i < others.length; i++) {
      E found = constant.apply(others[i]);
      if (found == null) {
        throw new IllegalArgumentException("the name '" + others[i] + "' stands for no constant");
      }
      all[constants.length + i] = found;
      texts[constants.length + i] = others[i];
    }
    return new Names<>(all, texts, list);
  }

  /** The constant whose name these characters are; null where there is none. */
  public @Nullable E match(char[] buffer, int offset, int length) {
    int place = place(buffer, offset, length, factor, shift);
    for (int found = places[place]; found != 0; found = places[place]) {
      char[] name = names[found - 1];
      if (Arrays.equals(name, 0, name.length, buffer, offset, offset + length)) {
        return constants[found - 1];
      }
      place = next(place);
    }
    return null;
  }

  /** The constant whose name this text is; null where there is none. */
  public @Nullable E match(String text) {
    int place = place(text);
    for (int found = places[place]; found != 0; found = places[place]) {
      if (isSame(names[found - 1], text)) {
        return constants[found - 1];
      }
      place = next(place);
    }
    return null;
  }

  /** The names in their order, for messages: {@code planned, doing, for_review, done}. */
  public String list() {
    return list;
  }

  private int place(String text) {
    int length = text.length();
    return length == 0
        ? 0
        : place(length, text.charAt(0), text.charAt(length >> 1), text.charAt(length - 1), factor, shift);
  }

  private static int place(char[] buffer, int offset, int length, int factor, int shift) {
    return length == 0
        ? 0
        : place(length, buffer[offset], buffer[offset + (length >> 1)], buffer[offset + length - 1], factor, shift);
  }

  private static int place(int length, char first, char middle, char last, int factor, int shift) {
    return (length + first * 0x1F + middle * 0x3D1 + last * 0x745F) * factor >>> shift;
  }

  private int next(int place) {
    return place + 1 & places.length - 1;
  }

  private static boolean isSame(char[] name, String text) {
    if (name.length != text.length()) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int bestFactor(char[][] names, int shift) {
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    int factor = 0x9E3779B1;
    for (int i = 0; i < FACTORS_TRIED && fewest > 0; i++) {
      int collisions = collisions(names, factor, shift);
      if (collisions < fewest) {
        fewest = collisions;
        best = factor;
      }
      // A step of a linear congruential generator over the odd numbers.
      factor = factor * 0x19660D + 0x3C6EF35E | 1;
    }
    return best;
  }

  private static int collisions(char[][] names, int factor, int shift) {
    boolean[] taken = new boolean[1 << 32 - shift];
    int collisions = 0;
    for (char[] name : names) {
      int place = place(name, 0, name.length, factor, shift);
      if (taken[place]) {
        collisions++;
      }
      taken[place] = true;
    }
    return collisions;
  }
}

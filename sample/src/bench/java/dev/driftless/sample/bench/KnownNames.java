package dev.driftless.sample.bench;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Constants found by their names' length and first character, which is enough for the names of this contract. */
record KnownNames<E>(@Nullable E[] constants, char @Nullable [][] names) {
  private static final int PLACES = 64;

  static <E> KnownNames<E> of(E[] constants, Function<E, String> name) {
    E[] places = Arrays.copyOf(constants, PLACES);
    Arrays.fill(places, null);
    char[][] names = new char[PLACES][];
    for (E constant : constants) {
      char[] text = name.apply(constant).toCharArray();
      int place = place(text, 0, text.length);
      if (names[place] != null) {
        throw new IllegalArgumentException("two names in one place");
      }
      names[place] = text;
      places[place] = constant;
    }
    return new KnownNames<>(places, names);
  }

  @Nullable E match(char[] buffer, int offset, int length) {
    if (length == 0) {
      return null;
    }
    int place = place(buffer, offset, length);
    char[] name = names[place];
    if (name == null || name.length != length) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      if (name[i] != buffer[offset + i]) {
        return null;
      }
    }
    return constants[place];
  }

  private static int place(char[] buffer, int offset, int length) {
    return length * 3 + buffer[offset] & PLACES - 1;
  }
}

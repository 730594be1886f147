package dev.driftless.runtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The integers that some constants are in JSON, to find the constant by its own. Immutable.
 *
 * @param <E> what the integers stand for
 */
public final class Integers<E> {
  private final E[] constants;
  private final int[] values;
  private final String list;

  private Integers(E[] constants, int[] values, String list) {
    this.constants = constants;
    this.values = values;
    this.list = list;
  }

  /**
   * The table of some constants, in this order.
   *
   * @throws IllegalArgumentException where two constants have the same integer
   */
  public static <E> Integers<E> of(E[] constants, ToIntFunction<? super E> wireValue) {
    E[] ascending = constants.clone();
    Arrays.sort(ascending, Comparator.comparingInt(wireValue));
    int[] values = Arrays.stream(ascending).mapToInt(wireValue).toArray();
    IntStream.range(1, values.length)
        .filter(i -> values[i] == values[i - 1])
        .findFirst()
        .ifPresent(
            i -> {
              throw new IllegalArgumentException("the integer " + values[i] + " stands for two constants");
            });
    String list =
        Arrays.stream(constants)
            .map(constant -> Integer.toString(wireValue.applyAsInt(constant)))
            .collect(Collectors.joining(", "));
    return new Integers<>(ascending, values, list);
  }

  /** The constant whose integer this is; null where there is none. */
  public @Nullable E match(long value) {
    int at = value == (int) value ? Arrays.binarySearch(values, (int) value) : -1;
    return at < 0 ? null : constants[at];
  }

  /** The integers in the order of the constants, for messages: {@code 1, 2, 3}. */
  public String list() {
    return list;
  }
}

package dev.driftless.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of lists, as records hold them. */
public final class Lists {
  private Lists() {}

  /** An unmodifiable copy that keeps null items, for the validator to report; null for null. */
  public static <T> @Nullable List<T> copyOf(@Nullable List<? extends T> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<T>(items));
  }

  /** The same, each item copied in its turn. */
  public static <T> @Nullable List<T> copyOf(
      @Nullable List<? extends T> items, UnaryOperator<@Nullable T> copyOfItem) {
    if (items == null) {
      return null;
    }
    List<T> copy = new ArrayList<>(items.size());
    for (T item : items) {
      copy.add(copyOfItem.apply(item));
    }
    return Collections.unmodifiableList(copy);
  }

  /**
   * Whether no item is there twice. Numbers are compared by their value; null counts as no item, because a reader has it
   * where an item can't be read. Linear in the number of items.
   */
  public static boolean areUnique(List<?> items) {
    Set<Object> seen = new HashSet<>();
    for (Object item : items) {
      if (item != null && !seen.add(comparable(item))) {
        return false;
      }
    }
    return true;
  }

  private static Object comparable(Object item) {
    if (item instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros();
    }
    // Makes 0 of -0.
    return item instanceof Double number ? (Object) (number + 0.0) : item;
  }
}

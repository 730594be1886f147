package dev.driftless.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}

package dev.driftless.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of lists, as records hold them. */
public final class Lists {
  private Lists() {}

  /** An unmodifiable copy that keeps null items, for the validator to report; null for null. */
  public static <T> @Nullable List<T> copyOf(@Nullable List<? extends T> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<T>(items));
  }
}

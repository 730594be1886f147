package dev.driftless.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of maps, as records hold them. */
public final class Maps {
  private Maps() {}

  /** An unmodifiable copy in the same order that keeps null keys and values, for the validator to report; null for null. */
  public static <T> @Nullable Map<String, T> copyOf(@Nullable Map<String, ? extends T> entries) {
    return entries == null ? null : Collections.unmodifiableMap(new LinkedHashMap<String, T>(entries));
  }

  /** The same, each value copied in its turn. */
  public static <T> @Nullable Map<String, T> copyOf(
      @Nullable Map<String, ? extends T> entries, UnaryOperator<@Nullable T> copyOfValue) {
    if (entries == null) {
      return null;
    }
    Map<String, T> copy = new LinkedHashMap<>();
    entries.forEach((key, value) -> copy.put(key, copyOfValue.apply(value)));
    return Collections.unmodifiableMap(copy);
  }
}

package dev.driftless.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns values that are text in JSON (date-times, UUIDs…) into it and back, where a record meets Jackson. */
public final class JsonText {
  private JsonText() {}

  /**
   * The value of a text; null for null.
   *
   * @param key the key in JSON, for the exception
   * @param parse returns null for text that is not of its form
   * @throws IllegalArgumentException if it is not of that form
   */
  public static <T> @Nullable T read(String key, @Nullable String text, Function<String, @Nullable T> parse) {
    if (text == null) {
      return null;
    }
    T value = parse.apply(text);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is not of its declared format");
    }
    return value;
  }

  /** The text of a value; null for null. */
  public static <T> @Nullable String write(@Nullable T value, Function<T, String> text) {
    return value == null ? null : text.apply(value);
  }

  /** Each item turned, null for null. */
  public static <T, R> @Nullable List<@Nullable R> each(
      @Nullable List<? extends T> items, Function<T, @Nullable R> turn) {
    if (items == null) {
      return null;
    }
    List<@Nullable R> turned = new ArrayList<>(items.size());
    for (T item : items) {
      turned.add(turn.apply(item));
    }
    return turned;
  }

  /** Each value of a map turned, null for null. */
  public static <T, R> @Nullable Map<String, @Nullable R> eachValue(
      @Nullable Map<String, ? extends T> entries, Function<T, @Nullable R> turn) {
    if (entries == null) {
      return null;
    }
    Map<String, @Nullable R> turned = new LinkedHashMap<>();
    entries.forEach((key, value) -> turned.put(key, turn.apply(value)));
    return turned;
  }
}

package dev.driftless.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the values of a record as its declaration has them, where rules that are written there are called. */
public final class Views {
  private Views() {}

  /** The view of a value; null for null. */
  public static <T, V> @Nullable V of(@Nullable T value, Function<? super T, ? extends @Nullable V> view) {
    return value == null ? null : view.apply(value);
  }

  /** The list of the views of its items, null for each that is null. */
  public static <T, V> @Nullable List<V> list(
      @Nullable List<? extends T> items, Function<? super T, ? extends @Nullable V> view) {
    return items == null ? null : Collections.unmodifiableList(JsonText.<T, V>each(items, item -> of(item, view)));
  }

  /** The map of the views of its values, null for each that is null. */
  public static <T, V> @Nullable Map<String, V> map(
      @Nullable Map<String, ? extends T> entries, Function<? super T, ? extends @Nullable V> view) {
    if (entries == null) {
      return null;
    }
    Map<String, V> views = new LinkedHashMap<>();
    entries.forEach((key, value) -> views.put(key, of(value, view)));
    return Collections.unmodifiableMap(views);
  }

  /** The same text, or the list of the views of its items. */
  public static <T, V> @Nullable ListOrText<V> listOrText(
      @Nullable ListOrText<? extends T> either, Function<? super T, ? extends @Nullable V> view) {
    if (either == null) {
      return null;
    }
    String text = either.text();
    return text == null ? new ListOrText<>(list(either.list(), view)) : new ListOrText<>(text);
  }
}

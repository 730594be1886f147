package dev.driftless.runtime;

import dev.driftless.runtime.TokenSource.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of objects, or a text that may be the JSON of one, for {@link Reading#listOrText}. */
final class ListOrTextValue {
  private ListOrTextValue() {}

  static <T> @Nullable ListOrText<T> read(
      Reading in, Field field, Field item, Function<Reading, @Nullable T> fields) {
    if (in.token == Token.STRING) {
      String text = in.string(field);
      return text == null ? null : ofText(in, text, in.isWellFormed(field, text), item, fields);
    }
    if (!in.enter(field, Token.START_ARRAY, "must be a list or a string")) {
      return null;
    }
    int start = in.mark();
    List<T> items = new ArrayList<>();
    for (int i = 0; in.nextItem(); i++) {
      int before = in.mark();
      items.add(in.object(item) ? fields.apply(in) : null);
      in.underItem(before, i);
    }
    in.under(start, field.pointer());
    return new ListOrText<>(items);
  }

  private static <T> ListOrText<T> ofText(
      Reading in, String text, boolean wellFormed, Field item, Function<Reading, @Nullable T> fields) {
    TokenSource nested = wellFormed && beginsList(text) ? in.source.nested(text) : null;
    List<T> list = nested == null ? null : soundList(new Reading(nested, in.maxDepth), in.depth, item, fields);
    return list == null ? new ListOrText<>(text) : new ListOrText<>(list);
  }

  /** Whether it is worth a parser: the first character that is no white space of JSON begins a list. */
  private static boolean beginsList(String text) {
    int start = 0;
    while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start < text.length() && text.charAt(start) == '[';
  }

  /**
   * The list that is the whole of the input; null if there is anything wrong with it.
   *
   * @param outside how many objects and lists the input stands in
   */
  private static <T> @Nullable List<T> soundList(
      Reading in, int outside, Field item, Function<Reading, @Nullable T> fields) {
    in.depth = outside;
    if (in.advance("") != Token.START_ARRAY || in.depth == in.maxDepth) {
      return null;
    }
    in.depth++;
    List<T> items = new ArrayList<>();
    while (in.nextItem()) {
      items.add(in.object(item) ? fields.apply(in) : null);
      if (in.found != null) {
        return null;
      }
    }
    return in.advance("") == Token.END && in.found == null ? items : null;
  }
}

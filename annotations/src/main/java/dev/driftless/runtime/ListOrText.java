package dev.driftless.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.driftless.WellFormed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a text in its place: for peers that send details in more than one form. In a contract it is the type of a
 * field, {@code ListOrText<ErrorDetail>}.
 *
 * <p>In JSON it is a list, a string whose text is the JSON of such a list, or any other string. A generated reader
 * makes a list of the first two; a string that is no JSON, or whose list is not valid, stays text and is no violation,
 * unless it has a lone surrogate. Reading with plain databind every string stays text.
 *
 * <p>Bean Validation providers reach the items and the text by the fields of this class.
 *
 * @param <T> the type of the items
 */
public final class ListOrText<T> {
  private final @Nullable List<@NotNull @Valid T> list;
  @WellFormed private final @Nullable String text;

  /** A list. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ListOrText(List<T> list) {
    this.list = Lists.copyOf(Objects.requireNonNull(list, "list"));
    this.text = null;
  }

  /** A text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ListOrText(String text) {
    this.list = null;
    this.text = Objects.requireNonNull(text, "text");
  }

  /** The list; null if this is a text. */
  public @Nullable List<T> list() {
    return list;
  }

  /** The text; null if this is a list. */
  public @Nullable String text() {
    return text;
  }

  /** What stands in JSON: the list, or the text. */
  @JsonValue
  Object json() {
    return list == null ? text : list;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ListOrText<?> that && Objects.equals(list, that.list) && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(list, text);
  }

  @Override
  public String toString() {
    return String.valueOf(json());
  }
}

package dev.driftless.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * For Jackson: a value that it tells apart by the type of {@code T}, as it does not do where it has told apart something
 * else on the way. In JSON it is just the value.
 *
 * @param <T> a sealed interface of a generated union
 */
public final class ToldApart<T> {
  private final T value;

  /** For Jackson. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ToldApart(T value) {
    this.value = value;
  }

  /** The value. */
  public T value() {
    return value;
  }
}

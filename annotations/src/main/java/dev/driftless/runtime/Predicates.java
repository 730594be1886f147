package dev.driftless.runtime;

import java.util.function.Predicate;

/** Calls the user's own predicates. */
public final class Predicates {
  private Predicates() {}

  /** Whether the value satisfies the predicate; one that throws has refused the value. */
  public static <T> boolean holds(Predicate<? super T> predicate, T value) {
    try {
      return predicate.test(value);
    } catch (RuntimeException refused) {
      return false;
    }
  }
}

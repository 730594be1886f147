package dev.driftless.sample.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks on what is about to be measured. */
final class Checks {
  private Checks() {}

  static void same(@Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new IllegalStateException("read differently: " + expected + " and " + actual);
    }
  }
}

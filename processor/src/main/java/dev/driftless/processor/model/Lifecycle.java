package dev.driftless.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * Since when something is there, and whether it is on its way out.
 *
 * @param since the version of the contract; null if nothing is said
 * @param deprecated null if it isn't
 */
public record Lifecycle(@Nullable String since, @Nullable Deprecation deprecated) {
  /** What says nothing about either. */
  public static final Lifecycle UNSAID = new Lifecycle(null, null);

  /**
   * A deprecation.
   *
   * @param since the version of the contract; empty if nothing is said
   */
  public record Deprecation(String since, boolean forRemoval) {}
}

package dev.driftless.processor.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that one compilation shows them all. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /** Adds a problem. */
  public void add(Position position, ProblemId id, String message) {
    all.add(new Problem(position, id, message));
  }

  /** Whether there is none so far. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many there are so far. */
  public int size() {
    return all.size();
  }

  /** All so far, in the order they were found. */
  public List<Problem> list() {
    return List.copyOf(all);
  }
}

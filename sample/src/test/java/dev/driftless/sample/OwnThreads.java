package dev.driftless.sample;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Runs tasks at the same time, each in a thread of its own. The common pool has as few threads as the machine has cores,
 * so its tasks may come one after the other; and the JDK's HTTP client needs a free one of them to hand on its answers.
 */
public final class OwnThreads {
  private OwnThreads() {}

  /** Begins a task. */
  public static <T> CompletableFuture<T> start(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, run -> new Thread(run).start());
  }
}

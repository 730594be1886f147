package dev.driftless.sample.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One line on a terminal that says how far something long is. It overwrites itself and leaves nothing behind. */
final class Progress {
  private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(1);
  private static final long NEXT_AFTER = TimeUnit.MILLISECONDS.toNanos(250);

  private final PrintStream err;
  private final boolean isShown;
  private final LongSupplier nanoTime;
  private long due;
  private int shownLength;

  /**
   * @param isShown whether {@code err} is a terminal; nothing is written to anything else
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Progress(PrintStream err, boolean isShown, LongSupplier nanoTime) {
    this.err = err;
    this.isShown = isShown;
    this.nanoTime = nanoTime;
    this.due = isShown ? nanoTime.getAsLong() + FIRST_AFTER : 0;
  }

  /** Another event was read. */
  void update(Summary summary) {
    update(() -> summary.events() + " events read, " + summary.notValid() + " not valid");
  }

  /** There was some progress; its words are asked for only if they are shown. */
  void update(Supplier<String> text) {
    if (isShown && nanoTime.getAsLong() - due >= 0) {
      due = nanoTime.getAsLong() + NEXT_AFTER;
      show(text.get());
    }
  }

  private void show(String text) {
    err.print("\r" + text + " ".repeat(Math.max(0, shownLength - text.length())));
    err.flush();
    shownLength = text.length();
  }

  /** Takes the line off, so that something else can be written where it stood. */
  void clear() {
    if (shownLength > 0) {
      err.print("\r" + " ".repeat(shownLength) + "\r");
      err.flush();
      shownLength = 0;
    }
  }
}

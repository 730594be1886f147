package dev.driftless.sample.cli;

import dev.driftless.sample.input.Verdict;
import java.io.Closeable;

/** Writes verdicts to standard output. A write that fails throws {@link OutputFailure}. */
interface Report extends Closeable {

  /** The verdicts that follow are on this input. */
  void input(String name);

  /** One more verdict on the input at hand. */
  void verdict(Verdict verdict);

  /** Everything was read. */
  void summary(Summary summary);

  /** Hands on what is still in a buffer. */
  void flush();

  @Override
  void close();
}

package dev.driftless.sample.server;

import dev.driftless.runtime.TokenException;
import dev.driftless.runtime.TokenSource;
import dev.driftless.sample.input.ForwardingTokens;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a batch, so many for each event and no more: a record takes many times the memory of the text that it
 * is read from, and no event that means well has as many.
 */
final class BatchTokens extends ForwardingTokens {
  private static final int MOST = 100_000;

  private int count;

  BatchTokens(TokenSource live) {
    super(live);
  }

  /** Another event begins. */
  void begin() {
    count = 0;
  }

  private void requireFitting() {
    if (++count > MOST) {
      throw new TokenException("an event has more than " + MOST + " tokens", true, null);
    }
  }

  @Override
  public Token next() {
    requireFitting();
    return super.next();
  }

  @Override
  public @Nullable String nextName() {
    requireFitting();
    return super.nextName();
  }
}

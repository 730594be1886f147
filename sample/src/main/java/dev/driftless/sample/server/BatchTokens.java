package dev.driftless.sample.server;

import dev.driftless.runtime.TokenException;
import dev.driftless.runtime.TokenSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a batch, so many for each event and no more: a record takes many times the memory of the text that it
 * is read from, and no event that means well has as many.
 */
final class BatchTokens implements TokenSource {
  private static final int MOST = 100_000;

  private final TokenSource live;
  private int count;

  BatchTokens(TokenSource live) {
    this.live = live;
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
    return live.next();
  }

  @Override
  public @Nullable String nextName() {
    requireFitting();
    return live.nextName();
  }

  @Override
  public String text() {
    return live.text();
  }

  @Override
  public char[] textBuffer() {
    return live.textBuffer();
  }

  @Override
  public int textOffset() {
    return live.textOffset();
  }

  @Override
  public int textLength() {
    return live.textLength();
  }

  @Override
  public boolean isLong() {
    return live.isLong();
  }

  @Override
  public long longValue() {
    return live.longValue();
  }

  @Override
  public double doubleValue() {
    return live.doubleValue();
  }

  @Override
  public @Nullable BigDecimal decimalValue() {
    return live.decimalValue();
  }
}

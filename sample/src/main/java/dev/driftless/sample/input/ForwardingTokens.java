package dev.driftless.sample.input;

import dev.driftless.runtime.TokenSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The tokens of another source, as they are but for what a subclass changes. */
public abstract class ForwardingTokens implements TokenSource {
  private final TokenSource source;

  /** @param source where every token comes from */
  protected ForwardingTokens(TokenSource source) {
    this.source = source;
  }

  @Override
  public Token next() {
    return source.next();
  }

  @Override
  public @Nullable String nextName() {
    return source.nextName();
  }

  @Override
  public @Nullable TokenSource nested(String json) {
    return source.nested(json);
  }

  @Override
  public String text() {
    return source.text();
  }

  @Override
  public char[] textBuffer() {
    return source.textBuffer();
  }

  @Override
  public int textOffset() {
    return source.textOffset();
  }

  @Override
  public int textLength() {
    return source.textLength();
  }

  @Override
  public boolean isLong() {
    return source.isLong();
  }

  @Override
  public long longValue() {
    return source.longValue();
  }

  @Override
  public double doubleValue() {
    return source.doubleValue();
  }

  @Override
  public @Nullable BigDecimal decimalValue() {
    return source.decimalValue();
  }
}

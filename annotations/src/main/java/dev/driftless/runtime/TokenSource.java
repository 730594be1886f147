package dev.driftless.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One JSON text (RFC 8259) as a stream of tokens: what a generated reader reads from.
 *
 * <p>Adapters exist for the streaming parsers of Jackson 2 ({@link JacksonTokens}) and Jackson 3 ({@link
 * Jackson3Tokens}) and for a parsed tree of maps and lists ({@link TreeTokens}). A source is used once, by one thread.
 *
 * <p>A source throws {@link TokenException} where the JSON itself is broken or goes beyond a limit of the parser, and
 * {@link java.io.UncheckedIOException} where the bytes below can't be had; nothing else.
 */
public interface TokenSource {

  /** What stands at the current position. */
  enum Token {
    START_OBJECT,
    END_OBJECT,
    START_ARRAY,
    END_ARRAY,
    /** A key of an object. */
    NAME,
    STRING,
    /** A number without fraction and exponent. */
    INTEGER,
    /** A number with a fraction or an exponent: {@code 1.0} and {@code 1e2} are of this kind. */
    DECIMAL,
    TRUE,
    FALSE,
    NULL,
    /** The input is at its end. */
    END
  }

  /** Goes to the next token and returns it; {@link Token#END} once the input is at its end. */
  Token next();

  /**
   * Goes to the next key of the current object, unescaped; to be called after {@link Token#START_OBJECT} or after the
   * last token of a member's value.
   *
   * @return the key, or null where the object ends
   */
  @Nullable String nextName();

  /** The value of the current {@link Token#STRING}, unescaped. */
  String text();

  /**
   * The array that holds the value of the current {@link Token#STRING}, unescaped, from {@link #textOffset()} for
   * {@link #textLength()} characters. Only good until the next token, never to be written to.
   */
  char[] textBuffer();

  /** Where the current string begins in {@link #textBuffer()}; to be called after it. */
  int textOffset();

  /** How many UTF-16 units the current string has in {@link #textBuffer()}; to be called after it. */
  int textLength();

  /** Whether the current {@link Token#INTEGER} is from −2<sup>63</sup> to 2<sup>63</sup> − 1. */
  boolean isLong();

  /** The current {@link Token#INTEGER}, of which {@link #isLong()} is true. */
  long longValue();

  /** The double nearest to the current number, infinite where it is too large for a double. */
  double doubleValue();

  /** The current number, exactly; null where its exponent is beyond what {@link BigDecimal} can hold. */
  @Nullable BigDecimal decimalValue();

  /**
   * The tokens of another JSON text, one that stood in a string of this one; to be called at any time.
   *
   * @return null where this source has no parser for it
   */
  default @Nullable TokenSource nested(String json) {
    return null;
  }
}

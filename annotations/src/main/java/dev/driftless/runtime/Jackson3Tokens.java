package dev.driftless.runtime;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a parser of Jackson 3.
 *
 * <p>What counts as malformed is up to the parser and the features it was made with; numbers that JSON doesn't have
 * ({@code NaN}, {@code Infinity}) and objects embedded in the stream are malformed even where the parser lets them
 * pass. Bytes that are no text in their encoding are malformed too. What the bytes come from may fail: then {@link
 * UncheckedIOException}.
 */
public final class Jackson3Tokens implements TokenSource {
  /** By {@link JsonToken#id()} plus one: the first id is -1. Null for what no JSON text has. */
  private static final @Nullable Token[] KINDS = {
    null,
    null,
    Token.START_OBJECT,
    Token.END_OBJECT,
    Token.START_ARRAY,
    Token.END_ARRAY,
    Token.NAME,
    Token.STRING,
    Token.INTEGER,
    Token.DECIMAL,
    Token.TRUE,
    Token.FALSE,
    Token.NULL,
    null
  };

  private final JsonParser parser;
  private boolean standsOnFirst;

  private Jackson3Tokens(JsonParser parser) {
    this.parser = parser;
    this.standsOnFirst = parser.currentToken() != null;
  }

  /**
   * The tokens of {@code parser} from where it stands: its current token comes first, if it has one. The parser can be
   * used on as soon as a value is read; it stands on the value's last token then. It is never closed.
   */
  @SuppressWarnings("exports") // Whoever has such a parser has its module; nobody else is to need it.
  public static Jackson3Tokens of(JsonParser parser) {
    return new Jackson3Tokens(parser);
  }

  @Override
  public Token next() {
    try {
      if (standsOnFirst) {
        standsOnFirst = false;
        return kind(parser.currentToken());
      }
      return kind(parser.nextToken());
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  private Token kind(@Nullable JsonToken token) {
    if (token == null) {
      return end();
    }
    Token kind = KINDS[token.id() + 1];
    if (kind == null || kind == Token.DECIMAL && parser.isNaN()) {
      throw notJson(token);
    }
    return kind;
  }

  @Override
  public @Nullable String nextName() {
    try {
      if (standsOnFirst) {
        return next() == Token.NAME ? parser.currentName() : noName();
      }
      String name = parser.nextName();
      return name != null ? name : noName();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  private @Nullable String noName() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.END_OBJECT && kind(token) != Token.END) {
      throw new IllegalStateException("asked for a key where there is " + token);
    }
    return null;
  }

  @Override
  public String text() {
    try {
      return parser.getString();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public char[] textBuffer() {
    try {
      return parser.getStringCharacters();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public int textOffset() {
    try {
      return parser.getStringOffset();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public int textLength() {
    try {
      return parser.getStringLength();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public boolean isLong() {
    try {
      JsonParser.NumberType type = parser.getNumberType();
      return type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public long longValue() {
    try {
      return parser.getLongValue();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public double doubleValue() {
    try {
      return parser.getDoubleValue();
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public @Nullable BigDecimal decimalValue() {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException | ArithmeticException exponentTooLarge) {
      return null;
    } catch (StreamConstraintsException | JacksonIOException failure) {
      throw mapped(failure);
    } catch (JacksonException exponentTooLarge) {
      // The digits were found good when the token was read, so only the exponent is left to refuse.
      return null;
    }
  }

  /** The tokens of this text, from a parser of Jackson 3 as it is without any settings. */
  @Override
  public TokenSource nested(String json) {
    try {
      return new Jackson3Tokens(Nested.FACTORY.createParser(ObjectReadContext.empty(), json));
    } catch (JacksonException failure) {
      throw mapped(failure);
    }
  }

  /** Made when the first text in a text is met. */
  private static final class Nested {
    static final JsonFactory FACTORY = new JsonFactory();
  }

  private Token end() {
    TokenStreamContext context = parser.streamReadContext();
    if (context != null && !context.inRoot()) {
      throw malformed("the input ends inside " + (context.inObject() ? "an object" : "an array"));
    }
    return Token.END;
  }

  private TokenException notJson(JsonToken token) {
    return switch (token) {
      case NOT_AVAILABLE -> malformed("the parser has not been given the rest of the input");
      case VALUE_EMBEDDED_OBJECT -> malformed("an embedded object is no JSON value");
      default -> malformed(parser.getString() + " is no JSON number");
    };
  }

  private TokenException malformed(String reason) {
    TokenStreamLocation at = parser.currentLocation();
    return Refusal.malformed(reason, at.getLineNr(), at.getColumnNr(), new IllegalArgumentException(reason));
  }

  private RuntimeException mapped(JacksonException failure) {
    if (failure instanceof JacksonIOException input) {
      IOException cause = input.getCause();
      if (!(cause instanceof CharConversionException || cause instanceof CharacterCodingException)) {
        return new UncheckedIOException(cause);
      }
      TokenStreamLocation at = parser.currentLocation();
      return Refusal.malformed(cause.getMessage(), at.getLineNr(), at.getColumnNr(), failure);
    }
    TokenStreamLocation at = failure.getLocation() != null ? failure.getLocation() : parser.currentLocation();
    return failure instanceof StreamConstraintsException
        ? Refusal.limit(failure.getOriginalMessage(), at.getLineNr(), at.getColumnNr(), failure)
        : Refusal.malformed(failure.getOriginalMessage(), at.getLineNr(), at.getColumnNr(), failure);
  }
}

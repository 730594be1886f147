package dev.driftless.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a parser of Jackson 2, from 2.15 on.
 *
 * <p>What counts as malformed is up to the parser and the features it was made with; numbers that JSON doesn't have
 * ({@code NaN}, {@code Infinity}) and objects embedded in the stream are malformed even where the parser lets them
 * pass. Bytes that are no text in their encoding are malformed too. What the bytes come from may fail: then {@link
 * UncheckedIOException}.
 */
public final class JacksonTokens implements TokenSource {
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

  private JacksonTokens(JsonParser parser) {
    this.parser = parser;
    this.standsOnFirst = parser.currentToken() != null;
  }

  /**
   * The tokens of {@code parser} from where it stands: its current token comes first, if it has one. The parser can be
   * used on as soon as a value is read; it stands on the value's last token then. It is never closed.
   */
  @SuppressWarnings("exports") // Whoever has such a parser has its module; nobody else is to need it.
  public static JacksonTokens of(JsonParser parser) {
    return new JacksonTokens(parser);
  }

  @Override
  public Token next() {
    try {
      if (standsOnFirst) {
        standsOnFirst = false;
        return kind(parser.currentToken());
      }
      return kind(parser.nextToken());
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  private Token kind(@Nullable JsonToken token) throws IOException {
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
      String name = parser.nextFieldName();
      return name != null ? name : noName();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  private @Nullable String noName() throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.END_OBJECT && kind(token) != Token.END) {
      throw new IllegalStateException("asked for a key where there is " + token);
    }
    return null;
  }

  @Override
  public String text() {
    try {
      return parser.getText();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public char[] textBuffer() {
    try {
      return parser.getTextCharacters();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public int textOffset() {
    try {
      return parser.getTextOffset();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public int textLength() {
    try {
      return parser.getTextLength();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public boolean isLong() {
    try {
      JsonParser.NumberType type = parser.getNumberType();
      return type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public long longValue() {
    try {
      return parser.getLongValue();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public double doubleValue() {
    try {
      return parser.getDoubleValue();
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  @Override
  public @Nullable BigDecimal decimalValue() {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException | ArithmeticException exponentTooLarge) {
      return null;
    } catch (StreamConstraintsException failure) {
      throw mapped(failure);
    } catch (JsonProcessingException exponentTooLarge) {
      // The digits were found good when the token was read, so only the exponent is left to refuse.
      return null;
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  /** The tokens of this text, from a parser of Jackson 2 as it is without any settings. */
  @Override
  public TokenSource nested(String json) {
    try {
      return new JacksonTokens(Nested.FACTORY.createParser(json));
    } catch (IOException failure) {
      throw mapped(failure);
    }
  }

  /** Made when the first text in a text is met. */
  private static final class Nested {
    static final JsonFactory FACTORY = new JsonFactory();
  }

  private Token end() {
    JsonStreamContext context = parser.getParsingContext();
    if (context != null && !context.inRoot()) {
      throw malformed("the input ends inside " + (context.inObject() ? "an object" : "an array"));
    }
    return Token.END;
  }

  private TokenException notJson(JsonToken token) throws IOException {
    return switch (token) {
      case NOT_AVAILABLE -> malformed("the parser has not been given the rest of the input");
      case VALUE_EMBEDDED_OBJECT -> malformed("an embedded object is no JSON value");
      default -> malformed(parser.getText() + " is no JSON number");
    };
  }

  private TokenException malformed(String reason) {
    JsonLocation at = parser.currentLocation();
    return Refusal.malformed(reason, at.getLineNr(), at.getColumnNr(), new IllegalArgumentException(reason));
  }

  private RuntimeException mapped(IOException failure) {
    if (failure instanceof JsonProcessingException refused) {
      JsonLocation at = refused.getLocation() != null ? refused.getLocation() : parser.currentLocation();
      return failure instanceof StreamConstraintsException
          ? Refusal.limit(refused.getOriginalMessage(), at.getLineNr(), at.getColumnNr(), failure)
          : Refusal.malformed(refused.getOriginalMessage(), at.getLineNr(), at.getColumnNr(), failure);
    }
    if (failure instanceof CharConversionException || failure instanceof CharacterCodingException) {
      JsonLocation at = parser.currentLocation();
      return Refusal.malformed(failure.getMessage(), at.getLineNr(), at.getColumnNr(), failure);
    }
    return new UncheckedIOException(failure);
  }
}

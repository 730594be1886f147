package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.driftless.runtime.Sources.Read;
import dev.driftless.runtime.TokenSource.Token;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.core.ObjectReadContext;

/** What only the adapters of Jackson's parsers have to do; each for Jackson 2 and 3. */
class JacksonTokensTest {
  private static final JsonFactory FACTORY_2 = new JsonFactory();
  private static final tools.jackson.core.json.JsonFactory FACTORY_3 = new tools.jackson.core.json.JsonFactory();
  private static final ObjectReadContext CONTEXT = ObjectReadContext.empty();

  @Test
  void theTokenTheParserStandsOnComesFirst() throws IOException {
    List<String> seen = List.of("START_OBJECT", "name a", "INTEGER long 1", "name null", "END_ARRAY", "END");
    JsonParser parser2 = FACTORY_2.createParser("[{\"a\":1}]");
    parser2.nextToken();
    parser2.nextToken();
    assertEquals(seen, afterArray(JacksonTokens.of(parser2)));
    tools.jackson.core.JsonParser parser3 = FACTORY_3.createParser(CONTEXT, "[{\"a\":1}]");
    parser3.nextToken();
    parser3.nextToken();
    assertEquals(seen, afterArray(Jackson3Tokens.of(parser3)));
  }

  private static List<String> afterArray(TokenSource source) {
    return List.of(
        source.next().toString(), "name " + source.nextName(), source.next() + " long " + source.longValue(),
        "name " + source.nextName(), source.next().toString(), source.next().toString());
  }

  @Test
  void aTextInATextIsReadByAnotherParserOfTheSameKind() {
    List<TokenSource> outer = List.of(Sources.jackson2("[1,\"[2]\",3]"), Sources.jackson3("[1,\"[2]\",3]"));
    for (TokenSource source : outer) {
      source.next();
      source.next();
      assertEquals(Token.STRING, source.next());
      TokenSource nested = source.nested(source.text());
      assertSame(source.getClass(), nested.getClass());
      assertEquals(
          List.of("START_ARRAY", "INTEGER long 2", "END_ARRAY", "END"), Sources.trace(nested, Read.TEXTS_AND_DECIMALS));
      assertEquals(Token.INTEGER, source.next());
      assertEquals(3, source.longValue());
      TokenSource broken = source.nested("[2");
      assertThrows(TokenException.class, () -> Sources.trace(broken, Read.NOTHING));
      // Its limits are Jackson's own, whatever those of the parser outside are.
      TokenSource deep = source.nested("[".repeat(2000));
      assertTrue(assertThrows(TokenException.class, () -> Sources.trace(deep, Read.NOTHING)).limitExceeded());
    }
  }

  @Test
  void aKeyTheParserStandsOnIsTheFirstName() throws IOException {
    JsonParser parser2 = FACTORY_2.createParser("{\"a\":true}");
    parser2.nextToken();
    parser2.nextToken();
    TokenSource source2 = JacksonTokens.of(parser2);
    assertEquals("a", source2.nextName());
    assertEquals(Token.TRUE, source2.next());
    tools.jackson.core.JsonParser parser3 = FACTORY_3.createParser(CONTEXT, "{\"a\":true}");
    parser3.nextToken();
    parser3.nextToken();
    TokenSource source3 = Jackson3Tokens.of(parser3);
    assertEquals("a", source3.nextName());
    assertEquals(Token.TRUE, source3.next());
  }

  @Test
  void theParserStandsOnTheLastTokenOfWhatWasRead() throws IOException {
    JsonParser parser2 = FACTORY_2.createParser("[[1],2]");
    TokenSource source2 = JacksonTokens.of(parser2);
    source2.next();
    Recording.of(source2, source2.next());
    assertEquals(JsonToken.END_ARRAY, parser2.currentToken());
    assertEquals(JsonToken.VALUE_NUMBER_INT, parser2.nextToken());
    tools.jackson.core.JsonParser parser3 = FACTORY_3.createParser(CONTEXT, "[[1],2]");
    TokenSource source3 = Jackson3Tokens.of(parser3);
    source3.next();
    Recording.of(source3, source3.next());
    assertEquals(tools.jackson.core.JsonToken.END_ARRAY, parser3.currentToken());
    assertEquals(tools.jackson.core.JsonToken.VALUE_NUMBER_INT, parser3.nextToken());
  }

  @Test
  void numbersThatJsonDoesNotHaveAreMalformedEvenIfTheParserAllowsThem() throws IOException {
    JsonFactory lenient2 = JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    tools.jackson.core.json.JsonFactory lenient3 =
        tools.jackson.core.json.JsonFactory.builder()
            .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    for (String number : List.of("NaN", "Infinity", "-Infinity", "-INF")) {
      assertMalformed(JacksonTokens.of(lenient2.createParser(number)), number + " is no JSON number");
      assertMalformed(Jackson3Tokens.of(lenient3.createParser(CONTEXT, number)), number + " is no JSON number");
    }
    assertEquals(Token.DECIMAL, JacksonTokens.of(lenient2.createParser("1e999")).next());
    assertEquals(Token.DECIMAL, Jackson3Tokens.of(lenient3.createParser(CONTEXT, "1e999")).next());
  }

  @Test
  void anEmbeddedObjectIsMalformed() throws IOException {
    assertMalformed(
        JacksonTokens.of(new JsonParserDelegate(FACTORY_2.createParser("1")) {
          @Override
          public JsonToken currentToken() {
            return JsonToken.VALUE_EMBEDDED_OBJECT;
          }
        }),
        "an embedded object is no JSON value");
    assertMalformed(
        Jackson3Tokens.of(new tools.jackson.core.util.JsonParserDelegate(FACTORY_3.createParser(CONTEXT, "1")) {
          @Override
          public tools.jackson.core.JsonToken currentToken() {
            return tools.jackson.core.JsonToken.VALUE_EMBEDDED_OBJECT;
          }
        }),
        "an embedded object is no JSON value");
  }

  @Test
  void aParserThatEndsInsideAValueWithoutAWordIsMalformed() throws IOException {
    TokenSource source2 = JacksonTokens.of(new JsonParserDelegate(FACTORY_2.createParser("{\"a\":[")) {
      @Override
      public JsonToken nextToken() throws IOException {
        try {
          return super.nextToken();
        } catch (IOException cutOff) {
          return null;
        }
      }
    });
    assertEquals(Token.START_OBJECT, source2.next());
    assertEquals(Token.NAME, source2.next());
    assertEquals(Token.START_ARRAY, source2.next());
    assertMalformed(source2, "the input ends inside an array");
  }

  @Test
  void aParserThatWaitsForMoreInputIsMalformed() throws IOException {
    JsonParser parser2 = FACTORY_2.createNonBlockingByteArrayParser();
    ((ByteArrayFeeder) parser2.getNonBlockingInputFeeder()).feedInput(new byte[] {'['}, 0, 1);
    TokenSource source2 = JacksonTokens.of(parser2);
    assertEquals(Token.START_ARRAY, source2.next());
    assertMalformed(source2, "the parser has not been given the rest of the input");
    tools.jackson.core.JsonParser parser3 = FACTORY_3.createNonBlockingByteArrayParser(CONTEXT);
    ((tools.jackson.core.async.ByteArrayFeeder) parser3.nonBlockingInputFeeder()).feedInput(new byte[] {'['}, 0, 1);
    TokenSource source3 = Jackson3Tokens.of(parser3);
    assertEquals(Token.START_ARRAY, source3.next());
    assertMalformed(source3, "the parser has not been given the rest of the input");
  }

  @Test
  void aFailureOfTheInputIsNotMalformedJson() throws IOException {
    EOFException broken = new EOFException("Unexpected end of ZLIB input stream");
    for (String before : List.of("    [1,", "    {\"a", "    [\"text", "    [12", "    {\"a\":\"\\u00")) {
      for (Read read : Read.values()) {
        assertInputFails(broken, JacksonTokens.of(FACTORY_2.createParser(failing(before, broken))), read);
        assertInputFails(broken, JacksonTokens.of(FACTORY_2.createParser(reader(failing(before, broken)))), read);
        assertInputFails(broken, Jackson3Tokens.of(FACTORY_3.createParser(CONTEXT, failing(before, broken))), read);
        assertInputFails(
            broken, Jackson3Tokens.of(FACTORY_3.createParser(CONTEXT, reader(failing(before, broken)))), read);
      }
    }
  }

  private static void assertInputFails(IOException expected, TokenSource source, Read read) {
    UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> Sources.trace(source, read));
    assertSame(expected, failure.getCause());
  }

  @Test
  void bytesThatAStrictReaderRefusesAreMalformed() throws IOException {
    byte[] noUtf8 = {'[', '"', (byte) 0xC3, '(', '"', ']'};
    byte[] noAscii = {'[', (byte) 0xE9};
    List<Supplier<Reader>> readers = List.of(
        () -> new InputStreamReader(new ByteArrayInputStream(noUtf8), StandardCharsets.UTF_8.newDecoder()),
        () -> new InputStreamReader(new ByteArrayInputStream(noAscii), StandardCharsets.US_ASCII.newDecoder()));
    for (Supplier<Reader> reader : readers) {
      assertRefused(JacksonTokens.of(FACTORY_2.createParser(reader.get())));
      assertRefused(Jackson3Tokens.of(FACTORY_3.createParser(CONTEXT, reader.get())));
    }
    byte[] utf32 = {0, 0, 0, '[', 0, 0x55, 0, 0, 0, 0, 0, ']'};
    assertRefused(JacksonTokens.of(FACTORY_2.createParser(utf32)));
    assertRefused(Jackson3Tokens.of(FACTORY_3.createParser(CONTEXT, utf32)));
  }

  private static void assertRefused(TokenSource source) {
    TokenException refused =
        assertThrows(TokenException.class, () -> Sources.trace(source, Read.TEXTS_AND_DECIMALS));
    assertFalse(refused.limitExceeded());
    assertTrue(refused.getMessage().startsWith("malformed JSON"), refused.getMessage());
  }

  private static void assertMalformed(TokenSource source, String reason) {
    TokenException malformed = assertThrows(TokenException.class, source::next);
    assertFalse(malformed.limitExceeded());
    assertTrue(malformed.getMessage().startsWith("malformed JSON"), malformed.getMessage());
    assertTrue(malformed.getMessage().endsWith(": " + reason), malformed.getMessage());
  }

  private static Reader reader(InputStream bytes) {
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  private static InputStream failing(String before, IOException failure) {
    return new SequenceInputStream(
        new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw failure;
          }
        });
  }
}

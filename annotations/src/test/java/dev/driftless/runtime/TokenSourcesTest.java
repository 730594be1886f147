package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.RandomJson.Document;
import dev.driftless.runtime.Sources.Read;
import dev.driftless.runtime.TokenSource.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What all sources have in common. */
class TokenSourcesTest {

  @Test
  void allSourcesAndTheirRecordingsSayTheSameOfRandomDocuments() {
    Random random = new Random(20261);
    for (int i = 0; i < 3000; i++) {
      Document document = RandomJson.document(random);
      Map<String, Supplier<TokenSource>> sources = Sources.of(document.text());
      sources.put("tree", () -> TreeTokens.of(document.tree()));
      for (Read read : Read.values()) {
        List<String> expected = Sources.trace(TreeTokens.of(document.tree()), read);
        sources.forEach((name, source) -> {
          assertEquals(expected, Sources.trace(source.get(), read), () -> name + ": " + document.text());
          assertEquals(
              expected,
              Sources.trace(Sources.recording(source.get()), read),
              () -> "recording of " + name + ": " + document.text());
        });
      }
    }
  }

  @Test
  void everyKindOfTokenIsSeenAsItIs() {
    String json = "{\"a\":[1,-0,1.0,1e2,true,false,null,\"x\\u00e9\\ud83d\\ude00\\ud800\"],\"\":{}}";
    List<String> expected =
        List.of(
            "START_OBJECT", "name a", "START_ARRAY", "INTEGER long 1", "INTEGER long 0", "DECIMAL 1.0", "DECIMAL 1E+2",
            "TRUE", "FALSE", "NULL", "STRING xé😀\ud800", "END_ARRAY", "name ", "START_OBJECT", "name null", "name null",
            "END");
    Sources.of(json).forEach((name, source) ->
        assertEquals(expected, Sources.trace(source.get(), Read.TEXTS_AND_DECIMALS), name));
  }

  @Test
  void theEndStaysTheEnd() {
    Map<String, Supplier<TokenSource>> sources = Sources.of("[]");
    sources.put("tree", () -> TreeTokens.of(List.of()));
    sources.put("recording", () -> Sources.recording(TreeTokens.of(List.of())));
    sources.forEach((name, supplier) -> {
      TokenSource source = supplier.get();
      assertEquals(Token.START_ARRAY, source.next(), name);
      assertEquals(Token.END_ARRAY, source.next(), name);
      for (int i = 0; i < 3; i++) {
        assertEquals(Token.END, source.next(), name);
      }
    });
  }

  @Test
  void anEmptyInputIsAtItsEnd() {
    Sources.of(" ").forEach((name, source) -> assertEquals(Token.END, source.get().next(), name));
  }

  @Test
  void anExponentBeyondABigDecimalHasNoExactValue() {
    for (String number : List.of("1e2147483649", "-1.5E99999999999", "1e-2147483648", "1e-99999999999", "0e99999999999",
        "1e" + "9".repeat(200), "1." + "1".repeat(600) + "e99999999999")) {
      double nearest = Double.parseDouble(number);
      Sources.of(number).forEach((name, supplier) -> {
        TokenSource source = supplier.get();
        assertEquals(Token.DECIMAL, source.next(), name);
        assertNull(source.decimalValue(), name);
        source = supplier.get();
        source.next();
        assertEquals(nearest, source.doubleValue(), name);
        Recording recording = Sources.recording(supplier.get());
        assertEquals(Token.DECIMAL, recording.next(), name);
        assertNull(recording.decimalValue(), name);
        assertEquals(nearest, recording.doubleValue(), name);
      });
    }
  }

  @Test
  void aLargeExponentWithinABigDecimalIsKeptExactly() {
    for (String number : List.of("1e2147483647", "12.5e-2147483000", "1e400", "1e-400")) {
      BigDecimal exact = new BigDecimal(number);
      Sources.of(number).forEach((name, supplier) -> {
        TokenSource source = supplier.get();
        source.next();
        assertEquals(exact, source.decimalValue(), name);
        Recording recording = Sources.recording(supplier.get());
        recording.next();
        assertEquals(exact, recording.decimalValue(), name);
        assertEquals(Double.parseDouble(number), recording.doubleValue(), name);
      });
    }
  }

  @Test
  void aLongIsToldFromAWiderInteger() {
    Map<String, Boolean> cases =
        Map.of(
            "9223372036854775807", true, "9223372036854775808", false, "-9223372036854775808", true,
            "-9223372036854775809", false, "1" + "0".repeat(900), false, "0", true);
    cases.forEach((number, isLong) -> Sources.of(number).forEach((name, supplier) -> {
      TokenSource source = supplier.get();
      assertEquals(Token.INTEGER, source.next());
      assertEquals(isLong, source.isLong(), () -> name + " " + number);
      if (isLong) {
        assertEquals(Long.parseLong(number), source.longValue());
      } else {
        assertEquals(new BigDecimal(number), source.decimalValue());
      }
    }));
  }

  @Test
  void aTextCanBeTakenFromTheBufferAndThenAsAString() {
    for (String json : List.of("\"\"", "\"planned\"", "\"" + "long ".repeat(30_000) + "\"")) {
      String expected = json.substring(1, json.length() - 1);
      Map<String, Supplier<TokenSource>> sources = Sources.of(json);
      sources.put("tree", () -> TreeTokens.of(expected));
      sources.put("recording", () -> Sources.recording(TreeTokens.of(expected)));
      sources.forEach((name, supplier) -> {
        TokenSource source = supplier.get();
        assertEquals(Token.STRING, source.next(), name);
        char[] buffer = source.textBuffer();
        assertEquals(expected, new String(buffer, source.textOffset(), source.textLength()), name);
        assertEquals(expected, source.text(), name);
      });
    }
  }

  @Test
  void askingForAKeyWhereAValueStandsIsAnErrorOfTheCaller() {
    Map<String, Supplier<TokenSource>> sources = Sources.of("[1]");
    sources.put("tree", () -> TreeTokens.of(List.of(1)));
    sources.put("recording", () -> Sources.recording(TreeTokens.of(List.of(1))));
    sources.forEach((name, supplier) -> {
      TokenSource source = supplier.get();
      source.next();
      assertThrows(IllegalStateException.class, source::nextName, name);
    });
  }

  @Test
  void aValueEndsWhereItsLastTokenIsRead() {
    Sources.of("[{\"a\":1},2]").forEach((name, supplier) -> {
      TokenSource source = supplier.get();
      source.next();
      Recording recording = Recording.of(source, source.next());
      assertEquals(Token.INTEGER, source.next(), name);
      assertEquals(2, source.longValue(), name);
      assertTrue(Sources.trace(recording, Read.NOTHING).contains("NAME"), name);
    });
  }
}

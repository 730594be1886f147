package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.Sources.Read;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MalformedJsonTest {

  @Test
  void aDocumentCutOffAnywhereIsMalformed() {
    Random random = new Random(20262);
    for (int i = 0; i < 60; i++) {
      byte[] whole = RandomJson.container(random).text().strip().getBytes(StandardCharsets.UTF_8);
      int step = Math.max(1, whole.length / 400);
      for (int length = 1; length < whole.length; length += step) {
        byte[] cut = Arrays.copyOf(whole, length);
        for (Read read : Read.values()) {
          Sources.of(cut).forEach((name, source) -> {
            assertMalformed(name, source, read, cut);
            TokenException refused =
                assertThrows(TokenException.class, () -> Sources.recording(source.get()), name);
            assertFalse(refused.limitExceeded());
          });
        }
      }
    }
  }

  @Test
  void whatIsNoJsonIsMalformed() {
    for (String json : List.of(
        "[1,]", "{\"a\":1,}", "[,1]", "{,}", "[1 2]", "{\"a\" 1}", "{\"a\":}", "{a:1}", "{'a':1}", "['a']", "[/*c*/1]",
        "[//c\n1]", "[#c\n1]", "]", "}", "[}", "{]", "[01]", "[-]", "[+1]", "[.5]", "[1.]", "[1e]", "[1e+]", "[0x1]",
        "[NaN]", "[Infinity]", "[-Infinity]", "[nul]", "[True]", "[undefined]", "[\"\\x\"]", "[\"\\u12\"]",
        "[\"\\u12G4\"]", "[\"\n\"]", "[\"\u0000\"]", "{\"\\q\":1}", "{\"\u0001\":1}", "[1]]", "\u00a0[]", "[\u2028]",
        "[\"a\"b]", "[tru", "[\"\\")) {
      Sources.of(json).forEach((name, source) -> {
        for (Read read : Read.values()) {
          assertMalformed(name, source, read, json.getBytes(StandardCharsets.UTF_8));
        }
      });
    }
  }

  @Test
  void bytesThatAreNoUtf8AreMalformed() {
    for (String hex : List.of("80", "bf", "c3", "c328", "e282", "e28228", "f09f98", "f09f9828", "f8", "ff", "fe")) {
      for (String frame : List.of("5b22*225d", "7b22*223a317d", "5b*5d", "5b22*")) {
        byte[] json = java.util.HexFormat.of().parseHex(frame.replace("*", hex));
        Sources.of(json).forEach((name, source) -> {
          assertMalformed(name, source, Read.TEXTS_AND_DECIMALS, json);
          assertMalformed(name, source, Read.BUFFERS_AND_DOUBLES, json);
        });
      }
    }
  }

  @Test
  void aLoneSurrogateInAKeyIsReadOrMalformed() {
    // Jackson's byte parsers refuse it, the others read it.
    for (String key : List.of("\\ud800", "\\udc00", "\\ud800a", "a\\ud800\\u0041", "\\udc00\\ud800")) {
      String json = "{\"" + key + "\":1}";
      Sources.of(json).forEach((name, supplier) -> {
        TokenSource source = supplier.get();
        source.next();
        try {
          assertFalse(Formats.isWellFormed(source.nextName()), name);
        } catch (TokenException refused) {
          assertFalse(refused.limitExceeded(), name);
        }
      });
    }
  }

  @Test
  void damagedDocumentsThrowNothingElse() {
    Random random = new Random(20263);
    Charset[] charsets = {
      StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE,
      Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE")
    };
    int refused = 0;
    for (int i = 0; i < 6_000; i++) {
      byte[] json = RandomJson.container(random).text().getBytes(charsets[random.nextInt(charsets.length)]);
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        json[random.nextInt(json.length)] =
            (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:\\-+.eE0u/".charAt(random.nextInt(16)));
      }
      if (random.nextInt(4) == 0) {
        json = Arrays.copyOf(json, random.nextInt(json.length + 1));
      }
      Read read = Read.values()[i % 3];
      for (Map.Entry<String, Supplier<TokenSource>> source : Sources.of(json).entrySet()) {
        refused += refused(source.getValue(), read, false) ? 1 : 0;
        refused += refused(source.getValue(), read, true) ? 1 : 0;
      }
    }
    assertTrue(refused > 10_000, () -> "too few of the documents were damaged");
  }

  private static boolean refused(Supplier<TokenSource> supplier, Read read, boolean record) {
    TokenSource source;
    try {
      source = supplier.get();
    } catch (UncheckedIOException | tools.jackson.core.JacksonException encoding) {
      return false; // The parser could not even be made, so there is no source.
    }
    try {
      Sources.trace(record ? Sources.recording(source) : source, read);
      return false;
    } catch (TokenException expected) {
      return true;
    }
  }

  @Test
  void theMessageHasThePositionAndNothingOfTheInput() {
    Sources.of("{\n  \"secret\": [1,\n  x]}").forEach((name, source) -> {
      TokenException malformed =
          assertThrows(TokenException.class, () -> Sources.trace(source.get(), Read.NOTHING), name);
      String message = malformed.getMessage();
      assertTrue(message.startsWith("malformed JSON at line 3, column "), message);
      assertFalse(message.contains("secret"), message);
    });
    Sources.of("{\"secret\":1").forEach((name, source) -> {
      TokenException malformed =
          assertThrows(TokenException.class, () -> Sources.trace(source.get(), Read.NOTHING), name);
      assertFalse(malformed.getMessage().contains("ource"), malformed.getMessage());
      assertFalse(malformed.getMessage().contains("secret"), malformed.getMessage());
    });
  }

  @Test
  void anExcerptOfTheInputIsTakenOutOfTheMessage() {
    IllegalArgumentException cause = new IllegalArgumentException();
    assertEquals(
        "malformed JSON at line 2, column 3: cut off (start at line: 1, column: 1)",
        Refusal.malformed(
                "cut off (start at [Source: (String)\"{[Source: x; line: 7, column: 9]]\"; line: 1, column: 1])",
                2, 3, cause)
            .getMessage());
    assertEquals(
        "malformed JSON: cut off",
        Refusal.malformed("cut off (start at [Source: (byte[])\"]\"; byte offset: #1])", -1, -1, cause).getMessage());
    assertEquals("malformed JSON: a \uFFFD b \uD83D\uDE00 c",
        Refusal.malformed("a \uD800\nb \uD83D\uDE00\rc", 0, 0, cause).getMessage());
    assertEquals("malformed JSON: unreadable", Refusal.malformed(null, 0, 0, cause).getMessage());
  }

  private static void assertMalformed(String name, Supplier<TokenSource> source, Read read, byte[] json) {
    List<String> seen = new ArrayList<>();
    TokenException malformed;
    try {
      Sources.trace(source.get(), read, seen);
      malformed = null;
    } catch (TokenException expected) {
      malformed = expected;
    }
    String text = new String(json, StandardCharsets.UTF_8);
    assertTrue(malformed != null, () -> name + " took " + text + " as " + seen);
    assertFalse(malformed.limitExceeded(), () -> name + ": " + text);
    assertTrue(malformed.getMessage().startsWith("malformed JSON"), malformed.getMessage());
  }
}

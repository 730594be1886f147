package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.driftless.sample.input.Utf8Reader;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
  @Test
  void textIsTheSameHoweverItsBytesCome() throws IOException {
    String text = "a\u0000ä\u20ac\ud83d\udc08\uffff\ufeff\udbff\udfff".repeat(3000);

    for (int piece : new int[] {1, 2, 3, 5, 1 << 20}) {
      for (int room : new int[] {2, 3, 4000}) {
        assertEquals(text, read(new Utf8Reader(new Pieces(Run.utf8(text), piece)), room));
      }
    }
  }

  /** Each a Latin-1 text of bytes that are no UTF-8: overlong forms, surrogates, beyond U+10FFFF (RFC 3629). */
  @ParameterizedTest
  @ValueSource(strings = {
    "\u0080", "\u00c3", "\u00c3a", "\u00e2\u0082", "\u00f0\u009f\u0090", "\u00c0\u0080", "\u00e0\u0080\u0080", "\u00ff",
    "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00f8\u0088\u0080\u0080\u0080"
  })
  void whatIsNoUtf8FailsAfterAllBeforeItWasRead(String bad) throws IOException {
    byte[] bytes = ("sound" + bad).getBytes(StandardCharsets.ISO_8859_1);
    Utf8Reader reader = new Utf8Reader(new Pieces(bytes, 100));
    char[] room = new char[100];

    assertEquals("sound", new String(room, 0, reader.read(room, 0, room.length)));
    assertThrows(CharConversionException.class, () -> reader.read(room, 0, room.length));
  }

  private static String read(Utf8Reader reader, int room) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[room];
    for (int count = reader.read(chars, 0, room); count >= 0; count = reader.read(chars, 0, room)) {
      text.append(chars, 0, count);
    }
    return text.toString();
  }
}

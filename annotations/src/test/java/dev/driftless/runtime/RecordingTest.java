package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.Sources.Read;
import dev.driftless.runtime.TokenSource.Token;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {

  @Test
  void aSingleValueIsRecordedAlone() {
    TokenSource source = Sources.jackson2("[\"a\",2,null]");
    source.next();
    Recording first = Recording.of(source, source.next());
    Recording second = Recording.of(source, source.next());
    Recording third = Recording.of(source, source.next());
    assertEquals(Token.END_ARRAY, source.next());
    assertEquals(Token.STRING, first.next());
    assertEquals("a", first.text());
    assertEquals(Token.END, first.next());
    assertEquals(Token.INTEGER, second.next());
    assertEquals(2, second.longValue());
    assertEquals(Token.END, second.next());
    assertEquals(Token.NULL, third.next());
    assertEquals(Token.END, third.next());
  }

  @Test
  void valuesThatAreNotReadDoNotShiftTheOthers() {
    Recording recording =
        Sources.recording(Sources.jackson3("[\"skip\",12,1.5,-0.0,123456789012345678901,\"take\",7,2.5,{\"k\":-0.0}]"));
    for (int i = 0; i < 6; i++) {
      recording.next();
    }
    assertEquals(Token.STRING, recording.next());
    assertEquals("take", recording.text());
    assertEquals(Token.INTEGER, recording.next());
    assertEquals(7, recording.longValue());
    assertEquals(Token.DECIMAL, recording.next());
    assertEquals(2.5, recording.doubleValue());
    assertEquals(Token.START_OBJECT, recording.next());
    assertEquals("k", recording.nextName());
    assertEquals(Token.DECIMAL, recording.next());
    assertEquals(-0.0, recording.doubleValue());
    assertNull(recording.nextName());
  }

  @Test
  void aTextInARecordedTextHasTheParserOfItsSource() {
    Recording recorded = Sources.recording(Sources.jackson2("[\"[1]\"]"));
    assertEquals(Sources.trace(Sources.jackson2("[1]"), Read.TEXTS_AND_DECIMALS), Sources.trace(recorded.nested("[1]"), Read.TEXTS_AND_DECIMALS));
    assertNull(Sources.recording(TreeTokens.of(List.of())).nested("[1]"));
  }

  @Test
  void noValueBeginsWithAKeyOrAnEnd() {
    for (Token token : List.of(Token.NAME, Token.END_OBJECT, Token.END_ARRAY)) {
      assertThrows(IllegalArgumentException.class, () -> Recording.of(TreeTokens.of(1), token));
    }
    assertEquals(Token.END, Recording.of(TreeTokens.of(1), Token.END).next());
  }

  @Test
  void aSourceThatEndsInsideAValueIsMalformed() {
    Recording cutOff = Sources.recording(TreeTokens.of(1));
    TokenException refused =
        assertThrows(TokenException.class, () -> Recording.of(cutOff, Token.START_ARRAY));
    assertFalse(refused.limitExceeded());
    assertEquals("malformed JSON: the input ends inside a value", refused.getMessage());
  }

  @Test
  void moreThanAnArrayCanHoldIsBeyondTheLimit() {
    assertEquals(128, Recording.grown(64, 65));
    assertEquals(500, Recording.grown(64, 500));
    assertEquals(Integer.MAX_VALUE - 8, Recording.grown(1 << 30, (1L << 30) + 1));
    TokenException refused =
        assertThrows(TokenException.class, () -> Recording.grown(Integer.MAX_VALUE - 8, Integer.MAX_VALUE));
    assertTrue(refused.limitExceeded());
  }

  @Test
  void memoryIsLinearInTheInputWithASmallFactor() throws IllegalAccessException {
    for (String item : List.of("1", "\"\"", "[]", "{}", "1.5", "\"" + "long text ".repeat(50) + "\"", "{\"key\":0}")) {
      int count = 2_000_000 / (item.length() + 1);
      String json = "[" + (item + ",").repeat(count) + "1]";
      Recording recording = Sources.recording(Sources.jackson2(json));
      long used = arrayBytes(recording);
      // At most every array has just been doubled.
      assertTrue(used < 8000 + 12L * json.length(), () -> item + ": " + used + " bytes for " + json.length());
      assertEquals(Token.START_ARRAY, recording.next());
    }
  }

  private static long arrayBytes(Recording recording) throws IllegalAccessException {
    long bytes = 0;
    for (Field field : Recording.class.getDeclaredFields()) {
      Class<?> item = field.getType().getComponentType();
      if (item != null && !Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        int size = item == byte.class ? 1 : item == char.class ? 2 : item == int.class ? 4 : 8;
        bytes += (long) size * Array.getLength(field.get(recording));
      }
    }
    return bytes;
  }
}

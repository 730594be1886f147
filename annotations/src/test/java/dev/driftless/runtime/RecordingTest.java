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
import java.util.Random;
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
  void theRestOfAnObjectIsRecordedFromTheKeyInHandOn() {
    TokenSource source = Sources.jackson2("[{\"a\":1,\"b\":{\"c\":[2]},\"d\":\"x\"},7]");
    source.next();
    source.next();
    assertEquals("a", source.nextName());
    source.next();
    assertEquals("b", source.nextName());
    Recording rest = Recording.ofRest(source, "b", source.next());
    assertEquals(Token.INTEGER, source.next());
    assertEquals(7, source.longValue());
    assertEquals("b", rest.nextName());
    assertEquals(Token.START_OBJECT, rest.next());
    assertEquals("c", rest.nextName());
    assertEquals(Token.START_ARRAY, rest.next());
    assertEquals(Token.INTEGER, rest.next());
    assertEquals(Token.END_ARRAY, rest.next());
    assertNull(rest.nextName());
    assertEquals("d", rest.nextName());
    assertEquals(Token.STRING, rest.next());
    assertEquals("x", rest.text());
    assertNull(rest.nextName());
    assertEquals(Token.END, rest.next());
  }

  @Test
  void theRestOfAnObjectThatBreaksOffIsMalformed() {
    TokenSource source = Sources.jackson3("{\"a\":1,");
    source.next();
    source.nextName();
    Token value = source.next();
    assertThrows(TokenException.class, () -> Recording.ofRest(source, "a", value));
  }

  @Test
  void lookingAheadPassesOverValuesAndLeavesTheRecordingWhereItIs() {
    Random random = new Random(1);
    int passed = 0;
    for (int i = 0; i < 500; i++) {
      String first = RandomJson.document(random).text();
      String second = RandomJson.document(random).text();
      Recording recording = Sources.recording(Sources.jackson2("[" + first + "," + second + ",\"last\"]"));
      recording.next();
      Token token = recording.next();
      Recording ahead = recording.ahead();
      ahead.passOver(token);
      Token next = ahead.next();
      assertEquals(JsonTree.of(Sources.jackson2(second)), tree(ahead.ahead(), next), second);
      ahead.passOver(next);
      assertEquals(Token.STRING, ahead.next());
      assertEquals("last", ahead.text());
      assertEquals(Token.END_ARRAY, ahead.next());
      passed += token == Token.START_ARRAY || token == Token.START_OBJECT ? 1 : 0;
      assertEquals(JsonTree.of(Sources.jackson2(first)), tree(recording, token), first);
    }
    assertTrue(passed > 100, "only " + passed + " values had anything in them");
  }

  /** The value that begins with the current token, which is recorded once more to be read from there on. */
  private static Object tree(Recording recording, Token token) {
    return JsonTree.of(Recording.of(recording, token));
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

package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.Sources.Read;
import dev.driftless.runtime.TokenSource.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TreeTokensTest {

  @Test
  void theWholeNumberTypesAreIntegers() {
    for (Number number : new Number[] {(byte) -7, (short) -7, -7, -7L, BigInteger.valueOf(-7)}) {
      TokenSource source = TreeTokens.of(number);
      assertEquals(Token.INTEGER, source.next());
      assertTrue(source.isLong());
      assertEquals(-7, source.longValue());
      assertEquals(-7.0, source.doubleValue());
      assertEquals(BigDecimal.valueOf(-7), source.decimalValue());
    }
    TokenSource wide = TreeTokens.of(BigInteger.ONE.shiftLeft(63));
    assertEquals(Token.INTEGER, wide.next());
    assertFalse(wide.isLong());
    assertEquals(0x1p63, wide.doubleValue());
    assertEquals(new BigDecimal("9223372036854775808"), wide.decimalValue());
  }

  @Test
  void theOtherNumberTypesAreNoIntegersWhateverTheirValue() {
    for (Number number : new Number[] {1.0, 1.0f, BigDecimal.ONE}) {
      TokenSource source = TreeTokens.of(number);
      assertEquals(Token.DECIMAL, source.next());
      assertEquals(1.0, source.doubleValue());
    }
  }

  @Test
  void aFloatIsTheDecimalItIsWrittenAs() {
    TokenSource source = TreeTokens.of(1.1f);
    source.next();
    assertEquals(1.1, source.doubleValue());
    assertEquals(new BigDecimal("1.1"), source.decimalValue());
  }

  @Test
  void anyCollectionIsAnArrayAndItsOrderStays() {
    assertEquals(
        List.of("START_ARRAY", "STRING b", "STRING a", "NULL", "END_ARRAY", "END"),
        Sources.trace(
            TreeTokens.of(new LinkedHashSet<>(Arrays.asList("b", "a", null))), Read.TEXTS_AND_DECIMALS));
  }

  @Test
  void otherTypesAreMalformedAndNamed() {
    assertMalformed(new StringBuilder("x"), "a java.lang.StringBuilder is no JSON value, found at token 1 of the tree");
    assertMalformed(List.of(1, 'c'), "a java.lang.Character is no JSON value, found at token 3 of the tree");
    assertMalformed(new AtomicLong(1), "a java.util.concurrent.atomic.AtomicLong is no JSON value");
    assertMalformed(new int[] {1}, "a int[] is no JSON value");
    assertMalformed(Map.of(1, 2), "a java.lang.Integer is no JSON key, found at token 2 of the tree");
    assertMalformed(Collections.singletonMap(null, 2), "null is no JSON key");
    assertMalformed(Double.NaN, "NaN is no JSON number");
    assertMalformed(List.of(Float.NEGATIVE_INFINITY), "-Infinity is no JSON number");
  }

  private static void assertMalformed(Object tree, String reason) {
    TokenException malformed =
        assertThrows(TokenException.class, () -> Sources.trace(TreeTokens.of(tree), Read.NOTHING));
    assertFalse(malformed.limitExceeded());
    assertTrue(malformed.getMessage().startsWith("malformed JSON: " + reason), malformed.getMessage());
  }

  @Test
  void aTextInATextHasTheParserThatIsGiven() {
    assertNull(TreeTokens.of(List.of()).nested("[1]"));
    TokenSource nested = TreeTokens.of(List.of(), Sources::jackson3).nested("[1]");
    assertEquals(
        List.of("START_ARRAY", "INTEGER long 1", "END_ARRAY", "END"), Sources.trace(nested, Read.TEXTS_AND_DECIMALS));
  }

  @Test
  void theBufferGrowsWithTheTexts() {
    List<Object> texts = new ArrayList<>();
    for (int length = 0; length < 5000; length += 61) {
      texts.add("x".repeat(length));
    }
    List<String> seen = Sources.trace(TreeTokens.of(texts), Read.BUFFERS_AND_DOUBLES);
    assertEquals(Sources.trace(TreeTokens.of(texts), Read.TEXTS_AND_DECIMALS), seen);
  }
}

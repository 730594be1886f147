package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Field FIELD = Field.of("Invalid thing: ", "any", false);

  private static Json read(String text, String... violations) {
    return read(Sources.jackson2(text), violations);
  }

  private static Json read(TokenSource source, String... violations) {
    Reading in = new Reading(source, 3);
    in.advance("");
    Json value = in.any(FIELD);
    assertEquals(List.of(violations), Violations.list(in.found()).stream().map(Violation::toString).toList());
    return value;
  }

  @Test
  void everyKindOfNumberIsKeptAsItIs() {
    assertEquals(
        List.of(
            1L, Long.MIN_VALUE, new BigInteger("9223372036854775808"), new BigDecimal("1.50"), new BigDecimal("1E+2"),
            new BigDecimal("0.10000000000000000001")),
        read("[1,-9223372036854775808,9223372036854775808,1.50,1e2,0.10000000000000000001]").tree());
  }

  @Test
  void objectsKeepTheOrderOfTheirKeysAndNullMayStandInside() {
    assertEquals("{z=[null, true], a={}}", read("{\"z\":[null,true],\"a\":{}}").toString());
    assertEquals("x", read("\"x\"").tree());
    assertEquals(false, read("false").tree());
  }

  @Test
  void everyValueIsOfAKind() {
    assertEquals(Json.Kind.STRING, read("\"1\"").kind());
    assertEquals(Json.Kind.NUMBER, read("1").kind());
    assertEquals(Json.Kind.NUMBER, read("1.5e3").kind());
    assertEquals(Json.Kind.BOOLEAN, read("false").kind());
    assertEquals(Json.Kind.LIST, read("[1]").kind());
    assertEquals(Json.Kind.OBJECT, read("{}").kind());
  }

  @Test
  void nullIsNoValue() {
    assertNull(read("null", "/any  NULL_VALUE  Invalid thing: 'any' must not be null"));
    assertThrows(NullPointerException.class, () -> Json.of(null));
  }

  @Test
  void ofAKeyThatStandsTwiceTheFirstValueIsKept() {
    assertEquals(
        Map.of("a", Map.of("b", 1L)),
        read(
                "{\"a\":{\"b\":1,\"b\":[2]},\"a\":{\"b\":3}}",
                "/any/a  DUPLICATE_KEY  Invalid thing: duplicate key 'a' in 'any'",
                "/any/a/b  DUPLICATE_KEY  Invalid thing: duplicate key 'b' in 'any'")
            .tree());
  }

  @Test
  void whatCanNotBeKeptIsReportedWhereItStands() {
    assertNull(
        // Jackson refuses such keys itself.
        read(
            TreeTokens.of(Map.of("b", List.of("\ud800"), "a/\udc00", 1)),
            "/any/a~1\udc00  LONE_SURROGATE  Invalid thing: 'any' must not have a lone surrogate",
            "/any/b/0  LONE_SURROGATE  Invalid thing: 'any' must not have a lone surrogate"));
    assertNull(read("[[[[]]]]", "/any/0/0/0  TOO_DEEP  Invalid thing: 'any' is nested deeper than 3 levels"));
    assertNull(read("[1e9999999999]", "/any/0  OUT_OF_RANGE  Invalid thing: 'any' must have an exponent that fits 32 bits"));
  }

  @Test
  void aTreeIsCopiedWithEachNumberAsItWouldBeRead() {
    List<Object> items = new ArrayList<>(Arrays.asList((short) 1, 2, BigInteger.TEN, 0.1f, 0.5, null));
    Json value = Json.of(Map.of("a", items));
    items.clear();
    assertEquals(
        Map.of("a", Arrays.asList(1L, 2L, 10L, new BigDecimal("0.1"), new BigDecimal("0.5"), null)), value.tree());
    assertThrows(UnsupportedOperationException.class, ((Map<?, ?>) value.tree())::clear);
    assertEquals(Json.of(1), Json.of(1L));
    assertEquals(Json.of(1).hashCode(), Json.of(1L).hashCode());
    assertNotEquals(Json.of(1), Json.of("1"));
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (Object none : List.of(Double.NaN, "\ud800", 'c', Map.of(1, 2), Collections.singletonMap("\udc00", 1), Json.of(1))) {
      assertThrows(IllegalArgumentException.class, () -> Json.of(none), none::toString);
    }
  }
}

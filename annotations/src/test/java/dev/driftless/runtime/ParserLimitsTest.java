package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.driftless.runtime.Sources.Read;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A limit of the parser is told from broken JSON, wherever the parser notices it. */
class ParserLimitsTest {
  private static final JsonFactory SHORT_STRINGS_2 =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(100).maxTokenCount(50).build())
          .build();
  private static final tools.jackson.core.json.JsonFactory SHORT_STRINGS_3 =
      tools.jackson.core.json.JsonFactory.builder()
          .streamReadConstraints(
              tools.jackson.core.StreamReadConstraints.builder().maxStringLength(100).maxTokenCount(50).build())
          .build();

  @Test
  void aNumberOfMoreThanAThousandDigitsIsBeyondTheLimit() {
    for (String number : List.of("1".repeat(1001), "-" + "1".repeat(1001), "0." + "1".repeat(1001),
        "1".repeat(1001) + "e1", "1".repeat(600) + "." + "1".repeat(600))) {
      for (String json : List.of(number, "[" + number + "]", "{\"a\":" + number + "}")) {
        assertLimits(Sources.of(json), Read.TEXTS_AND_DECIMALS);
        assertLimits(Sources.of(json), Read.BUFFERS_AND_DOUBLES);
      }
    }
  }

  @Test
  void nestingBeyondAThousandLevelsIsBeyondTheLimit() {
    for (Read read : Read.values()) {
      assertLimits(Sources.of("[".repeat(1001) + "]".repeat(1001)), read);
      assertLimits(Sources.of("{\"a\":".repeat(1001) + "1" + "}".repeat(1001)), read);
      assertLimits(Sources.of("[".repeat(1_000_000)), read);
    }
  }

  @Test
  void aLongKeyIsBeyondTheLimit() {
    for (Read read : Read.values()) {
      assertLimits(Sources.of("{\"" + "k".repeat(60_000) + "\":1}"), read);
      assertLimits(Sources.of("{\"" + "é".repeat(60_000) + "\":1}"), read);
    }
  }

  @Test
  void aLongStringIsBeyondTheLimit() {
    for (String json : List.of("\"" + "s".repeat(50_000) + "\"", "{\"a\":[\"" + "é".repeat(50_000) + "\"]}")) {
      assertLimits(limited(json), Read.TEXTS_AND_DECIMALS);
      assertLimits(limited(json), Read.BUFFERS_AND_DOUBLES);
    }
  }

  @Test
  void manyTokensAreBeyondTheLimit() {
    for (Read read : Read.values()) {
      assertLimits(limited("[" + "1,".repeat(60) + "1]"), read);
      assertLimits(limited("[" + "{\"a\":1},".repeat(60) + "1]"), read);
    }
  }

  @Test
  void manyKeysOfOneHashNeverThrowAnythingElse() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 40_000; i++) {
      json.append(i == 0 ? "\"" : ",\"");
      for (int bit = 0; bit < 16; bit++) {
        json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      json.append("\":1");
    }
    json.append('}');
    Sources.of(json.toString()).forEach((name, source) -> {
      try {
        assertTrue(Sources.trace(source.get(), Read.NOTHING).size() > 80_000, name);
      } catch (TokenException refused) {
        assertTrue(refused.limitExceeded(), name);
      }
    });
  }

  @Test
  void aTreeThatContainsItselfComesToAnEnd() {
    List<Object> tree = new ArrayList<>();
    tree.add(tree);
    tree.add(Map.of("again", tree));
    for (Read read : Read.values()) {
      assertLimits(Map.of("tree", () -> TreeTokens.of(tree)), read);
    }
  }

  @Test
  void aTreeIsReadToAnyDepthBelowItsLimit() {
    Object tree = 1;
    for (int i = 0; i < TreeTokens.MAX_DEPTH; i++) {
      tree = List.of(tree);
    }
    Object deepest = tree;
    assertEquals(
        2 * TreeTokens.MAX_DEPTH + 2, Sources.trace(TreeTokens.of(deepest), Read.TEXTS_AND_DECIMALS).size());
    assertEquals(
        2 * TreeTokens.MAX_DEPTH + 2,
        Sources.trace(Sources.recording(TreeTokens.of(deepest)), Read.TEXTS_AND_DECIMALS).size());
    assertLimits(Map.of("tree", () -> TreeTokens.of(List.of(deepest))), Read.NOTHING);
  }

  private static Map<String, Supplier<TokenSource>> limited(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Map<String, Supplier<TokenSource>> sources = new LinkedHashMap<>();
    sources.put("Jackson 2, bytes", () -> {
      try {
        return JacksonTokens.of(SHORT_STRINGS_2.createParser(bytes));
      } catch (java.io.IOException impossible) {
        throw new AssertionError(impossible);
      }
    });
    sources.put("Jackson 2, characters", () -> {
      try {
        return JacksonTokens.of(SHORT_STRINGS_2.createParser(json));
      } catch (java.io.IOException impossible) {
        throw new AssertionError(impossible);
      }
    });
    tools.jackson.core.ObjectReadContext context = tools.jackson.core.ObjectReadContext.empty();
    sources.put("Jackson 3, bytes", () -> Jackson3Tokens.of(SHORT_STRINGS_3.createParser(context, bytes)));
    sources.put("Jackson 3, characters", () -> Jackson3Tokens.of(SHORT_STRINGS_3.createParser(context, json)));
    return sources;
  }

  private static void assertLimits(Map<String, Supplier<TokenSource>> sources, Read read) {
    sources.forEach((name, source) -> {
      assertLimit(name, () -> Sources.trace(source.get(), read));
      assertLimit("recording of " + name, () -> Sources.recording(source.get()));
    });
  }

  private static void assertLimit(String name, Runnable reading) {
    TokenException refused = assertThrows(TokenException.class, reading::run, name);
    assertTrue(refused.limitExceeded(), () -> name + ": " + refused.getMessage());
    assertTrue(refused.getMessage().startsWith("the parser refuses more: "), refused.getMessage());
  }
}

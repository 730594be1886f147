package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TOML is written by its specification, and what is written is read back as it was. */
final class TomlTextTest {
  private static final TomlMapper PARSER = new TomlMapper();

  @Test
  void tablesFollowTheValuesOfTheirParent() {
    TomlText text =
        new TomlText()
            .put(
                "tokens",
                new TomlText().put("access", "a").put("expires_at", OffsetDateTime.parse("2026-02-12T10:00Z")))
            .put("version", 2)
            .put("user", Map.of("name", "anna"))
            .put("empty", new TomlText());
    assertEquals(
        """
        version = 2

        [tokens]
        access = "a"
        expires_at = 2026-02-12T10:00:00+00:00

        [user]
        name = "anna"

        [empty]
        """,
        text.toString());
  }

  @Test
  void aTableOfTablesNeedsNoHeader() {
    TomlText text = new TomlText().put("a", new TomlText().put("b c", new TomlText().put("d", true)));
    assertEquals("[a.\"b c\"]\nd = true\n", text.toString());
  }

  @Test
  void listsOfTablesAreArraysOfTables() {
    TomlText server = new TomlText().put("url", URI.create("https://a.example/")).put("limits", Map.of("count", 3L));
    TomlText text =
        new TomlText().put("servers", List.of(server, new TomlText())).put("none", List.of()).put("last", false);
    assertEquals(
        """
        none = []
        last = false

        [[servers]]
        url = "https://a.example/"

        [servers.limits]
        count = 3

        [[servers]]
        """,
        text.toString());
  }

  @Test
  void tablesDeeperInListsStandOnOneLine() {
    TomlText text =
        new TomlText()
            .put("rows", List.of(List.of(new TomlText().put("a", 1).put("b", List.of("x"))), List.of(new TomlText())));
    assertEquals("rows = [[{ a = 1, b = [\"x\"] }], [{}]]\n", text.toString());
  }

  @Test
  void whatHasNoValueIsLeftOut() {
    TomlText text =
        new TomlText()
            .put("a", null)
            .put("b", (String) null, String::length)
            .putEach("c", (List<String>) null, String::length)
            .put("d", "four", String::length)
            .putEach("e", List.of("one", ""), String::length);
    assertEquals("d = 4\ne = [3, 0]\n", text.toString());
    assertEquals("", new TomlText().toString());
  }

  static List<Map.Entry<Object, String>> scalars() {
    return List.of(
        Map.entry("tab\t nl\n cr\r ff\f bs\b q\" b\\", "\"tab\\t nl\\n cr\\r ff\\f bs\\b q\\\" b\\\\\""),
        Map.entry("\u0000\u001f\u007f\u0080\u2028 ü 𝄞", "\"\\u0000\\u001F\\u007F\u0080\u2028 ü 𝄞\""),
        Map.entry(Integer.MIN_VALUE, "-2147483648"),
        Map.entry(Long.MAX_VALUE, "9223372036854775807"),
        Map.entry(BigInteger.valueOf(Long.MIN_VALUE), "-9223372036854775808"),
        Map.entry(1.0, "1.0"),
        Map.entry(-0.0, "-0.0"),
        Map.entry(1e300, "1.0E300"),
        Map.entry(0.1f, "0.1"),
        Map.entry(new BigDecimal("1"), "1.0"),
        Map.entry(new BigDecimal("1.50"), "1.50"),
        Map.entry(new BigDecimal("12e30"), "1.2E+31"),
        Map.entry(new BigDecimal("1e-7"), "1E-7"),
        Map.entry(LocalDate.of(2026, 2, 12), "2026-02-12"),
        Map.entry(OffsetDateTime.parse("2026-02-12T10:00:00.5-03:30"), "2026-02-12T10:00:00.500-03:30"),
        Map.entry(UUID.fromString("550e8400-e29b-41d4-a716-446655440000"), "\"550e8400-e29b-41d4-a716-446655440000\""),
        Map.entry(URI.create("https://a.example/ü"), "\"https://a.example/%C3%BC\""));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void aScalarHasItsForm(Map.Entry<Object, String> scalar) {
    assertEquals("key = " + scalar.getValue() + "\n", new TomlText().put("key", scalar.getKey()).toString());
  }

  static List<Map.Entry<String, String>> keys() {
    return List.of(
        Map.entry("access_expires-AT9", "access_expires-AT9"),
        Map.entry("", "\"\""),
        Map.entry("a.b", "\"a.b\""),
        Map.entry("a b", "\"a b\""),
        Map.entry("größe", "\"größe\""),
        Map.entry("\"\n", "\"\\\"\\n\""));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsQuotedWhereItHasToBe(Map.Entry<String, String> key) {
    assertEquals(key.getValue() + " = 1\n", new TomlText().put(key.getKey(), 1).toString());
    assertEquals("[" + key.getValue() + "]\n", new TomlText().put(key.getKey(), new TomlText()).toString());
  }

  static List<Object> refused() {
    return List.of(
        "\ud800",
        "x\udc00\ud800",
        Double.NaN,
        Double.POSITIVE_INFINITY,
        BigInteger.ONE.shiftLeft(63),
        'c',
        new Object(),
        Map.of(1, "one"),
        Arrays.asList("a", null),
        List.of(List.of(new StringBuilder())),
        OffsetDateTime.parse("+12026-02-12T10:00:00Z"),
        LocalDate.of(-1, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTomlCannotHoldIsRefusedWhereItIsPut(Object value) {
    assertThrows(IllegalArgumentException.class, () -> new TomlText().put("key", value));
  }

  @Test
  void aKeyIsPutOnce() {
    TomlText text = new TomlText().put("a", null).put("a", 1);
    String message = assertThrows(IllegalArgumentException.class, () -> text.put("a", 2)).getMessage();
    assertTrue(message.contains("'a' is there already"), message);
  }

  @Test
  void aParserReadsBackRandomTrees() throws IOException {
    for (int seed = 0; seed < 3000; seed++) {
      Map<String, Object> tree = new RandomTree(new Random(seed)).table(0);
      String text = TomlText.of(tree).toString();
      Object read = PARSER.readValue(text, Object.class);
      assertEquals(comparable(tree), comparable(read), text);
    }
  }

  @Test
  void theTokensOfAParserAreThoseOfWhatItReads() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      String text = TomlText.of(new RandomTree(new Random(seed)).table(0)).toString();
      Object read = PARSER.readValue(text, Object.class);
      for (Sources.Read how : Sources.Read.values()) {
        assertEquals(
            Sources.trace(TreeTokens.of(read), how),
            Sources.trace(JacksonTokens.of(new TomlFactory().createParser(text)), how),
            text);
      }
    }
  }

  /** What must be the same on both sides: numbers by value, times as their text. */
  private static Object comparable(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put(key, comparable(member)));
      return members;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TomlTextTest::comparable).toList();
    }
    if (value instanceof OffsetDateTime time) {
      return Rfc3339.text(time);
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros();
    }
    return value instanceof LocalDate || value instanceof UUID || value instanceof URI ? value.toString() : value;
  }

  /** Random tables of everything that TOML holds. */
  private record RandomTree(Random random) {
    Map<String, Object> table(int depth) {
      Map<String, Object> table = new LinkedHashMap<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        table.put(random.nextBoolean() ? "key" + i : text(), value(depth + 1));
      }
      return table;
    }

    private Object value(int depth) {
      return switch (random.nextInt(depth > 4 ? 9 : 12)) {
        case 0 -> random.nextBoolean();
        case 1 -> random.nextInt();
        case 2 -> random.nextLong();
        case 3 -> number();
        case 4 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(60) - 30);
        case 5 -> time();
        case 6 -> time().toLocalDate();
        case 7, 8 -> text();
        case 9 -> Collections.unmodifiableList(list(depth));
        default -> table(depth);
      };
    }

    private List<Object> list(int depth) {
      List<Object> list = new ArrayList<>();
      boolean tables = random.nextBoolean();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(tables ? table(depth + 1) : value(depth + 1));
      }
      return list;
    }

    private double number() {
      double any = Double.longBitsToDouble(random.nextLong());
      return Double.isFinite(any) ? any : random.nextDouble();
    }

    private OffsetDateTime time() {
      int nano = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
      return OffsetDateTime.of(
          random.nextInt(10_000),
          1 + random.nextInt(12),
          1 + random.nextInt(28),
          random.nextInt(24),
          random.nextInt(60),
          random.nextInt(60),
          nano,
          ZoneOffset.ofTotalSeconds((random.nextInt(36 * 60 + 1) - 18 * 60) * 60));
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        int c = random.nextInt(random.nextBoolean() ? 128 : 0x110000);
        text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? ' ' : c);
      }
      return text.toString();
    }
  }
}

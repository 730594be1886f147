package dev.driftless.processor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.json.ParsedJson.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedJsonTest {

  @Test
  void everyKindOfValueIsRead() throws MalformedJsonException {
    String text =
        "{\"a\": [1, 2147483648, 9223372036854775808, 1.50, -2e3], \"b\": [true, false, null, \"é\\n\"], \"c\": {}}";
    ParsedJson parsed = ParsedJson.of(text);
    assertEquals(
        Map.of(
            "a",
            List.of(
                1, 2147483648L, new BigInteger("9223372036854775808"), new BigDecimal("1.50"), new BigDecimal("-2e3")),
            "b",
            Arrays.asList(true, false, null, "é\n"),
            "c",
            Map.of()),
        parsed.tree());
    assertEquals(text, parsed.text());
  }

  @Test
  void membersKeepTheirOrder() throws MalformedJsonException {
    Map<?, ?> members = (Map<?, ?>) ParsedJson.of("{\"z\": 1, \"a\": 2, \"m\": 3}").tree();
    assertEquals(List.of("z", "a", "m"), List.copyOf(members.keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7", "-0", "0.5", "1e2", "12345678901234567890", "true", "false", "null", "\"\"", "\"é😀\\u00e9\\\"\"", "{}",
        "[]", "[ ]", "{\n}", "[1]", "[1,2 ]", "{\"a\":1}", "{\"a\":1 }"
      })
  void aValueAtTheTopIsFoundWithinAnySpace(String value) throws MalformedJsonException {
    for (String before : List.of("", " ", "\r\n\t")) {
      for (String after : List.of("", " ", "\n", "\r\n", " \t ")) {
        ParsedJson parsed = ParsedJson.of(before + value + after);
        assertEquals(Optional.of(new Slice(before.length(), before.length() + value.length())), parsed.at(""));
        assertEquals(Optional.of(value), parsed.source("").map(source -> source.replace("\r", "")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "-1.5e3", "true", "null", "\"a, b\"", "{}", "[]", "{\"x\": [1]}"})
  void aValueIsFoundBetweenOthers(String value) throws MalformedJsonException {
    for (String around : List.of("[0,%s,0]", "[0, %s , 0]", "[\"😀\", %s]", "[\"\\ud83d\\ude00\",%s]", "[[],%s\n]")) {
      String text = around.formatted(value);
      assertEquals(Optional.of(value), ParsedJson.of(text).source("/1"), text);
    }
    assertEquals(Optional.of(value), ParsedJson.of("{\"é\":%s,\"b\":0}".formatted(value)).source("/é"));
  }

  @Test
  void pointersEscapeKeys() throws MalformedJsonException {
    ParsedJson parsed = ParsedJson.of("{\"a/b\": 1, \"c~d\": 2, \"\": {\"~1\": 3}, \"\\\"\\u00e9\": 4, \"0\": [5]}");
    assertEquals(Optional.of("1"), parsed.source("/a~1b"));
    assertEquals(Optional.of("2"), parsed.source("/c~0d"));
    assertEquals(Optional.of("3"), parsed.source("//~01"));
    assertEquals(Optional.of("4"), parsed.source("/\"é"));
    assertEquals(Optional.of("5"), parsed.source("/0/0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/b", "a", "/a/2", "/a/-1", "/a/00", "/a/-", "/a/0/x", "/", "/A"})
  void whereNothingStandsNothingIsFound(String pointer) throws MalformedJsonException {
    ParsedJson parsed = ParsedJson.of("{\"a\": [1, 2]}");
    assertTrue(parsed.at(pointer).isEmpty());
    assertTrue(parsed.source(pointer).isEmpty());
  }

  @Test
  void theSourceIsMovedToTheLeftAsABlock() throws MalformedJsonException {
    ParsedJson parsed =
        ParsedJson.of(
            """
            {
              "request": {
                "list": [
                  1,

                  2
                ]
              }
            }
            """);
    assertEquals(Optional.of("{\n  \"list\": [\n    1,\n\n    2\n  ]\n}"), parsed.source("/request"));
    assertEquals(Optional.of("[\n  1,\n\n  2\n]"), parsed.source("/request/list"));
    assertEquals(Optional.of("2"), parsed.source("/request/list/1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Tabs; lines ended by CR LF and CR; a brace on a line of its own.
        "{\\n\\t'a': {\\n\\t\\t'b': 1\\n\\t}\\n} | {\\n\\t'b': 1\\n}",
        "{\\r\\n  'a': {\\r\\n    'b': 1\\r\\n  }\\r\\n} | {\\n  'b': 1\\n}",
        "{\\r  'a': {\\r    'b': 1\\r  }\\r} | {\\n  'b': 1\\n}",
        "{\\n  'a':\\n  {\\n    'b': 1\\n  }\\n} | {\\n  'b': 1\\n}",
        // Aligned below its beginning: it keeps to the line on which it begins.
        "{\\n  'a': [1,\\n        2]\\n} | [1,\\n      2]",
        // On one line with what is around it, or further to the left.
        "{'a': {\\n  'b': 1\\n}} | {\\n  'b': 1\\n}",
        "{\\n    'a': {\\n  'b': 1\\n}} | {\\n  'b': 1\\n}",
        // Only what is the same on all lines, white space on otherwise empty ones aside.
        "{\\n  'a': [\\n\\t\\t1\\n  ]\\n} | [\\n\\t\\t1\\n  ]",
        "{\\n \\t'a': [\\n \\t\\t1\\n \\t]\\n} | [\\n\\t1\\n]",
        "{\\n  'a': [\\n \\n\\n     \\n    1\\n  ]\\n} | [\\n\\n\\n   \\n  1\\n]",
        // What looks like a new line within a string is none.
        "{\\n  'a': ['\\\\n  x',\\n    2\\n  ]\\n} | ['\\\\n  x',\\n  2\\n]"
      })
  void indentationIsThatOfTheLineWhereAValueBegins(String text, String source) throws MalformedJsonException {
    assertEquals(Optional.of(written(source)), ParsedJson.of(written(text)).source("/a"));
  }

  private static String written(String text) {
    return text.replace('\'', '"').translateEscapes();
  }

  @Test
  void randomTextsAreReadAsTheyWereWritten() throws MalformedJsonException {
    int longest = 0;
    for (int seed = 0; seed < 600; seed++) {
      WrittenJson written = new WrittenJson(new Random(seed), seed % 7);
      ParsedJson parsed = ParsedJson.of(written.text());
      assertEquals(written.values().get(""), parsed.tree(), "seed " + seed);
      for (Map.Entry<String, Slice> slice : written.slices().entrySet()) {
        assertEquals(Optional.of(slice.getValue()), parsed.at(slice.getKey()), "seed " + seed + ", " + slice.getKey());
      }
      longest = Math.max(longest, written.text().length());
    }
    assertTrue(longest > 8000, "longest text: " + longest);
  }

  /** The parser reads its input a buffer at a time; every kind of value comes to stand across the end of one. */
  @Test
  void placesAreRightAcrossTheParsersBuffers() throws MalformedJsonException {
    List<String> values = List.of("\"a\\n😀b\"", "-1234.5e6", "987654321", "false", "{\"k\": 1}", "[ ]");
    for (int shift = 0; shift < 40; shift++) {
      StringBuilder text = new StringBuilder(" ".repeat(shift)).append('[');
      List<Slice> slices = new ArrayList<>();
      for (int i = 0; text.length() < 13000; i++) {
        text.append(i == 0 ? "" : ", ");
        String value = values.get(i % values.size());
        slices.add(new Slice(text.length(), text.length() + value.length()));
        text.append(value);
      }
      ParsedJson parsed = ParsedJson.of(text.append(']').toString());
      assertEquals(
          slices,
          IntStream.range(0, slices.size()).mapToObj(i -> parsed.at("/" + i).orElseThrow()).toList(),
          "shifted by " + shift);
    }
  }

  @Test
  void valuesLongerThanABufferHaveTheirPlace() throws MalformedJsonException {
    String string = "\"" + "é\\t".repeat(9000) + "\"";
    String list = "[" + "1, ".repeat(9000) + "1]";
    ParsedJson parsed = ParsedJson.of("{\"" + "k".repeat(9000) + "\": " + string + ",\"b\": " + list + ",\"c\": 3}");
    assertEquals(Optional.of(string), parsed.source("/" + "k".repeat(9000)));
    assertEquals(Optional.of(list), parsed.source("/b"));
    assertEquals(Optional.of("3"), parsed.source("/c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1, 'a': 2} | 1 | 10 | the key \"a\" stands twice in one object",
        "{\\n  'a': 1,\\n  'b': {'c': [{'d': 1,\\n 'd' : 1}]}} | 4 | 2 | the key \"d\" stands twice in one object",
        "{'é': 1, '\\\\u00e9': 2} | 1 | 10 | the key \"é\" stands twice in one object",
        "{'\\\\n': 1, '\\\\n': 2} | 1 | 11 | the key \"\uFFFD\" stands twice in one object",
        "{} [] | 1 | 4 | the text goes on after its value",
        "1\\n2 | 2 | 1 | the text goes on after its value",
        "{\\r\\n  'a': 1,\\r\\n} | 3 | 1 | Unexpected character ('}' (code 125)): was expecting double-quote "
            + "to start field name",
        "{\\n'a': @} | 2 | 6 | Unexpected character ('@' (code 64)): expected a valid value (JSON String, Number, "
            + "Array, Object or token 'null', 'true' or 'false')",
        "{\\n'a': [1 | 2 | 8 | Unexpected end-of-input: expected close marker for Array (start marker at "
            + "line: 2, column: 6)",
        "['a\\nb'] | 1 | 4 | Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash "
            + "to be included in string value",
        "[1\u2028] | 1 | 3 | Unexpected character ('\uFFFD' (code 8232 / 0x2028)): was expecting comma to separate "
            + "Array entries",
        "{'\\\\ud800': 1} | 1 | 9 | Broken surrogate pair in field name: expected '\\' to start low surrogate, got 0x22"
      })
  void whatIsMalformedIsRefusedWithItsPlace(String text, int line, int column, String message) {
    MalformedJsonException malformed = assertThrows(MalformedJsonException.class, () -> ParsedJson.of(written(text)));
    assertEquals(message, malformed.getMessage());
    assertEquals(line + ":" + column, malformed.line() + ":" + malformed.column());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t"})
  void anEmptyTextIsRefused(String text) {
    assertEquals(
        "the text is empty", assertThrows(MalformedJsonException.class, () -> ParsedJson.of(text)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF{}", "{a: 1}", "{'a': 1}", "[1,]", "[,1]", "01", "+1", "1.", ".5", "-", "NaN", "Infinity", "0x1", "tru",
        "True", "\"a", "\"\\x\"", "\"\\u12\"", "\"\t\"", "[1 2]", "[1}", "{\"a\"}", "{\"a\" 1}", "[]]", "// c\n1",
        "/* c */ 1", "1x", "\u00a01", "\u0000", "[", "{\"a\":", "1e", "\ud800"
      })
  void whatIsNoJsonIsRefusedOnOneLine(String text) {
    MalformedJsonException malformed = assertThrows(MalformedJsonException.class, () -> ParsedJson.of(text));
    assertTrue(malformed.getMessage().matches("[\\P{Cntrl}&&\\P{Cs}]+"), malformed.getMessage());
    assertFalse(malformed.getMessage().contains("Source"), malformed.getMessage());
    assertTrue(malformed.line() >= 1 && malformed.column() >= 1, malformed.line() + ":" + malformed.column());
  }

  @Test
  void randomlyBrokenTextsAreReadOrRefused() {
    Random random = new Random(7);
    int refused = 0;
    for (int seed = 0; seed < 2000; seed++) {
      StringBuilder text = new StringBuilder(new WrittenJson(new Random(seed), 3).text());
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setLength(at);
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, "{}[],:\"\\0e-.\n".charAt(random.nextInt(13)));
      }
      try {
        ParsedJson.of(text.toString());
      } catch (MalformedJsonException e) {
        refused++;
      }
    }
    assertTrue(refused > 500, "refused: " + refused);
  }

  @Test
  void aNumberMayBeVeryLargeOrIsRefused() throws MalformedJsonException {
    assertEquals(new BigDecimal("1e999999999"), ParsedJson.of("1e999999999").tree());
    assertEquals(new BigInteger("9".repeat(1000)), ParsedJson.of("9".repeat(1000)).tree());
    for (String number :
        List.of("1e9999999999", "-1e-9999999999", "1e" + "9".repeat(900), "9".repeat(5000), "0." + "1".repeat(5000))) {
      MalformedJsonException malformed =
          assertThrows(MalformedJsonException.class, () -> ParsedJson.of("[\n" + number + "]"), number);
      assertEquals(2, malformed.line(), malformed.getMessage());
      assertEquals(1, malformed.column(), malformed.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void veryDeepNestingIsRefused(String open) {
    MalformedJsonException malformed =
        assertThrows(MalformedJsonException.class, () -> ParsedJson.of("\n" + open.repeat(100_000)));
    assertTrue(malformed.getMessage().contains("nesting depth"), malformed.getMessage());
    assertEquals(2, malformed.line());
  }

  /** Compilers may run in threads whose stacks are not the largest. */
  @Test
  void theDeepestNestingFitsASmallStack() throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    String text = "{\"a\":[".repeat(500) + "]}".repeat(500);
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                assertEquals(Optional.of("[]"), ParsedJson.of(text).source("/a/0".repeat(499) + "/a"));
              } catch (Throwable e) {
                failure.set(e);
              }
            },
            "small stack",
            256 * 1024);
    thread.start();
    thread.join();
    assertNull(failure.get());
  }

  @Test
  void aTreeCannotBeChanged() throws MalformedJsonException {
    ParsedJson parsed = ParsedJson.of("{\"a\": [1]}");
    Map<?, ?> members = (Map<?, ?>) parsed.tree();
    assertThrows(UnsupportedOperationException.class, members::clear);
    assertThrows(UnsupportedOperationException.class, ((List<?>) members.get("a"))::clear);
  }
}

package dev.driftless.processor.agreement;

import static dev.driftless.processor.agreement.Hostile.codes;
import static dev.driftless.processor.agreement.Hostile.counts;
import static dev.driftless.processor.agreement.Hostile.onSmallStack;
import static dev.driftless.processor.agreement.Hostile.parsers;
import static dev.driftless.processor.agreement.Hostile.unlimited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.ListOrText;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.TreeTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.runtime.Violations;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to hurt: it ends in violations, on a small stack, in time that grows as it does. */
class HostileInputTest {
  private static final CompiledContract CONTRACT = CompiledContract.everything();
  private static final Events EVENTS = new Events(CONTRACT);

  /** An event whose payload has one value that is given as text, its key once or more. */
  private static String event(String type, String key, String text) {
    Json.Obj event = EVENTS.event(type);
    Json.Obj payload = ((Json.Obj) event.get("payload")).with(key, Json.text("@"));
    return event.with("payload", payload).text().replace("\"@\"", text);
  }

  /** The same with the payload at the end or, as here, before the type that says how to read it. */
  private static String payloadFirst(String type, String key, String text) {
    Json.Obj event = EVENTS.event(type);
    Json.Obj payload = ((Json.Obj) event.get("payload")).with(key, Json.text("@"));
    Json name = event.get("event_type");
    Json.Obj typeLast = event.without("event_type").with("payload", payload).with("event_type", name);
    return typeLast.text().replace("\"@\"", text);
  }

  private static void assertViolations(Map<String, TokenSource> sources, Consumer<Validated<?>> check) {
    onSmallStack(() -> sources.forEach((name, source) -> check.accept(CONTRACT.envelope().readDocument(source))));
  }

  private static void assertCodes(Map<String, TokenSource> sources, ViolationCode... codes) {
    assertViolations(sources, read -> assertEquals(List.of(codes), codes(read)));
  }

  @Test
  void aStringOfTenMillionCharacters() {
    String text = "\"" + "a".repeat(10_000_000) + "\"";
    assertCodes(parsers(event("Texts", "sized", text)), ViolationCode.TOO_LONG);
    assertCodes(unlimited(event("Texts", "alternatives", text)), ViolationCode.PATTERN);
    assertCodes(unlimited(payloadFirst("Texts", "loops", text)), ViolationCode.PATTERN);
    assertCodes(unlimited(event("Texts", "unknown", text)));
  }

  @Test
  void aMillionListsInEachOther() {
    String text = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    for (String event : List.of(event("Texts", "unknown", text), payloadFirst("Texts", "unknown", text))) {
      assertCodes(unlimited(event), ViolationCode.TOO_DEEP);
      // The parser's own limit is found first or not, as the reader's is.
      assertViolations(
          parsers(event),
          read ->
              assertTrue(
                  codes(read).contains(ViolationCode.TOO_DEEP) || codes(read).contains(ViolationCode.PARSER_LIMIT)));
    }
    for (String event : List.of(event("Lists", "part_table", text), payloadFirst("Lists", "part_table", text))) {
      assertCodes(unlimited(event), ViolationCode.WRONG_TYPE);
    }
    assertViolations(parsers("[".repeat(1_000_000)), read -> assertNull(read.readable()));
  }

  @Test
  void objectsOfOneTypeInEachOther() {
    String text = "{\"name\":\"n\",\"next\":".repeat(100_000) + "null" + "}".repeat(100_000);
    assertViolations(
        unlimited(event("Objects", "tree", text)),
        read -> {
          assertEquals(List.of(ViolationCode.TOO_DEEP), codes(read));
          assertEquals("/payload/tree" + "/next".repeat(98), read.violations().get(0).pointer());
        });
  }

  @Test
  void aTreeThatIsAMillionListsDeepOrContainsItself() {
    Object deep = List.of();
    for (int i = 0; i < 1_000_000; i++) {
      deep = List.of(deep);
    }
    Map<String, Object> event = new LinkedHashMap<>();
    ((Map<?, ?>) EVENTS.event("Texts").tree()).forEach((key, value) -> event.put((String) key, value));
    event.put("unknown", deep);
    assertViolations(
        Map.of("tree", TreeTokens.of(event)), read -> assertTrue(codes(read).contains(ViolationCode.PARSER_LIMIT)));
    event.put("unknown", event);
    assertViolations(
        Map.of("tree", TreeTokens.of(event)), read -> assertTrue(codes(read).contains(ViolationCode.PARSER_LIMIT)));
  }

  @Test
  void numbersWithHugeExponents() {
    for (String digits : List.of("1e999999999", "-1e999999999", "1e2147483647")) {
      assertCodes(parsers(event("Decimals", "free_double", digits)), ViolationCode.OUT_OF_RANGE);
      assertCodes(parsers(event("Decimals", "free_decimal", digits)));
      assertCodes(parsers(event("Integers", "between", digits)), ViolationCode.WRONG_TYPE);
    }
    assertCodes(parsers(event("Decimals", "exact_digits", "1e999999999")), ViolationCode.TOO_MANY_DIGITS);
    assertCodes(parsers(event("Decimals", "exact", "1e-999999999")), ViolationCode.TOO_SMALL);
    assertCodes(parsers(payloadFirst("Decimals", "exact", "1e999999999999")), ViolationCode.OUT_OF_RANGE);
  }

  @Test
  void numbersOfTenThousandDigits() {
    String digits = "7".repeat(10_000);
    for (String key : List.of("between", "edges")) {
      assertCodes(unlimited(event("Integers", key, digits)), ViolationCode.OUT_OF_RANGE);
      assertViolations(
          Map.of("Jackson", Sources.of(event("Integers", key, digits))),
          read -> assertEquals(List.of(ViolationCode.PARSER_LIMIT), codes(read)));
    }
    assertCodes(unlimited(event("Decimals", "exact", digits)), ViolationCode.TOO_LARGE);
    assertCodes(unlimited(event("Decimals", "exact_digits", "0." + digits)), ViolationCode.TOO_MANY_DIGITS);
  }

  @Test
  void aPayloadOfFiveMillionCharactersBeforeItsType() {
    String items = "\"AB-1\",".repeat(700_000);
    assertViolations(
        unlimited(payloadFirst("Lists", "skus", "[" + items + "\"x\"]")),
        read ->
            assertEquals(
                Map.of(ViolationCode.TOO_MANY_ITEMS, 1L, ViolationCode.PATTERN, 1L), counts(read)));
  }

  static Stream<Growing> growing() {
    return Stream.of(
        new Growing(
            "duplicate keys",
            n -> event("Texts", "free", "\"x\"" + ",\"free\":1".repeat(n)),
            ViolationCode.DUPLICATE_KEY,
            n -> n),
        new Growing(
            "duplicate keys before the type",
            n -> payloadFirst("Texts", "free", "\"x\"" + ",\"free\":1".repeat(n)),
            ViolationCode.DUPLICATE_KEY,
            n -> n),
        new Growing(
            "bad items",
            n -> event("Lists", "skus", "[\"x\"" + ",\"x\"".repeat(n - 1) + "]"),
            ViolationCode.PATTERN,
            n -> n),
        new Growing(
            "bad items in items",
            n -> event("Lists", "table", "[[\"\"]" + ",[\"\"]".repeat(n - 1) + "]"),
            ViolationCode.TOO_SHORT,
            n -> n),
        new Growing(
            "bad objects",
            n -> event("Lists", "parts", "[{}" + ",{}".repeat(n - 1) + "]"),
            ViolationCode.MISSING,
            n -> 2 * n),
        new Growing(
            "lists in lists",
            n -> event("Texts", "unknown", "[".repeat(n) + "]".repeat(n)),
            ViolationCode.TOO_DEEP,
            n -> 1),
        new Growing(
            "lists in lists before the type",
            n -> payloadFirst("Texts", "unknown", "[".repeat(n) + "]".repeat(n)),
            ViolationCode.TOO_DEEP,
            n -> 1),
        new Growing(
            "sound items in a text, and a bad one",
            n ->
                event(
                    "Lenient", "remarks",
                    "\"[{\\\"words\\\":\\\"r\\\"}" + ",{\\\"words\\\":\\\"r\\\"}".repeat(n) + ",1]\",\"key\":1"),
            ViolationCode.DUPLICATE_KEY,
            n -> 1),
        new Growing(
            "lists in a text",
            n -> event("Lenient", "parts_or_text", "\"" + "[".repeat(10 * n) + "\",\"key\":1"),
            ViolationCode.DUPLICATE_KEY,
            n -> 1),
        new Growing(
            "duplicates under another key",
            n -> event("Lenient", "tags", "[]" + ",\"labels\":[1]".repeat(n)),
            ViolationCode.DUPLICATE_KEY,
            n -> n),
        new Growing(
            "bad items under another key",
            n -> event("Lenient", "tags", "[]").replace("\"tags\":[]", "\"labels\":[1" + ",1".repeat(n - 1) + "]"),
            ViolationCode.WRONG_TYPE,
            n -> n),
        new Growing(
            "text for plain loops",
            n -> event("Texts", "loops", "\"000-" + "a".repeat(10 * n) + "!\""),
            ViolationCode.PATTERN,
            n -> 1),
        new Growing(
            "text for RE2/J",
            n -> event("Texts", "alternatives", "\"a" + "b".repeat(n) + "x\""),
            ViolationCode.PATTERN,
            n -> 1));
  }

  @ParameterizedTest
  @MethodSource("growing")
  void timeAndMemoryGrowAsTheInputDoes(Growing input) {
    input.assertLinear(CONTRACT);
  }

  @Test
  void ofHalfAMillionDuplicateKeysMostAreOnlyCounted() {
    String text = event("Texts", "free", "\"x\"" + ",\"free\":[1]".repeat(500_000));
    assertViolations(
        unlimited(text), read -> assertMostAreCounted(read, ViolationCode.DUPLICATE_KEY, 500_000, "/payload/free"));
  }

  @Test
  void ofTwoHundredThousandBadItemsMostAreOnlyCounted() {
    String text = event("Lists", "integers", "[99" + ",99".repeat(199_999) + "]");
    // Their number is one more violation.
    assertViolations(
        unlimited(text),
        read -> assertMostAreCounted(read, ViolationCode.TOO_LARGE, 200_001, "/payload/integers/9999"));
  }

  private static void assertMostAreCounted(Validated<?> read, ViolationCode code, int all, String lastListed) {
    List<Violation> violations = read.violations();
    assertEquals(Map.of(code, (long) Violations.MOST, ViolationCode.TOO_MANY_VIOLATIONS, 1L), counts(read));
    assertEquals(lastListed, violations.get(Violations.MOST - 1).pointer());
    assertEquals(
        new Violation(
            "",
            ViolationCode.TOO_MANY_VIOLATIONS,
            "Invalid throughout: " + (all - Violations.MOST) + " more violations are not listed"),
        violations.get(Violations.MOST));
  }

  @Test
  void theInterpreterListsAsManyAsAReader() {
    String text = event("Lists", "integers", "[99" + ",99".repeat(29_999) + "]");
    Validated<?> read = CONTRACT.envelope().readDocument(Sources.of(text));
    Map<String, Object> event = new LinkedHashMap<>();
    ((Map<?, ?>) EVENTS.event("Lists").tree()).forEach((key, value) -> event.put((String) key, value));
    Map<String, Object> payload = new LinkedHashMap<>();
    ((Map<?, ?>) event.get("payload")).forEach((key, value) -> payload.put((String) key, value));
    payload.put("integers", Collections.nCopies(30_000, 99));
    event.put("payload", payload);
    assertEquals(read.violations(), new Interpreter(CONTRACT.model()).event(event));
  }

  @Test
  void jsonInTextsInTextsEndsWhereTheReaderIsTooDeepOrBefore() {
    // Each level doubles the backslashes of the one inside it.
    String nested = "[]";
    for (int i = 0; i < 20; i++) {
      nested = "[{\"words\":\"r\",\"replies\":" + Json.text(nested).text() + "}]";
    }
    String text = Json.text(nested).text();
    assertTrue(text.length() > 1_000_000);
    for (String event : List.of(event("Lenient", "remarks", text), payloadFirst("Lenient", "remarks", text))) {
      assertViolations(
          unlimited(event),
          read -> {
            assertEquals(List.of(), codes(read));
            assertEquals(20, levels(GeneratedType.get(GeneratedType.get(read.value(), "payload"), "remarks")));
          });
    }
  }

  private static int levels(Object remarks) {
    List<?> list = ((ListOrText<?>) remarks).list();
    return list.isEmpty() ? 0 : 1 + levels(GeneratedType.get(list.get(0), "replies"));
  }

  @Test
  void aMillionListsInATextStayText() {
    String lists = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    for (String nested : List.of(lists, "[{\"words\":\"r\",\"x\":" + lists + "}]")) {
      String text = Json.text(nested).text();
      for (String event : List.of(event("Lenient", "remarks", text), payloadFirst("Lenient", "remarks", text))) {
        assertViolations(
            unlimited(event),
            read -> {
              Object remarks = GeneratedType.get(GeneratedType.get(read.value(), "payload"), "remarks");
              assertEquals(new ListOrText<Object>(nested), remarks);
            });
      }
    }
  }
}

package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.driftless.runtime.Jackson3Tokens;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.TreeTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.ObjectReadContext;

/** The codes that only reading can give, each from Jackson 2, from Jackson 3 and from a parsed map. */
class RawOnlyCodesTest {
  private static final CompiledContract CONTRACT = CompiledContract.everything();
  private static final Events EVENTS = new Events(CONTRACT);
  private static final String LONGS = "must be from -9223372036854775808 to 9223372036854775807";
  private static final String TEXT = EVENTS.event("Integers").text();

  /**
   * An event with one fault.
   *
   * @param type the event type
   * @param key what is changed in its payload
   */
  record Case(String type, String key, Json value, Violation expected) {
    @Override
    public String toString() {
      String text = value.text();
      return expected.code() + " " + type + "." + key + " " + text.substring(0, Math.min(20, text.length()));
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        wrongType("Integers", "between", new Json.Bool(true), "must be an integer"),
        wrongType("Integers", "between", Json.number("1.0"), "must be an integer"),
        wrongType("Integers", "between", Json.number("1e0"), "must be an integer"),
        wrongType("Integers", "edges", Json.text("1"), "must be an integer"),
        wrongType("Decimals", "tenth", Json.text("1.5"), "must be a number"),
        wrongType("Decimals", "exact", new Json.Bool(false), "must be a number"),
        wrongType("Texts", "free", Json.number("1"), "must be a string"),
        wrongType("Texts", "free", Json.list(Json.text("a")), "must be a string"),
        wrongType("Presence", "flag", Json.text("true"), "must be true or false"),
        wrongType("Presence", "color", Json.number("0"), "must be a string"),
        wrongType("Values", "time", Json.number("1770890400"), "must be a string"),
        wrongType("Values", "uuid", Json.list(), "must be a string"),
        wrongType("Objects", "part", Json.list(), "must be an object"),
        wrongType("Objects", "tree", Json.text(""), "must be an object"),
        wrongType("Lists", "texts", new Json.Obj(List.of()), "must be a list"),
        wrongType("Lenient", "parts_or_text", new Json.Bool(true), "must be a list or a string"),
        wrongType("Lenient", "mood", new Json.Bool(true), "must be a string"),
        nullValue("Integers", "between"),
        nullValue("Integers", "free"),
        nullValue("Objects", "optional_part", "optional_part"),
        nullValue("Lists", "integers"),
        nullValue("Values", "uri"),
        nullValue("Presence", "optional_color"),
        outOfRange("Integers", "between", "2147483648", "must be from -2147483648 to 2147483647"),
        outOfRange("Integers", "free", "-2147483649", "must be from -2147483648 to 2147483647"),
        outOfRange("Integers", "wide", "9223372036854775808", LONGS),
        outOfRange("Integers", "edges", "-9223372036854775809", LONGS),
        outOfRange("Decimals", "free_double", "1e309", "must fit a double-precision number"),
        unknownValue("Presence", "color", "RED"),
        unknownValue("Presence", "optional_color", "blue"),
        tooDeep("Texts", "unknown", 99, "an unknown key"),
        tooDeep("Texts", "unknown", 300, "an unknown key"));
  }

  private static Case wrongType(String type, String key, Json value, String rule) {
    return of(type, key, value, ViolationCode.WRONG_TYPE, "'" + key + "' " + rule);
  }

  private static Case nullValue(String type, String key) {
    return nullValue(type, key, key);
  }

  private static Case nullValue(String type, String key, String subject) {
    return of(type, key, Json.NULL, ViolationCode.NULL_VALUE, "'" + subject + "' must not be null");
  }

  private static Case outOfRange(String type, String key, String digits, String rule) {
    return of(type, key, Json.number(digits), ViolationCode.OUT_OF_RANGE, "'" + key + "' " + rule);
  }

  private static Case unknownValue(String type, String key, String name) {
    return of(
        type, key, Json.text(name), ViolationCode.UNKNOWN_VALUE,
        "'" + key + "' must be one of red, dark_green, light blue, \"odd\"/~é");
  }

  private static Case tooDeep(String type, String key, int levels, String subject) {
    return of(
        type, key, Json.nested(levels), ViolationCode.TOO_DEEP, subject + " is nested deeper than 100 levels");
  }

  private static Case of(String type, String key, Json value, ViolationCode code, String text) {
    return new Case(
        type, key, value, new Violation("/payload/" + key, code, "Invalid payload for " + type + ": " + text));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachSourceGivesTheOneViolationAndAllElseIsRead(Case given) {
    Json.Obj sound = EVENTS.event(given.type());
    Json.Obj event = sound.with("payload", ((Json.Obj) sound.get("payload")).with(given.key(), given.value()));
    String text = event.text();
    Map<String, TokenSource> sources = Sources.of(event, text);
    assertTrue(sources.size() >= 3, sources::toString);
    sources.forEach(
        (name, source) -> {
          Validated<?> read = CONTRACT.envelope().readDocument(source);
          assertEquals(List.of(given.expected()), read.violations(), name);
          assertEquals(
              ((Json.Text) sound.get("event_id")).value(), GeneratedType.get(read.readable(), "eventId"), name);
          assertEquals(
              given.type(), GeneratedType.get(read.readable(), "payload").getClass().getSimpleName(), name);
        });
  }

  @Test
  void aThingNestedJustDeepEnoughIsNoViolation() {
    // The event, its payload and 98 lists make 100.
    Json.Obj sound = EVENTS.event("Texts");
    Json.Obj event = sound.with("payload", ((Json.Obj) sound.get("payload")).with("unknown", Json.nested(98)));
    Sources.of(event, event.text())
        .forEach(
            (name, source) -> assertEquals(List.of(), CONTRACT.envelope().readDocument(source).violations(), name));
  }

  @Test
  void theDepthOfAPayloadIsTheSameBeforeAndAfterItsType() {
    Json.Obj sound = EVENTS.event("Texts");
    Json.Obj deep = ((Json.Obj) sound.get("payload")).with("unknown", Json.nested(99));
    Json type = sound.get("event_type");
    List<Violation> before = violations(sound.with("payload", deep));
    List<Violation> after = violations(sound.without("event_type").with("payload", deep).with("event_type", type));
    assertEquals(List.of(ViolationCode.TOO_DEEP), after.stream().map(Violation::code).toList());
    assertEquals(violations(sound.without("payload").with("payload", deep)), after);
    assertEquals(before, after);
  }

  private static List<Violation> violations(Json event) {
    return CONTRACT.envelope().readDocument(Sources.of(event.text())).violations();
  }

  @Test
  void aDuplicateKeyIsFoundBehindEscapesAndItsFirstValueCounts() {
    // A parsed map has each key once, so only parsers can show duplicates.
    for (String key : List.of("between", "\\u0062etween", "betwee\\u006E")) {
      String text = TEXT.replace("\"between\":-3", "\"between\":4,\"" + key + "\":[{\"between\":5}]");
      Sources.PARSERS.forEach(
          (name, parser) -> {
            Validated<?> read = CONTRACT.envelope().readDocument(parser.apply(text));
            assertEquals(
                List.of(
                    new Violation(
                        "/payload/between",
                        ViolationCode.DUPLICATE_KEY,
                        "Invalid payload for Integers: duplicate key 'between'")),
                read.violations(),
                name + ": " + text);
            assertEquals(4, GeneratedType.get(GeneratedType.get(read.readable(), "payload"), "between"));
          });
    }
  }

  @Test
  void unknownKeysMayStandTwice() {
    String text = TEXT.replace("\"between\":-3", "\"between\":4,\"x\":1,\"x\":2");
    Sources.PARSERS.forEach(
        (name, parser) ->
            assertEquals(List.of(), CONTRACT.envelope().readDocument(parser.apply(text)).violations(), name));
  }

  @Test
  void malformedJsonSaysWhere() {
    List<String> broken =
        List.of(
            "", "{", "{]", "{\"event_id\":\n  tru}", TEXT + "x", TEXT + "{}", TEXT.replace(":-3", ":-3,"),
            "{\"clock\":01}", "{\"event_id\":\"\u0001\"}", "{\"clock\":NaN}", "{'event_id':1}");
    for (String text : broken) {
      Sources.PARSERS.forEach(
          (name, parser) -> {
            List<Violation> violations = CONTRACT.envelope().readDocument(parser.apply(text)).violations();
            Violation last =
                violations.stream().filter(one -> one.code() == ViolationCode.MALFORMED_JSON).findFirst().orElseThrow();
            assertTrue(last.message().startsWith("Invalid JSON: malformed JSON"), name + ": " + last);
            // Where the text itself is sound so far, there is no place where a parser stumbled.
            boolean hasPlace = !text.isEmpty() && !text.endsWith("}{}");
            assertTrue(!hasPlace || last.message().matches(".* at line [1-4], column \\d+: .*"), name + ": " + last);
            assertFalse(
                violations.stream().anyMatch(one -> one.code() == ViolationCode.MISSING), name + ": " + violations);
          });
    }
    Map<String, Object> map = new HashMap<>(tree());
    map.put("clock", new StringBuilder());
    assertEquals(
        List.of(
            new Violation(
                "/clock",
                ViolationCode.MALFORMED_JSON,
                "Invalid JSON: malformed JSON: a java.lang.StringBuilder is no JSON value, found at token N of the"
                    + " tree")),
        CONTRACT.envelope().readDocument(TreeTokens.of(map)).violations().stream()
            .map(one -> new Violation(one.pointer(), one.code(), one.message().replaceAll("token \\d+", "token N")))
            .toList());
  }

  @SuppressWarnings("unchecked") // An event is an object.
  private static Map<String, ?> tree() {
    return (Map<String, ?>) EVENTS.event("Integers").tree();
  }

  @Test
  void theLimitsOfAParserHaveACodeOfTheirOwn() {
    String text = EVENTS.event("Integers").with("event_id", Json.text("x".repeat(200))).text();
    assertLimit(
        JacksonTokens.of(
            Sources.jackson2(
                JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(100).build())
                    .build(),
                text,
                true)));
    assertLimit(
        Jackson3Tokens.of(
            tools.jackson.core.json.JsonFactory.builder()
                .streamReadConstraints(
                    tools.jackson.core.StreamReadConstraints.builder().maxStringLength(100).build())
                .build()
                .createParser(ObjectReadContext.empty(), text)));
    Map<String, Object> map = new HashMap<>(tree());
    Object nested = List.of();
    for (int i = 0; i < 100_001; i++) {
      nested = List.of(nested);
    }
    map.put("unknown", nested);
    // This one is too deep for the reader as well.
    assertLimit(TreeTokens.of(map), ViolationCode.TOO_DEEP);
  }

  private static void assertLimit(TokenSource tokens, ViolationCode... more) {
    List<Violation> violations = CONTRACT.envelope().readDocument(tokens).violations();
    Set<ViolationCode> expected = EnumSet.of(ViolationCode.PARSER_LIMIT, more);
    assertEquals(expected, violations.stream().map(Violation::code).collect(Collectors.toSet()));
    assertEquals(expected.size(), violations.size());
    assertTrue(
        violations.stream()
            .anyMatch(one -> one.message().startsWith("Invalid JSON: ") && one.code() == ViolationCode.PARSER_LIMIT),
        violations::toString);
  }

  @Test
  void anUnknownEventTypeLeavesTheEnvelopeAndTheName() {
    Json.Obj event =
        EVENTS.event("Texts").with("event_type", Json.text("Unheard")).with("aggregate_type", Json.text("New"));
    Sources.of(event, event.text())
        .forEach(
            (name, source) -> {
              Validated<?> read = CONTRACT.envelope().readDocument(source);
              assertEquals(
                  List.of(
                      new Violation(
                          "/event_type",
                          ViolationCode.UNKNOWN_EVENT_TYPE,
                          "Invalid event: unknown event type 'Unheard'")),
                  read.violations(),
                  name);
              assertTrue(read.isUnknownEventType(), name);
              assertFalse(read.isValid(), name);
              assertEquals("Unheard", GeneratedType.get(read.readable(), "eventType"), name);
              assertEquals("New", GeneratedType.get(read.readable(), "aggregateType"), name);
              assertEquals("01JMBY7K8N3QRVX2DPFG5HWT4E", GeneratedType.get(read.readable(), "eventId"), name);
              assertNull(GeneratedType.get(read.readable(), "payload"), name);
            });
  }

  @Test
  void anUnknownEventTypeWithAnotherFaultIsNotToBePassedOver() {
    Json.Obj event = EVENTS.event("Texts").with("event_type", Json.text("Unheard")).with("clock", Json.number("-1"));
    Validated<?> read = CONTRACT.envelope().readDocument(Sources.of(event.text()));
    assertEquals(2, read.violations().size());
    assertFalse(read.isUnknownEventType());
  }
}

package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to hurt where keys are any, and where an object is not known before its last key. */
class HostileShapesTest {
  private static final CompiledContract CONTRACT = CompiledContract.shapes();
  private static final Events EVENTS = new Events(CONTRACT);

  /** An event whose payload has one value that is given as text. */
  private static String event(String type, String key, String text) {
    Json.Obj event = EVENTS.event(type);
    Json.Obj payload = ((Json.Obj) event.get("payload")).with(key, Json.text("@"));
    return event.with("payload", payload).text().replace("\"@\"", text);
  }

  /** The same with the payload before the type that says how to read it. */
  private static String payloadFirst(String type, String key, String text) {
    Json.Obj event = EVENTS.event(type);
    Json.Obj payload = ((Json.Obj) event.get("payload")).with(key, Json.text("@"));
    Json name = event.get("event_type");
    Json.Obj typeLast = event.without("event_type").with("payload", payload).with("event_type", name);
    return typeLast.text().replace("\"@\"", text);
  }

  /** A map with keys that differ. */
  private static String entries(int count, String value) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"k" + i + "\":" + value)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A map with keys of one hash code. */
  private static String collidingEntries(int count) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                IntStream.range(0, bits)
                    .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining("", "\"", "\":\"x\"")))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String circle(String before) {
    return "{" + before + ",\"radius\":1,\"kind\":\"circle\"}";
  }

  /** Groups in each other, each with its kind behind what is in it. */
  private static String groups(int levels, String innermost) {
    return "{\"x\":1,\"first\":".repeat(levels) + innermost + ",\"kind\":\"group\"}".repeat(levels);
  }

  static Stream<Growing> growing() {
    return Stream.of(
        new Growing("sound entries", n -> event("Maps", "texts", entries(n, "\"x\"")), ViolationCode.BLANK, n -> 0),
        new Growing("bad entries", n -> event("Maps", "texts", entries(n, "\"\"")), ViolationCode.BLANK, n -> n),
        new Growing(
            "bad keys before the type",
            n -> payloadFirst("Maps", "integers", entries(n, "1")),
            ViolationCode.PATTERN,
            n -> n),
        new Growing(
            "duplicate entries",
            n -> event("Maps", "texts", "{\"a\":\"x\"" + ",\"a\":[1]".repeat(n) + "}"),
            ViolationCode.DUPLICATE_KEY,
            n -> n),
        new Growing(
            "keys of one hash code", n -> event("Maps", "texts", collidingEntries(n)), ViolationCode.BLANK, n -> 0),
        new Growing(
            "maps in maps",
            n -> event("Deep", "table", "{\"a\":{\"bc\":\"x\"" + ",\"bc\":1".repeat(n) + "}}"),
            ViolationCode.DUPLICATE_KEY,
            n -> n),
        new Growing(
            "a kind behind a long list",
            n -> event("Unions", "shape", circle("\"x\":[0" + ",0".repeat(n) + "]")),
            ViolationCode.UNKNOWN_VARIANT,
            n -> 0),
        new Growing(
            "a kind behind many keys",
            n -> event("Unions", "shape", circle("\"x\":1" + ",\"y\":[]".repeat(n))),
            ViolationCode.UNKNOWN_VARIANT,
            n -> 0),
        new Growing(
            "no kind behind many keys",
            n -> event("Unions", "shape", "{\"x\":1" + ",\"y\":[{}]".repeat(n) + "}"),
            ViolationCode.MISSING,
            n -> 1),
        new Growing(
            "an unknown kind before many keys",
            n -> event("Unions", "shape", "{\"kind\":\"x\"" + ",\"y\":[{}]".repeat(n) + "}"),
            ViolationCode.UNKNOWN_VARIANT,
            n -> 1),
        new Growing(
            "many unions, each with its kind last",
            n -> event("Unions", "shapes", "[" + circle("\"x\":{}") + ("," + circle("\"x\":1")).repeat(n / 10) + "]"),
            ViolationCode.UNKNOWN_VARIANT,
            n -> 0),
        new Growing(
            "much in the innermost of many unions",
            n -> event("Unions", "shape", groups(90, circle("\"x\":[0" + ",0".repeat(n) + "]"))),
            ViolationCode.UNKNOWN_VARIANT,
            n -> 0),
        new Growing(
            "the same before the type",
            n -> payloadFirst("Unions", "shape", groups(90, circle("\"x\":[[0]" + ",[0]".repeat(n) + "]"))),
            ViolationCode.UNKNOWN_VARIANT,
            n -> 0),
        new Growing(
            "a value of any kind",
            n -> event("Kinds", "any", "[" + "{\"a\":[1,1.5,\"x\"]},".repeat(n / 10) + "{\"a\":1,\"a\":2}]"),
            ViolationCode.DUPLICATE_KEY,
            n -> 1),
        new Growing(
            "lists in lists in a value of any kind",
            n -> event("Kinds", "any", "[".repeat(n) + "]".repeat(n)),
            ViolationCode.TOO_DEEP,
            n -> 1));
  }

  @ParameterizedTest
  @MethodSource("growing")
  void timeAndMemoryGrowAsTheInputDoes(Growing input) {
    input.assertLinear(CONTRACT);
  }

  private static void assertRead(String text, Consumer<Validated<?>> check) {
    Map<String, TokenSource> sources = Hostile.unlimited(text);
    Hostile.onSmallStack(() -> sources.values().forEach(source -> check.accept(CONTRACT.envelope().readDocument(source))));
  }

  @Test
  void unionsInUnionsAreReadAsDeepAsTheLimitWhereverTheirKindStands() {
    // The event and its payload are the first two levels.
    assertRead(
        event("Unions", "shape", groups(97, circle("\"x\":1"))), read -> assertEquals(List.of(), read.violations()));
    String tooDeep = groups(98, circle("\"x\":1"));
    for (String event : List.of(event("Unions", "shape", tooDeep), payloadFirst("Unions", "shape", tooDeep))) {
      assertRead(
          event,
          read ->
              assertEquals(
                  List.of(
                      new Violation(
                          "/payload/shape" + "/first".repeat(98),
                          ViolationCode.TOO_DEEP,
                          "Invalid Group: 'first' is nested deeper than 100 levels")),
                  read.violations()));
    }
  }

  @Test
  void aHundredThousandUnionsInEachOtherAreTooDeep() {
    String groups = groups(100_000, "1");
    for (String shape : List.of(groups, groups.replace("\"kind\":\"group\"", "\"k\":1"))) {
      assertRead(
          event("Unions", "shape", shape),
          read -> assertTrue(Hostile.codes(read).contains(ViolationCode.TOO_DEEP), () -> read.violations().toString()));
    }
  }

  @Test
  void anObjectThatIsNoneOfTheVariantsIsStillHeldAgainstTheDepth() {
    assertRead(
        event("Unions", "shape", "{\"x\":" + "[".repeat(98) + "]".repeat(98) + ",\"kind\":7}"),
        read ->
            assertEquals(
                List.of(
                    "/payload/shape/kind  WRONG_TYPE  Invalid Shape: 'kind' must be a string",
                    "/payload/shape  TOO_DEEP  Invalid Shape: a Shape is nested deeper than 100 levels"),
                read.violations().stream().map(Violation::toString).toList()));
  }
}

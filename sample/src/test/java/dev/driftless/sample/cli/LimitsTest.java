package dev.driftless.sample.cli;

import static dev.driftless.sample.cli.TestEvents.event;
import static dev.driftless.sample.cli.TestEvents.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is too large or too deep is refused, and what comes after it is read. */
class LimitsTest {
  private static final String A = event("AA");
  private static final String B = event("BB");

  @Test
  void anEventWithTooManyTokensDoesNotSpoilTheOthers() {
    String large = "{\"payload\": {\"a\": [" + "1,".repeat(300_000) + "1]}, " + A.substring(1);

    assertEquals(
        List.of(valid(0, "AA"), "1 null /payload PARSER_LIMIT", valid(2, "BB")),
        Run.json("[" + A + "," + large + "," + B + "]").brief());
  }

  @Test
  void anEventBeyondTheSizeOfARequestDoesNotSpoilTheOthers() {
    String text = "\"" + "x".repeat(1 << 20) + "\"";
    String large = "{\"team_slug\": \"t\", \"a\": [" + (text + ",").repeat(11) + "1], " + A.substring(1);

    List<String> read = Run.json(A + large + B).brief();
    assertEquals(3, read.size());
    assertTrue(read.get(1).endsWith("PARSER_LIMIT"), read.get(1));
    assertEquals(valid(2, "BB"), read.get(2));
  }

  @Test
  void anEventOfAlmostTheSizeOfARequestIsRead() {
    String large = "{\"a\": \"" + "x".repeat(9 << 20) + "\", " + A.substring(1);

    assertEquals(List.of(valid(0, "AA"), valid(1, "BB")), Run.json(large + B).brief());
  }

  @Test
  void whatComesBeforeTheFirstKnownKeyMayBeOfAnySize() {
    String padding = "\"a\": [" + "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\",".repeat(300_000) + "1], ";

    assertEquals(List.of(valid(0, "AA")), Run.json("{" + padding + A.substring(1)).brief());
    assertEquals(List.of(valid(0, "AA")), Run.json("{" + padding + "\"events\": [" + A + "]}").brief());
  }

  @Test
  void aDeepValueIsPassedOver() {
    String deep = "[".repeat(9_000) + "]".repeat(9_000);

    assertEquals(
        List.of("0 null  WRONG_TYPE", valid(1, "AA"), valid(2, "BB")),
        Run.json("[" + deep + "," + A + "]{\"x\":" + deep + ",\"events\":[" + B + "],\"y\":" + deep + "}").brief());
  }

  @Test
  void aLineThatGoesBeyondALimitOfTheParserDoesNotSpoilTheOthers() {
    String deep = "{\"team_slug\": " + "[".repeat(20_000);
    String number = "{\"lamport_clock\": " + "9".repeat(5_000) + "}";
    String key = "{\"" + "k".repeat(60_000) + "\": 1}";

    assertEquals(
        List.of(
            valid(0, "AA"),
            "1 null /team_slug WRONG_TYPE /team_slug PARSER_LIMIT",
            "2 null  PARSER_LIMIT",
            "3 null  PARSER_LIMIT",
            valid(4, "BB")),
        Run.json(String.join("\n", A, deep, number, key, B)).brief());
  }
}

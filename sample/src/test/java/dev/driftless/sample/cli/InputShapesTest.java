package dev.driftless.sample.cli;

import static dev.driftless.sample.cli.TestEvents.event;
import static dev.driftless.sample.cli.TestEvents.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventReader;
import dev.driftless.sample.input.EventStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events in every shape that an input may have. */
class InputShapesTest {
  private static final String A = event("AA");
  private static final String B = event("BB");
  private static final String C = event("CC");
  private static final List<String> ALL_VALID = List.of(valid(0, "AA"), valid(1, "BB"), valid(2, "CC"));

  static Stream<String> shapes() {
    return Stream.of(
        "{\"events\": [" + A + "," + B + "," + C + "]}",
        "{\n\"events\":\n[\n" + A + ",\n" + B + ",\n" + C + "\n]\n}\n",
        "{\"events\": [\n" + A + ",\n" + B + ",\n" + C + "\n]}",
        "{\"sent\": {\"by\": [1, \"x\"]}, \"n\": 3, \"events\": [" + A + "," + B + "," + C + "], \"more\": [[{}]]}",
        "[" + A + "," + B + "," + C + "]",
        "[\n" + A + ",\n" + B + ",\n" + C + "\n]",
        "[\n" + A + "\n,\n" + B + "\n,\n" + C + "\n]",
        A + B + C,
        A + " \t" + B + "\n\n" + C,
        A + "\n" + B + "\n" + C,
        A + "\n" + B + "\n" + C + "\n",
        A + "\r\n" + B + "\r\n" + C + "\r\n",
        "\n\r\n" + A + "\n\n\n" + B + "\n  \n" + C + "\n\n",
        A + "\n" + pretty(B) + "\n" + C,
        pretty(A) + "\n" + pretty(B) + "\n" + C,
        pretty(A) + pretty(B) + pretty(C),
        A + "\n{\"events\": [" + B + "]}\n[" + C + "]\n",
        A + "\n[]\n{\"events\": []}\n" + B + C + "\n",
        "\uFEFF" + A + "\n" + B + "\n" + C,
        "\uFEFF" + A + "\n\uFEFF" + B + "\n" + C + "\n\uFEFF",
        "\uFEFF[" + A + "," + B + "," + C + "]");
  }

  private static String pretty(String event) {
    return event.replace(", ", ",\n").replace("{", "{\n").replace("}", "\n}");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyShapeGivesTheSameVerdicts(String input) {
    Run run = Run.json(input);

    assertEquals(ALL_VALID, run.brief());
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyShapeCanBeGzipped(String input) {
    assertEquals(ALL_VALID, Run.json(Run.gzip(Run.utf8(input))).brief());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void itDoesNotMatterInWhichPiecesAnInputComes(String input) throws Exception {
    for (int piece : new int[] {1, 7, 613}) {
      List<String> verdicts = new ArrayList<>();
      EventStream.of(new Pieces(Run.utf8(input), piece), verdict -> verdicts.add(verdict.index() + " "
          + verdict.eventId())).read();
      assertEquals(ALL_VALID, verdicts);
    }
  }

  @Test
  void anEmptyListIsNoFault() {
    for (String input : List.of("[]", "{\"events\": []}", "[]\n[]")) {
      assertEquals(new Run(0, "", ""), Run.json(input));
    }
  }

  @Test
  void anEnvelopeKeyBeforeEventsMakesAnObjectAnEvent() {
    String event = "{\"x\": {\"events\": 1}, " + A.substring(1, A.length() - 1) + ", \"events\": []}";

    assertEquals(List.of(valid(0, "AA")), Run.json(event).brief());
  }

  @Test
  void anObjectWithoutAnyKnownKeyIsAnEventThatLacksEverything() {
    Run run = Run.json("{\"evnets\": []}");

    assertEquals(1, run.verdicts().size());
    assertEquals("/event_id", run.verdicts().get(0).get("violations").get(0).get("pointer").asText());
    assertEquals(Run.json("{}").brief(), run.brief());
  }

  @Test
  void aBatchWithoutAListIsOneViolation() {
    assertEquals(List.of("0 null /events WRONG_TYPE"), Run.json("{\"events\": {\"a\": [1]}, \"b\": 2}").brief());
    assertEquals(List.of("0 null /events NULL_VALUE"), Run.json("{\"events\": null}").brief());
  }

  @Test
  void aSecondListInABatchIsADuplicateKey() {
    assertEquals(
        List.of(valid(0, "AA"), "1 null /events DUPLICATE_KEY"),
        Run.json("{\"events\": [" + A + "], \"events\": [" + B + "]}").brief());
  }

  @Test
  void anItemThatIsNoObjectDoesNotSpoilTheOthers() {
    assertEquals(
        List.of("0 null  WRONG_TYPE", valid(1, "AA"), "2 null  WRONG_TYPE", "3 null  NULL_VALUE", valid(4, "BB")),
        Run.json("[7, " + A + ", [[" + B + "], {}], null, " + B + "]").brief());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "{\"events\": [%s]}", "{\"a\": 1, \"b\": {}, \"events\": [[], %s]}"})
  void theVerdictIsThatOfTheReaderWhateverStandsAround(String around) throws IOException {
    for (String event : hardEvents()) {
      Validated<Event> expected = EventReader.readDocument(JacksonTokens.of(parser(event)));
      List<String> lines = Run.json(around.formatted(event)).out().lines().toList();
      String last = lines.get(lines.size() - 1);
      assertEquals(
          expected.violations().toString(),
          Verdicts.violations(Run.parsed(last)).toString(),
          event);
    }
  }

  /** Every rejected event as it is, and behind unknown keys, deep ones too. */
  private static List<String> hardEvents() {
    List<String> events = new ArrayList<>();
    List<String> lines = TestEvents.lines(TestEvents.REJECTED);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i != TestEvents.TORN && line.startsWith("{")) {
        events.add(line);
        events.add("{\"u\": [{}], " + line.substring(1));
        events.add("{\"v\": " + nested(98) + ", \"w\": 1, " + line.substring(1));
        events.add("{\"v\": " + nested(99) + ", " + line.substring(1));
        events.add("{\"v\": " + nested(100) + ", \"a/b\": " + nested(300) + ", " + line.substring(1));
      }
    }
    events.add("{\"v\": " + nested(100) + "}");
    events.add("{\"v\": \"\\ud800\"}");
    return events;
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static JsonParser parser(String json) throws IOException {
    return new JsonFactory().createParser(json.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a fixture is said with the file, the place in it, and what to do. */
final class FixtureDiagnosticsTest {
  @TempDir Path root;

  /**
   * A sound fixture with one change.
   *
   * @param expected the beginning of each problem, behind the path of the file
   */
  record Change(String file, String part, String replacement, List<String> expected) {
    @Override
    public String toString() {
      return file + ": " + expected.get(0);
    }
  }

  private static Change change(String file, String part, String replacement, String... expected) {
    return new Change(file, part, replacement, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource({"shapes", "contracts", "tokens", "verdicts", "batches", "details"})
  void theProblemNamesThePlaceInTheFile(Change change) {
    List<String> problems =
        FixtureProject.in(root).edit(change.file(), change.part(), change.replacement()).problems();
    String path = FixtureProject.DIRECTORY + "/" + change.file();
    assertEquals(
        change.expected().size(), problems.stream().filter(problem -> problem.startsWith(path)).count(), () -> "" + problems);
    for (int i = 0; i < change.expected().size(); i++) {
      String expected = path + change.expected().get(i);
      assertTrue(problems.get(i).startsWith(expected), () -> expected + "\n" + problems);
    }
  }

  @Test
  void soundFixturesAreNoProblem() {
    assertEquals(List.of(), FixtureProject.in(root).problems());
  }

  /** Each a sound fixture with a change of which the contract says that it makes no difference. */
  @ParameterizedTest
  @MethodSource("soundChanges")
  void whatIsTrueIsNotRefused(Change change) {
    assertEquals(
        List.of(), FixtureProject.in(root).edit(change.file(), change.part(), change.replacement()).problems());
  }

  static Stream<Change> soundChanges() {
    return Stream.of(
        change("refused.json", "[{\"event_id\": \"x\", \"error\": \"Sorry. Invalid event: 'event_id' must be a ULID\"}]",
            "\"[{\\\"event_id\\\": \\\"x\\\", \\\"error\\\": \\\"Invalid event: 'event_id' must be a ULID\\\"}]\"",
            "details as the JSON of a list in a text"),
        change("refused.json", "[{\"event_id\": \"x\", \"error\": \"Sorry. Invalid event: 'event_id' must be a ULID\"}]",
            "\"[not quite\"", "details as a text"),
        change("accepted.json", "\"sender\": \"Zoë", "\"from\": \"Zoë", "an alternative key in a request"),
        change("accepted.json", "\"weight\": 1}", "\"weight\": 1, \"new\": [[]]}", "an unknown key"),
        change("expired.json", "\"invalid\"", "\"missing\"", "no token"),
        change("stranger.json", "\"Nobody of that name\"", "[]", "an empty list of details"),
        change("ping-down.json", "[\"sorry\", 1.50, 12345678901234567890]", "null", "null for anything"),
        change("ping-down.json", ", \"body\": [\"sorry\", 1.50, 12345678901234567890]", "", "no body for anything"));
  }

  /** In fixtures whose points to look at don't stand in the way. */
  @Test
  void bodiesHaveToBeThereWhereTheContractHasThem() {
    String begin = "{\"description\": \"d\", \"endpoint\": \"LogIn\", ";
    String end = "\"look_at\": [{\"pointer\": \"/endpoint\", \"note\": \"n\"}]}";
    String path = FixtureProject.DIRECTORY + "/new.json";
    assertEquals(
        List.of(path + "#/request: This is missing: a request of LogIn has a body. Add it"),
        FixtureProject.in(root)
            .write("new.json", begin + "\"response\": {\"status\": 401, \"body\": {\"error\": \"e\"}}, " + end)
            .problems());
    assertEquals(
        List.of(path + "#/response/body: This is missing: the answer 401 of LogIn is a Refusal. Add it"),
        FixtureProject.in(root)
            .write("new.json", begin + "\"request\": {\"name\": \"n\"}, \"response\": {\"status\": 401}, " + end)
            .problems());
    assertEquals(
        List.of(
            path + "#/response/body/error: Invalid Refusal: missing required field 'error'. Answer as the contract says,"
                + " with a valid Refusal"),
        FixtureProject.in(root)
            .write(
                "new.json", begin + "\"request\": {\"name\": \"n\"}, \"response\": {\"status\": 401, \"body\": {}}, " + end)
            .problems());
    assertEquals(
        List.of(path + "#/request: Invalid User: a User must not be null. Mend the request, or list this in \"violations\""
            + " as code NULL_VALUE at pointer \"\""),
        FixtureProject.in(root)
            .write(
                "new.json",
                begin + "\"request\": null, \"response\": {\"status\": 401, \"body\": {\"error\": \"e\"}}, " + end)
            .problems());
  }

  @Test
  void aRequestMayBeSpecialInAnotherWayThanByItsBody() {
    String file = FixtureProject.text("refused.json").replace("\"event_id\": \"x\"", "\"event_id\": \"01JMBY7K8N3QRVX2DPFG5HWT4F\"")
        .replaceFirst("(?m)^ +\"violations.*\\n", "")
        .replaceFirst("\\[\\{\"event_id\": \"01JMBY7K8N3QRVX2DPFG5HWT4F\", \"error\".*", "\"none\"")
        .strip();
    String refused = FixtureProject.DIRECTORY + "/refused.json#/response/status: 400 is for a request that is not valid";
    List<String> problems = FixtureProject.in(root).write("refused.json", file).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(refused), problems.get(0));
    assertEquals(
        List.of(),
        FixtureProject.in(root)
            .write("refused.json", file.replace("{\n  \"desc", "{\n  \"given\": \"It is gzip of gzip.\", \"desc"))
            .problems());
  }

  static Stream<Change> shapes() {
    return Stream.of(
        change("ping.json", "{\n", "{,\n", ":1:2: This is no JSON: "),
        change("ping.json", "]\n}", "]\n} true", ":6:3: This is no JSON: the text goes on after its value"),
        change("ping.json", "\"endpoint\"", "\"description\"", ":3:3: This is no JSON: the key \"description\" stands twice"),
        change("ping.json", "\"endpoint\"", "\"endpont\"",
            "#/endpont: There is no such key. Did you mean \"endpoint\"? The known ones are description, ",
            "#/endpoint: This is missing. Add a text"),
        change("ping.json", "\"All is well.\"", "\" \"", "#/description: This is to be a text, and not a blank one"),
        change("ping.json", "\"All is well.\"", "[]", "#/description: This is to be a text"),
        change("ping.json", "\"All is well.\"", "\"\\ud800\"", "#/description: This has one half of a surrogate pair"),
        change("ping.json", "well", "x".repeat(10_001), "#/description: This has more than 10000 characters"),
        change("ping-down.json", "\"The store is down.\"", "null", "#/given: This is to be a text"),
        change("ping.json", "{\"status\": 204}", "204",
            "#/response: This is no object. Make it one, with the keys status, body",
            "#/look_at/0/pointer: Nothing stands at /response/status"),
        change("ping.json", "204", "\"204\"", "#/response/status: This is no final status. Give a number from 200 to 599"),
        change("ping.json", "204", "204.0", "#/response/status: This is no final status"),
        change("ping.json", "204", "100", "#/response/status: This is no final status"),
        change("ping.json", "204}", "204, \"header\": 1}", "#/response/header: There is no such key."),
        change("ping.json", "[{\"pointer\": \"/response/status\", \"note\": \"No content.\"}]", "[]",
            "#/look_at: This is missing. Add at least one point to look at"),
        change("ping.json", "look_at", "lookAt",
            "#/lookAt: There is no such key. Did you mean \"look_at\"?", "#/look_at: This is missing. Add at least one"),
        change("ping.json", "\"/response/status\"", "\"/response/staus\"",
            "#/look_at/0/pointer: Nothing stands at /response/staus in this file"),
        change("ping.json", "\"/response/status\"", "\"response\"", "#/look_at/0/pointer: This is no JSON Pointer"),
        change("ping.json", "\"/response/status\"", "\"/~2\"", "#/look_at/0/pointer: This is no JSON Pointer"),
        change("ping.json", "\"pointer\": \"/response/status\", ", "",
            "#/look_at/0/pointer: This is missing. Add a JSON Pointer"),
        change("ping.json", ", \"note\": \"No content.\"", "", "#/look_at/0/note: This is missing. Add a text"),
        change("refused.json", "\"FORMAT\"", "\"FROMAT\"",
            "#/violations/0/code: \"FROMAT\" is not known here. Did you mean \"FORMAT\"? The known ones are MALFORMED_JSON"),
        change("refused.json", ", \"code\": \"FORMAT\"", "", "#/violations/0/code: This is missing. Add the violation's"),
        change("refused.json", "[{\"pointer\": \"/events/0/event_id\", \"code\": \"FORMAT\"}]", "7",
            "#/violations: This is no list."),
        change("expired.json", "\"invalid\"", "\"expired\"",
            "#/token: \"expired\" is not known here. The known ones are valid, missing, invalid"));
  }

  static Stream<Change> contracts() {
    return Stream.of(
        change("ping.json", "\"Ping\"", "\"Pong\"",
            "#/endpoint: The contract has no endpoint \"Pong\". Did you mean \"Ping\"? The known ones are Send, Ping, LogIn"),
        change("ping.json", "204", "500",
            "#/response/status: Ping doesn't answer 500. Its statuses are 204, 503; declare this one with @Response"),
        change("ping.json", "\"response\"", "\"request\": {}, \"response\"",
            "#/request: A request of Ping has no body. Remove this"),
        change("stranger.json", "  \"request\": {\"name\": \"bob\"},\n", "",
            "#/look_at/0/pointer: Nothing stands at /request/name"),
        change("ping.json", "204}", "204, \"body\": null}",
            "#/response/body: The answer 204 of Ping has no body. Remove this"),
        change("expired.json", ", \"body\": {\"error\": \"Token expired or invalid\"}", "",
            "#/look_at/0/pointer: Nothing stands at /response/body/error"),
        change("mixed.json", "\"known\"", "7", "#/response/body/results/1/status: Invalid Result: 'status' must be a string"),
        change("expired.json", "\"error\": \"Token", "\"eror\": \"Token",
            "#/look_at/0/pointer: Nothing stands at /response/body/error"),
        change("mixed.json", "\"error\": null", "\"error_message\": null",
            "#/response/body/results/1/error_message: \"error_message\" is only read, as another name of \"error\", and"
                + " never written. Write \"error\""));
  }

  static Stream<Change> tokens() {
    return Stream.of(
        change("expired.json", "  \"token\": \"invalid\",\n", "",
            ": A request with a valid token isn't answered 401. Say \"token\": \"missing\" or \"token\": \"invalid\""),
        change("expired.json", "\"token\": \"invalid\"", "\"token\": \"valid\"", "#/token: A request with a valid token isn't"),
        change("mixed.json", "\"token\": \"valid\"", "\"token\": \"missing\"",
            "#/token: A request without a valid token is answered 401, not 200"),
        change("stranger.json", "\"endpoint\"", "\"token\": \"missing\", \"endpoint\"",
            "#/token: LogIn isn't authenticated, so a request has no token. Remove this"));
  }

  static Stream<Change> verdicts() {
    return Stream.of(
        change("stranger.json", "{\"name\": \"bob\"}", "{\"name\": 7}",
            "#/request/name: Invalid User: 'name' must be a string. Mend the request, or list this in \"violations\" as"
                + " code WRONG_TYPE at pointer \"/name\""),
        change("stranger.json", "{\"name\": \"bob\"},", "{\"name\": \"bob\"}, \"violations\": [{\"pointer\": \"/name\","
                + " \"code\": \"FORMAT\"}],",
            "#/violations/0: The request has no violation FORMAT at \"/name\". Remove this; it has none"),
        change("mixed.json", "/payload/weight\"", "/payload/wight\"",
            "#/request/events/2/payload/weight: Invalid payload for Sent: 'weight' must be at least 1. Mend",
            "#/violations/1: The request has no violation TOO_SMALL at \"/events/2/payload/wight\". Remove this; it has"
                + " TOO_SMALL at \"/events/2/payload/weight\", MISSING at"),
        change("mixed.json", "\"TOO_SMALL\"}", "\"TOO_SMALL\"}, {\"pointer\": \"/events/2/payload/weight\", \"code\":"
                + " \"TOO_SMALL\"}",
            "#/violations/2: The request has no violation TOO_SMALL"),
        change("accepted.json", "\"Zoë 🚚\",\n    \"events\"", "\"\",\n    \"events\"",
            "#/request/sender: Invalid Batch: 'sender' must",
            "#/response/status: 200 takes the request, and it is not valid: Invalid Batch: 'sender' must"),
        change("refused.json", "\"x\", \"event_type\"", "\"01JMBY7K8N3QRVX2DPFG5HWT4F\", \"event_type\"",
            "#/violations/0: The request has no violation FORMAT at \"/events/0/event_id\". Remove this; it has none",
            "#/response/status: 400 is for a request that is not valid, and this one is. Break a rule in it, or say in"
                + " \"given\" what is special",
            "#/response/body/details/0: No event of the request has the event_id \"x\". Name one as it was sent"));
  }

  static Stream<Change> batches() {
    String result = "        {\"event_id\": \"01JMBY7K8N3QRVX2DPFG5HWT4A\", \"status\": \"stored\"},\n";
    return Stream.of(
        change("mixed.json", "\"status\": \"known\"", "\"status\": \"held\"",
            "#/response/body/results/1/status: \"held\" is a status that the contract doesn't know, so nobody can tell whether"
                + " it is right here. Use one of stored, known, refused"),
        change("mixed.json", "\"status\": \"known\"", "\"status\": \"stored\"",
            "#/response/body/results/1/status: \"stored\" can't be right: the event at /request/events/1 is valid, and one"
                + " with its event_id was accepted earlier in this request. Answer \"known\""),
        change("mixed.json", "\"status\": \"known\"", "\"status\": \"refused\"",
            "#/response/body/results/1/status: \"refused\" can't be right"),
        change("mixed.json", "\"status\": \"stored\"", "\"status\": \"known\"",
            "#/response/body/results/1/status: \"known\" is for an event whose event_id was accepted earlier in this"
                + " request, and that of the event at /request/events/0 wasn't. Answer \"stored\""),
        change("mixed.json", "\"status\": \"stored\"", "\"status\": \"refused\"",
            "#/response/body/results/0/status: \"refused\" is for an invalid event, and the event at /request/events/0 is"
                + " valid. Break a rule in the event, or answer \"stored\""),
        change("mixed.json", "\"status\": \"refused\"", "\"status\": \"stored\"",
            "#/response/body/results/2/status: \"stored\" is for a valid event, and the event at /request/events/2 isn't:"
                + " Invalid payload for Sent: 'weight' must be at least 1; Invalid payload for Sent: missing required field"
                + " 'parcel_id'. Mend the event, or answer \"refused\""),
        change("mixed.json", "\"status\": \"refused\"", "\"status\": \"known\"",
            "#/response/body/results/2/status: \"known\" is for a valid event"),
        change("mixed.json", result, "",
            "#/request/events/0: No result is about this event, and there is one for each. Add one for event_id"
                + " \"01JMBY7K8N3QRVX2DPFG5HWT4A\" with \"stored\""),
        change("mixed.json", result, result + result,
            "#/response/body/results/1: No event is left in the request that this result could be about, by its event_id"
                + " \"01JMBY7K8N3QRVX2DPFG5HWT4A\". Remove it: there is one for each event"),
        change("mixed.json", result, result.replace("4A", "4Z"),
            "#/request/events/0: No result is about this event",
            "#/response/body/results/0: No event is left in the request"),
        change("mixed.json", "'weight' must be at least 1;", "'weight' is small;",
            "#/response/body/results/2/error: The reason doesn't say what is wrong with the event at /request/events/2. It"
                + " has to contain: Invalid payload for Sent: 'weight' must be at least 1"),
        change("mixed.json", "\"error\": \"Invalid payload for Sent: 'weight' must be at least 1; Invalid payload for Sent:"
                + " missing required field 'parcel_id'\"", "\"error\": null",
            "#/response/body/results/2/error: The reason doesn't say"),
        change("mixed.json", "\"event_id\": \"01JMBY7K8N3QRVX2DPFG5HWT4B\", \"event_type\"", "\"event_type\"",
            "#/request/events/2/event_id: Invalid event: missing required field 'event_id'",
            "#/request/events/2: This event has no event_id by which a result could be matched. Give it one",
            "#/response/body/results/2: No event is left"));
  }

  static Stream<Change> details() {
    return Stream.of(
        change("refused.json", "{\"event_id\": \"x\", \"error\"", "{\"event_id\": \"y\", \"error\"",
            "#/response/body/details/0: No event of the request has the event_id \"y\". Name one as it was sent"),
        change("refused.json", "{\"event_id\": \"x\", \"error\"", "{\"event_id\": \"01JMBY7K8N3QRVX2DPFG5HWT4A\", \"error\"",
            "#/response/body/details/0: The event at /request/events/1 is valid, so there is nothing to say against it"),
        change("refused.json", "[{\"event_id\": \"x\", \"error\": \"Sorry. Invalid event: 'event_id' must be a ULID\"}]",
            "\"[{\\\"event_id\\\": \\\"x\\\", \\\"error\\\": \\\"Invalid event\\\"}]\"",
            "#/response/body/details: The reason doesn't say what is wrong with the event at /request/events/0"),
        change("refused.json", "must be a ULID", "must be good",
            "#/response/body/details/0/error: The reason doesn't say what is wrong with the event at /request/events/0"));
  }
}

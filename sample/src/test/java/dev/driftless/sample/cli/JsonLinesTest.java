package dev.driftless.sample.cli;

import static dev.driftless.sample.cli.TestEvents.event;
import static dev.driftless.sample.cli.TestEvents.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken line does not spoil the others; a broken document ends where it breaks. */
class JsonLinesTest {
  private static final String A = event("AA");
  private static final String B = event("BB");
  private static final String C = event("CC");

  @ParameterizedTest
  @ValueSource(strings = {
    "garbage", "}", "]", ",", "{", "[", "{oops}", "{,}", "{\"a\": 1]", "'x'", "NaN", "\"text", "tru", "1.", "\\", "\0",
    "{\"event_id\"", "{\"event_id\": ", "{\"event_id\": \"01KH", "{\"a\": \"\\", "{\"a\": \"\1\"}", "[{\"a\"",
    "{\"events\": [", "{\"events\": [{", "{\"payload\": {\"dependencies\": [\"WP01\","
  })
  void aBrokenLineIsOneInvalidEventAndTheOthersAreRead(String broken) {
    for (String lineBreak : List.of("\n", "\r\n")) {
      Run run = Run.json(String.join(lineBreak, A, broken, B, "", broken, C, broken));

      assertEquals(1, run.exitCode());
      assertEquals("", run.err());
      assertEquals(6, run.verdicts().size(), run.out());
      for (int line : List.of(1, 3, 5)) {
        assertTrue(run.brief().get(line).endsWith(" MALFORMED_JSON"), run.brief().get(line));
      }
      assertTrue(message(run, 1).contains(" line 2, column "), message(run, 1));
      assertTrue(message(run, 3).contains(" line 5, column "), message(run, 3));
      assertTrue(message(run, 5).contains(" line 7, column "), message(run, 5));
      assertEquals(
          List.of(valid(0, "AA"), valid(2, "BB"), valid(4, "CC")),
          List.of(run.brief().get(0), run.brief().get(2), run.brief().get(4)));
    }
  }

  private static String message(Run run, int index) {
    var violations = run.verdicts().get(index).get("violations");
    return violations.get(violations.size() - 1).get("message").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "garbage", "}", "{oops}", "{\"a\": 1]", "\"text", "{\"a\": \"\1\"}",
    "{\"event_id\": ", "{\"event_id\": \"01KH", "{\"event_id\": \"x\"", "{\"event_id\": \"x\", "
  })
  void theFirstLineMayBeTheBrokenOne(String broken) {
    Run run = Run.json(broken + "\n" + A + "\n" + B + "\n");

    assertTrue(run.brief().get(0).endsWith(" MALFORMED_JSON"), run.out());
    assertTrue(message(run, 0).contains(" line 1, column "), message(run, 0));
    assertEquals(List.of(valid(1, "AA"), valid(2, "BB")), run.brief().subList(1, run.brief().size()));
    assertEquals(1, run.exitCode());
  }

  @Test
  void aTornEventKeepsWhatCouldBeRead() {
    Run run = Run.json(A + "\n" + B.substring(0, 100) + "\n" + C);

    assertEquals("01KH8N8W0ASB6F0KP0SN37Q2BB", run.verdicts().get(1).get("event_id").asText());
    assertEquals("WPStatusChanged", run.verdicts().get(1).get("event_type").asText());
  }

  @Test
  void aLineThatIsTornAnywhereSpoilsNoOther() {
    for (int length = 1; length < B.length(); length++) {
      List<String> read = Run.json(A + "\n" + B.substring(0, length) + "\n" + C).brief();

      assertEquals(3, read.size());
      assertTrue(read.get(1).contains("MALFORMED_JSON"), read.get(1));
      assertEquals(valid(2, "CC"), read.get(2));
    }
  }

  @Test
  void aFirstLineThatIsTornAlmostAnywhereSpoilsNoOther() {
    for (int length = 1; length < A.length(); length++) {
      String torn = A.substring(0, length);
      // As the first line it can't be told from the head of a document.
      boolean isHead = torn.stripTrailing().matches("(?s).*[\\[{:,]") && isInsideText(torn);
      if (!isHead) {
        List<String> read = Run.json(torn + "\n" + B + "\n" + C).brief();
        assertEquals(List.of(valid(1, "BB"), valid(2, "CC")), read.subList(1, read.size()));
      }
    }
  }

  private static boolean isInsideText(String torn) {
    return torn.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  @Test
  void aPrettyPrintedValueAmongLinesBreaksOnce() {
    Run run = Run.json(A + "\n{\n  \"event_id\": oops,\n  \"event_type\": \"x\"\n}\n" + B);

    assertEquals(List.of(valid(0, "AA"), "1 null  MALFORMED_JSON", valid(2, "BB")), run.brief());
    assertTrue(message(run, 1).contains(" line 3, column "), message(run, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"events\": [\n%s,\noops,\n%s\n]}", "{\"events\": [\n%s,\noops\n%s\n]}", "{\"events\": [%s, oops,\n%s\n]}",
    "{\"events\": [%s,\n{\"a\" 1},\n%s]}", "[\n%s,\n%s\n}", "[%s,\n,\n%s]", "[%s,\n{\"event_id\": oops},\n%s]"
  })
  void aBrokenDocumentEndsWhereItBreaks(String document) {
    Run run = Run.json(document.formatted(A, B));

    List<String> read = run.brief();
    assertTrue(read.get(read.size() - 1).contains("MALFORMED_JSON"), run.out());
    assertEquals(1, read.stream().filter(verdict -> verdict.contains("MALFORMED_JSON")).count(), run.out());
    assertEquals(valid(0, "AA"), read.get(0));
    assertEquals(1, run.exitCode());
  }

  @Test
  void aDocumentThatEndsTooEarlyHasItsVerdictsAndOneMore() {
    String batch = "{\"events\": [" + A + "," + B + "]}";
    for (int length = 1; length < batch.length(); length++) {
      Run run = Run.json(batch.substring(0, length));

      List<String> read = new ArrayList<>(run.brief());
      assertTrue(read.remove(read.size() - 1).endsWith(" MALFORMED_JSON"), run.out());
      assertEquals(List.of(valid(0, "AA"), valid(1, "BB")).subList(0, read.size()), read);
      assertEquals(1, run.exitCode());
      assertEquals("", run.err());
    }
  }
}

package dev.driftless.sample.cli;

import static dev.driftless.sample.cli.TestEvents.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.sample.input.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on standard output. */
class ReportTest {
  private static final String VALID = event("AA");
  private static final String UNKNOWN = event("BB").replace("WPStatusChanged", "WPReopened");
  private static final String INVALID =
      event("CC").replace("\"wp_id\": \"WP01\", ", "").replace("\"lamport_clock\": 1", "\"lamport_clock\": -1");

  @TempDir Path directory;

  @Test
  void aVerdictIsALineWithItsViolationsBelow() {
    Run run = Run.text("[" + VALID + "," + UNKNOWN + "," + INVALID + ", 7]");

    assertEquals("""
        valid  0  WPStatusChanged  01KH8N8W0ASB6F0KP0SN37Q2AA
        unknown type  1  WPReopened  01KH8N8W0ASB6F0KP0SN37Q2BB
            /event_type  UNKNOWN_EVENT_TYPE  Invalid event: unknown event type 'WPReopened'
        INVALID  2  WPStatusChanged  01KH8N8W0ASB6F0KP0SN37Q2CC
            /lamport_clock  TOO_SMALL  Invalid event: 'lamport_clock' must be at least 0
            /payload/wp_id  MISSING  Invalid payload for WPStatusChanged: missing required field 'wp_id'
        INVALID  3  -  -
            (root)  WRONG_TYPE  Invalid event: an event must be an object

        4 events: valid 1, INVALID 2, unknown type 1
        event types: WPStatusChanged 2, unknown 1, none 1
        violations: WRONG_TYPE 1, MISSING 1, UNKNOWN_EVENT_TYPE 1, TOO_SMALL 1
        """, run.out());
    assertEquals(1, run.exitCode());
  }

  @Test
  void anUnknownEventTypeAloneIsNotValid() {
    assertEquals(1, Run.text(UNKNOWN).exitCode());
    assertFalse(Run.json(UNKNOWN).verdicts().get(0).get("valid").asBoolean());
  }

  @Test
  void severalInputsAreNamedAndCountedFromZeroEach() throws IOException {
    Path file = Files.writeString(directory.resolve("e\u0007.json"), VALID + UNKNOWN);
    Run run = Run.of(new ByteArrayInputStream(Run.utf8(VALID)), "validate", file.toString(), "-", "missing");

    assertEquals("""
        == %s
        valid  0  WPStatusChanged  01KH8N8W0ASB6F0KP0SN37Q2AA
        unknown type  1  WPReopened  01KH8N8W0ASB6F0KP0SN37Q2BB
            /event_type  UNKNOWN_EVENT_TYPE  Invalid event: unknown event type 'WPReopened'

        == standard input
        valid  0  WPStatusChanged  01KH8N8W0ASB6F0KP0SN37Q2AA

        == missing

        3 events: valid 2, unknown type 1
        event types: WPStatusChanged 2, unknown 1
        violations: UNKNOWN_EVENT_TYPE 1
        inputs that could not be read to their end: 1
        """.formatted(directory.resolve("e\uFFFD.json")), run.out());
    assertEquals(2, run.exitCode());
  }

  @Test
  void noEventsAreToldToo() {
    assertEquals("\n0 events\n", Run.text("[]").out());
  }

  @Test
  void jsonHasOneObjectPerLine() {
    assertEquals("""
        {"index":0,"event_id":"01KH8N8W0ASB6F0KP0SN37Q2AA","event_type":"WPStatusChanged","valid":true,"violations":[]}
        {"index":1,"event_id":"01KH8N8W0ASB6F0KP0SN37Q2CC","event_type":"WPStatusChanged","valid":false,"violations":[\
        {"pointer":"/lamport_clock","code":"TOO_SMALL","message":"Invalid event: 'lamport_clock' must be at least 0"},\
        {"pointer":"/payload/wp_id","code":"MISSING","message":\
        "Invalid payload for WPStatusChanged: missing required field 'wp_id'"}]}
        {"index":2,"event_id":null,"event_type":null,"valid":false,"violations":[\
        {"pointer":"","code":"WRONG_TYPE","message":"Invalid event: an event must be an object"}]}
        """, Run.json(VALID + INVALID + "7").out());
  }

  @Test
  void jsonIsUtf8AndKeepsWhatTheInputSays() {
    String type = "Kätzchen 🐈 \\\" \\u0000 \\u001b[2J \\u202e \\ud800";
    Run run = Run.json(VALID.replace("WPStatusChanged", type));

    assertEquals(
        "Kätzchen 🐈 \" \u0000 \u001b[2J \u202e \ud800", run.verdicts().get(0).get("event_type").asText());
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void nothingFromTheInputMovesTheCursor() {
    String hostile = "\\u001b[2J\\r\\u0007\\u009b\\u202e\\u2028\\ud800\\u0085";
    String key = "\"" + hostile.replace("\\ud800", "") + "\": " + "[".repeat(100) + "]".repeat(100);
    String event = VALID.replace("WPStatusChanged", hostile)
        .replace("{\"event_id\": \"", "{" + key + ", \"event_id\": \"" + hostile);
    Run run = Run.text(event + "\n{\"a\": \u001b[2J\u009b}");

    String shown = "\uFFFD[2J" + "\uFFFD".repeat(7);
    List<String> lines = run.out().lines().toList();
    assertEquals("INVALID  0  " + shown + "  " + shown + "01KH8N8W0ASB6F0KP0SN37Q2AA", lines.get(0));
    assertEquals(0, String.join("", lines).codePoints().filter(ReportTest::isHarmful).count(), run.out());
    assertEquals(run.out(), new String(Run.utf8(run.out()), StandardCharsets.UTF_8));
  }

  private static boolean isHarmful(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT || codePoint == 0x2028
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  @Test
  void longTextsAreNotCutInMessages() {
    String text = "ä".repeat(100) + "🐈".repeat(100);
    assertEquals(text + "\uFFFD" + text, PlainText.of(text + "\u0007" + text));
  }

  @Test
  void standardInputIsReadOnceAndThenAtItsEnd() {
    Run run = Run.of(new ByteArrayInputStream(Run.utf8(VALID)), "validate", "--json", "-", "-");

    assertEquals(2, run.exitCode());
    assertEquals(1, run.verdicts().size());
    assertEquals("standard input: is empty: there is no JSON in it\n", run.err());
  }

  @Test
  void aHelpfulCommandLine() {
    assertEquals(0, Run.of(InputStream.nullInputStream(), "--help").exitCode());
    assertEquals(0, Run.of(InputStream.nullInputStream(), "validate", "--help").exitCode());
    assertEquals(0, Run.of(InputStream.nullInputStream(), "--version").exitCode());
    assertEquals("driftless-sample", Run.of(InputStream.nullInputStream(), "--version").out().split(" ")[0]);
    for (String[] wrong : new String[][] {{}, {"validate"}, {"validate", "--nope", "x"}, {"check", "x"}}) {
      Run run = Run.of(InputStream.nullInputStream(), wrong);
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().contains("Usage: driftless-sample"), run.err());
    }
  }

  @Test
  void aFileMayHaveAnyName() throws IOException {
    Path at = Files.writeString(directory.resolve("@list"), VALID);
    Path dash = Files.writeString(directory.resolve("-x"), VALID);
    String relative = Path.of("").toAbsolutePath().relativize(at.toAbsolutePath()).toString();

    assertEquals(0, Run.of(InputStream.nullInputStream(), "validate", relative, dash.toString()).exitCode());
    assertEquals("--x: no such file\n", Run.of(InputStream.nullInputStream(), "validate", "--", "--x").err());
    assertEquals("@x: no such file\n", Run.of(InputStream.nullInputStream(), "validate", "@x").err());
  }
}

package dev.driftless.sample.cli;

import static dev.driftless.sample.cli.TestEvents.event;
import static dev.driftless.sample.cli.TestEvents.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit code 2, a reason on standard error, and on standard output the verdicts up to there. */
class UnusableInputTest {
  private static final String A = event("AA");
  private static final String B = event("BB");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"hello", "<html>\n<body>\n", "# text\nname: x\n", "'x'", "\"x", "\"x\nx", "}", ",", "\1"})
  void whatIsNoJsonFromItsFirstTokenIsUnusable(String input) {
    Run run = Run.json(input);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    String reason = "standard input: is not JSON. Invalid JSON: malformed JSON at line 1, ";
    assertTrue(run.err().startsWith(reason), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t", "\uFEFF", "\uFEFF\n"})
  void whatIsEmptyIsUnusable(String input) {
    Run run = Run.json(input);
    assertEquals(new Run(2, "", "standard input: is empty: there is no JSON in it\n"), run);
    assertEquals(run, Run.json(Run.gzip(Run.utf8(input))));
  }

  @Test
  void whatIsNotUtf8IsUnusable() {
    for (var charset : List.of(
        StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      Run run = Run.json(A.getBytes(charset));
      assertEquals(2, run.exitCode());
      assertTrue(run.err().startsWith("standard input: is not UTF-8"), run.err());
    }
  }

  @Test
  void badUtf8InsideAnEventIsMalformed() {
    Run run = Run.json((A + "\n{\"node_id\": \"\u00e4\"}\n" + B).getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(List.of(valid(0, "AA"), "1 null /node_id MALFORMED_JSON", valid(2, "BB")), run.brief());
  }

  @Test
  void eventsBeforeABadByteOfTheSameLineAreRead() {
    Run run = Run.json(("[" + A + "," + B + ",{\"event_id\": \"\u00e4\"}]").getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(List.of(valid(0, "AA"), valid(1, "BB"), "2 null /event_id MALFORMED_JSON"), run.brief());
  }

  @Test
  void aFileThatCantBeOpenedIsUnusableAndTheOthersAreRead() throws IOException {
    Path good = Files.writeString(directory.resolve("good.json"), A);
    String[] args = {"validate", "--json", "no such file.json", directory.toString(), "a\0b", good.toString()};
    Run run = Run.of(InputStream.nullInputStream(), args);

    assertEquals(2, run.exitCode());
    assertEquals(List.of(valid(0, "AA")), run.brief());
    assertEquals(
        List.of("no such file.json: no such file", directory + ": is a directory", "a\uFFFDb: no such file"),
        run.err().lines().toList());
  }

  @Test
  void aGzipFileThatEndsTooEarlyIsUnusable() {
    byte[] whole = Run.gzip(Run.utf8(A + "\n" + B));
    for (int length = 2; length < whole.length; length++) {
      Run run = Run.json(Arrays.copyOf(whole, length));
      assertEquals(2, run.exitCode());
      assertEquals("standard input: corrupt gzip: it ends too early\n", run.err());
    }
  }

  @Test
  void verdictsComeBeforeTheReasonThatThereAreNoMore() {
    byte[] first = Run.gzip(Run.utf8(A + "\n"));
    byte[] second = Run.gzip(Run.utf8(B + "\n"));
    for (int at : new int[] {0, 2, 3, 20, second.length - 8, second.length - 1}) {
      byte[] damaged = second.clone();
      damaged[at] ^= 0x55;
      Run run = Run.json(joined(first, damaged));

      assertEquals(2, run.exitCode(), "damage at " + at);
      assertEquals(valid(0, "AA"), run.brief().get(0));
      assertTrue(run.err().startsWith("standard input: corrupt gzip: "), run.err());
    }
  }

  @Test
  void anInputThatFailsIsUnusable() {
    InputStream failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Input/output error \u001b[2J");
      }
    };
    InputStream input = new SequenceInputStream(new ByteArrayInputStream(Run.utf8(A + "\n{\"event_id\":")), failing);

    Run run = Run.of(input, "validate", "--json", "-");

    assertEquals(2, run.exitCode());
    assertEquals(List.of(valid(0, "AA")), run.brief());
    assertEquals("standard input: Input/output error \uFFFD[2J\n", run.err());
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}

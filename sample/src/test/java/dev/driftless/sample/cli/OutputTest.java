package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.sample.input.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the program writes, and what it does where it can't. */
class OutputTest {
  private static final String EVENTS = (TestEvents.event("AA") + "\n").repeat(2000);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"--json", "-"})
  void aClosedPipeEndsItQuietly(String option) {
    assertEquals(2, run(failing("Broken pipe"), "validate", option, "-"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "-"})
  void aFullDiskIsTold(String option) {
    assertEquals(2, run(failing("No space left on device"), "validate", option, "-"));
    assertEquals(
        "standard output: No space left on device", err.toString(StandardCharsets.UTF_8).stripTrailing());
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void outputIsWrittenInLargePieces() {
    AtomicInteger writes = new AtomicInteger();
    AtomicInteger flushes = new AtomicInteger();
    ByteArrayOutputStream out = new ByteArrayOutputStream() {
      @Override
      public synchronized void write(byte[] bytes, int offset, int length) {
        writes.incrementAndGet();
        super.write(bytes, offset, length);
      }

      @Override
      public void flush() {
        flushes.incrementAndGet();
      }
    };

    assertEquals(0, run(out, "validate", "--json", "-"));

    assertEquals(2000, out.toString(StandardCharsets.UTF_8).lines().count());
    assertTrue(writes.get() < 10 && flushes.get() < 10, writes + " writes, " + flushes + " flushes");
  }

  private int run(OutputStream out, String... args) {
    PrintStream printer = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Streams(new ByteArrayInputStream(Run.utf8(EVENTS)), out, printer, false), args);
  }

  @Test
  void progressIsShownAfterAWhileOverwrittenAndTakenOff() {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // The clock may run over; it counts from anywhere.
    Progress progress = new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), true, clock::get);
    Summary summary = new Summary();
    summary.add(new Verdict(0, null, List.of()));

    clock.addAndGet(900_000_000);
    progress.update(summary);
    assertEquals("", shown());

    clock.addAndGet(100_000_000);
    progress.update(summary);
    assertEquals("\r1 events read, 0 not valid", shown());

    clock.addAndGet(100_000_000);
    progress.update(summary);
    assertEquals("\r1 events read, 0 not valid", shown());

    clock.addAndGet(150_000_000);
    progress.update(summary);
    progress.clear();
    progress.clear();
    String line = "\r1 events read, 0 not valid";
    assertEquals(line + line + "\r" + " ".repeat(line.length() - 1) + "\r", shown());
  }

  @Test
  void thereIsNoProgressWithoutATerminal() {
    AtomicLong clock = new AtomicLong();
    Progress progress = new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), false, clock::get);

    clock.set(Long.MAX_VALUE);
    progress.update(new Summary());
    progress.clear();

    assertEquals("", shown());
  }

  @Test
  void theProgressLineIsOffBeforeAnythingIsWritten() {
    AtomicLong clock = new AtomicLong();
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), true, clock::get);
    ReportOutput out = new ReportOutput(terminal, progress);
    clock.addAndGet(2_000_000_000L);
    progress.update(new Summary());

    out.write(Run.utf8("a verdict\n"), 0, 10);
    out.flush();

    assertTrue(terminal.toString(StandardCharsets.UTF_8).endsWith(" \ra verdict\n"), terminal.toString());
  }

  @Test
  void aTerminalIsKnownByItsName() {
    assertTrue(StderrTerminal.isTerminal("/dev/pts/3"));
    assertTrue(StderrTerminal.isTerminal("/dev/tty1"));
    assertFalse(StderrTerminal.isTerminal("/dev/null"));
    assertFalse(StderrTerminal.isTerminal("pipe:[4711]"));
    assertFalse(StderrTerminal.isTerminal("/home/user/log"));
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }
}

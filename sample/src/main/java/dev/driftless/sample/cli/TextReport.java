package dev.driftless.sample.cli;

import dev.driftless.runtime.Printable;
import dev.driftless.runtime.Violation;
import dev.driftless.sample.input.InputFile;
import dev.driftless.sample.input.PlainText;
import dev.driftless.sample.input.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** For people: a line per event, its violations indented below, and a summary. */
final class TextReport implements Report {
  private static final String UNKNOWN = "-";
  private static final String ROOT = "(root)";

  private final Writer out;
  private final boolean hasHeadings;
  private boolean isFirstInput = true;

  /** @param hasHeadings whether each input is named above its verdicts */
  TextReport(OutputStream out, boolean hasHeadings) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.hasHeadings = hasHeadings;
  }

  @Override
  public void input(String name) {
    if (hasHeadings) {
      String title = name.equals(InputFile.STANDARD_INPUT) ? "standard input" : PlainText.of(name);
      write((isFirstInput ? "== " : "\n== ") + title + "\n");
      isFirstInput = false;
    }
  }

  @Override
  public void verdict(Verdict verdict) {
    write(verdict.kind() + "  " + verdict.index() + "  " + name(verdict.eventType()) + "  " + name(verdict.eventId())
        + "\n");
    for (Violation violation : verdict.violations()) {
      String pointer = violation.pointer().isEmpty() ? ROOT : PlainText.of(violation.pointer());
      write("    " + pointer + "  " + violation.code() + "  " + PlainText.of(violation.message()) + "\n");
    }
  }

  private static String name(@Nullable String name) {
    return name == null || name.isEmpty() ? UNKNOWN : Printable.of(name);
  }

  @Override
  public void summary(Summary summary) {
    write("\n");
    summary.lines().forEach(line -> write(line + "\n"));
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void close() {
    flush();
  }
}

package dev.driftless.sample.cli;

import dev.driftless.sample.input.EventStream;
import dev.driftless.sample.input.InputFile;
import dev.driftless.sample.input.PlainText;
import dev.driftless.sample.input.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a verdict on each event of some files. */
@Command(
    name = "validate",
    description = "Checks each event of the files and says all that is wrong with it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ExitCode.UNUSABLE,
    exitCodeOnExecutionException = ExitCode.UNUSABLE,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all events are valid",
      "1:some event is not valid, or of a type that the contract doesn't know",
      "2:an input can't be used, or not to its end; or the command line is wrong"
    },
    footer = {
      "",
      "An input is JSON or JSON lines, gzipped or not: {\"events\": [...]}, a list of",
      "events, single events, or many of these one after another. In JSON lines a",
      "malformed line is an invalid event, and the next line is read all the same.",
      "An event of more than 10 MiB, the most that a request may have, is refused."
    })
final class ValidateCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--json",
      description = "One JSON object per event and line, in input order, and nothing else. Each input counts from 0.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of events; - is standard input.")
  private List<String> files = List.of();

  ValidateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(streams.err(), streams.errIsTerminal(), System::nanoTime);
    ReportOutput out = new ReportOutput(streams.out(), progress);
    Summary summary = new Summary();
    try (Report report = json ? new JsonReport(out) : new TextReport(out, files.size() > 1)) {
      for (String file : files) {
        report.input(file);
        validate(file, report, summary, progress);
      }
      report.summary(summary);
      return summary.exitCode();
    } catch (OutputFailure failure) {
      progress.clear();
      if (!failure.isClosedPipe()) {
        streams.err().println("standard output: " + failure.getMessage());
      }
      return ExitCode.UNUSABLE;
    }
  }

  private void validate(String file, Report report, Summary summary, Progress progress) {
    try (InputStream bytes = InputFile.open(file, streams.in())) {
      EventStream.of(bytes, verdict -> {
        summary.add(verdict);
        report.verdict(verdict);
        progress.update(summary);
      }).read();
    } catch (UnusableInputException unusable) {
      refuse(file, unusable.getMessage(), report, summary);
    } catch (IOException failure) {
      refuse(file, new UnusableInputException(failure).getMessage(), report, summary);
    }
  }

  private void refuse(String file, String reason, Report report, Summary summary) {
    summary.addUnusable();
    report.flush(); // The verdicts so far come before the reason that there are no more.
    String name = file.equals(InputFile.STANDARD_INPUT) ? "standard input" : PlainText.of(file);
    streams.err().println(name + ": " + PlainText.of(reason));
  }
}

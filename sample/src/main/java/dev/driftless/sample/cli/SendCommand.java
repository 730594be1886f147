package dev.driftless.sample.cli;

import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.client.CredentialStore;
import dev.driftless.sample.client.Delivery;
import dev.driftless.sample.client.DeliveryText;
import dev.driftless.sample.client.EventSender;
import dev.driftless.sample.client.FailureReport;
import dev.driftless.sample.client.ServerUrl;
import dev.driftless.sample.input.InputFile;
import dev.driftless.sample.input.PlainText;
import dev.driftless.sample.input.UnusableInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends the events of a file to a server. */
@Command(
    name = "send",
    description = "Sends the events of a file to a server, oldest first, in batches as the contract has them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ExitCode.UNUSABLE,
    exitCodeOnExecutionException = ExitCode.UNUSABLE,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all events are delivered",
      "1:some event was rejected, or not delivered",
      "2:the input or the command line can't be used, or the log-in was refused"
    },
    footer = {
      "",
      "The input is what validate takes. Every event is sent exactly as it stands in",
      "it, also one that breaks the contract: the server says what becomes of it.",
      "Sending a file once more does no harm. The password is read from the file that",
      "--password-file names, else from the console or from standard input, and only",
      "if nobody is logged in."
    })
final class SendCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file of events; - is standard input.")
  private String file;

  @Option(names = "--url", required = true, paramLabel = "URL", description = "Where the server is.")
  private String url;

  @Option(names = "--username", paramLabel = "NAME", description = "Who sends; by default who is logged in.")
  private @Nullable String username;

  @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is the password.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "Where the tokens are kept; ~/.spec-kitty/credentials by default.")
  private @Nullable Path credentials;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "" + IngestBatch.MAX_ITEMS,
      description = "How many events a batch has at most, ${DEFAULT-VALUE} by default.")
  private int batchSize;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "A JSON file to write, with every event that was not delivered.")
  private @Nullable Path report;

  SendCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    EventSender.Settings settings =
        new EventSender.Settings(url(), username, passwords(), store(), batchSize(), Clock.systemUTC());
    try (OutputStream reportFile = openReport()) {
      return send(settings, reportFile);
    } catch (IOException failure) {
      return refuse("--report", new UnusableInputException(failure).getMessage());
    }
  }

  private Integer send(EventSender.Settings settings, OutputStream reportFile) throws IOException {
    Progress progress = new Progress(streams.err(), streams.errIsTerminal(), System::nanoTime);
    EventSender sender = new EventSender(settings, shownOn(progress));
    EventSender.Result result;
    try (InputStream input = InputFile.open(file, streams.in())) {
      result = sender.send(input);
    } catch (UnusableInputException unusable) {
      progress.clear();
      return refuse(name(), String.valueOf(unusable.getMessage()));
    } catch (IOException failure) {
      progress.clear();
      return refuse(name(), String.valueOf(new UnusableInputException(failure).getMessage()));
    }
    progress.clear();
    FailureReport.write(reportFile, result.delivery());
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    DeliveryText.lines(result.delivery()).forEach(out::println);
    out.flush();
    if (result.logInRefused().isPresent()) {
      return refuse("log-in", result.logInRefused().get());
    }
    return result.delivery().undelivered().isEmpty() ? ExitCode.VALID : ExitCode.INVALID;
  }

  private static EventSender.Listener shownOn(Progress progress) {
    return new EventSender.Listener() {
      @Override
      public void read(long events) {
        progress.update(() -> events + " events read");
      }

      @Override
      public void sent(Delivery soFar, long total) {
        progress.update(
            () -> soFar.total() + " of " + total + " events sent, " + soFar.undelivered().size() + " not delivered");
      }
    };
  }

  private int refuse(String what, String reason) {
    streams.err().println(PlainText.of(what + ": " + reason));
    return ExitCode.UNUSABLE;
  }

  private String name() {
    return file.equals(InputFile.STANDARD_INPUT) ? "standard input" : file;
  }

  private ServerUrl url() {
    try {
      return ServerUrl.of(url);
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(spec.commandLine(), PlainText.of("--url " + url + " " + unusable.getMessage()));
    }
  }

  private PasswordSource passwords() {
    return new PasswordSource(passwordFile, streams.in(), file.equals(InputFile.STANDARD_INPUT));
  }

  private CredentialStore store() {
    return credentials == null
        ? CredentialStore.ofHome(Path.of(System.getProperty("user.home")))
        : CredentialStore.at(credentials);
  }

  private int batchSize() {
    if (batchSize < IngestBatch.MIN_ITEMS || batchSize > IngestBatch.MAX_ITEMS) {
      throw new ParameterException(
          spec.commandLine(), "--batch-size must be from " + IngestBatch.MIN_ITEMS + " to " + IngestBatch.MAX_ITEMS);
    }
    return batchSize;
  }

  /** Before anything is sent: a report that can't be written is told while nothing is lost by it. */
  private OutputStream openReport() throws IOException {
    return report == null ? OutputStream.nullOutputStream() : new BufferedOutputStream(Files.newOutputStream(report));
  }
}

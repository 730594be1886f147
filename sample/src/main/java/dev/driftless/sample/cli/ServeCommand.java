package dev.driftless.sample.cli;

import dev.driftless.sample.input.PlainText;
import dev.driftless.sample.server.Backend;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the contract's endpoints until the process is ended. */
@Command(
    name = "serve",
    description = "Answers log-in, refresh and batch ingest as the contract says, until it is ended.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ExitCode.UNUSABLE,
    exitCodeOnExecutionException = ExitCode.UNUSABLE,
    footer = {
      "",
      "Users stay in the database; naming one again gives them another password and",
      "other teams. Events and tokens stay too, so a server that was killed goes on",
      "where it was."
    })
final class ServeCommand implements Callable<Integer> {
  private static final long LONGEST_LIFETIME = Duration.ofDays(36_500).toSeconds();

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Option(names = "--port", required = true, paramLabel = "N", description = "Where to listen; 0 is any free port.")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", description = "On which address; only on this machine by default.")
  private @Nullable String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "spec-kitty-backend",
      description = "The directory of the database, ${DEFAULT-VALUE} by default.")
  private Path data;

  @Option(
      names = "--user",
      paramLabel = "NAME:PASSWORD:TEAM[,TEAM]",
      description = "Somebody who may log in, and the teams that they may send events of; may be repeated.")
  private List<String> users = List.of();

  @Option(
      names = "--access-lifetime",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description = "For how long an access token is good, ${DEFAULT-VALUE} by default.")
  private long accessLifetime;

  @Option(
      names = "--refresh-lifetime",
      paramLabel = "SECONDS",
      defaultValue = "604800",
      description = "For how long a refresh token is good, ${DEFAULT-VALUE} by default.")
  private long refreshLifetime;

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    Backend.Settings settings =
        new Backend.Settings(
            address(),
            data,
            lifetime("--access-lifetime", accessLifetime),
            lifetime("--refresh-lifetime", refreshLifetime));
    List<ServedUser> served = users.stream().map(this::user).toList();
    try {
      Backend backend = Backend.start(settings, Clock.systemUTC(), streams.err()::println);
      Runtime.getRuntime().addShutdownHook(new Thread(backend::close, "shutdown"));
      served.forEach(user -> backend.putUser(user.name(), user.password(), user.teams()));
      PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
      out.println("listening on " + backend.url());
      new CountDownLatch(1).await();
      return ExitCode.VALID;
    } catch (IOException failure) {
      streams.err().println(PlainText.of("serve: " + failure.getMessage()));
      return ExitCode.UNUSABLE;
    }
  }

  private InetSocketAddress address() {
    if (port < 0 || port > 0xFFFF) {
      throw unusable("--port must be from 0 to 65535");
    }
    try {
      InetAddress on = host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
      return new InetSocketAddress(on, port);
    } catch (UnknownHostException unknown) {
      throw unusable("--host: there is no " + host);
    }
  }

  private Duration lifetime(String option, long seconds) {
    if (seconds < 1 || seconds > LONGEST_LIFETIME) {
      throw unusable(option + " must be from 1 to " + LONGEST_LIFETIME);
    }
    return Duration.ofSeconds(seconds);
  }

  private record ServedUser(String name, String password, List<String> teams) {}

  private ServedUser user(String user) {
    int first = user.indexOf(':');
    int last = user.lastIndexOf(':');
    List<String> teams = List.of(user.substring(last + 1).split(","));
    if (first < 1 || last - first < 2 || teams.isEmpty() || teams.contains("")) {
      throw unusable("--user must be a name, a password and a team with colons between them");
    }
    return new ServedUser(user.substring(0, first), user.substring(first + 1, last), teams);
  }

  private ParameterException unusable(String reason) {
    return new ParameterException(spec.commandLine(), PlainText.of(reason));
  }
}

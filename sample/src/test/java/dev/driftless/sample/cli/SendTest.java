package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftless.sample.NumberedEvents;
import dev.driftless.sample.OwnThreads;
import dev.driftless.sample.client.CredentialStore;
import dev.driftless.sample.client.Delivery;
import dev.driftless.sample.client.EventSender;
import dev.driftless.sample.client.ServerUrl;
import dev.driftless.sample.server.Backend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code send} and {@code serve} together. */
class SendTest {
  private static final String ALICE = "alice:secret:priivacy";

  @TempDir Path directory;

  private ServeProcess server;

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private void serve(String data, int port, String... more) throws IOException {
    Path directoryOfData = directory.resolve(data);
    List<String> options = new ArrayList<>(List.of("--port", port + "", "--data", directoryOfData.toString()));
    if (!Files.exists(directoryOfData)) {
      options.addAll(List.of("--user", ALICE));
    }
    options.addAll(List.of(more));
    server = ServeProcess.start(List.of(), options.toArray(String[]::new));
  }

  private Path credentials() {
    return directory.resolve("home/credentials");
  }

  private Run send(String events, String password, String... more) throws IOException {
    Path file = Files.writeString(directory.resolve("events" + Thread.currentThread().getId()), events);
    List<String> args =
        new ArrayList<>(
            List.of("send", file.toString(), "--url", server.url() + "/", "--username", "alice", "--credentials",
                credentials().toString()));
    args.addAll(List.of(more));
    return Run.of(new ByteArrayInputStream(Run.utf8(password)), args.toArray(String[]::new));
  }

  private static String summary(Run run) {
    return run.exitCode() + " " + run.out().lines().findFirst().orElse("") + run.err().strip();
  }

  @Test
  void whatWasDeliveredIsADuplicateAlsoAfterARestart() throws Exception {
    serve("data", 0);
    String events = NumberedEvents.lines(0, 25) + NumberedEvents.event(3) + "\n";
    assertEquals(
        "0 26 events: success 25, duplicate 1, rejected 0, failed 0",
        summary(send(events, "secret\n", "--batch-size", "7")));

    int port = server.port();
    server.end();
    serve("data", port);
    assertEquals("0 26 events: success 0, duplicate 26, rejected 0, failed 0", summary(send(events, "")));
    assertEquals(
        "0 1 event: success 1, duplicate 0, rejected 0, failed 0", summary(send(NumberedEvents.event(99), "")));
    assertEquals("", server.log());
  }

  @Test
  void anExpiredTokenIsRefreshedWithoutAPassword() throws Exception {
    serve("data", 0, "--access-lifetime", "1");
    assertEquals(0, send(NumberedEvents.event(1), "secret").exitCode());
    String first = Files.readString(credentials());

    Thread.sleep(1_100);
    assertEquals("0 1 event: success 0, duplicate 1, rejected 0, failed 0", summary(send(NumberedEvents.event(1), "")));
    assertNotEquals(first, Files.readString(credentials()));
  }

  @Test
  void tokensThatTheServerForgotAreReplacedByANewLogIn() throws Exception {
    serve("data", 0);
    assertEquals(0, send(NumberedEvents.event(1), "secret").exitCode());

    int port = server.port();
    server.kill();
    serve("other-data", port);
    assertEquals("0 1 event: success 1, duplicate 0, rejected 0, failed 0",
        summary(send(NumberedEvents.event(1), "secret")));
  }

  @Test
  void whatTheServerDoesNotTakeIsTold() throws Exception {
    serve("data", 0);
    aWrongPassword();
    anotherTeam();
    rejections();
    sizes();
  }

  private void aWrongPassword() throws IOException {
    Run wrong = send(NumberedEvents.event(1), "Secret");
    assertEquals(2, wrong.exitCode());
    assertEquals("log-in: No active account found with the given credentials\n", wrong.err());
    assertFalse(Files.exists(credentials()));
    Run none = send(NumberedEvents.event(1), "");
    assertEquals(
        "2 1 event: success 0, duplicate 0, rejected 0, failed 1log-in: there is no password: the line is empty",
        summary(none));
    assertTrue(none.out().contains("auth_expired 1: Run `spec-kitty auth login` to refresh credentials."), none.out());
  }

  private void anotherTeam() throws IOException {
    Run other = send(NumberedEvents.event(1).replace("priivacy", "other"), "secret");
    assertEquals("1 1 event: success 0, duplicate 0, rejected 0, failed 1", summary(other));
    assertTrue(other.out().contains("Insufficient permissions for team 'other' on project 'spec-kitty'"));
  }

  private void rejections() throws IOException {
    Path report = directory.resolve("report.json");
    String events =
        NumberedEvents.event(2) + "\n" + NumberedEvents.unsound(1) + "\n{\"event_id\": \"short\"}\n{\"broken\n"
            + NumberedEvents.event(3) + "\n";

    Run run = send(events, "secret", "--report", report.toString());

    assertEquals("1 5 events: success 2, duplicate 0, rejected 2, failed 1", summary(run));
    JsonNode written = Run.parsed(Files.readString(report));
    assertEquals("{\"success\":2,\"duplicate\":0,\"rejected\":2,\"failed\":1,\"not_sent\":0}",
        written.get("summary").toString());
    List<String> brief = new ArrayList<>();
    for (JsonNode one : written.get("undelivered")) {
      brief.add(one.get("position") + " " + one.get("event_id").asText() + " " + one.get("event_type").asText() + " "
          + one.get("status").asText() + " " + one.get("category").asText());
      assertTrue(one.get("suggested_action").asText().contains("sync diagnose"));
      assertTrue(one.get("error").asText().startsWith("Invalid "));
    }
    assertEquals(
        List.of(
            "3 null null failed schema_mismatch",
            "1 " + NumberedEvents.id(1) + " WPStatusChanged rejected schema_mismatch",
            "2 short null rejected schema_mismatch"),
        brief);
  }

  private void sizes() throws IOException {
    Random random = new Random(1);
    StringBuilder events = new StringBuilder();
    for (int i = 10; i < 16; i++) {
      events.append(withText(i, random, 500_000)).append('\n');
    }
    events.append(withText(16, random, 1_500_000)).append('\n');
    String large = "\"x\": \"" + "y".repeat(10 << 20) + "\", ";
    events.append(NumberedEvents.event(17).replace("\"data_tier\"", large + "\"data_tier\""));

    Run run = send(events.toString(), "secret");

    assertEquals("1 8 events: success 6, duplicate 0, rejected 0, failed 2", summary(run));
    assertTrue(run.out().contains("2x the event is larger than a request may be"), run.out());
  }

  /** An event with a text that doesn't get shorter by compression. */
  private static String withText(int number, Random random, int length) {
    byte[] noise = new byte[length / 4 * 3];
    random.nextBytes(noise);
    String text = Base64.getEncoder().encodeToString(noise);
    return NumberedEvents.event(number).replace("\"data_tier\"", "\"x\": \"" + text + "\", \"data_tier\"");
  }

  @Test
  void concurrentRunsDeliverAFileOnce() throws Exception {
    serve("data", 0);
    String events = NumberedEvents.lines(0, 300);
    List<CompletableFuture<Run>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(OwnThreads.start(() -> uncheckedSend(events)));
    }

    int success = 0;
    for (CompletableFuture<Run> run : runs) {
      assertEquals(0, run.join().exitCode(), run.join().out() + run.join().err());
      success += success(run.join());
    }
    assertEquals(300, success);
  }

  private Run uncheckedSend(String events) {
    try {
      return send(events, "secret", "--batch-size", "20");
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static int success(Run run) {
    Matcher success = Pattern.compile("success (\\d+)").matcher(run.out());
    assertTrue(success.find(), run.out() + run.err());
    return Integer.parseInt(success.group(1));
  }

  @Test
  void nothingIsLostAndNothingStoredTwiceWhenTheServerIsKilled() throws Exception {
    int count = 1_000;
    int delivered = 0;
    int port = 0;
    for (int round = 0; round < 3; round++) {
      serve("data", port);
      port = server.port();
      Delivery delivery = sendUntilKilled(NumberedEvents.lines(0, count), 250 * (round + 1));
      assertFalse(delivery.undelivered().isEmpty());
      delivered += (int) delivery.success();
      long stored = stored("data");
      assertTrue(stored >= delivered, stored + " are stored, but " + delivered + " were confirmed");
    }

    serve("data", port);
    assertEquals(0, send(NumberedEvents.lines(0, count), "secret").exitCode());
    assertEquals("0 " + count + " events: success 0, duplicate " + count + ", rejected 0, failed 0",
        summary(send(NumberedEvents.lines(0, count), "secret")));
    server.kill();
    assertEquals(count, stored("data"));
  }

  /** The server is killed soon after so many events are delivered, while the next batches are under way. */
  private Delivery sendUntilKilled(String events, int enough) throws Exception {
    EventSender.Settings settings =
        new EventSender.Settings(
            ServerUrl.of(server.url().toString()), "alice", name -> "secret", CredentialStore.at(credentials()), 25,
            Clock.systemUTC());
    Random random = new Random(enough);
    AtomicBoolean isDoomed = new AtomicBoolean();
    EventSender.Listener killer =
        new EventSender.Listener() {
          @Override
          public void read(long events) {}

          @Override
          public void sent(Delivery soFar, long total) {
            if (soFar.total() >= enough && isDoomed.compareAndSet(false, true)) {
              Executor later = CompletableFuture.delayedExecutor(random.nextInt(30), TimeUnit.MILLISECONDS);
              CompletableFuture.runAsync(server::kill, later);
            }
          }
        };
    return new EventSender(settings, killer).send(new ByteArrayInputStream(Run.utf8(events))).delivery();
  }

  private long stored(String data) throws IOException {
    Backend.Settings settings =
        new Backend.Settings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            directory.resolve(data),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
    try (Backend backend = Backend.start(settings, Clock.systemUTC(), line -> {})) {
      return backend.eventCount();
    }
  }

  @Test
  void whatCanNotBeUsedIsTold() throws Exception {
    assertEquals(2, Run.of(System.in, "send", "x", "--url", "ftp://x").exitCode());
    assertEquals(2, Run.of(System.in, "send", "x").exitCode());
    assertEquals(2, Run.of(System.in, "send", "x", "--url", "http://x", "--batch-size", "1001").exitCode());
    Run missing = Run.of(System.in, "send", directory.resolve("none").toString(), "--url", "http://127.0.0.1:1");
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().contains("no such file"), missing.err());
    Run unreported =
        Run.of(System.in, "send", "x", "--url", "http://x", "--report", directory.resolve("no/report").toString());
    assertEquals(2, unreported.exitCode());
    assertEquals(2, Run.of(System.in, "serve", "--port", "65536").exitCode());
    assertEquals(2, Run.of(System.in, "serve", "--port", "0", "--user", "alice").exitCode());
    assertEquals(2, Run.of(System.in, "serve", "--port", "0", "--access-lifetime", "0").exitCode());
  }

  @Test
  void aServerThatIsNotThereLeavesEverythingInTheQueue() throws Exception {
    Path file = Files.writeString(directory.resolve("events"), NumberedEvents.lines(0, 3));
    Run run =
        Run.of(new ByteArrayInputStream(Run.utf8("secret")), "send", file.toString(), "--url", "http://127.0.0.1:1",
            "--username", "alice", "--credentials", credentials().toString(), "--batch-size", "2");

    assertEquals("1 3 events: success 0, duplicate 0, rejected 0, failed 2, not sent 1", summary(run));
    assertTrue(run.out().contains("server_error 3: Retry later or check server status."), run.out());
  }
}

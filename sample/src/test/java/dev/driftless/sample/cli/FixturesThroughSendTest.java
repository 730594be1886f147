package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.Fixture;
import dev.driftless.sample.BatchResultReader;
import dev.driftless.sample.Credentials;
import dev.driftless.sample.CredentialsFile;
import dev.driftless.sample.EventResult;
import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.LogInRequest;
import dev.driftless.sample.LogInRequestReader;
import dev.driftless.sample.ResultStatus;
import dev.driftless.sample.SpecKittyFixtures;
import dev.driftless.sample.StoredServer;
import dev.driftless.sample.StoredTokens;
import dev.driftless.sample.StoredUser;
import dev.driftless.sample.server.Backend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code send} takes every fixture's request to an endpoint of its own, over loopback. */
class FixturesThroughSendTest {
  private static final LogInRequest USER =
      SpecKittyFixtures.named("log-in").request().read(LogInRequestReader::readDocument).value();

  @TempDir Path directory;

  private Backend backend;

  @BeforeEach
  void start() throws IOException {
    backend =
        Backend.start(
            new Backend.Settings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                directory.resolve("data"),
                Duration.ofMinutes(15),
                Duration.ofDays(7)),
            Clock.systemUTC(),
            line -> {});
    backend.putUser(USER.username(), USER.password(), List.of("priivacy"));
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  private Path credentials() {
    return directory.resolve("credentials");
  }

  private Run send(Fixture fixture, String password) throws IOException {
    Path file = Files.write(directory.resolve("batch.json"), fixture.request().bytes());
    return Run.of(
        new ByteArrayInputStream(Run.utf8(password)),
        "send", file.toString(), "--url", backend.url().toString(), "--username", USER.username(), "--credentials",
        credentials().toString());
  }

  private static String summary(Run run) {
    return run.exitCode() + " " + run.out().lines().findFirst().orElse("");
  }

  private static Fixture fixture(String name) {
    return SpecKittyFixtures.named(name);
  }

  static Stream<Fixture> taken() {
    return SpecKittyFixtures.of("IngestBatch").filter(fixture -> fixture.status() == IngestBatch.TAKEN);
  }

  @ParameterizedTest
  @MethodSource("taken")
  void theSummaryCountsWhatTheFixtureSaysOfItsEvents(Fixture fixture) throws IOException {
    List<ResultStatus> statuses =
        fixture.response().read(BatchResultReader::readDocument).value().results().stream()
            .map(EventResult::status)
            .toList();
    long rejected = count(statuses, ResultStatus.REJECTED);
    String counts =
        "success " + count(statuses, ResultStatus.SUCCESS) + ", duplicate " + count(statuses, ResultStatus.DUPLICATE)
            + ", rejected " + rejected + ", failed 0";
    assertEquals(
        (rejected == 0 ? 0 : 1) + " " + statuses.size() + (statuses.size() == 1 ? " event: " : " events: ") + counts,
        summary(send(fixture, USER.password())));
    assertEquals(count(statuses, ResultStatus.SUCCESS), backend.eventCount());
  }

  private static long count(List<ResultStatus> statuses, ResultStatus status) {
    return statuses.stream().filter(status::equals).count();
  }

  @Test
  void theEventThatARefusalNamesIsRejectedAndTheOtherOneIsDelivered() throws IOException {
    Run run = send(fixture("refused-batch"), USER.password());
    assertEquals("1 2 events: success 1, duplicate 0, rejected 1, failed 0", summary(run));
    assertTrue(run.out().contains("schema_mismatch 1"), run.out());
  }

  @Test
  void aBatchWithoutEventsIsNothingToSend() throws IOException {
    assertEquals("0 0 events: success 0, duplicate 0, rejected 0, failed 0", summary(send(fixture("empty-batch"), "")));
  }

  @ParameterizedTest
  @MethodSource("unauthorized")
  void aTokenThatIsRefusedIsReplacedAndTheBatchSentAgain(Fixture fixture) throws IOException {
    OffsetDateTime later = OffsetDateTime.now(ZoneOffset.UTC).withNano(0).plusHours(1);
    Credentials refused =
        Credentials.builder()
            .tokens(
                StoredTokens.builder()
                    .access("refused").refresh("refused").accessExpiresAt(later).refreshExpiresAt(later).build())
            .user(StoredUser.builder().username(USER.username()).build())
            .server(StoredServer.builder().url(URI.create(backend.url().toString())).build())
            .build();
    Files.writeString(credentials(), CredentialsFile.text(refused));
    assertEquals(
        "0 1 event: success 1, duplicate 0, rejected 0, failed 0", summary(send(fixture, USER.password())));
  }

  static Stream<Fixture> unauthorized() {
    return SpecKittyFixtures.of("IngestBatch").filter(fixture -> fixture.status() == IngestBatch.UNAUTHORIZED);
  }

  @Test
  void anotherTeamsEventStaysInTheQueue() throws IOException {
    Run run = send(fixture("other-team"), USER.password());
    assertEquals("1 1 event: success 0, duplicate 0, rejected 0, failed 1", summary(run));
    assertTrue(run.out().contains("Insufficient permissions for team 'other-team'"), run.out());
    assertEquals(0, backend.eventCount());
  }

  @Test
  void aWrongPasswordSendsNothing() throws IOException {
    String wrong = fixture("wrong-password").request().read(LogInRequestReader::readDocument).value().password();
    assertEquals(2, send(fixture("accepted-event"), wrong).exitCode());
    assertEquals(0, backend.eventCount());
  }
}

package dev.driftless.sample.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.LogIn;
import dev.driftless.sample.NumberedEvents;
import dev.driftless.sample.RefreshToken;
import dev.driftless.sample.SettableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the producer does on each answer. */
class EventSenderTest {
  private static final String FIRST = "{\"event_id\": \"" + NumberedEvents.id(0) + "\", ";
  private static final String SECOND = "{\"event_id\": \"" + NumberedEvents.id(1) + "\", ";
  private static final String THIRD = "{\"event_id\": \"" + NumberedEvents.id(2) + "\", ";
  private static final String UNAUTHORIZED = "{\"error\": \"Token expired or invalid\"}";

  @TempDir Path home;

  private final SettableClock clock = new SettableClock();
  private StubServer server;

  @BeforeEach
  void start() throws Exception {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Sends so many events, two in a batch. */
  private EventSender.Result send(int count) throws Exception {
    EventSender.Settings settings =
        new EventSender.Settings(server.url(), "alice", name -> "secret", CredentialStore.ofHome(home), 2, clock);
    EventSender.Listener silent =
        new EventSender.Listener() {
          @Override
          public void read(long events) {}

          @Override
          public void sent(Delivery soFar, long total) {}
        };
    byte[] events = NumberedEvents.lines(0, count).getBytes(StandardCharsets.UTF_8);
    return new EventSender(settings, silent).send(new ByteArrayInputStream(events));
  }

  private static List<String> undelivered(EventSender.Result result) {
    return result.delivery().undelivered().stream()
        .map(one -> one.position() + " " + one.status() + " " + one.category().wireName() + ": " + one.error())
        .toList();
  }

  private static String first(EventSender.Result result) {
    return DeliveryText.lines(result.delivery()).get(0);
  }

  @Test
  void resultsComeInAnyOrderAndWithAnyStatus() throws Exception {
    String odd = SECOND + "\"status\": \"quarantined\", \"error_message\": \"odd type\"}";
    server.willAnswer(200, "{\"results\": [" + odd + ", " + FIRST + "\"status\": \"duplicate\"}]}");
    server.willAnswer(200, "{\"results\": [], \"more\": 1}");

    EventSender.Result result = send(3);

    assertEquals("3 events: success 0, duplicate 1, rejected 1, failed 1", first(result));
    assertEquals(
        List.of(
            "1 quarantined schema_mismatch: odd type",
            "2 failed unknown: the answer has no result for this event"),
        undelivered(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "[{\"event_id\": \"%s\", \"reason\": \"Schema\"}]",
    "\"[{\\\"event_id\\\": \\\"%s\\\", \\\"error\\\": \\\"Schema\\\"}]\"",
  })
  void detailsOfARefusalAreForTheEventsThatTheyName(String details) throws Exception {
    server.willAnswer(400, "{\"error\": \"Bad batch\", \"details\": " + details.formatted(NumberedEvents.id(1)) + "}");
    server.willAnswer(200, "{\"results\": [" + THIRD + "\"status\": \"success\"}]}");

    EventSender.Result result = send(3);

    assertEquals("3 events: success 1, duplicate 0, rejected 1, failed 1", first(result));
    assertEquals(List.of("0 failed unknown: Bad batch", "1 rejected schema_mismatch: Schema"), undelivered(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"too much\"", "[]", "[{\"event_id\": \"x\", \"error\": \"y\"}]"})
  void aRefusalThatNamesNoneIsForAll(String details) throws Exception {
    server.willAnswer(400, "{\"error\": \"Bad batch\", \"details\": " + details + "}");

    EventSender.Result result = send(2);

    assertEquals("2 events: success 0, duplicate 0, rejected 2, failed 0", first(result));
    assertTrue(undelivered(result).get(1).startsWith("1 rejected unknown: Bad batch"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 404, 301, 429, 204, 201})
  void anyOtherStatusStopsSending(int status) throws Exception {
    server.willAnswer(status, status == 204 ? "" : "{\"error\": \"Busy\"}");

    EventSender.Result result = send(5);

    String error = status == 204 ? "HTTP status 204" : "Busy";
    assertEquals("5 events: success 0, duplicate 0, rejected 0, failed 2, not sent 3", first(result));
    assertEquals("0 failed server_error: " + error, undelivered(result).get(0));
    assertEquals("4 not_sent server_error: not sent: " + error, undelivered(result).get(4));
    assertEquals(2, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"results\": [{}]}", "<html>", "{\"results\": "})
  void anAnswerThatIsNotAsDeclaredStopsSending(String body) throws Exception {
    server.willAnswer(200, body);

    EventSender.Result result = send(3);

    assertEquals("3 events: success 0, duplicate 0, rejected 0, failed 2, not sent 1", first(result));
    assertEquals("0 failed server_error: the answer is not what the contract says", undelivered(result).get(0));
  }

  @Test
  void anEndlessAnswerIsGivenUp() throws Exception {
    server.willAnswer(200, " ".repeat(17 << 20));

    assertEquals(
        "0 failed server_error: no connection: the answer has more than 16777216 bytes", undelivered(send(1)).get(0));
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (StubServer other = new StubServer()) {
      server.willRedirectTo(other.url().endpoint(IngestBatch.PATH).toString());

      assertEquals(List.of("0 failed server_error: HTTP status 307"), undelivered(send(1)));
      assertEquals(List.of(), other.requests());
    }
  }

  @Test
  void aTokenThatIsRefusedIsRefreshedThenTheUserLogsIn() throws Exception {
    server.willAnswer(401, UNAUTHORIZED).willAnswer(200, "{\"access\": \"renewed\"}").willAnswer(401, UNAUTHORIZED);
    server.willAnswer(403, "{\"error\": \"Insufficient permissions\"}");

    EventSender.Result result = send(1);

    assertEquals(List.of("0 failed unknown: Insufficient permissions"), undelivered(result));
    assertEquals(
        List.of(
            LogIn.PATH + " null",
            IngestBatch.PATH + " Bearer access1",
            RefreshToken.PATH + " null",
            IngestBatch.PATH + " Bearer renewed",
            LogIn.PATH + " null",
            IngestBatch.PATH + " Bearer access2"),
        server.requests());
  }

  @Test
  void aTokenThatIsRefusedAllTheSameStopsSending() throws Exception {
    server.willAnswer(401, UNAUTHORIZED).willAnswer(401, "{\"error\": \"Token is invalid or expired\"}");
    server.willAnswer(401, UNAUTHORIZED).willAnswer(401, UNAUTHORIZED);

    EventSender.Result result = send(3);

    assertEquals("3 events: success 0, duplicate 0, rejected 0, failed 2, not sent 1", first(result));
    assertEquals("0 failed auth_expired: Token expired or invalid", undelivered(result).get(0));
  }

  @Test
  void tokensAreKeptUntilTheyExpire() throws Exception {
    String taken = "{\"results\": [" + FIRST + "\"status\": \"success\"}]}";
    server.willAnswer(200, taken);
    send(1);
    clock.advance(Duration.ofSeconds(899));
    server.willAnswer(200, taken);
    send(1);
    clock.advance(Duration.ofSeconds(1));
    server.willAnswer(200, "{\"access\": \"renewed\", \"access_lifetime\": 5}").willAnswer(200, taken);
    send(1);
    clock.advance(Duration.ofSeconds(604_800 - 900));
    server.willAnswer(200, taken);
    send(1);

    String batch = IngestBatch.PATH + " Bearer ";
    assertEquals(
        List.of(
            LogIn.PATH + " null", batch + "access1", batch + "access1", RefreshToken.PATH + " null", batch + "renewed",
            LogIn.PATH + " null", batch + "access2"),
        server.requests());
  }

  @Test
  void aServerThatFailsToRefreshLeavesTheCredentials() throws Exception {
    server.willAnswer(401, UNAUTHORIZED).willAnswer(503, "{}");

    assertEquals(List.of("0 failed server_error: log-in: HTTP status 503"), undelivered(send(1)));

    server.willAnswer(200, "{\"results\": [" + FIRST + "\"status\": \"success\"}]}");
    assertEquals("1 event: success 1, duplicate 0, rejected 0, failed 0", first(send(1)));
  }

  @Test
  void whatTheServerSaysIsShownHarmlessAndNotAtAnyLength() throws Exception {
    server.willAnswer(400, "{\"error\": \"\\u001b[2J\\u202e" + "x".repeat(5_000) + "\", \"details\": \"\"}");

    List<String> lines = DeliveryText.lines(send(1).delivery());

    assertTrue(lines.stream().allMatch(line -> line.length() < 400 && line.chars().allMatch(c -> c >= ' ')));
    assertFalse(String.join("", lines).contains("\u202e"));
  }
}

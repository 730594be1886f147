package dev.driftless.sample.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.driftless.sample.BearerToken;
import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.LogIn;
import dev.driftless.sample.NumberedEvents;
import dev.driftless.sample.OwnThreads;
import dev.driftless.sample.RefreshToken;
import dev.driftless.sample.SettableClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the endpoints answer. */
class BackendTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SettableClock CLOCK = new SettableClock();

  @TempDir static Path directory;

  private static Backend backend;
  private static String token;

  private record Reply(int status, JsonNode body, HttpResponse<byte[]> response) {
    String text() {
      return status + " " + body;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Backend.Settings settings =
        new Backend.Settings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            directory,
            Duration.ofDays(1),
            Duration.ofDays(7));
    backend = Backend.start(settings, CLOCK, line -> {});
    backend.putUser("alice", "secret", List.of("priivacy"));
    token = logIn().body().get("access").asText();
  }

  @AfterAll
  static void stop() {
    backend.close();
  }

  private static Reply send(String method, String path, Map<String, String> headers, byte[] body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend.url() + path));
    headers.forEach(request::setHeader);
    HttpResponse<byte[]> response =
        HTTP.send(request.method(method, BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
    return new Reply(response.statusCode(), MAPPER.readTree(response.body()), response);
  }

  private static Reply post(String path, String body) throws Exception {
    return send("POST", path, Map.of("Content-Type", "application/json"), utf8(body));
  }

  private static Reply logIn() throws Exception {
    return post(LogIn.PATH, "{\"username\": \"alice\", \"password\": \"secret\"}");
  }

  private static Map<String, String> headers() {
    return new HashMap<>(
        Map.of("Authorization", "bearer  " + token, "Content-Type", "application/json; charset=utf-8",
            "Content-Encoding", "GZIP"));
  }

  private static Reply ingest(byte[] body) throws Exception {
    return send("POST", IngestBatch.PATH, headers(), body);
  }

  private static Reply ingest(String... events) throws Exception {
    return ingest(NumberedEvents.gzip(NumberedEvents.batch(List.of(events))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyEventIsAnsweredInOrder() throws Exception {
    Reply reply =
        ingest(
            NumberedEvents.event(100),
            NumberedEvents.unsound(101),
            NumberedEvents.event(102),
            NumberedEvents.event(100),
            NumberedEvents.unsound(100));

    String missing = "rejected Invalid payload for WPStatusChanged: missing required field 'wp_id'";
    assertEquals(200, reply.status());
    assertEquals(
        List.of(
            NumberedEvents.id(100) + " success",
            NumberedEvents.id(101) + " " + missing,
            NumberedEvents.id(102) + " success",
            NumberedEvents.id(100) + " duplicate",
            NumberedEvents.id(100) + " " + missing),
        results(reply));
  }

  private static List<String> results(Reply reply) {
    return IntStream.range(0, reply.body().get("results").size())
        .mapToObj(i -> reply.body().get("results").get(i))
        .map(one -> one.get("event_id").asText() + " " + one.get("status").asText()
            + (one.has("error") ? " " + one.get("error").asText() : ""))
        .toList();
  }

  @Test
  void aBatchOfTheMostEventsIsTakenAndOneMoreRefused() throws Exception {
    long before = backend.eventCount();

    Reply tooMany = ingest(NumberedEvents.gzip(NumberedEvents.batch(10_000, 10_001 + IngestBatch.MAX_ITEMS)));
    assertEquals(
        "400 {\"error\":\"Invalid batch\",\"details\":\"Invalid EventBatch: 'events' must have at most 1000 items\"}",
        tooMany.text());
    assertEquals(before, backend.eventCount());
    Reply most = ingest(NumberedEvents.gzip(NumberedEvents.batch(10_000, 10_000 + IngestBatch.MAX_ITEMS)));
    assertEquals(200, most.status());
    assertEquals(before + IngestBatch.MAX_ITEMS, backend.eventCount());
  }

  /** A batch that can't be taken. */
  private record Refused(String name, byte[] body, String details) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Refused refused(String name, String json, String details) {
    return new Refused(name, NumberedEvents.gzip(json), details);
  }

  static List<Refused> refusedBatches() {
    String sound = NumberedEvents.event(1);
    byte[] gzip = NumberedEvents.gzip(NumberedEvents.batch(1, 2));
    String spaces = " ".repeat((int) IngestBatch.MAX_DECODED_BYTES);
    byte[] noise = new byte[(int) IngestBatch.MAX_ENCODED_BYTES + 1];
    new Random(1).nextBytes(noise);
    String badId = sound.replace(NumberedEvents.id(1), "01KH8N8W0A");
    String ulid = "\"Invalid event: 'event_id' must be a ULID\"";
    return List.of(
        new Refused("no gzip", utf8(NumberedEvents.batch(1, 2)), "\"corrupt gzip: "),
        new Refused("nothing", new byte[0], "\"corrupt gzip: it ends too early"),
        new Refused("half a gzip", Arrays.copyOf(gzip, gzip.length / 2), "\"corrupt gzip: it ends too early"),
        new Refused("gzip without its checksum", Arrays.copyOf(gzip, gzip.length - 8), "\"corrupt gzip: it ends"),
        new Refused("too many bytes", noise, "\"the body has more than 1048576 bytes\""),
        refused("too many bytes once decoded", NumberedEvents.batch(1, 2) + spaces,
            "\"the body has more than 10485760 bytes once decoded\""),
        refused("no JSON", "events", "\"Invalid JSON: "),
        refused("an empty text", "", "\"Invalid JSON: "),
        refused("half a batch", NumberedEvents.batch(1, 3).substring(0, 700), "\"Invalid JSON: "),
        refused("two batches", NumberedEvents.batch(1, 2).repeat(2), "\"Invalid JSON: something follows the batch\""),
        refused("no object", "[" + sound + "]", "\"Invalid batch: a batch must be an object\""),
        refused("no events", "{}", "\"Invalid batch: missing required field 'events'\""),
        refused("no list", "{\"events\": " + sound + "}", "\"Invalid batch: 'events' must be a list\""),
        refused("two lists", "{\"events\": [" + sound + "], \"events\": [" + sound + "]}",
            "\"Invalid batch: duplicate key 'events'\""),
        refused("an empty list", "{\"events\": []}", "\"Invalid EventBatch: 'events' must have at least 1 item\""),
        refused("no identifier", NumberedEvents.batch(List.of(sound, sound.replace("event_id", "id"))),
            "\"event 1: Invalid event: missing required field 'event_id'\""),
        refused("no object in the list", NumberedEvents.batch(List.of(sound, "1", "[]", "\"x\"")),
            "\"event 1: Invalid event: an event must be an object; event 2: "),
        refused("bad identifiers", NumberedEvents.batch(List.of(badId, sound, badId, "{}")),
            "[{\"event_id\":\"01KH8N8W0A\",\"error\":" + ulid + "},{\"event_id\":\"01KH8N8W0A\",\"error\":" + ulid
                + "}]"),
        refused("an identifier with a lone surrogate", NumberedEvents.batch(List.of(sound.replace("01KH", "\\uD800"))),
            "\"event 0: Invalid event: 'event_id' "),
        refused("an endless identifier", NumberedEvents.batch(List.of(sound.replace("01KH", "0".repeat(9_000)))),
            "\"event 0: Invalid event: 'event_id' must be a ULID; "),
        refused("too many tokens", NumberedEvents.batch(List.of(sound.replace("}}", "}}"),
            "{\"x\": [" + "1,".repeat(200_000) + "1]}")), "\"Invalid JSON: an event has more than 100000 tokens\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedBatches")
  void aBatchThatBreaksTheContractIsRefusedAsAWhole(Refused refused) throws Exception {
    long before = backend.eventCount();

    Reply reply = ingest(refused.body());

    assertEquals(400, reply.status());
    assertEquals("Invalid batch", reply.body().get("error").asText());
    String details = reply.body().get("details").toString();
    assertTrue(details.startsWith(refused.details()), details);
    assertEquals(before, backend.eventCount());
  }

  @Test
  void whatIsWrongWithAnEventIsSaidTenTimesAtMost() throws Exception {
    String wrong = "\"dependencies\": [" + "1,".repeat(50) + "1]";
    Reply reply =
        ingest(
            NumberedEvents.event(110)
                .replace("WPStatusChanged", "WPCreated")
                .replaceFirst("\\{\"wp_id.*?}", "{\"wp_id\": \"WP01\", \"title\": \"x\", \"feature_slug\": \"x\", "
                    + wrong + "}"));

    String error = reply.body().get("results").get(0).get("error").asText();
    assertTrue(error.endsWith("; and 41 more"), error);
    assertEquals(11, error.split("; ").length);
  }

  @Test
  void onlyMembersOfATeamSendItsEvents() throws Exception {
    long before = backend.eventCount();
    String others = NumberedEvents.event(121).replace("priivacy", "other");

    assertEquals(
        "403 {\"error\":\"Insufficient permissions for team 'other' on project 'spec-kitty'\"}",
        ingest(NumberedEvents.event(120), others).text());
    assertEquals(
        "403 {\"error\":\"Insufficient permissions for team 'other' on project"
            + " '1b8842f7-b0be-4432-89d7-ed6a45226d0e'\"}",
        ingest(others.replace("\"project_slug\": \"spec-kitty\",", "")).text());
    assertEquals(400, ingest(others, "{}").status());
    assertEquals(before, backend.eventCount());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "Authorization | - | 401",
    "Authorization | Bearer | 401",
    "Authorization | Bearer nobodys | 401",
    "Authorization | Basic YWxpY2U6c2VjcmV0 | 401",
    "Content-Encoding | - | 400",
    "Content-Encoding | deflate | 400",
    "Content-Type | - | 400",
    "Content-Type | text/plain | 400",
  })
  void headersHaveToBeRight(String header, String value, int status) throws Exception {
    Map<String, String> headers = headers();
    headers.remove(header);
    if (value != null) {
      headers.put(header, value);
    }

    Reply reply = send("POST", IngestBatch.PATH, headers, NumberedEvents.gzip(NumberedEvents.batch(130, 131)));

    assertEquals(status, reply.status());
    String error = status == 401 ? "Token expired or invalid" : "Invalid batch";
    assertEquals(error, reply.body().get("error").asText());
    assertEquals(
        status == 401 ? List.of(BearerToken.SCHEME) : List.of(),
        reply.response().headers().allValues("WWW-Authenticate"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /, 404",
    "GET, /api/v1/events/batch, 404",
    "POST, /api/v1/events/batch, 404",
    "POST, /api/v1/events/batch/x, 404",
    "GET, /api/v1/events/batch/, 405",
    "HEAD, /api/v1/events/batch/, 405",
    "PUT, /api/v1/token/, 405",
    "DELETE, /api/v1/token/refresh/, 405",
  })
  void otherPathsAndMethodsAreRefused(String method, String path, int status) throws Exception {
    Reply reply = send(method, path, Map.of(), new byte[0]);

    assertEquals(status, reply.status());
    assertEquals(method.equals("HEAD"), reply.response().body().length == 0);
    assertEquals(status == 405 ? List.of("POST") : List.of(), reply.response().headers().allValues("Allow"));
    assertEquals(List.of("application/json"), reply.response().headers().allValues("Content-Type"));
  }

  @Test
  void tokensAreGivenAndRefreshed() throws Exception {
    JsonNode first = logIn().body();
    assertEquals(86_400, first.get("access_lifetime").asLong());
    assertEquals(604_800, first.get("refresh_lifetime").asLong());
    assertEquals("priivacy", first.get("team_slug").asText());

    String request = "{\"refresh\": " + first.get("refresh") + "}";
    Reply second = post(RefreshToken.PATH, request);
    assertEquals(200, second.status());
    assertTrue(second.body().has("refresh"));
    assertEquals("401 {\"error\":\"Token is invalid or expired\"}", post(RefreshToken.PATH, request).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"username\": \"alice\", \"password\": \"Secret\"} | 401",
    "{\"username\": \"bob\", \"password\": \"secret\"} | 401",
    "{\"username\": \"alice\"} | 400",
    "{\"username\": \"alice\", \"password\": \"\"} | 400",
    "{\"username\": \"alice\", \"password\": 1} | 400",
    "{\"username\": \"alice\", \"password\": \"secret\"} {} | 400",
    "alice | 400",
  })
  void aLogInThatIsWrongIsRefused(String body, int status) throws Exception {
    Reply reply = post(LogIn.PATH, body);

    assertEquals(status, reply.status());
    assertTrue(reply.body().has("error"));
    if (status == 401) {
      assertEquals("No active account found with the given credentials", reply.body().get("error").asText());
    }
  }

  @Test
  void concurrentBatchesWithTheSameEventsStoreThemOnce() throws Exception {
    byte[] batch = NumberedEvents.gzip(NumberedEvents.batch(20_000, 20_100));
    List<CompletableFuture<Reply>> replies =
        IntStream.range(0, 12).mapToObj(i -> OwnThreads.start(() -> uncheckedIngest(batch))).toList();

    Map<String, Long> statuses =
        replies.stream()
            .flatMap(reply -> results(reply.join()).stream())
            .collect(Collectors.groupingBy(result -> result.split(" ")[1], Collectors.counting()));
    assertEquals(Map.of("success", 100L, "duplicate", 1_100L), statuses);
  }

  private static Reply uncheckedIngest(byte[] body) {
    try {
      return ingest(body);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void aFailureIsAnsweredAndLoggedOnOneLine() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    Route failing = new Route("GET", "/", request -> {
      throw new IllegalStateException("line one\nline two \u001b[31m");
    });
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new Router(List.of(failing), log::add));
    server.start();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")).build();
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      assertEquals(500, response.statusCode());
      assertEquals("{\"error\":\"Internal server error\"}", response.body());
      assertEquals(1, log.size());
      assertTrue(log.get(0).startsWith("GET /: java.lang.IllegalStateException: line one\ufffdline two"), log.get(0));
    } finally {
      server.stop(0);
    }
  }
}

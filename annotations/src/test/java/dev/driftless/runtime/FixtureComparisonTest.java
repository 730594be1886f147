package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fixture as a test sends it, and compares the answer; the file is among the test's resources. */
class FixtureComparisonTest {
  private static final String FILE = "dev/driftless/runtime/exchange.json";
  private static final String TEXT = text();
  private static final String REQUEST = "{\"refresh\": \"none\", \"n\": 1.50}";
  private static final String BODY =
      "{\"token\": \"abc\", \"count\": 2, \"results\": [{\"id\": 1, \"why\": \"w\"}, {\"id\": 2}, {\"id\": 2}], \"list\": [1, 2]}";

  private static final Fixture FIXTURE =
      Fixture.builder(FixtureComparisonTest.class, FILE, "exchange")
          .endpoint("Send")
          .requestLine("POST", "/send/")
          .authentication(Fixture.Token.VALID, "Bearer")
          .header("Content-Type", "application/json")
          .contentEncoding("gzip")
          .request(TEXT.indexOf(REQUEST), TEXT.indexOf(REQUEST) + REQUEST.length())
          .status(200)
          .response(TEXT.indexOf(BODY), TEXT.indexOf(BODY) + BODY.length())
          .varies("/response/body/token")
          .varies("/response/body/results/0/why")
          .anyOrder("/response/body/results")
          .build();

  private static String text() {
    try (InputStream in = FixtureComparisonTest.class.getResourceAsStream("/" + FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> differences(int status, String body) {
    return FIXTURE.differences(status, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theOrderOfKeysAndResultsAndTheValueThatVariesMakeNoDifference() {
    assertEquals(
        List.of(),
        differences(
            200, "{\"results\":[{\"id\":2},{\"id\":1,\"why\":\"other\"},{\"id\":2}],\"list\":[1,2],\"count\":2,\"token\":\"xyz\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count\": 2|count\": 3|/count is 3, not 2",
        "count\": 2|count\": 2.0|/count is 2.0, not 2",
        "\"abc\"|7|/token is 7, not abc",
        "\"abc\"|null|/token is null, not abc",
        "\"count\": 2, ||/count is missing",
        "\"count\"|\"a/b\": true, \"count\"|/a~1b is not expected",
        "[1, 2]|[2, 1]|/list/0 is 2, not 1",
        "[1, 2]|[1]|/list has 1 items, not 2",
        "{\"id\": 1, |{\"id\": 2, |/results has no item {id=1, why=w}",
        "\"w\"|7|/results has no item {id=1, why=w}",
      })
  void anythingElseIsADifference(String part, String other, String difference) {
    String answer = BODY.replace(part, other == null ? "" : other);
    assertEquals(difference, differences(200, answer).get(0));
  }

  @Test
  void anotherStatusIsToldWithTheBodyAndOneThatIsNoJsonTooIsADifference() {
    assertEquals(List.of("the status is 500, not 200, with the body oops"), differences(500, "oops"));
    assertEquals(1, differences(200, "oops").size());
    assertEquals("the body is no JSON", differences(200, "oops").get(0).substring(0, 19));
  }

  @Test
  void theRequestIsSentAsTheEndpointWantsIt() throws Exception {
    assertEquals("POST /send/", FIXTURE.method() + " " + FIXTURE.path());
    assertEquals(
        Map.of("Authorization", "Bearer t", "Content-Type", "application/json", "Content-Encoding", "gzip"),
        FIXTURE.headers("t"));
    try (GZIPInputStream decoded = new GZIPInputStream(new ByteArrayInputStream(FIXTURE.encodedRequest()))) {
      assertArrayEquals(REQUEST.getBytes(StandardCharsets.UTF_8), decoded.readAllBytes());
    }
  }
}

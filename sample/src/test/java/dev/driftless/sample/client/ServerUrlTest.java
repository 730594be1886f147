package dev.driftless.sample.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://localhost:8080/api/",
    "HTTPS://Example.org/, https://example.org/api/",
    "https://example.org/base//, https://example.org/base/api/",
    "http://[::1]:80/a/../b, http://[::1]:80/b/api/",
  })
  void endpointsLieBelowIt(String url, String endpoint) {
    assertEquals(URI.create(endpoint), ServerUrl.of(url).endpoint("/api/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "example.org", "ftp://example.org", "http://", "http:///x", "http://a b", "http://user:secret@example.org",
    "http://example.org?x", "http://example.org#x", "file:/etc/passwd", "http:example.org"
  })
  void anythingElseIsRefused(String url) {
    assertThrows(IllegalArgumentException.class, () -> ServerUrl.of(url));
  }
}

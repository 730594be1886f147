package dev.driftless.sample;

import com.fasterxml.jackson.core.JsonFactory;
import dev.driftless.runtime.Fixture;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.sample.server.Backend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sends a fixture to a backend that is just as the fixture wants it, and to no other fixture's. */
final class FixtureClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Fixture LOG_IN = SpecKittyFixtures.named("log-in");

  private final Backend backend;

  private FixtureClient(Backend backend) {
    this.backend = backend;
  }

  /** The answer of a new backend that has the user of the fixtures. */
  static HttpResponse<byte[]> send(Fixture fixture) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("fixture");
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Backend.Settings settings =
        new Backend.Settings(anyPort, data, Duration.ofSeconds(900), Duration.ofSeconds(604_800));
    try (Backend backend = Backend.start(settings, Clock.systemUTC(), line -> {})) {
      LogInRequest user = LOG_IN.request().read(LogInRequestReader::readDocument).value();
      backend.putUser(user.username(), user.password(), List.of("priivacy"));
      return new FixtureClient(backend).answer(fixture);
    } finally {
      delete(data);
    }
  }

  private HttpResponse<byte[]> answer(Fixture fixture) throws IOException, InterruptedException {
    LogInAnswer tokens = logIn();
    byte[] body = fixture.request().bytes();
    if (fixture.varies().contains("/request/refresh")) {
      String shown = fixture.request().read(RefreshRequestReader::readDocument).value().refresh();
      body = fixture.request().text().replace(shown, tokens.refresh()).getBytes(StandardCharsets.UTF_8);
    }
    return send(fixture, tokens.access(), fixture.encoded(body));
  }

  private LogInAnswer logIn() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(LOG_IN, "", LOG_IN.encodedRequest());
    return LogInAnswerReader.readDocument(JacksonTokens.of(new JsonFactory().createParser(answer.body()))).value();
  }

  private HttpResponse<byte[]> send(Fixture fixture, String accessToken, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(backend.url() + fixture.path()))
            .method(fixture.method(), BodyPublishers.ofByteArray(body));
    fixture.headers(accessToken).forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

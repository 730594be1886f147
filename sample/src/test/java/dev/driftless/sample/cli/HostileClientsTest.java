package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.LogIn;
import dev.driftless.sample.NumberedEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that want too much, of a server with little memory: it refuses them, and serves the others. */
@Timeout(60)
class HostileClientsTest {
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir static Path directory;

  private static ServeProcess server;
  private static String token;

  @BeforeAll
  static void start() throws Exception {
    // A client may take two seconds for a request, so that the test needn't take minutes.
    List<String> options = List.of("-Xmx128m", "-Dsun.net.httpserver.maxReqTime=2", "-XX:+ExitOnOutOfMemoryError");
    server =
        ServeProcess.start(
            options, "--port", "0", "--data", directory.resolve("data").toString(), "--user", "alice:secret:priivacy");
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(LogIn.PATH))
            .header("Content-Type", LogIn.CONTENT_TYPE)
            .POST(BodyPublishers.ofString("{\"username\": \"alice\", \"password\": \"secret\"}"))
            .build();
    token = Run.parsed(HTTP.send(request, BodyHandlers.ofString()).body()).get("access").asText();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @AfterEach
  void othersAreServed() throws Exception {
    HttpResponse<String> response = ingest(NumberedEvents.gzip(NumberedEvents.batch(0, 10))).join();
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("", server.log());
  }

  private static CompletableFuture<HttpResponse<String>> ingest(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(IngestBatch.PATH))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", IngestBatch.CONTENT_TYPE)
            .header("Content-Encoding", IngestBatch.CONTENT_ENCODING)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString());
  }

  private static String head(String more) {
    return "POST " + IngestBatch.PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n" + more;
  }

  @Test
  void bombs() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        gzip.write(spaces);
      }
    }
    List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      replies.add(ingest(bomb.toByteArray()));
    }

    for (CompletableFuture<HttpResponse<String>> reply : replies) {
      assertEquals(400, reply.join().statusCode());
      assertTrue(reply.join().body().contains("more than 10485760 bytes once decoded"), reply.join().body());
    }
  }

  @Test
  void manyBatchesOfTheLargestSizeAtATime() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "\u00fcx".repeat((9 << 20) / 3);
      replies.add(
          ingest(NumberedEvents.gzip(NumberedEvents.batch(List.of(
              NumberedEvents.event(1_000 + i).replace("spec-kitty", i % 2 == 0 ? text : "\u4e2d" + text))))));
    }

    for (CompletableFuture<HttpResponse<String>> reply : replies) {
      assertEquals(200, reply.join().statusCode());
      assertTrue(reply.join().body().contains("success"), reply.join().body());
    }
  }

  @Test
  void batchesThatAreAllErrors() throws Exception {
    String wrong = NumberedEvents.event(1).replace("WPStatusChanged", "WPCreated")
        .replaceFirst("\\{\"wp_id.*?}", "{\"dependencies\": [" + "1,".repeat(90_000) + "1]}");
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      events.add(wrong);
    }

    HttpResponse<String> reply = ingest(NumberedEvents.gzip(NumberedEvents.batch(events))).join();

    assertEquals(200, reply.statusCode());
    assertTrue(reply.body().contains("more"), reply.body());
  }

  @Test
  void endlessHeaders() throws Exception {
    assertClosed("POST / HTTP/1.1\r\n", "X-Header: " + "x".repeat(1_000) + "\r\n");
    assertClosed("POST / HTTP/1.1\r\nX-Header: ", "x".repeat(1_000));
    assertClosed("POST /", "x".repeat(1_000));
  }

  @Test
  void endlessBodies() throws Exception {
    String chunk = "400\r\n" + "x".repeat(1_024) + "\r\n";
    assertClosed(head("Transfer-Encoding: chunked\r\n\r\n"), chunk);
    assertClosed(head("Content-Length: 1000000000000\r\n\r\n"), chunk);
    assertClosed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", chunk);
  }

  /** Sends pieces until the server closes the connection; it must, before it has taken much. */
  private static void assertClosed(String head, String piece) throws IOException {
    long sent = 0;
    try (Socket socket = new Socket(server.url().getHost(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      while (sent < 100 << 20) {
        out.write(bytes);
        sent += bytes.length;
      }
    } catch (IOException closed) {
      // As it should be.
    }
    assertTrue(sent < 100 << 20, "it went on reading");
  }

  @Test
  void manySlowClients() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        Socket socket = new Socket(server.url().getHost(), server.port());
        sockets.add(socket);
        String begun = i % 2 == 0 ? "POST / HT" : head("Content-Length: 1000\r\n\r\nx");
        try {
          socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
          // One connection too many.
        }
      }
      assertServedSoon();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  /** As soon as the time of the slow ones is over. */
  private static void assertServedSoon() throws InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      try {
        ingest(NumberedEvents.gzip(NumberedEvents.batch(0, 10))).join();
        return;
      } catch (CompletionException refused) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("nobody else is served");
  }
}

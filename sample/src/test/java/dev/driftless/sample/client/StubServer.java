package dev.driftless.sample.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.driftless.sample.LogIn;
import dev.driftless.sample.RefreshToken;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** A server that gives any answers, one after another, and writes down what it was asked. Everybody can log in. */
final class StubServer implements AutoCloseable {
  private static final String TOKENS = "{\"access\": \"access%1$d\", \"refresh\": \"refresh%1$d\"}";

  private final HttpServer server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private int logIns;

  private record Answer(int status, String body, String location) {}

  StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  ServerUrl url() {
    return ServerUrl.of("http://127.0.0.1:" + server.getAddress().getPort());
  }

  StubServer willAnswer(int status, String body) {
    answers.add(new Answer(status, body, ""));
    return this;
  }

  StubServer willRedirectTo(String location) {
    answers.add(new Answer(307, "{}", location));
    return this;
  }

  /** Path and token of each request. */
  List<String> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      requests.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
      boolean isLogIn = path.equals(LogIn.PATH) || path.equals(RefreshToken.PATH) && answers.isEmpty();
      Answer answer = isLogIn ? new Answer(200, TOKENS.formatted(++logIns), "") : answers.remove();
      if (!answer.location().isEmpty()) {
        exchange.getResponseHeaders().set("Location", answer.location());
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

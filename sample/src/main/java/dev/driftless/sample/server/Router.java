package dev.driftless.sample.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.driftless.sample.Refusal;
import dev.driftless.sample.input.PlainText;
import dev.driftless.sample.json.RecordJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings each request to its endpoint, and the answer back. Whatever goes wrong, the client gets an answer, if only one
 * that says nothing but that the server failed; the log has the rest, on one line.
 */
final class Router implements HttpHandler {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int INTERNAL_SERVER_ERROR = 500;
  private static final int NO_BODY = -1;

  private static final String ANSWER_TYPE = "application/json";

  private final List<Route> routes;
  private final Consumer<String> log;

  Router(List<Route> routes, Consumer<String> log) {
    this.routes = routes;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) {
    try (exchange) {
      send(exchange, answer(exchange));
    } catch (IOException gone) {
      // Nobody is there any more who could be told.
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return route(exchange).handler().answer(exchange);
    } catch (RefusedException refused) {
      return refused.answer();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
      log.accept(PlainText.of(request + ": " + failure + origin(failure)));
      return new Answer(INTERNAL_SERVER_ERROR, new Refusal("Internal server error"));
    }
  }

  private static String origin(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private Route route(HttpExchange exchange) throws RefusedException {
    String path = exchange.getRequestURI().getRawPath();
    Optional<Route> route = routes.stream().filter(one -> one.path().equals(path)).findFirst();
    if (route.isEmpty()) {
      throw new RefusedException(new Answer(NOT_FOUND, new Refusal("Not found")));
    }
    if (!route.get().method().equals(exchange.getRequestMethod())) {
      Map<String, String> allow = Map.of("Allow", route.get().method());
      throw new RefusedException(new Answer(METHOD_NOT_ALLOWED, new Refusal("Method not allowed"), allow));
    }
    return route.get();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = RecordJson.bytes(answer.body());
    exchange.getResponseHeaders().set("Content-Type", ANSWER_TYPE);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}

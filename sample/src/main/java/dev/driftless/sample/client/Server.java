package dev.driftless.sample.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server of the contract. Redirects are not followed: they would hand the password or the token to whatever the
 * answer names.
 */
final class Server {
  private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);

  /** A thousand results with an error each have place in it. */
  private static final int LARGEST_ANSWER = 16 << 20;

  private final ServerUrl url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TIME_TO_CONNECT)
          .build();

  Server(ServerUrl url) {
    this.url = url;
  }

  ServerUrl url() {
    return url;
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @param timeout how long from now on
   * @throws ServerFailureException if there is no answer
   */
  Reply send(String method, String path, Map<String, String> headers, byte[] body, Duration timeout)
      throws ServerFailureException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.endpoint(path)).method(method, BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), head -> new LimitedBody(LARGEST_ANSWER));
    try {
      HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response.statusCode(), response.body());
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new ServerFailureException("no answer within " + timeout.toSeconds() + " seconds (timeout)");
    } catch (ExecutionException failure) {
      throw new ServerFailureException("no connection: " + reason(failure.getCause()));
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ServerFailureException("interrupted");
    }
  }

  private String reason(Throwable failure) {
    if (failure instanceof IOException && failure.getMessage() != null) {
      return failure.getMessage();
    }
    return failure instanceof ConnectException ? url.base() + " doesn't answer" : failure.toString();
  }
}

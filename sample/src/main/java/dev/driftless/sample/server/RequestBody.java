package dev.driftless.sample.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** Reads what a request brings, as far as it may go. */
final class RequestBody {
  private RequestBody() {}

  /**
   * The whole body as it was sent; empty if it has more than {@code most} bytes, in which case the rest is not read.
   *
   * @throws IOException if the client is gone, or too slow
   */
  static Optional<byte[]> read(HttpExchange request, long most) throws IOException {
    String length = request.getRequestHeaders().getFirst("Content-Length");
    if (length != null && Long.parseLong(length) > most) {
      return Optional.empty();
    }
    byte[] body = request.getRequestBody().readNBytes(Math.toIntExact(most + 1));
    return body.length > most ? Optional.empty() : Optional.of(body);
  }

  /** Whether a request says that its body is of this media type; parameters don't matter. */
  static boolean isOf(HttpExchange request, String mediaType) {
    String type = request.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.AnyBody;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.Endpoint.Response;
import java.util.List;

/** Draws a request to an endpoint, and for each response what the producer does then. */
final class ExchangeDiagram {
  private ExchangeDiagram() {}

  static String of(Endpoint endpoint) {
    SequenceDiagram diagram = new SequenceDiagram().request(request(endpoint));
    List<Response> responses = endpoint.responses();
    boolean alternatives = responses.size() > 1;
    for (int i = 0; i < responses.size(); i++) {
      Response response = responses.get(i);
      if (alternatives && i == 0) {
        diagram.open("alt", status(response));
      } else if (alternatives) {
        diagram.otherwise(status(response));
      }
      diagram.response(status(response) + body(response)).note(response.producerAction());
    }
    return (alternatives ? diagram.close() : diagram).toString();
  }

  private static String request(Endpoint endpoint) {
    Endpoint.Request request = endpoint.request();
    String encoded = endpoint.contentEncoding().isEmpty() ? "" : " (" + endpoint.contentEncoding() + ")";
    return endpoint.method() + " " + endpoint.path() + (request == null ? "" : " with " + request.body() + encoded);
  }

  private static String status(Response response) {
    return response.isAnyOther() ? "any other status" : String.valueOf(response.status());
  }

  private static String body(Response response) {
    if (response.body() instanceof ObjectBody object) {
      return " with " + object.name();
    }
    return response.body() instanceof AnyBody ? "" : " without a body";
  }
}

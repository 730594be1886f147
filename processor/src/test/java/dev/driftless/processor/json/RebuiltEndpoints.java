package dev.driftless.processor.json;

import static dev.driftless.processor.json.RebuiltContract.list;
import static dev.driftless.processor.json.RebuiltContract.text;
import static dev.driftless.processor.json.RebuiltContract.textOrEmpty;
import static dev.driftless.processor.json.RebuiltContract.textOrNull;
import static dev.driftless.processor.json.RebuiltContract.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.problem.Position;

/** Endpoints and authentication as they can be made from contract.json alone. */
final class RebuiltEndpoints {
  private static final Position AT = EveryFeature.Nowhere.POSITION;

  private RebuiltEndpoints() {}

  static Endpoint endpoint(JsonNode json) {
    return new Endpoint(
        text(json, "name"),
        textOrEmpty(json, "doc"),
        text(json, "method"),
        text(json, "path"),
        json.required("authenticated").booleanValue(),
        list(
            json.required("headers"),
            header -> new Endpoint.Header(text(header, "name"), text(header, "value"), text(header, "description"))),
        textOrEmpty(json, "contentEncoding"),
        textOrEmpty(json, "order"),
        json.path("timeoutSeconds").asInt(0),
        json.path("maxEncodedBytes").asLong(0),
        json.path("maxDecodedBytes").asLong(0),
        json.has("request") ? request(json.required("request")) : null,
        list(json.required("responses"), RebuiltEndpoints::response),
        AT);
  }

  private static Endpoint.Request request(JsonNode json) {
    Endpoint.ObjectBody body = (Endpoint.ObjectBody) body(json.required("body"));
    return new Endpoint.Request(text(json, "name"), textOrEmpty(json, "doc"), body.name());
  }

  private static Endpoint.Response response(JsonNode json) {
    return new Endpoint.Response(
        text(json, "name"),
        textOrEmpty(json, "doc"),
        json.has("status") ? json.required("status").intValue() : dev.driftless.Response.ANY_OTHER,
        textOrEmpty(json, "producerAction"),
        body(json.required("body")),
        texts(json.required("examples")),
        textOrEmpty(json, "noFixture"),
        AT,
        AT);
  }

  private static Endpoint.Body body(JsonNode json) {
    return switch (text(json, "kind")) {
      case "object" -> new Endpoint.ObjectBody(text(json, "name"));
      case "any" -> new Endpoint.AnyBody();
      case "none" -> new Endpoint.NoBody();
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  static Authentication authentication(JsonNode json) {
    return new Authentication(
        text(json, "name"),
        textOrEmpty(json, "doc"),
        text(json, "scheme"),
        text(json, "login"),
        text(json, "refresh"),
        text(json, "accessTokenField"),
        text(json, "refreshTokenField"),
        text(json, "refreshWhen"),
        text(json, "whenRefreshFails"),
        textOrNull(json, "credentials"),
        AT);
  }
}

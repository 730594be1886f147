package dev.driftless.processor.json;

import dev.driftless.Response;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.problem.Position;

/** Reads endpoints, and how their requests are authenticated: the other way round of {@link EndpointWriter}. */
final class EndpointParser {
  private final Position position;

  EndpointParser(Position position) {
    this.position = position;
  }

  Endpoint read(Members members) throws MalformedContractException {
    return new Endpoint(
        members.text("name"),
        members.textOrEmpty("doc"),
        members.text("method"),
        members.text("path"),
        members.flag("authenticated"),
        members.list(
            "headers",
            header -> new Endpoint.Header(header.text("name"), header.text("value"), header.text("description"))),
        members.textOrEmpty("contentEncoding"),
        members.textOrEmpty("order"),
        members.integerOrZero("timeoutSeconds"),
        members.longOrZero("maxEncodedBytes"),
        members.longOrZero("maxDecodedBytes"),
        members.optional("request", this::request).orElse(null),
        members.list("responses", this::response),
        position);
  }

  private Endpoint.Request request(Members members) throws MalformedContractException {
    return new Endpoint.Request(
        members.text("name"), members.textOrEmpty("doc"), members.object("body", this::objectBody).name());
  }

  private Endpoint.Response response(Members members) throws MalformedContractException {
    return new Endpoint.Response(
        members.text("name"),
        members.textOrEmpty("doc"),
        members.has("status") ? members.integer("status") : Response.ANY_OTHER,
        members.textOrEmpty("producerAction"),
        members.object("body", this::body),
        members.texts("examples"),
        members.textOrEmpty("noFixture"),
        position,
        position);
  }

  private Endpoint.Body body(Members members) throws MalformedContractException {
    return switch (members.text("kind")) {
      case "any" -> new Endpoint.AnyBody();
      case "none" -> new Endpoint.NoBody();
      default -> objectBody(members);
    };
  }

  private Endpoint.ObjectBody objectBody(Members members) throws MalformedContractException {
    String kind = members.text("kind");
    if (!kind.equals("object")) {
      throw members.unknown("kind", kind);
    }
    return new Endpoint.ObjectBody(members.text("name"));
  }

  Authentication readAuthentication(Members members) throws MalformedContractException {
    return new Authentication(
        members.text("name"),
        members.textOrEmpty("doc"),
        members.text("scheme"),
        members.text("login"),
        members.text("refresh"),
        members.text("accessTokenField"),
        members.text("refreshTokenField"),
        members.text("refreshWhen"),
        members.text("whenRefreshFails"),
        members.textOrNull("credentials"),
        position);
  }
}

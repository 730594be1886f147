package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Endpoint;
import java.io.IOException;

/** Writes endpoints, and how their requests are authenticated. */
final class EndpointWriter {
  private final JsonGenerator json;
  private final MemberWriter members;

  EndpointWriter(JsonGenerator json) {
    this.json = json;
    this.members = new MemberWriter(json);
  }

  void write(Endpoint endpoint) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", endpoint.name());
    members.writeUnlessEmpty("doc", endpoint.doc());
    json.writeStringField("method", endpoint.method());
    json.writeStringField("path", endpoint.path());
    json.writeBooleanField("authenticated", endpoint.authenticated());
    members.writeList("headers", endpoint.headers(), this::write);
    members.writeUnlessEmpty("contentEncoding", endpoint.contentEncoding());
    members.writeUnlessEmpty("order", endpoint.order());
    members.writeUnlessZero("timeoutSeconds", endpoint.timeoutSeconds());
    members.writeUnlessZero("maxEncodedBytes", endpoint.maxEncodedBytes());
    members.writeUnlessZero("maxDecodedBytes", endpoint.maxDecodedBytes());
    if (endpoint.request() != null) {
      write(endpoint.request());
    }
    members.writeList("responses", endpoint.responses(), this::write);
    json.writeEndObject();
  }

  private void write(Endpoint.Header header) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", header.name());
    json.writeStringField("value", header.value());
    json.writeStringField("description", header.description());
    json.writeEndObject();
  }

  private void write(Endpoint.Request request) throws IOException {
    json.writeObjectFieldStart("request");
    json.writeStringField("name", request.name());
    members.writeUnlessEmpty("doc", request.doc());
    write(new Endpoint.ObjectBody(request.body()));
    json.writeEndObject();
  }

  private void write(Endpoint.Response response) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", response.name());
    members.writeUnlessEmpty("doc", response.doc());
    if (!response.isAnyOther()) {
      json.writeNumberField("status", response.status());
    }
    members.writeUnlessEmpty("producerAction", response.producerAction());
    write(response.body());
    members.writeTexts("examples", response.examples());
    members.writeUnlessEmpty("noFixture", response.noFixture());
    json.writeEndObject();
  }

  private void write(Endpoint.Body body) throws IOException {
    json.writeObjectFieldStart("body");
    if (body instanceof Endpoint.ObjectBody object) {
      json.writeStringField("kind", "object");
      json.writeStringField("name", object.name());
    } else {
      json.writeStringField("kind", body instanceof Endpoint.AnyBody ? "any" : "none");
    }
    json.writeEndObject();
  }

  void write(Authentication authentication) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", authentication.name());
    members.writeUnlessEmpty("doc", authentication.doc());
    json.writeStringField("scheme", authentication.scheme());
    json.writeStringField("login", authentication.login());
    json.writeStringField("refresh", authentication.refresh());
    json.writeStringField("accessTokenField", authentication.accessToken());
    json.writeStringField("refreshTokenField", authentication.refreshToken());
    json.writeStringField("refreshWhen", authentication.refreshWhen());
    json.writeStringField("whenRefreshFails", authentication.whenRefreshFails());
    members.writeUnlessNull("credentials", authentication.credentials());
    json.writeEndObject();
  }
}

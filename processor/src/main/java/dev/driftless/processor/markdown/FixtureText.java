package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.fixture.Fixture.LookAt;
import dev.driftless.processor.fixture.Fixture.Token;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fixture: its request and its response just as they stand in the file, and the points to look at. */
final class FixtureText {
  /** Stands for a token that isn't valid in headers that are shown. */
  private static final String INVALID_TOKEN = "<no valid access token>";

  private final Contract contract;
  private final Links links;

  FixtureText(Contract contract, Links links) {
    this.contract = contract;
    this.links = links;
  }

  String of(Fixture fixture) {
    Endpoint endpoint = contract.endpoint(fixture.endpoint()).orElseThrow();
    List<String> parts = new ArrayList<>();
    parts.add("### " + Markdown.code(fixture.name()));
    parts.add(paragraph(fixture.description()));
    parts.add(fixture.given().isEmpty() ? "" : "**Given:** " + Prose.line(fixture.given()));
    parts.add("The request to " + links.to(endpoint.name())
        + (endpoint.contentEncoding().isEmpty() ? ":" : ", its body shown as it is before it is compressed:"));
    parts.add(Markdown.fence("http", head(endpoint, fixture)));
    parts.add(fixture.json().source(Fixture.REQUEST).map(body -> Markdown.fence("json", body)).orElse(""));
    parts.add(violations(endpoint, fixture));
    Optional<String> body = fixture.json().source(Fixture.RESPONSE_BODY);
    parts.add("The response has the status " + Markdown.code(String.valueOf(fixture.status()))
        + (body.isPresent() ? ":" : " and no body."));
    parts.add(body.map(json -> Markdown.fence("json", json)).orElse(""));
    parts.add(fixture.varies().isEmpty()
        ? ""
        : (fixture.varies().size() == 1 ? "The value at " : "The values at ")
            + Words.and(Words.codes(fixture.varies()))
            + (fixture.varies().size() == 1 ? " is another one" : " are others") + " on another server.");
    parts.add("Points to look at:");
    parts.add(points(fixture));
    return Parts.joined(parts);
  }

  private static String paragraph(String text) {
    return Markdown.lines(Prose.line(text));
  }

  private String head(Endpoint endpoint, Fixture fixture) {
    List<String> lines = new ArrayList<>(List.of(endpoint.method() + " " + endpoint.path() + " HTTP/1.1"));
    for (RequestHeaders.Header header : RequestHeaders.of(contract, endpoint, links)) {
      boolean isToken = header.name().equals(RequestHeaders.AUTHORIZATION);
      if (!isToken || fixture.token() == null || fixture.token() == Token.VALID) {
        lines.add(header.line());
      } else if (fixture.token() == Token.INVALID) {
        lines.add(header.line().replace(RequestHeaders.TOKEN, INVALID_TOKEN));
      }
    }
    return String.join("\n", lines);
  }

  private String violations(Endpoint endpoint, Fixture fixture) {
    if (fixture.violations().isEmpty() || endpoint.request() == null) {
      return "";
    }
    MarkdownTable table = new MarkdownTable("At", "Violation", "What is wrong");
    new Interpreter(contract)
        .object(contract.object(endpoint.request().body()), fixture.request().orElseThrow().tree())
        .forEach(
            violation ->
                table.row(
                    violation.pointer().isEmpty() ? "the body itself" : Markdown.code(violation.pointer()),
                    Markdown.code(violation.code().name()),
                    Markdown.text(violation.message())));
    return Parts.joined(List.of("It is not valid:", table.toString()));
  }

  private static String points(Fixture fixture) {
    MarkdownTable table = new MarkdownTable("At", "Value", "What is to be seen");
    for (LookAt point : fixture.lookAt()) {
      table.row(
          point.pointer().isEmpty() ? "the whole" : Markdown.code(point.pointer()),
          Markdown.code(value(fixture.json(), point.pointer())),
          Prose.line(point.note()));
    }
    return table.toString();
  }

  /** A value as it stands in the file; of an object or a list that isn't empty, no more than that it is one. */
  private static String value(ParsedJson json, String pointer) {
    String source = json.source(pointer).orElseThrow();
    boolean isEmpty = source.substring(1, Math.max(1, source.length() - 1)).isBlank();
    return switch (source.charAt(0)) {
      case '{' -> isEmpty ? "{}" : "{…}";
      case '[' -> isEmpty ? "[]" : "[…]";
      default -> source;
    };
  }
}

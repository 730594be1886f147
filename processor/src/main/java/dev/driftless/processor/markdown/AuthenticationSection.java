package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How requests are authenticated: the header, where its token comes from, when it is renewed, where it is kept. */
final class AuthenticationSection {
  static final String TITLE = "Authentication";

  private static final int OK = 200;

  /** What can stand in a header (RFC 9110, 5.5), in ASCII and without blanks. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  private final Contract contract;
  private final Authentication authentication;
  private final Examples examples;
  private final Links links;
  private final Endpoint login;
  private final Endpoint refresh;

  private AuthenticationSection(
      Contract contract, Authentication authentication, Examples examples, Links links) {
    this.contract = contract;
    this.authentication = authentication;
    this.examples = examples;
    this.links = links;
    this.login = contract.endpoint(authentication.login()).orElseThrow();
    this.refresh = contract.endpoint(authentication.refresh()).orElseThrow();
  }

  static String of(Contract contract, Authentication authentication, Examples examples, Links links) {
    return new AuthenticationSection(contract, authentication, examples, links).text();
  }

  private String text() {
    String stored = authentication.credentials();
    List<String> parts = new ArrayList<>(List.of(
        "## " + TITLE,
        DocText.blocks(authentication.doc()),
        header(),
        Parts.lines(tokens()),
        diagram(stored)));
    if (stored != null) {
      ObjectType credentials = contract.object(stored);
      parts.add("### Stored credentials");
      parts.add(DocText.blocks(credentials.doc()));
      parts.add(new StoredDocumentText(contract, examples, links).of(credentials));
      parts.add(AcrossFields.of(credentials));
    }
    return Parts.joined(parts);
  }

  private String header() {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Endpoint endpoint : contract.endpoints()) {
      (endpoint.authenticated() ? with : without).add(links.to(endpoint.name()));
    }
    return Parts.joined(List.of(
        (with.isEmpty() ? "A request" : "Every request to " + Words.and(with))
            + " carries the access token in a header ([RFC 9110, section"
            + " 11.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2)), with the scheme "
            + Markdown.code(authentication.scheme()) + ". Upper or lower case of the scheme doesn't matter."
            + (without.isEmpty() ? "" : " Requests to " + Words.and(without) + " carry none."),
        Markdown.fence(
            "http", RequestHeaders.AUTHORIZATION + ": " + authentication.scheme() + " " + exampleToken())));
  }

  private String exampleToken() {
    return answer(login)
        .map(body -> examples.object(body).get(key(body, authentication.accessToken()).orElse("")))
        .map(String::valueOf)
        .filter(token -> TOKEN.matcher(token).matches())
        .orElse(RequestHeaders.TOKEN);
  }

  private List<String> tokens() {
    List<String> facts = new ArrayList<>();
    facts.add("- **Logging in:** " + call(login) + answered(login)
        + tokenIn(login, authentication.accessToken(), " holds the access token in ", "")
        + tokenIn(login, authentication.refreshToken(), " and the refresh token in ", "."));
    facts.add("- **Refreshing:** " + call(refresh) + sent() + answered(refresh)
        + tokenIn(refresh, authentication.accessToken(), " holds the new access token in ", ".") + rotated());
    facts.add("- **When the access token is refreshed:** " + Prose.line(authentication.refreshWhen()));
    facts.add("- **When that fails:** " + Prose.line(authentication.whenRefreshFails()));
    return facts;
  }

  private String call(Endpoint endpoint) {
    return links.to(endpoint.name()) + ", " + EndpointSection.requestLine(endpoint) + ".";
  }

  private String answered(Endpoint endpoint) {
    return " The answer `" + OK + "`" + answer(endpoint).map(body -> ", " + links.to(body.name()) + ",").orElse("");
  }

  private String tokenIn(Endpoint endpoint, String accessor, String verb, String end) {
    return answer(endpoint)
        .flatMap(body -> key(body, accessor))
        .map(key -> verb + Markdown.code(key) + end)
        .orElse("");
  }

  /** Where the refresh token goes, which is called there what it is called in the answer that gave it out. */
  private String sent() {
    Endpoint.Request request = refresh.request();
    return request == null
        ? ""
        : key(contract.object(request.body()), authentication.refreshToken())
            .map(key -> " The refresh token is sent in " + Markdown.code(key) + ".")
            .orElse("");
  }

  private String rotated() {
    return answer(refresh)
        .flatMap(body -> body.field(authentication.refreshToken()))
        .map(field -> (field.mayBeNull() ? " If it has " : " It has ") + Markdown.code(field.wireName())
            + ", a new refresh token, that replaces the one before.")
        .orElse("");
  }

  private Optional<ObjectType> answer(Endpoint endpoint) {
    return endpoint.responses().stream()
        .filter(response -> response.status() == OK)
        .map(Endpoint.Response::body)
        .filter(ObjectBody.class::isInstance)
        .map(body -> contract.object(((ObjectBody) body).name()))
        .findFirst();
  }

  private static Optional<String> key(ObjectType object, String accessor) {
    return object.field(accessor).map(Field::wireName);
  }

  private String diagram(@Nullable String stored) {
    SequenceDiagram diagram = new SequenceDiagram()
        .request("log in: " + login.method() + " " + login.path())
        .response(OK + " with access token and refresh token");
    if (stored != null) {
      diagram.note("keeps them in " + contract.object(stored).stored().location());
    }
    return diagram
        .open("loop", "each request that is authenticated")
        .open("opt", "the access token has to be refreshed")
        .note(authentication.refreshWhen())
        .request("refresh: " + refresh.method() + " " + refresh.path() + " with the refresh token")
        .open("break", "any answer but " + OK)
        .response("another status")
        .note(authentication.whenRefreshFails())
        .close()
        .response(OK + " with a new access token")
        .close()
        .request("request with " + RequestHeaders.AUTHORIZATION + ": " + authentication.scheme() + " "
            + RequestHeaders.TOKEN)
        .response("answer")
        .close()
        .toString();
  }
}

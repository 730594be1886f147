package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.markdown.RequestHeaders.Header;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** What to send to an endpoint: headers, body, a complete example, and a command that sends it. */
final class RequestText {
  private final Contract contract;
  private final Examples examples;
  private final Links links;

  RequestText(Contract contract, Examples examples, Links links) {
    this.contract = contract;
    this.examples = examples;
    this.links = links;
  }

  String of(Endpoint endpoint) {
    List<Header> headers = RequestHeaders.of(contract, endpoint, links);
    return Parts.joined(List.of(
        endpoint.request() == null ? "" : DocText.blocks(endpoint.request().doc()),
        headers.isEmpty() ? "" : "The headers of the request, besides those that every HTTP client sends:",
        RequestHeaders.table(headers),
        introduction(endpoint),
        Markdown.fence("http", message(endpoint, headers)),
        commandIntroduction(endpoint),
        Markdown.fence("sh", command(endpoint, headers))));
  }

  private String introduction(Endpoint endpoint) {
    Endpoint.Request request = endpoint.request();
    if (request == null) {
      return "It has no body. A complete request:";
    }
    return "The body is the object " + links.to(request.body()) + ". A complete request"
        + (isEncoded(endpoint) ? ", its body shown as it is before it is compressed:" : ":");
  }

  private String message(Endpoint endpoint, List<Header> headers) {
    List<String> lines = new ArrayList<>();
    lines.add(endpoint.method() + " " + endpoint.path() + " HTTP/1.1");
    lines.add("Host: example.org");
    headers.forEach(header -> lines.add(header.line()));
    Endpoint.Request request = endpoint.request();
    if (request != null) {
      lines.add("");
      lines.add(JsonText.pretty(examples.object(contract.object(request.body()))));
    }
    return String.join("\n", lines);
  }

  private static String commandIntroduction(Endpoint endpoint) {
    List<String> given = new ArrayList<>(List.of("`SERVER` is the consumer's address, such as `https://example.org`"));
    if (endpoint.authenticated()) {
      given.add("`ACCESS_TOKEN` the access token");
    }
    if (endpoint.request() != null) {
      given.add("`body.json` a file with the body");
    }
    return "The same as a command for a POSIX shell, where " + Words.and(given) + ":";
  }

  private String command(Endpoint endpoint, List<Header> headers) {
    List<String> parts = new ArrayList<>();
    String compress = isEncoded(endpoint) ? endpoint.contentEncoding() + " -c body.json | " : "";
    parts.add(compress + "curl --include --request " + endpoint.method() + " \"$SERVER\""
        + ShellText.word(endpoint.path()));
    headers.forEach(header -> parts.add("--header " + argument(header)));
    if (endpoint.timeoutSeconds() > 0) {
      parts.add("--max-time " + endpoint.timeoutSeconds());
    }
    if (endpoint.request() != null) {
      parts.add("--data-binary " + (isEncoded(endpoint) ? "@-" : "@body.json"));
    }
    return String.join(" \\\n  ", parts);
  }

  private String argument(Header header) {
    Authentication authentication = contract.authentication();
    return header.name().equals(RequestHeaders.AUTHORIZATION) && authentication != null
        ? "\"" + RequestHeaders.AUTHORIZATION + ": " + authentication.scheme() + " $ACCESS_TOKEN\""
        : ShellText.word(header.line());
  }

  private static boolean isEncoded(Endpoint endpoint) {
    return !endpoint.contentEncoding().isEmpty();
  }
}

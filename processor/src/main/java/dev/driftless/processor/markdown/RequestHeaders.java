package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** The headers of an endpoint's requests: those that follow from authentication and body, then the declared ones. */
final class RequestHeaders {
  /** Stands for the token in headers that are shown. */
  static final String TOKEN = "<access token>";

  static final String AUTHORIZATION = "Authorization";

  /**
   * A header.
   *
   * @param value as it is sent, the access token as {@link #TOKEN}
   * @param meaning markdown
   */
  record Header(String name, String value, String meaning) {
    /** The header as it is sent. */
    String line() {
      return name + ": " + value;
    }
  }

  private RequestHeaders() {}

  static List<Header> of(Contract contract, Endpoint endpoint, Links links) {
    List<Header> headers = new ArrayList<>();
    Authentication authentication = contract.authentication();
    if (endpoint.authenticated() && authentication != null) {
      headers.add(new Header(
          AUTHORIZATION, authentication.scheme() + " " + TOKEN, "The access token; see "
              + links.section(AuthenticationSection.TITLE) + "."));
    }
    if (endpoint.request() != null) {
      headers.add(new Header("Content-Type", "application/json", "The body is JSON, in UTF-8."));
    }
    if (!endpoint.contentEncoding().isEmpty()) {
      headers.add(new Header(
          "Content-Encoding", endpoint.contentEncoding(), "The body is compressed: " + encoding(endpoint) + "."));
    }
    endpoint.headers().forEach(
        header -> headers.add(new Header(header.name(), header.value(), Prose.line(header.description()))));
    return headers;
  }

  /** The encoding with the document that describes it. */
  static String encoding(Endpoint endpoint) {
    return endpoint.contentEncoding().equals("gzip")
        ? "gzip ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952))"
        : Markdown.text(endpoint.contentEncoding());
  }

  static String table(List<Header> headers) {
    if (headers.isEmpty()) {
      return "";
    }
    MarkdownTable table = new MarkdownTable("Header", "Value", "Meaning");
    headers.forEach(header -> table.row(Markdown.code(header.name()), Markdown.code(header.value()), header.meaning()));
    return table.toString();
  }
}

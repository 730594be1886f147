package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section for an endpoint: what to send to it, and what each of its answers means. */
final class EndpointSection {
  private final Contract contract;
  private final Examples examples;
  private final Links links;

  EndpointSection(Contract contract, Examples examples, Links links) {
    this.contract = contract;
    this.examples = examples;
    this.links = links;
  }

  String of(Endpoint endpoint) {
    return Parts.joined(List.of(
        "### " + Markdown.text(endpoint.name()),
        DocText.blocks(endpoint.doc()),
        facts(endpoint),
        "#### Request",
        new RequestText(contract, examples, links).of(endpoint),
        "#### Responses",
        new ResponseText(contract, examples, links).of(endpoint),
        "#### Exchange",
        ExchangeDiagram.of(endpoint)));
  }

  private String facts(Endpoint endpoint) {
    List<String> facts = new ArrayList<>();
    fact(facts, "Method and path", requestLine(endpoint)
        + (endpoint.path().endsWith("/") ? ", where the slash at the end is required." : ".")
        + " `{server}` is the address of the consumer, such as `https://example.org`.");
    fact(facts, "Authentication", authentication(endpoint));
    fact(facts, "Content", content(endpoint));
    events(endpoint).ifPresent(events -> fact(facts, "Batch", batch(events)));
    fact(facts, "Order", Prose.line(endpoint.order()));
    int seconds = endpoint.timeoutSeconds();
    fact(facts, "Time-out", seconds == 0
        ? ""
        : "the producer gives up when it has no answer after " + Words.count(seconds, "second") + ".");
    fact(facts, "Size", size(endpoint));
    return Parts.lines(facts);
  }

  private static void fact(List<String> facts, String title, String text) {
    if (!text.isEmpty()) {
      facts.add("- **" + title + ":** " + text);
    }
  }

  /** The method, and the path on any server. */
  static String requestLine(Endpoint endpoint) {
    return Markdown.code(endpoint.method() + " {server}" + endpoint.path());
  }

  private String authentication(Endpoint endpoint) {
    return endpoint.authenticated()
        ? "every request carries the access token; see " + links.section(AuthenticationSection.TITLE) + "."
        : "none.";
  }

  private static String content(Endpoint endpoint) {
    if (endpoint.request() == null) {
      return "the request has no body.";
    }
    return "JSON in UTF-8, "
        + (endpoint.contentEncoding().isEmpty()
            ? "not compressed."
            : "compressed with " + RequestHeaders.encoding(endpoint) + ".");
  }

  private Optional<Field> events(Endpoint endpoint) {
    Endpoint.Request request = endpoint.request();
    return request == null ? Optional.empty() : contract.events(contract.object(request.body()));
  }

  private static String batch(Field events) {
    List<Constraint> counts =
        events.constraints().stream()
            .map(Constraint::rule)
            .filter(rule -> rule instanceof Rule.MinItems || rule instanceof Rule.MaxItems)
            .map(rule -> new Constraint(rule, null, null))
            .toList();
    return Markdown.code(events.wireName()) + " is the list of events"
        + (counts.isEmpty() ? ", any number of them." : ": " + Words.and(ConstraintText.phrases(counts)) + ".");
  }

  private static String size(Endpoint endpoint) {
    boolean encoded = !endpoint.contentEncoding().isEmpty();
    List<String> limits = new ArrayList<>();
    if (endpoint.maxEncodedBytes() > 0) {
      limits.add(Words.bytes(endpoint.maxEncodedBytes()) + (encoded ? " compressed" : " as it is sent"));
    }
    if (endpoint.maxDecodedBytes() > 0) {
      limits.add(Words.bytes(endpoint.maxDecodedBytes()) + (encoded ? " decompressed" : " once it is decoded"));
    }
    return limits.isEmpty() ? "" : "the body has at most " + Words.and(limits) + ".";
  }
}

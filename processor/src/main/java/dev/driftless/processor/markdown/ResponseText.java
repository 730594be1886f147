package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.json.MalformedJsonException;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.NoBody;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.Endpoint.Response;
import java.util.ArrayList;
import java.util.List;

/** What an endpoint answers: a table of the statuses, then the bodies with examples. */
final class ResponseText {
  private final Contract contract;
  private final Examples examples;
  private final Links links;

  ResponseText(Contract contract, Examples examples, Links links) {
    this.contract = contract;
    this.examples = examples;
    this.links = links;
  }

  String of(Endpoint endpoint) {
    MarkdownTable table = new MarkdownTable("Status", "Meaning", "Body", "What the producer does");
    List<String> bodies = new ArrayList<>();
    for (Response response : endpoint.responses()) {
      table.row(status(response), DocText.line(response.doc()), body(response), Prose.line(response.producerAction()));
      bodies.add(examples(response));
      if (response.body() instanceof ObjectBody object) {
        bodies.add(new ItemResultText(contract, links).of(contract.object(object.name())));
      }
    }
    bodies.add(0, table.toString());
    bodies.add(1, hasObject(endpoint)
        ? "A body is JSON in UTF-8; whoever sends one says `Content-Type: application/json`."
        : "");
    return Parts.joined(bodies);
  }

  private static boolean hasObject(Endpoint endpoint) {
    return endpoint.responses().stream().anyMatch(response -> response.body() instanceof ObjectBody);
  }

  private static String status(Response response) {
    return response.isAnyOther() ? "any other" : Markdown.code(String.valueOf(response.status()));
  }

  private String body(Response response) {
    if (response.body() instanceof ObjectBody object) {
      return links.to(object.name());
    }
    return response.body() instanceof NoBody ? "none" : "anything, or none";
  }

  private String examples(Response response) {
    List<String> texts = texts(response);
    if (texts.isEmpty()) {
      return "";
    }
    String title = "**" + (response.isAnyOther() ? "Any other status" : "Status " + response.status()) + "**";
    String object = response.body() instanceof ObjectBody body ? ", the object " + links.to(body.name()) : "";
    String introduction =
        texts.size() == 1 ? ". An example:" : ". " + Words.count(texts.size(), "example") + ":";
    List<String> parts = new ArrayList<>(List.of(title + object + introduction));
    texts.forEach(text -> parts.add(Markdown.fence("json", text)));
    return Parts.joined(parts);
  }

  private List<String> texts(Response response) {
    if (!response.examples().isEmpty()) {
      return response.examples().stream().map(ResponseText::indented).toList();
    }
    return response.body() instanceof ObjectBody object
        ? List.of(JsonText.pretty(examples.object(contract.object(object.name()))))
        : List.of();
  }

  private static String indented(String example) {
    try {
      return JsonText.pretty(ParsedJson.of(example).tree());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("a checked contract has no such example: " + example, e);
    }
  }
}

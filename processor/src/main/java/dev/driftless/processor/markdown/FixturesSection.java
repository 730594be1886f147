package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.fixture.ShownEvents;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The fixtures: what they are and what they show, and each of them. */
final class FixturesSection {
  static final String TITLE = "Fixtures";

  private final Contract contract;
  private final List<Fixture> fixtures;
  private final Links links;

  FixturesSection(Contract contract, List<Fixture> fixtures, Links links) {
    this.contract = contract;
    this.fixtures = fixtures;
    this.links = links;
  }

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add("## " + TITLE);
    parts.add(introduction());
    parts.add(special());
    parts.add("What they show of the endpoints:");
    parts.add(responses());
    if (new ShownEvents(contract).arePossible()) {
      parts.add("What they show of the event types:");
      parts.add(eventTypes());
    }
    FixtureText text = new FixtureText(contract, links);
    fixtures.forEach(fixture -> parts.add(text.of(fixture)));
    return Parts.joined(parts);
  }

  private String introduction() {
    return (fixtures.size() == 1 ? "There is " : "There are ") + Words.count(fixtures.size(), "fixture") + " in "
        + Markdown.code(contract.fixtures() + "/")
        + ": each file is one exchange with an endpoint, a request to send and the response to expect, both checked"
        + " against this contract when it was compiled. To test an endpoint, send each `request` and compare the status"
        + " and the `body` of the answer with those of the `response`. In Java, the class "
        + Markdown.code(GeneratedNames.fixtures(contract)) + " gives them to tests.";
  }

  private String special() {
    List<String> lines = new ArrayList<>();
    if (contract.endpoints().stream().anyMatch(Endpoint::authenticated)) {
      lines.add("- `token` says what the request has for an access token: `valid`, if nothing is said; `missing`: no"
          + " such header; `invalid`: one that the consumer doesn't accept, such as one that has expired.");
    }
    if (fixtures.stream().anyMatch(fixture -> !fixture.given().isEmpty())) {
      lines.add("- `given` says what has to be so on the consumer's side for this response.");
    }
    if (fixtures.stream().anyMatch(fixture -> !fixture.varies().isEmpty())) {
      lines.add("- `varies` points to values, such as tokens and the words of a message, that are others on another server:"
          + " put in your own in a request, and don't compare those of a response.");
    }
    if (fixtures.stream().anyMatch(fixture -> !fixture.violations().isEmpty())) {
      lines.add("- `violations` are all that is wrong with the request, with pointers from the root of its body.");
    }
    return String.join("\n", lines);
  }

  private String responses() {
    MarkdownTable table = new MarkdownTable("Endpoint", "Status", "Fixtures");
    for (Endpoint endpoint : contract.endpoints()) {
      for (Endpoint.Response response : endpoint.responses()) {
        table.row(
            links.to(endpoint.name()),
            response.isAnyOther() ? "any other" : Markdown.code(String.valueOf(response.status())),
            shownBy(
                fixture ->
                    fixture.endpoint().equals(endpoint.name())
                        && endpoint.response(fixture.status()).filter(response::equals).isPresent(),
                response.noFixture()));
      }
    }
    return table.toString();
  }

  private String eventTypes() {
    ShownEvents shown = new ShownEvents(contract);
    MarkdownTable table = new MarkdownTable("Event type", "Accepted in", "Otherwise in");
    for (ObjectType payload : contract.payloads()) {
      table.row(
          links.to(contract, payload),
          shownBy(fixture -> shown.accepted(fixture).contains(payload.wireName()), payload.noFixture()),
          shownBy(
              fixture ->
                  shown.types(fixture).contains(payload.wireName())
                      && !shown.accepted(fixture).contains(payload.wireName()),
              ""));
    }
    return table.toString();
  }

  /** The fixtures that show something, or the reason why there is none. */
  private String shownBy(Predicate<Fixture> shows, String reason) {
    List<String> names =
        fixtures.stream().filter(shows).map(Fixture::name).map(Markdown::code).map(links::titled).toList();
    return names.isEmpty() ? reason.isEmpty() ? "–" : "none: " + Prose.line(reason) : String.join(", ", names);
  }
}

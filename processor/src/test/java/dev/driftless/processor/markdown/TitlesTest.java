package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of event types that are no Java identifiers, as the titles of sections. */
final class TitlesTest {
  private static Contract contract(String... names) {
    List<ObjectType> payloads = new ArrayList<>();
    for (String name : names) {
      payloads.add(
          Declared.payload(
                  "Event" + payloads.size(),
                  "Something happens.",
                  new ObjectType.Aggregate("Thing", "id", null),
                  Declared.field("id", Scalar.STRING).example("x"))
              .named(name));
    }
    return new Contract(
        "example.Named", "example", "Named", "1.0.0", "", List.of(), SampleContract.contract().envelope(), payloads,
        List.of(Declared.object("Box", "", Declared.field("size", Scalar.INT).example("1"))), List.of(), List.of(),
        List.of(), Declared.AT);
  }

  private static String all(Contract contract) {
    Sections sections = new Sections(contract);
    return sections.text("all", Headings.of(sections.text("all", List.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "retrospective.completed", "com/example/order_created", "größe:geändert", "订单.创建", "a#", "a ##", "# a", "[x](y)",
    "![x](y)", "<b>", "&amp;", "*a* _b_ `c` ~d~ $e$", "\\[x\\]", "https://example.org/a_b", "www.example.org", "a|b", "1. a",
    "- a", "a\\", "A to B"
  })
  void theOverviewLinksToTheEventUnderItsHeading(String name) {
    Contract contract = contract("First", name, "Last");
    String text = all(contract);
    Heading heading =
        Headings.of(text).stream()
            .filter(each -> each.level() == 3 && each.text().equals(Titles.markdown(name)))
            .findFirst()
            .orElseThrow();
    String link = "[" + Markdown.code(name).replace("|", "\\|") + "](#" + heading.anchor() + ")";
    assertTrue(text.contains("| " + link + " |"), text);
    assertTrue(text.contains("\n### " + heading.text() + "\n"), text);
  }

  @Test
  void noTwoTitlesAreAlike() {
    Contract contract = contract("Box", "Box (event type)", "box", "b.o.x");
    List<String> titles = contract.payloads().stream().map(payload -> Titles.of(contract, payload)).toList();
    assertEquals(List.of("Box (event type) (event type)", "Box (event type)", "box", "b.o.x"), titles);
    Set<String> anchors =
        Headings.of(all(contract)).stream()
            .map(Heading::anchor)
            .filter(anchor -> anchor.startsWith("box"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("box-event-type-event-type", "box-event-type", "box", "box-1", "box-2"), anchors);
  }

  @Test
  void theObjectKeepsItsNameAsTitle() {
    Contract contract = contract("Box");
    Optional<Heading> object =
        Headings.of(all(contract)).stream().filter(heading -> heading.text().equals("Box")).findFirst();
    assertEquals("box", object.orElseThrow().anchor());
  }
}

package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Payload;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payloads that stand in fields, and events that say nothing of an aggregate, in documents. */
final class HeldPayloadsTextTest {
  private static final ObjectType PINGED = Declared.payload("Pinged", "There it is.", null).named("ping/ed");

  private static final ObjectType KEPT =
      Declared.payload(
              "Kept",
              "Something is kept.",
              null,
              field("pings", new ListOf(new ObjectRef("Pinged"), false, List.of())),
              field("foreign", new ObjectRef("Foreign")).optional())
          .named("kept");

  private static final ObjectType FOREIGN =
      Declared.payload("Foreign", "From elsewhere.", null, field("count", Scalar.INT).example("1")).named("foreign.v1");

  private static Contract contract() {
    ObjectType envelope =
        Declared.envelope(
            "",
            field("eventType", Scalar.STRING).role(Field.Role.EVENT_TYPE),
            field("subject", Scalar.STRING).role(Field.Role.AGGREGATE_ID).example("s1"),
            field("payload", new Payload()).role(Field.Role.PAYLOAD));
    Import other =
        new Import("other.OtherContract", "other", List.of(FOREIGN), List.of(), List.of(), List.of());
    return new Contract(
        "example.Held", "example", "Held", "1.0.0", "", List.of(), "", envelope, List.of(PINGED, KEPT), List.of(),
        List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(other), Declared.AT);
  }

  private static String section(String id) {
    Sections sections = new Sections(contract());
    return sections.text(id, Headings.of(sections.text("all", List.of())));
  }

  @Test
  void aHeldPayloadIsExplainedWhereItsEventIs() {
    assertTrue(section("event:Kept").contains("| each item: [`ping/ed`](#pinged) |"), section("event:Kept"));
    assertTrue(section("event:Pinged").contains("The payload also stands in `pings` of `kept`."), section("event:Pinged"));
  }

  @Test
  void aPayloadOfAnotherContractHasASectionAsAnObject() {
    assertTrue(new Sections(contract()).required().contains("object:Foreign"));
    String foreign = section("object:Foreign");
    assertTrue(
        foreign.contains(
            "It is taken from the contract `other.OtherContract`, where it is the payload of the event type `foreign.v1`."
                + " It stands in `foreign` of `kept`."),
        foreign);
    assertTrue(foreign.startsWith("### Foreign\n"), foreign);
    assertTrue(section("event:Kept").contains("[`Foreign`](#foreign)"), section("event:Kept"));
  }

  @Test
  void whatIsNotSaidOfAnAggregateIsLeftOut() {
    String overview = section("event-types");
    assertTrue(overview.contains("There are 2 event types.\n"), overview);
    assertTrue(overview.contains("| Event type | When it is emitted |"), overview);
    assertFalse(section("all").contains("Aggregate:"));
    assertTrue(
        section("envelope").contains("- `subject` identifies the entity that the event is about.\n"), section("envelope"));
  }

  @Test
  void anIdentifierAloneHasItsColumnAndSentence() {
    ObjectType identified =
        Declared.payload(
            "Pinged",
            "",
            new ObjectType.Aggregate(null, "who", new ObjectType.Fixed(null, "nobody")),
            field("who", Scalar.STRING).optional().example("me"));
    ObjectType envelope = contract().envelope();
    Contract contract =
        new Contract(
            "example.Held", "example", "Held", "1.0.0", "", List.of(), envelope, List.of(identified), List.of(), List.of(),
            List.of(), List.of(), Declared.AT);
    Sections sections = new Sections(contract);
    String overview = sections.text("event-types", List.of());
    assertTrue(overview.contains("| Event type | `subject` | When it is emitted |"), overview);
    assertTrue(overview.contains("The second column names the field"), overview);
    assertTrue(overview.contains("| `who`; if `who` is absent, the text `nobody` |"), overview);
    String event = sections.text("event:Pinged", List.of());
    assertTrue(
        event.contains(
            "**Aggregate:** `subject` is the payload's `who`. If `who` is absent, `subject` is the text `nobody`."),
        event);
    assertEquals("me", new Examples(contract).event(identified).get("subject"));
  }
}

package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Objects that hold events. */
class BatchesTest {
  private static final CompiledContract CONTRACT = CompiledContract.everything();
  private static final GeneratedType BATCH = CONTRACT.type("Batch");
  private static final Events EVENTS = new Events(CONTRACT);

  private static Json.Obj batch(Json... events) {
    return new Json.Obj(List.of()).with("events", Json.list(events));
  }

  private static List<Violation> violations(Json.Obj batch) {
    List<Violation> expected = new Interpreter(CONTRACT.model()).object(BATCH.model(), batch.tree());
    Sources.of(batch, batch.text())
        .forEach((name, source) -> assertEquals(expected, BATCH.readDocument(source).violations(), name));
    return expected;
  }

  @Test
  void eachEventIsCheckedWithItsPayloadWhichMayComeBeforeItsType() {
    Json.Obj wrong = EVENTS.event("Integers");
    Json.Obj payload = ((Json.Obj) wrong.get("payload")).with("between", Json.number("6"));
    Json.Obj payloadFirst =
        wrong.without("event_type").with("payload", payload).with("event_type", wrong.get("event_type"));
    Violation tooLarge =
        new Violation(
            "/events/1/payload/between",
            ViolationCode.TOO_LARGE,
            "Invalid payload for Integers: 'between' must be at most 5");
    assertEquals(List.of(tooLarge), violations(batch(EVENTS.event("Texts"), wrong.with("payload", payload))));
    assertEquals(List.of(tooLarge), violations(batch(EVENTS.event("Texts"), payloadFirst)));
    assertEquals(
        List.of(
            new Violation(
                "/events/0/event_type",
                ViolationCode.UNKNOWN_EVENT_TYPE,
                "Invalid event: unknown event type 'Unheard'"),
            new Violation(
                "/last/aggregate_type",
                ViolationCode.AGGREGATE_TYPE_MISMATCH,
                "Invalid event: 'aggregate_type' must be Text for Texts")),
        violations(
            batch(EVENTS.event("Texts").with("event_type", Json.text("Unheard")))
                .with("last", EVENTS.event("Texts").with("aggregate_type", Json.text("List")))));
  }

  @Test
  void thereMayBeSoManyEvents() {
    Json event = EVENTS.event("Texts");
    assertEquals(List.of(), violations(batch(event, event, event)));
    assertEquals(List.of(ViolationCode.TOO_FEW_ITEMS), violations(batch()).stream().map(Violation::code).toList());
    assertEquals(
        List.of(
            new Violation(
                "/events", ViolationCode.TOO_MANY_ITEMS, "Invalid Batch: 'events' must have at most 3 items")),
        violations(batch(event, event, event, event)));
  }

  @Test
  void theExampleIsOneEventOfTheFirstEventType() {
    Examples examples = new Examples(CONTRACT.model());
    Object expected = List.of(examples.event(CONTRACT.model().payloads().get(0)));
    assertEquals(expected, examples.object(BATCH.model()).get("events"));
    assertEquals(List.of(), violations((Json.Obj) Json.of(examples.object(BATCH.model()))));
  }

  @Test
  void allAgreeOnBatchesOfAnyKind() throws Exception {
    Random random = new Random(12);
    RandomEvents events = new RandomEvents(CONTRACT.model(), random, true);
    int valid = 0;
    int compared = 0;
    for (int i = 0; i < 1000; i++) {
      Json.Obj batch = events.object("Batch");
      Validated<?> first = BATCH.readDocument(Sources.of(batch.text()));
      Sources.of(batch, batch.text())
          .forEach((name, source) -> assertEquals(first.violations(), BATCH.readDocument(source).violations(), name));
      if (!batch.hasDuplicates()) {
        assertEquals(
            new Interpreter(CONTRACT.model()).object(BATCH.model(), batch.tree()), first.violations(), batch::text);
        compared++;
      }
      if (first.isValid()) {
        valid++;
        assertEquals(List.of(), BATCH.validate(first.value()));
        String json = JsonMapper.shared().writeValueAsString(first.value());
        assertEquals(first.value(), BATCH.readDocument(Sources.of(json)).value());
        assertEquals(first.value(), new ObjectMapper().readValue(json, BATCH.record()));
      }
    }
    assertTrue(valid > 100 && compared > 700, valid + " were valid, " + compared + " compared");
  }
}

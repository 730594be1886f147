package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Payloads as the values of fields, and those without any: how they are read, written and told of. */
final class HeldPayloadsTest {
  private static final CompiledContract EVENTS = CompiledContract.events();

  @Test
  void whatIsWrongInOneIsToldUnderItsOwnName() {
    String json =
        "{\"last\":{\"retrospective\":\"\"},\"skipped\":[{\"retrospective\":1},7],"
            + "\"answers\":{\"a\":{\"how\":\"maybe\"},\"b\":{\"how\":\"no\",\"answer\":\"x\",\"because\":{\"why\":1}}},"
            + "\"before\":{\"last\":null}}";
    assertEquals(
        List.of(
            "/last/retrospective TOO_SHORT: Invalid payload for retrospective.completed: 'retrospective' must not be"
                + " empty",
            "/skipped/0/retrospective WRONG_TYPE: Invalid payload for retro/skipped: 'retrospective' must be a string",
            "/skipped/1 WRONG_TYPE: Invalid payload for history.kept: every item of 'skipped' must be an object",
            "/answers/a/how UNKNOWN_VARIANT: Invalid payload for answered: 'how' must be one of yes, no",
            "/answers/b/because/why UNKNOWN_KEY: Invalid payload for pinged.quietly: unknown key 'why'",
            "/before/last NULL_VALUE: Invalid payload for history.kept: 'last' must not be null",
            "/before/skipped MISSING: Invalid payload for history.kept: missing required field 'skipped'",
            "/before/answers MISSING: Invalid payload for history.kept: missing required field 'answers'"),
        lines(EVENTS.type("HistoryKept").readDocument(Sources.of(json)).violations()));
  }

  @Test
  void aRuleSeesThemAsTheirDeclarationsHaveThem() {
    String kept =
        "{\"last\":{\"retrospective\":\"r\"},\"skipped\":[null],\"answers\":{\"a\":{\"how\":\"yes\",\"answer\":\"a\"},"
            + "\"b\":{\"answer\":\"b\",\"how\":\"yes\"}}}";
    assertEquals(
        List.of(" RULE: Invalid payload for history.kept: at most one answer is yes"),
        lines(EVENTS.type("HistoryKept").readDocument(Sources.of(kept)).violations()));
    String pair = "{\"left\":{\"retrospective\":\"long\"},\"right\":{\"retrospective\":\"r\"}}";
    assertEquals(
        List.of(" RULE: Invalid payload for retro:pair: the left one is no longer than the right one"),
        lines(EVENTS.type("Pair").readDocument(Sources.of(pair)).violations()));
  }

  private static List<String> lines(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.pointer() + " " + violation.code() + ": " + violation.message())
        .toList();
  }

  @Test
  void aPayloadWithoutFieldsIsAnEmptyObject() throws Exception {
    GeneratedType pinged = EVENTS.type("Pinged");
    Object built = pinged.build(null, builder -> builder);
    assertEquals(built, pinged.readDocument(Sources.of("{\"more\":[1]}")).value());
    assertEquals("{}", new ObjectMapper().writeValueAsString(built));
    assertEquals("{}", new tools.jackson.databind.ObjectMapper().writeValueAsString(built));
    assertEquals(built, new ObjectMapper().readValue("{}", pinged.record()));
    assertEquals(built, new tools.jackson.databind.ObjectMapper().readValue("{}", pinged.record()));
    assertEquals(List.of(), pinged.validate(built));
  }

  /** Every source of tokens, and the interpreter that knows nothing but the contract's JSON. */
  @Test
  void theInterpreterOfTheContractsJsonAgrees() throws Exception {
    Interpreter interpreter = new Interpreter(ContractJson.read(ContractJson.of(EVENTS.model())), new RulesCode());
    RandomEvents events = new RandomEvents(EVENTS.model(), new Random(21), true);
    for (ObjectType type : EVENTS.model().allObjects()) {
      for (int i = 0; i < 200; i++) {
        Json.Obj json = events.object(type.name());
        if (!json.hasDuplicates()) {
          List<Violation> expected = interpreter.object(type, json.tree());
          GeneratedType generated = EVENTS.type(type.name());
          Sources.of(json, json.text())
              .forEach(
                  (name, source) ->
                      assertEquals(expected, generated.readDocument(source).violations(), name + json.text()));
        }
      }
    }
  }

  /** An object by itself, not through the envelope, as both Jacksons have it. */
  @Test
  void databindReadsWhatItWrote() throws Exception {
    RandomEvents events = new RandomEvents(EVENTS.model(), new Random(22), true);
    int valid = 0;
    for (String name : List.of("HistoryKept", "Bundle", "Answered", "Pinged")) {
      GeneratedType type = EVENTS.type(name);
      for (int i = 0; i < 100; i++) {
        Validated<?> read = type.readDocument(Sources.of(events.soundObject(type.model()).text()));
        if (read.isValid()) {
          valid++;
          String json = new ObjectMapper().writeValueAsString(read.value());
          assertEquals(read.value(), new ObjectMapper().readValue(json, type.record()), json);
          assertEquals(read.value(), new tools.jackson.databind.ObjectMapper().readValue(json, type.record()), json);
        }
      }
    }
    assertTrue(valid > 200, "only " + valid + " were valid");
  }
}

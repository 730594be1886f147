package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.runtime.ContractViolationException;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only sound records can be built. */
class BuildersTest {
  private static final CompiledContract SAMPLE = CompiledContract.sample();
  private static final CompiledContract EVERYTHING = CompiledContract.everything();

  static List<CompiledContract> contracts() {
    return CompiledContract.all().toList();
  }

  private static Object event(CompiledContract contract, String type) {
    return contract.envelope().readDocument(Sources.of(new Events(contract).event(type).text())).value();
  }

  @Test
  void aBuilderWithNothingSetNamesEveryRequiredField() {
    ContractViolationException thrown =
        assertThrows(
            ContractViolationException.class, () -> SAMPLE.type("WPCreated").build(null, builder -> builder));
    assertEquals(
        List.of(
            missing("/wp_id", "Invalid payload for WPCreated: missing required field 'wp_id'"),
            missing("/title", "Invalid payload for WPCreated: missing required field 'title'"),
            missing("/feature_slug", "Invalid payload for WPCreated: missing required field 'feature_slug'")),
        thrown.violations());
    thrown.violations().forEach(violation -> assertTrue(thrown.getMessage().contains(violation.toString())));
  }

  private static Violation missing(String pointer, String message) {
    return new Violation(pointer, ViolationCode.MISSING, message);
  }

  @Test
  void anEventThatIsNotSoundIsNotBuiltAndEveryViolationIsNamed() {
    Object sound = event(SAMPLE, "WPCreated");
    Object payload = SAMPLE.type("WPCreated").with(GeneratedType.get(sound, "payload"), "wpId", "WP1");
    ContractViolationException thrown =
        assertThrows(
            ContractViolationException.class,
            () ->
                SAMPLE.envelope()
                    .build(sound, builder -> builder.set("payload", payload).set("dataTier", 5).set("nodeId", null)));
    assertEquals(
        List.of("/data_tier", "/node_id", "/payload/wp_id"),
        thrown.violations().stream().map(Violation::pointer).toList());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aCopyOfEveryRecordIsEqualToIt(CompiledContract contract) {
    for (ObjectType payload : contract.model().payloads()) {
      Object event = event(contract, payload.name());
      Object body = GeneratedType.get(event, "payload");
      assertEquals(event, contract.envelope().build(event, builder -> builder));
      assertEquals(body, contract.typeOf(body).build(body, builder -> builder));
      assertNotSame(event, contract.envelope().build(event, builder -> builder));
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theEventTypeAndTheAggregateFollowFromThePayload(CompiledContract contract) {
    for (ObjectType type : contract.model().payloads()) {
      Object event = event(contract, type.name());
      Object body = GeneratedType.get(event, "payload");
      boolean typed = contract.model().envelope().fieldIn(Field.Role.AGGREGATE_TYPE).isPresent();
      boolean identified = type.aggregateIdField().isPresent();
      Object built =
          contract
              .envelope()
              .build(
                  event,
                  builder -> {
                    builder.set("aggregateId", identified ? null : "given");
                    return typed ? builder.set("aggregateType", null) : builder;
                  });
      assertEquals(type.wireName(), GeneratedType.get(built, "eventType"));
      Object id = identified ? GeneratedType.get(body, type.aggregate().idField()) : "given";
      assertEquals(
          id == null ? type.aggregate().otherwise().id() : id.toString(), GeneratedType.get(built, "aggregateId"));
      if (typed) {
        assertEquals(
            id == null ? type.aggregate().otherwise().type() : type.aggregate().type(),
            GeneratedType.get(built, "aggregateType"));
      }
    }
  }

  @Test
  void anIdentifierThatNoPayloadSaysHasToBeGiven() {
    CompiledContract events = CompiledContract.events();
    Object event = event(events, "Pinged");
    ContractViolationException thrown =
        assertThrows(
            ContractViolationException.class,
            () -> events.envelope().build(event, builder -> builder.set("aggregateId", null)));
    assertEquals(
        List.of(missing("/aggregate_id", "Invalid event: missing required field 'aggregate_id'")), thrown.violations());
    Object built = events.envelope().build(event, builder -> builder.set("aggregateId", "x"));
    assertEquals("Pinged", GeneratedType.get(built, "eventType"));
  }

  @Test
  void anotherPayloadBringsItsOwnEventType() {
    Object event = event(SAMPLE, "WPCreated");
    Object other = GeneratedType.get(event(SAMPLE, "FeatureCompleted"), "payload");
    Object built =
        SAMPLE.envelope()
            .build(
                event,
                builder -> builder.set("payload", other).set("aggregateId", null).set("aggregateType", null));
    assertEquals("FeatureCompleted", GeneratedType.get(built, "eventType"));
    assertEquals("Feature", GeneratedType.get(built, "aggregateType"));
  }

  @Test
  void anAggregateTypeOfTheUsersOwnIsNotCorrected() {
    ContractViolationException thrown =
        assertThrows(
            ContractViolationException.class,
            () ->
                SAMPLE.envelope()
                    .build(event(SAMPLE, "WPCreated"), builder -> builder.set("aggregateType", "Feature")));
    assertEquals(
        List.of(
            new Violation(
                "/aggregate_type",
                ViolationCode.AGGREGATE_TYPE_MISMATCH,
                "Invalid event: 'aggregate_type' must be WorkPackage for WPCreated")),
        thrown.violations());
  }

  @Test
  void theAggregateIdOfTheUsersOwnIsKept() {
    Object built =
        SAMPLE.envelope().build(event(SAMPLE, "WPCreated"), builder -> builder.set("aggregateId", "another"));
    assertEquals("another", GeneratedType.get(built, "aggregateId"));
  }

  @Test
  void aRecordKeepsItsOwnCopyOfAList() {
    List<String> dependencies = new ArrayList<>(List.of("WP01"));
    Object body = GeneratedType.get(event(SAMPLE, "WPCreated"), "payload");
    Object built = SAMPLE.type("WPCreated").build(body, builder -> builder.set("dependencies", dependencies));
    dependencies.set(0, "broken");
    List<?> kept = (List<?>) GeneratedType.get(built, "dependencies");
    assertEquals(List.of("WP01"), kept);
    assertThrows(UnsupportedOperationException.class, kept::clear);
  }

  @Test
  void aRecordKeepsItsOwnCopyOfAListInAList() {
    List<String> row = new ArrayList<>(List.of("a"));
    Object body = GeneratedType.get(event(EVERYTHING, "Lists"), "payload");
    Object built = EVERYTHING.type("Lists").build(body, builder -> builder.set("table", List.of(row)));
    row.clear();
    assertEquals(List.of(List.of("a")), GeneratedType.get(built, "table"));
  }

  @Test
  void nullItemsAreKeptAndReported() {
    Object body = GeneratedType.get(event(SAMPLE, "WPCreated"), "payload");
    List<String> dependencies = Arrays.asList("WP01", null, "WP1");
    Object record = SAMPLE.type("WPCreated").with(body, "dependencies", dependencies);
    assertEquals(dependencies, GeneratedType.get(record, "dependencies"));
    ContractViolationException thrown =
        assertThrows(
            ContractViolationException.class, () -> SAMPLE.type("WPCreated").build(record, builder -> builder));
    assertEquals(
        List.of(
            new Violation(
                "/dependencies/1",
                ViolationCode.NULL_VALUE,
                "Invalid payload for WPCreated: every item of 'dependencies' must not be null"),
            new Violation(
                "/dependencies/2",
                ViolationCode.PATTERN,
                "Invalid payload for WPCreated: every item of 'dependencies' must match WP\\d{2}")),
        thrown.violations());
  }

  @Test
  void nullItemsThatAreDeclaredAreSound() {
    Object body = GeneratedType.get(event(EVERYTHING, "Lists"), "payload");
    List<Long> longs = Arrays.asList(null, 1L);
    Object built = EVERYTHING.type("Lists").build(body, builder -> builder.set("longs", longs));
    assertEquals(longs, GeneratedType.get(built, "longs"));
    assertNull(((List<?>) GeneratedType.get(built, "longs")).get(0));
  }
}

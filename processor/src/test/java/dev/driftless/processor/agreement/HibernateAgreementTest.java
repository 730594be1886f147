package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.Rfc3339;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed validator against Hibernate Validator, which knows the records by their annotations alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HibernateAgreementTest {
  private static final int EVENTS = 1500;

  private ValidatorFactory factory;
  private Validator hibernate;

  List<CompiledContract> contracts() {
    return CompiledContract.all().toList();
  }

  @BeforeAll
  void start() {
    factory = Validation.buildDefaultValidatorFactory();
    hibernate = factory.getValidator();
  }

  @AfterAll
  void stop() {
    factory.close();
  }

  /** Without characters beyond the Basic Multilingual Plane, which only JSON Schema and Driftless count as one. */
  @ParameterizedTest
  @MethodSource("contracts")
  void bothComplainOfTheSameComponentsOfWhatWasRead(CompiledContract contract) {
    RandomEvents events = new RandomEvents(contract.model(), new Random(7), false);
    events.events(EVENTS)
        .map(event -> contract.envelope().readDocument(Sources.of(event.text())))
        .forEach(read -> compare(contract, read.readable()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void bothComplainOfTheSameComponentsOfWhatNoJsonCouldHold(CompiledContract contract) {
    Random random = new Random(8);
    RandomEvents events = new RandomEvents(contract.model(), random, false);
    TypedFaults faults = new TypedFaults(contract, random);
    Set<ViolationCode> seen = new HashSet<>();
    for (int i = 0; i < EVENTS; i++) {
      Object record = contract.envelope().readDocument(Sources.of(events.soundEvent().text())).readable();
      compare(contract, faults.in(record)).stream().map(Violation::code).forEach(seen::add);
    }
    Set<ViolationCode> expected =
        EnumSet.of(
            ViolationCode.EVENT_TYPE_MISMATCH, ViolationCode.MISSING, ViolationCode.UNKNOWN_EVENT_TYPE,
            ViolationCode.LONE_SURROGATE, ViolationCode.NULL_VALUE);
    if (contract != CompiledContract.events()) {
      expected.addAll(Set.of(ViolationCode.AGGREGATE_TYPE_MISMATCH, ViolationCode.FORMAT));
    }
    assertTrue(seen.containsAll(expected), seen::toString);
  }

  private List<Violation> compare(CompiledContract contract, Object record) {
    RecordPlaces places = new RecordPlaces(contract);
    List<Violation> typed = contract.envelope().validate(record);
    Set<ConstraintViolation<Object>> others = hibernate.validate(record);
    Set<String> ours = new TreeSet<>();
    typed.forEach(violation -> ours.add(violation.pointer()));
    Set<String> theirs = new TreeSet<>();
    others.forEach(violation -> theirs.add(places.pointerTo(violation)));
    assertEquals(ours, theirs, () -> record + "\n" + typed + "\n" + others);
    for (ConstraintViolation<Object> other : others) {
      if (isOfOneText(other)) {
        assertTrue(
            typed.stream()
                .filter(violation -> violation.pointer().equals(places.pointerTo(other)))
                .anyMatch(violation -> violation.message().endsWith(other.getMessage())),
            () -> other + "\n" + typed);
      }
    }
    return typed;
  }

  /** Whether both have the same text: the contract's own, or one that the generated annotation spells out. */
  private static boolean isOfOneText(ConstraintViolation<Object> violation) {
    return !violation.getMessageTemplate().startsWith("{jakarta.")
        // A date has no offset, and only the validator knows which aggregate it should have been.
        && !(violation.getConstraintDescriptor().getAnnotation() instanceof Rfc3339)
        && !violation.getPropertyPath().toString().equals("aggregateTypeConsistent");
  }

  @Test
  void lengthsOfCharactersBeyondTheBasicPlaneAreTheOneDifference() {
    CompiledContract contract = CompiledContract.everything();
    Json.Obj texts = new Events(contract).payload("Texts");
    GeneratedType type = contract.type("Texts");

    // Two to four characters; Hibernate Validator counts UTF-16 units.
    Validated<?> four = type.readDocument(Sources.of(texts.with("sized", Json.text("😀😀😀😀")).text()));
    assertEquals(List.of(), four.violations());
    assertEquals(List.of("sized"), complaints(four.value()));

    Validated<?> one = type.readDocument(Sources.of(texts.with("sized", Json.text("😀")).text()));
    assertEquals(
        List.of(ViolationCode.TOO_SHORT), one.violations().stream().map(Violation::code).toList());
    assertEquals(List.of(), complaints(one.readable()));
  }

  private List<String> complaints(Object record) {
    return hibernate.validate(record).stream().map(violation -> violation.getPropertyPath().toString()).toList();
  }
}

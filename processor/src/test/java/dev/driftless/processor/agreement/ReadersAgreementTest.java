package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One event, one list of violations: whatever it is read from, in whatever order, and by whom. */
class ReadersAgreementTest {
  private static final int EVENTS = 3000;

  static List<CompiledContract> contracts() {
    return CompiledContract.all().toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everySourceGivesTheSameViolationsAndTheSameRecord(CompiledContract contract) {
    Random random = new Random(1);
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    for (int i = 0; i < EVENTS; i++) {
      Json event = events.event();
      String text = event.text(random);
      Validated<?> first = contract.envelope().readDocument(Sources.of(text));
      for (Map.Entry<String, TokenSource> source : Sources.of(event, text).entrySet()) {
        Validated<?> read = contract.envelope().readDocument(source.getValue());
        assertEquals(first.violations(), read.violations(), () -> source.getKey() + ": " + text);
        if (!source.getKey().equals(Sources.TREE_WITHOUT_PARSER)) {
          assertEquals(first.readable(), read.readable(), () -> source.getKey() + ": " + text);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theOrderOfTheKeysHasNoSay(CompiledContract contract) {
    Random random = new Random(2);
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    for (int i = 0; i < EVENTS; i++) {
      Json event = events.event();
      Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
      for (int order = 0; order < 3; order++) {
        String shuffled = event.shuffled(random, contract::declaredKey).text();
        Validated<?> again = contract.envelope().readDocument(Sources.of(shuffled));
        assertEquals(read.violations(), again.violations(), () -> event.text() + "\n" + shuffled);
        assertEquals(read.readable(), again.readable(), () -> event.text() + "\n" + shuffled);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theInterpreterOfTheModelGivesTheSameViolations(CompiledContract contract) {
    Interpreter interpreter = new Interpreter(contract.model(), new RulesCode());
    RandomEvents events = new RandomEvents(contract.model(), new Random(3), true);
    int compared = 0;
    for (int i = 0; i < EVENTS; i++) {
      Json event = events.event();
      // A map can't show duplicates.
      if (!event.hasDuplicates()) {
        Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
        assertEquals(interpreter.event(event.tree()), read.violations(), event::text);
        compared++;
      }
    }
    assertTrue(compared > EVENTS / 2, "only " + compared + " events were compared");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theEventsHaveEveryKindOfViolationThatTheContractCanGive(CompiledContract contract) {
    Set<ViolationCode> seen = EnumSet.noneOf(ViolationCode.class);
    RandomEvents events = new RandomEvents(contract.model(), new Random(1), true);
    int[] valid = {0};
    events.events(EVENTS)
        .map(event -> contract.envelope().readDocument(Sources.of(event.text())))
        .forEach(
            read -> {
              read.violations().stream().map(Violation::code).forEach(seen::add);
              valid[0] += read.isValid() ? 1 : 0;
            });
    Set<ViolationCode> expected = EnumSet.allOf(ViolationCode.class);
    // No event made here breaks off or is large, and no reader can give a mismatch.
    expected.removeAll(
        Set.of(
            ViolationCode.MALFORMED_JSON, ViolationCode.PARSER_LIMIT, ViolationCode.TOO_MANY_VIOLATIONS,
            ViolationCode.EVENT_TYPE_MISMATCH));
    expected.removeAll(notIn(contract));
    assertEquals(expected, seen);
    assertTrue(valid[0] > EVENTS / 5, "only " + valid[0] + " events were valid");
    assertFalse(valid[0] > EVENTS * 4 / 5, valid[0] + " events were valid");
  }

  /** What a contract says nothing about. */
  private static Set<ViolationCode> notIn(CompiledContract contract) {
    if (contract == CompiledContract.rules()) {
      return Set.of(ViolationCode.UNKNOWN_VARIANT, ViolationCode.PATTERN, ViolationCode.TOO_MANY_DIGITS);
    }
    if (contract == CompiledContract.events()) {
      return Set.of(
          ViolationCode.OUT_OF_RANGE, ViolationCode.UNKNOWN_VALUE, ViolationCode.AGGREGATE_TYPE_MISMATCH,
          ViolationCode.PATTERN, ViolationCode.BLANK, ViolationCode.TOO_SMALL, ViolationCode.TOO_LARGE,
          ViolationCode.TOO_MANY_DIGITS, ViolationCode.DUPLICATE_ITEM, ViolationCode.NOT_ALLOWED,
          ViolationCode.PREDICATE);
    }
    Set<ViolationCode> absent =
        EnumSet.of(ViolationCode.DUPLICATE_ITEM, ViolationCode.PREDICATE, ViolationCode.RULE);
    if (contract == CompiledContract.shapes()) {
      absent.add(ViolationCode.TOO_MANY_DIGITS);
    } else {
      absent.addAll(Set.of(ViolationCode.UNKNOWN_VARIANT, ViolationCode.UNKNOWN_KEY));
    }
    if (contract == CompiledContract.sample()) {
      absent.addAll(
          Set.of(
              ViolationCode.TOO_LONG, ViolationCode.BLANK, ViolationCode.TOO_FEW_ITEMS, ViolationCode.TOO_MANY_ITEMS,
              ViolationCode.TOO_MANY_DIGITS, ViolationCode.NOT_ALLOWED));
    }
    return absent;
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void textThatBreaksOffIsMalformedAndNothingIsThrown(CompiledContract contract) {
    Random random = new Random(4);
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    for (int i = 0; i < EVENTS / 8; i++) {
      String whole = events.event().text(random);
      String text = whole.strip().substring(0, random.nextInt(whole.strip().length()));
      Sources.PARSERS.forEach(
          (name, parser) -> {
            List<Violation> violations = contract.envelope().readDocument(parser.apply(text)).violations();
            long malformed =
                violations.stream().filter(violation -> violation.code() == ViolationCode.MALFORMED_JSON).count();
            assertEquals(1, malformed, () -> name + ": " + text + "\n" + violations);
          });
    }
  }
}

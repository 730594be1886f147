package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed validator on what the reader made of an input, against what the reader said of it. */
class TypedAgreementTest {
  private static final int EVENTS = 3000;

  static List<CompiledContract> contracts() {
    return CompiledContract.all().toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whereTheRecordHoldsTheWholeInputBothGiveTheSameViolations(CompiledContract contract) {
    RandomEvents events = new RandomEvents(contract.model(), new Random(5), true);
    RecordAgreement agreement = new RecordAgreement(contract);
    int[] invalid = {0};
    events.events(EVENTS)
        .forEach(
            event -> {
              Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
              Object record = read.readable();
              if (agreement.isWhole(read.violations(), record)) {
                assertEquals(
                    contract.underDeclaredKeys(contract.envelope().model(), read.violations()),
                    contract.envelope().validate(record),
                    event::text);
                invalid[0] += read.isValid() ? 0 : 1;
              }
            });
    assertTrue(invalid[0] > EVENTS / 40, "only " + invalid[0] + " invalid events were compared");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whereItDoesNotEachDifferenceHasItsReason(CompiledContract contract) {
    RandomEvents events = new RandomEvents(contract.model(), new Random(6), true);
    RecordAgreement agreement = new RecordAgreement(contract);
    events.events(EVENTS)
        .forEach(
            event -> {
              Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
              Object record = read.readable();
              assertEquals(
                  List.of(),
                  agreement.unexplained(read.violations(), contract.envelope().validate(record), record),
                  event::text);
            });
  }

  @Test
  void anUnknownEventTypeIsOneViolationForBothEvenWithALoneSurrogate() {
    CompiledContract contract = CompiledContract.everything();
    Json.Obj event = new Events(contract).event("Texts").with("event_type", Json.text("Unheard\ud800"));
    Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
    List<ViolationCode> typed =
        contract.envelope().validate(read.readable()).stream()
            .filter(violation -> violation.pointer().equals("/event_type"))
            .map(Violation::code)
            .toList();
    assertEquals(List.of(ViolationCode.UNKNOWN_EVENT_TYPE), read.violations().stream().map(Violation::code).toList());
    assertEquals(List.of(ViolationCode.UNKNOWN_EVENT_TYPE), typed);
  }
}

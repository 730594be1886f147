package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validating a sound typed record allocates nothing. */
class AllocationTest {
  private static final int ROUNDS = 50_000;
  private static final ThreadUse USE = new ThreadUse();

  /** An event type of a contract. */
  record Case(CompiledContract contract, String type) {}

  static Stream<Case> cases() {
    // Decimals is left out: it compares decimal numbers. So are Texts and Lists, some of whose patterns RE2/J matches.
    Stream<Case> everything =
        Stream.of("Objects", "Presence", "Values", "Names", "Wide")
            .map(type -> new Case(CompiledContract.everything(), type));
    CompiledContract sample = CompiledContract.sample();
    return Stream.concat(everything, sample.payloads().stream().map(type -> new Case(sample, type.model().name())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSoundRecord(Case given) throws Throwable {
    Json.Obj event = new Events(given.contract()).event(given.type());
    GeneratedType type = given.contract().envelope();
    Object record = type.readDocument(Sources.of(event.text())).value();
    assertEquals(List.of(), type.validate(record));
    // What the compiler itself does meanwhile may be counted in one run, not in each.
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 10 && least >= ROUNDS / 100; run++) {
      least = Math.min(least, allocated(type.validate(), record));
    }
    assertTrue(least < ROUNDS / 100, least + " bytes in " + ROUNDS + " validations");
  }

  private static long allocated(MethodHandle validate, Object record) throws Throwable {
    long before = USE.bytes();
    for (int i = 0; i < ROUNDS; i++) {
      List<?> violations = (List<?>) validate.invokeExact(record);
      if (!violations.isEmpty()) {
        throw new AssertionError(violations);
      }
    }
    return USE.bytes() - before;
  }
}

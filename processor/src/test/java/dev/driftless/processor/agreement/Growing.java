package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.runtime.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Input of any size.
 *
 * @param violations how many it has of one code; no more than {@link Violations#MOST} are listed
 */
record Growing(String name, IntFunction<String> text, ViolationCode code, IntFunction<Integer> violations) {
  private static final int FEW = 25_000;
  private static final int MANY = 8 * FEW;

  /** Reading it as an event of the contract takes time and memory that grow as it does. */
  void assertLinear(CompiledContract contract) {
    String small = text.apply(FEW);
    String large = text.apply(MANY);
    Hostile.onSmallStack(
        () -> {
          // What is quadratic fails every time; a busy machine or a late compilation doesn't.
          boolean linear = false;
          List<String> seen = new ArrayList<>();
          for (int attempt = 0; attempt < 8 && !linear; attempt++) {
            Use ofLarge = leastUse(contract, large, violations.apply(MANY));
            Use ofSmall = leastUse(contract, small, violations.apply(FEW));
            seen.add(ofSmall + ", then " + ofLarge);
            // Eight times the input: linear would be 8, quadratic 64.
            linear =
                ofLarge.nanos() < 24 * Math.max(ofSmall.nanos(), 1_000_000)
                    && ofLarge.bytes() < 16 * Math.max(ofSmall.bytes(), 100_000);
          }
          assertTrue(linear, () -> String.join("\n", seen));
        });
  }

  private record Use(long nanos, long bytes) {}

  private Use leastUse(CompiledContract contract, String text, int expected) {
    ThreadUse use = new ThreadUse();
    long nanos = Long.MAX_VALUE;
    long bytes = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      TokenSource source = Hostile.unlimited2(text);
      long nanosBefore = use.nanos();
      long bytesBefore = use.bytes();
      Validated<?> read = contract.envelope().readDocument(source);
      bytes = Math.min(bytes, use.bytes() - bytesBefore);
      nanos = Math.min(nanos, use.nanos() - nanosBefore);
      assertEquals((long) Math.min(expected, Violations.MOST), Hostile.counts(read).getOrDefault(code, 0L));
    }
    return new Use(nanos, bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}

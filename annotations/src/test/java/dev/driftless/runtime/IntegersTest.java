package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntegersTest {
  private static final List<Integer> VALUES = List.of(7, -3, Integer.MAX_VALUE, 0, Integer.MIN_VALUE);

  private static Integers<String> table(List<Integer> values) {
    return Integers.of(values.stream().map(String::valueOf).toArray(String[]::new), Integer::parseInt);
  }

  @Test
  void eachConstantIsFoundByItsOwnInteger() {
    Integers<String> table = table(VALUES);
    VALUES.forEach(value -> assertEquals(String.valueOf(value), table.match(value)));
  }

  @Test
  void noOtherIntegerStandsForAnythingNotEvenOneOfTheSameLowBits() {
    Integers<String> table = table(VALUES);
    for (long value : new long[] {1, -1, 8, 7 + (1L << 32), -3 - (1L << 32), 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertNull(table.match(value), () -> "for " + value);
    }
    assertNull(table(List.of()).match(0));
  }

  @Test
  void theyAreListedInTheOrderOfTheConstants() {
    assertEquals("7, -3, 2147483647, 0, -2147483648", table(VALUES).list());
  }

  @Test
  void anIntegerStandsForOneConstant() {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> table(List.of(1, 2, 1)));
    assertEquals("the integer 1 stands for two constants", refused.getMessage());
  }
}

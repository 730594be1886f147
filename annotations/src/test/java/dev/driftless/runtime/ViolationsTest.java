package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  private static Violations some(int count) {
    Violations found = null;
    for (int i = 0; i < count; i++) {
      found = Violations.add(found, "/" + i, ViolationCode.PATTERN, "message " + i);
    }
    return found;
  }

  @Test
  void thoseBeyondTheMostAreOnlyCounted() {
    assertEquals(List.of(), Violations.list(null));
    assertEquals(Violations.MOST, Violations.list(some(Violations.MOST)).size());
    List<Violation> listed = Violations.list(some(Violations.MOST + 3));
    assertEquals(Violations.list(some(Violations.MOST)), listed.subList(0, Violations.MOST));
    assertEquals(
        List.of(
            new Violation(
                "", ViolationCode.TOO_MANY_VIOLATIONS, "Invalid throughout: 3 more violations are not listed")),
        listed.subList(Violations.MOST, listed.size()));
  }

  @Test
  void aPointerCanBeginWithAnotherKey() {
    Violations found = some(1);
    found = Violations.add(found, "/a", ViolationCode.PATTERN, "of the field");
    found = Violations.add(found, "/a/0/b", ViolationCode.PATTERN, "inside it");
    Violations.instead(found, 1, "/a", "/other");
    assertEquals(
        List.of("/0", "/other", "/other/0/b"), Violations.list(found).stream().map(Violation::pointer).toList());
  }
}

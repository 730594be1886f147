package dev.driftless.processor.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CharSetTest {

  @Test
  void overlappingAndTouchingRangesBecomeOne() {
    CharSet set = new CharSet(List.of(range('d', 'f'), range('a', 'c'), range('e', 'h'), range('x', 'x')));
    assertEquals(List.of(range('a', 'h'), range('x', 'x')), set.ranges());
  }

  @Test
  void setsOfTheSameCharactersAreEqual() {
    assertEquals(CharSet.range('0', '9'), CharSet.anyOf("9876543210"));
  }

  @Test
  void aNegationHasEverythingElse() {
    CharSet set = CharSet.of(0).union(CharSet.of(Character.MAX_CODE_POINT)).negate();
    assertEquals(List.of(range(1, Character.MAX_CODE_POINT - 1)), set.ranges());
    assertEquals(CharSet.ALL, new CharSet(List.of()).negate());
    assertTrue(CharSet.ALL.negate().isEmpty());
  }

  @Test
  void bothEndsOfARangeAreInTheSet() {
    CharSet set = CharSet.range('b', 'd').union(CharSet.range('0', '9')).union(CharSet.of(0x1F600));
    for (int member : new int[] {'b', 'c', 'd', '0', '9', 0x1F600}) {
      assertTrue(set.contains(member));
    }
    for (int other : new int[] {'a', 'e', '0' - 1, '9' + 1, 0x1F5FF, 0x1F601}) {
      assertFalse(set.contains(other));
    }
  }

  @Test
  void setsWithoutACommonCharacterAreDisjoint() {
    CharSet set = CharSet.anyOf("acegx");
    assertTrue(set.disjoint(CharSet.anyOf("bdfh")));
    assertTrue(set.disjoint(set.negate()));
    assertFalse(set.disjoint(CharSet.anyOf("bdfgh")));
    assertFalse(set.disjoint(CharSet.ALL));
  }

  @Test
  void aSetIsWithinAnyThatHasAllOfIt() {
    assertTrue(CharSet.range('a', 'z').isWithin(CharSet.ASCII));
    assertTrue(CharSet.ASCII.isWithin(CharSet.ASCII));
    assertFalse(CharSet.range('a', 0x80).isWithin(CharSet.ASCII));
  }

  @Test
  void surrogatesAndSupplementaryCharactersAreNotOneUnit() {
    assertTrue(CharSet.range(0, 0xD7FF).union(CharSet.range(0xE000, 0xFFFF)).isOneUnit());
    assertFalse(CharSet.of(0xD800).isOneUnit());
    assertFalse(CharSet.of(0xDFFF).isOneUnit());
    assertFalse(CharSet.range('a', 0x10000).isOneUnit());
    assertTrue(CharSet.range(0x10000, 0x10FFFF).isTwoUnits());
    assertFalse(CharSet.range(0xFFFF, 0x10FFFF).isTwoUnits());
  }

  @Test
  void whatIsNoRangeOfCodePointsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CharSet.range('b', 'a'));
    assertThrows(IllegalArgumentException.class, () -> CharSet.of(-1));
    assertThrows(IllegalArgumentException.class, () -> CharSet.of(0x110000));
  }

  private static CharSet.Range range(int first, int last) {
    return new CharSet.Range(first, last);
  }
}

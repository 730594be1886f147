package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

  private enum Lane {
    PLANNED,
    DOING,
    FOR_REVIEW,
    DONE
  }

  private static final Names<Lane> LANES = Names.of(Lane.values(), lane -> lane.name().toLowerCase(Locale.ROOT));

  @Test
  void aNameIsFoundInTheMiddleOfABuffer() {
    for (Lane lane : Lane.values()) {
      String name = lane.name().toLowerCase(Locale.ROOT);
      char[] buffer = ("xx" + name + "yy").toCharArray();
      assertSame(lane, LANES.match(buffer, 2, name.length()));
      assertNull(LANES.match(buffer, 1, name.length()));
      assertNull(LANES.match(buffer, 2, name.length() + 1));
      assertNull(LANES.match(buffer, 2, name.length() - 1));
      assertSame(lane, LANES.match(name));
    }
  }

  @Test
  void theListIsInTheOrderOfTheConstants() {
    assertEquals("planned, doing, for_review, done", LANES.list());
    assertEquals("", Names.of().list());
  }

  @Test
  void nothingElseIsFound() {
    for (String other : List.of("", "p", "PLANNED", "Done", "done ", "dine", "dnne", "doing\0", "plonned", "planneD")) {
      assertNull(LANES.match(other), other);
      assertNull(LANES.match(other.toCharArray(), 0, other.length()), other);
    }
    assertNull(Names.of().match(""));
    assertNull(Names.of().match("a"));
  }

  @Test
  void furtherTextsAreFoundButNotListed() {
    Names<Lane> names =
        LANES.alsoReading(text -> text.equals("none") ? null : Lane.valueOf(text.toUpperCase(Locale.ROOT)), "Done", "dOing");
    assertSame(Lane.DONE, names.match("Done"));
    assertSame(Lane.DONE, names.match("done"));
    assertSame(Lane.DOING, names.match("xdOing".toCharArray(), 1, 5));
    assertNull(names.match("Doing"));
    assertEquals(LANES.list(), names.list());
    assertNull(LANES.match("Done"));
    assertThrows(IllegalArgumentException.class, () -> LANES.alsoReading(text -> null, "none"));
    assertThrows(IllegalArgumentException.class, () -> LANES.alsoReading(text -> Lane.DONE, "done"));
  }

  @Test
  void anEmptyNameIsANameToo() {
    Names<String> names = Names.of("", "a");
    assertEquals("", names.match(""));
    assertEquals("", names.match(new char[1], 1, 0));
    assertNull(names.match("b"));
  }

  @Test
  void namesThatDifferInOneCharacterOnlyAreToldApart() {
    List<String> alike = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      alike.add("x" + c + "xxxxxx");
    }
    Names<String> names = Names.of(alike.toArray(new String[0]));
    for (String name : alike) {
      assertEquals(name, names.match(name));
    }
    assertNull(names.match("xAxxxxxx"));
  }

  @Test
  void aNameThatComesTwiceIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Names.of("a", "b", "a"));
    assertThrows(IllegalArgumentException.class, () -> Names.of(Lane.values(), lane -> "same"));
  }

  @Test
  void aTableDoesNotFollowTheArrayItWasMadeFrom() {
    String[] array = {"a", "b"};
    Names<String> names = Names.of(array);
    array[0] = "c";
    assertEquals("a", names.match("a"));
    assertNull(names.match("c"));
  }

  @Test
  void tablesOfAnySizeAnswerAsAMapDoes() {
    Random random = new Random(30);
    for (int table = 0; table < 600; table++) {
      Set<String> chosen = new LinkedHashSet<>();
      int size = table < 5 ? table : random.nextInt(table < 590 ? 60 : 2000);
      while (chosen.size() < size) {
        chosen.add(randomName(random));
      }
      Map<String, Integer> expected = new HashMap<>();
      for (String name : chosen) {
        expected.put(name, expected.size());
      }
      List<String> inOrder = new ArrayList<>(chosen);
      Integer[] numbers = new Integer[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = i;
      }
      Names<Integer> names = Names.of(numbers, inOrder::get);
      for (int i = 0; i < 200; i++) {
        String asked = size > 0 && random.nextBoolean() ? inOrder.get(random.nextInt(size)) : randomName(random);
        assertEquals(expected.get(asked), names.match(asked), asked);
        assertEquals(expected.get(asked), names.match((" " + asked + "a").toCharArray(), 1, asked.length()), asked);
      }
    }
  }

  private static String randomName(Random random) {
    StringBuilder name = new StringBuilder();
    for (int length = random.nextInt(7); length >= 0; length--) {
      name.append("abcdeé\uD83D".charAt(random.nextInt(7)));
    }
    return name.toString();
  }
}

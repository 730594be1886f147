package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListOrTextTest {

  @Test
  void aListIsCopiedAndCannotBeChanged() {
    List<String> items = new ArrayList<>(Arrays.asList("a", null));
    ListOrText<String> list = new ListOrText<>(items);
    items.clear();
    assertEquals(Arrays.asList("a", null), list.list());
    assertNull(list.text());
    assertThrows(UnsupportedOperationException.class, () -> list.list().add("b"));
    assertEquals("[a, null]", list.toString());
  }

  @Test
  void aTextIsNoList() {
    ListOrText<String> text = new ListOrText<>("[a]");
    assertEquals("[a]", text.text());
    assertNull(text.list());
    assertEquals("[a]", text.toString());
    assertNotEquals(new ListOrText<>(List.of("a")), text);
  }

  @Test
  void equalValuesAreEqual() {
    assertEquals(new ListOrText<>("a"), new ListOrText<Integer>("a"));
    assertEquals(new ListOrText<>("a").hashCode(), new ListOrText<Integer>("a").hashCode());
    assertEquals(new ListOrText<>(List.of(1)), new ListOrText<>(Arrays.asList(1)));
    assertNotEquals(new ListOrText<>("a"), new ListOrText<>("b"));
    assertNotEquals(new ListOrText<>(List.of()), new ListOrText<>(""));
  }

  @Test
  void oneOfTheTwoHasToBeThere() {
    assertThrows(NullPointerException.class, () -> new ListOrText<>((String) null));
    assertThrows(NullPointerException.class, () -> new ListOrText<>((List<String>) null));
  }
}

package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapsTest {

  @Test
  void aCopyKeepsTheOrderAndWhatIsNullAndCanNotBeChanged() {
    Map<String, Integer> entries = new LinkedHashMap<>();
    entries.put("z", 1);
    entries.put(null, 2);
    entries.put("a", null);
    Map<String, Integer> copy = Maps.copyOf(entries);
    entries.clear();
    assertEquals("{z=1, null=2, a=null}", copy.toString());
    assertThrows(UnsupportedOperationException.class, () -> copy.put("b", 3));
    assertNull(Maps.copyOf(null));
  }

  @Test
  void whatIsInsideIsCopiedInItsTurn() {
    List<String> inside = new ArrayList<>(List.of("x"));
    Map<String, List<String>> copy = Maps.copyOf(Map.of("a", inside), Lists::copyOf);
    inside.clear();
    assertEquals(Map.of("a", List.of("x")), copy);
    assertThrows(UnsupportedOperationException.class, copy::clear);
    assertNull(Maps.<List<String>>copyOf(null, Lists::copyOf));
  }
}

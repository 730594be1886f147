package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

final class JsonTextTest {

  @Test
  void objectsKeepTheirOrder() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("z", 1L);
    json.put("a", Arrays.asList("x", null, true));
    json.put("n", new BigDecimal("1.50"));
    json.put("o", Map.of());
    json.put("l", List.of());
    assertEquals("{\"z\": 1, \"a\": [\"x\", null, true], \"n\": 1.50, \"o\": {}, \"l\": []}", JsonText.compact(json));
    assertEquals(
        """
        {
          "z": 1,
          "a": [
            "x",
            null,
            true
          ],
          "n": 1.50,
          "o": {},
          "l": []
        }""",
        JsonText.pretty(json));
  }

  @Test
  void whatJsonOrAFileCantHoldIsEscaped() {
    assertEquals("\"\\\"\\\\\\n\\r\\t\\u0000\\u007f\"", JsonText.compact("\"\\\n\r\t\u0000\u007f"));
    assertEquals("\"\uD83D\uDE00\\ud83dé\"", JsonText.compact("\uD83D\uDE00\uD83Dé"));
  }

  @Test
  void anythingElseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> JsonText.compact(new Object()));
  }
}

package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeneratedTextTest {

  @Test
  void ordinaryTextStays() {
    String text = "# T\n\n<!-- note -->\n  indented\n`<!-- driftless:begin x -->` and <!-- driftless:end x --> inline";
    assertFalse(GeneratedText.holdsMarker(text));
    assertEquals(text, GeneratedText.safe(text));
  }

  @Test
  void markerLinesAreShownInsteadOfObeyed() {
    String text = "a\n  <!-- driftless:begin x --> \n```\n<!-- driftless:end y -->\n```\n<!-- driftless:end x -->";
    assertTrue(GeneratedText.holdsMarker(text));
    String safe = GeneratedText.safe(text);
    assertFalse(GeneratedText.holdsMarker(safe));
    assertEquals("a\n  &lt;!-- driftless:begin x --> \n```\n    <!-- driftless:end y -->\n```\n&lt;!-- driftless:end x"
        + " -->", safe);
    assertEquals(safe, GeneratedText.safe(safe));
  }

  @Test
  void lineBreaksAtEitherEndAreDropped() {
    assertEquals("  a\n\nb ", GeneratedText.safe("\n\r\n  a\r\n\rb \n\n"));
    assertEquals("", GeneratedText.safe("\n\n"));
  }

  @Test
  void markersBehindCarriageReturnsAreSeen() {
    assertTrue(GeneratedText.holdsMarker("a\r<!-- driftless:end x -->\rb"));
  }
}

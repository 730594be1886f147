package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "<!-- driftless:begin event:WP_1.x-2 -->",
    "   <!-- driftless:begin event:WP_1.x-2 -->",
    "<!-- driftless:begin event:WP_1.x-2 --> \t ",
    "<!--\tdriftless:begin   event:WP_1.x-2 \t-->",
  })
  void spacesAroundTheWordsAreTolerated(String line) {
    assertEquals(new Marker(true, "event:WP_1.x-2"), Marker.of(line));
  }

  @Test
  void endIsToldFromBegin() {
    assertEquals(new Marker(false, "lanes"), Marker.of("<!-- driftless:end lanes -->"));
  }

  @Test
  void theLineItProposesIsAMarker() {
    assertEquals(new Marker(false, "all"), Marker.of(Marker.line(false, "all")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<!-- driftless:bgin lanes -->",
    "<!-- driftless:begin -->",
    "<!-- driftless:begin two words -->",
    "<!-- driftless:begin 7lanes -->",
    "<!-- driftless:begin lanes-->",
    "<!--driftless:begin lanes -->",
    "<!-- Driftless:Begin lanes -->",
    "<!-- driftless begin lanes -->",
    "<!-- driftless: begin lanes -->",
    "<!-- driftless :begin lanes -->",
    "<!-- driftless-end lanes -->",
    "<!-- driftless:begin lanes",
    "<!- driftless:begin lanes ->",
    "<!---driftless:end lanes --->",
    "<!--\u00a0driftless:begin lanes -->",
    "text <!-- driftless:begin lanes -->",
    "<!-- driftless:begin lanes --> text",
    "<!-- driftless:begin lanes --><!-- driftless:end lanes -->",
    "> <!-- driftless:begin lanes -->",
    "    <!-- driftless:begin lanes -->",
    "\t<!-- driftless:begin lanes -->",
    "`code` <!-- driftless:begin lanes -->",
    "`` open <!-- driftless:begin lanes --> `",
    "<!-- driftless:begin lanes -->\r",
  })
  void whatReadsLikeAMarkerIsNotIgnored(String line) {
    assertNull(Marker.of(line));
    assertTrue(Marker.isAlike(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "",
    "<!-- a comment -->",
    "<!-- driftless writes the tables below -->",
    "<!-- driftless beginners, read this -->",
    "driftless:begin lanes",
    "Put `<!-- driftless:begin lanes -->` there",
    "Put `` ` <!-- driftless:begin lanes --> `` there",
    "&lt;!-- driftless:begin lanes -->",
    "<https://example.org/driftless:begin>",
  })
  void otherTextIsNoMarker(String line) {
    assertNull(Marker.of(line));
    assertFalse(Marker.isAlike(line));
  }

  @Test
  void deepIndentationIsNamedAsTheFault() {
    assertTrue(Marker.faultOf("    <!-- driftless:begin lanes -->").contains("Indent it by three spaces at most"));
    assertTrue(Marker.faultOf("    <!-- driftless:bgin lanes -->").contains("stands alone on its line"));
  }

  @Test
  void aLongRunOfBlanksIsReadInLinearTime() {
    String line = "<!-- driftless" + " ".repeat(200_000) + "x " + "<!--".repeat(50_000);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertFalse(Marker.isAlike(line)));
  }
}

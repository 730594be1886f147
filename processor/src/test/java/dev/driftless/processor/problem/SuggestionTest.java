package dev.driftless.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theNearestCandidateWins() {
    assertEquals(Optional.of("lanes"), Suggestion.of("lnaes", List.of("planes", "lanes", "lines")));
    assertEquals(Optional.of("all"), Suggestion.of("ALL", List.of("lanes", "all")));
    assertEquals(Optional.of("ab"), Suggestion.of("a", List.of("ab", "ac")));
  }

  @Test
  void aDistantWordIsNotSuggested() {
    assertEquals(Optional.empty(), Suggestion.of("payload", List.of("lanes", "envelope", "all")));
    assertEquals(Optional.empty(), Suggestion.of("x", List.of()));
  }
}

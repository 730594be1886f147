package dev.driftless.processor.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StepPlanTest {
  private static final CharSet DIGIT = CharSet.range('0', '9');

  @Test
  void charactersClassesAndRepetitionsAreSteps() throws PatternRefusedException {
    assertEquals(
        Optional.of(List.of(step("W", 1, 1), step("P", 1, 1), new Step(DIGIT, 2, 2))),
        WirePattern.parse("WP\\d{2}").steps());
    assertEquals(
        Optional.of(List.of(
            new Step(DIGIT, 3, 3), step("-", 1, 1), new Step(CharSet.range('a', 'z').union(DIGIT), 1, -1))),
        WirePattern.parse("\\d{3}-[a-z0-9]+").steps());
  }

  @Test
  void groupsAndChoicesOfOneCharacterAreFlattened() throws PatternRefusedException {
    List<Step> expected = List.of(step("a", 1, 1), step("bc", 2, 6), step("d", 0, 1));
    assertEquals(Optional.of(expected), WirePattern.parse("^(?:a(?:(b|c){1,2}){2,3})(?<end>d?)$").steps());
  }

  @Test
  void equalNeighboursOfFixedLengthAreOneStep() throws PatternRefusedException {
    assertEquals(Optional.of(List.of(step("a", 4, 4), step("a", 0, -1))), WirePattern.parse("aa{2}aa*").steps());
  }

  @Test
  void anExpressionOfNothingHasNoStepToTake() throws PatternRefusedException {
    assertEquals(Optional.of(List.of()), WirePattern.parse("^(?:)a{0}$").steps());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "[0-9a-fA-F]{40}", "[a-z0-9]+", "a?b?c*d+", "a{2,3}b", "-?\\d{1,5}(?:\\.)?", "[^,]*,[^,]*", ".{1,50}", "a?b?a{0}c",
    "[0-7][0-9A-HJKMNP-TV-Z]{25}"
  })
  void oneCharacterDecides(String regexp) throws PatternRefusedException {
    assertTrue(WirePattern.parse(regexp).steps().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a*a", "(foo|bar)", "(ab)+", "a?b?a", "\\d{1,3}[0-9a-f]", "(?:a{2})+", "(?:a{2})?", ".*\\.json", "a?a?",
    "[a-c]+[c-e]+"
  })
  void oneCharacterDoesNotDecide(String regexp) throws PatternRefusedException {
    assertEquals(Optional.empty(), WirePattern.parse(regexp).steps());
  }

  @Test
  void repetitionsOfRepetitionsAreOneOnlyWhereNoLengthIsLeftOut() throws PatternRefusedException {
    assertEquals(Optional.of(List.of(step("a", 6, 9))), WirePattern.parse("(?:a{2,3}){3}").steps());
    assertEquals(Optional.of(List.of(step("a", 2, 9))), WirePattern.parse("(?:a{2,3}){1,3}").steps());
    assertEquals(Optional.of(List.of(step("a", 0, -1))), WirePattern.parse("(?:a+)?").steps());
    assertEquals(Optional.of(List.of(step("a", 3, -1))), WirePattern.parse("(?:a{3,})+").steps());
    assertEquals(Optional.empty(), WirePattern.parse("(?:a{3,})*").steps());
    assertEquals(Optional.empty(), WirePattern.parse("(?:a{3,4}){1,3}").steps());
  }

  @Test
  void aPlanTooLargeForOneMethodIsLeftToRe2() throws PatternRefusedException {
    assertEquals(Optional.empty(), WirePattern.parse("ab".repeat(101)).steps());
    assertEquals(200, WirePattern.parse("ab".repeat(100)).steps().orElseThrow().size());
  }

  private static Step step(String characters, int min, int max) {
    return new Step(CharSet.anyOf(characters), min, max);
  }
}

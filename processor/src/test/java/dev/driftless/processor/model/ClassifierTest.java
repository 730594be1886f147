package dev.driftless.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.driftless.processor.model.Classifier.Classification;
import dev.driftless.processor.model.Classifier.Match;
import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClassifierTest {
  private static final Position AT = new Position() {};
  private static final EnumType.Constant OTHER = category("OTHER");
  private static final EnumType.Constant SCHEMA = category("SCHEMA", "invalid", "type");
  private static final EnumType.Constant AUTH = category("AUTH", "token", "expired");

  /** The fallback stands first: its place among the others means nothing. */
  private static final Classifier CLASSIFIER =
      new Classifier(
          new EnumType("Categories", "", List.of(OTHER, SCHEMA, AUTH), false, false, List.of(), Lifecycle.UNSAID, AT));

  private static EnumType.Constant category(String name, String... keywords) {
    EnumType.Category category = new EnumType.Category(List.of(keywords), "Do.", false);
    return new EnumType.Constant(name, name, "", List.of(), null, null, "", category, Lifecycle.UNSAID, AT);
  }

  @Test
  void theFirstCategoryWithAKeywordWinsAndLaterOnesAreNamed() {
    assertEquals(
        new Classification(
            SCHEMA,
            Optional.of(new Match(SCHEMA, List.of("invalid"))),
            List.of(new Match(AUTH, List.of("token", "expired")))),
        CLASSIFIER.classify("Expired token, or invalid"));
  }

  @Test
  void keywordsAreFoundInAnyCaseAndWithinWords() {
    assertEquals(SCHEMA, CLASSIFIER.classify("PROTOTYPES").category());
    assertEquals(AUTH, CLASSIFIER.classify("mistokened").category());
  }

  @Test
  void whatHasNoKeywordFallsUnderTheFallback() {
    assertEquals(new Classification(OTHER, Optional.empty(), List.of()), CLASSIFIER.classify("No route"));
    assertEquals(OTHER, CLASSIFIER.classify("").category());
  }

  @Test
  void onlyErrorCategoriesClassify() {
    EnumType.Constant plain = new EnumType.Constant("A", "a", "", List.of(), null, AT);
    assertThrows(IllegalArgumentException.class, () -> Classifier.category(plain));
  }
}

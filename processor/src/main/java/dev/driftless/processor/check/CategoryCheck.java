package dev.driftless.processor.check;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Violations;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that every message of the generated validators falls under the category that the contract names for them: its
 * reader has made sure that no other category comes before, and every message begins with words that have a keyword.
 */
final class CategoryCheck {
  private CategoryCheck() {}

  static void check(Contract contract, Problems problems) {
    List<String> beginnings =
        Stream.concat(contract.allObjects().stream().map(ObjectType::invalid), Violations.BEGINNINGS.stream())
            .distinct()
            .toList();
    contract.errorCategories().stream()
        .flatMap(categories -> categories.constants().stream())
        .filter(constant -> isSaidToGetThem(constant.category()))
        .forEach(
            constant ->
                beginnings.stream()
                    .filter(beginning -> !hasKeyword(constant.category(), beginning))
                    .findFirst()
                    .ifPresent(
                        beginning ->
                            problems.add(
                                constant.position(),
                                ProblemId.ERROR_CATEGORY,
                                "Messages of validators that begin with \"" + beginning.strip()
                                    + "\" have none of the keywords of " + constant.name()
                                    + ": add one that they all have, such as \"invalid\"")));
  }

  /** The fallback, which has no keywords, can't: its reader has said so. */
  private static boolean isSaidToGetThem(EnumType.@Nullable Category category) {
    return category != null && category.validationErrors() && !category.isFallback();
  }

  private static boolean hasKeyword(EnumType.Category category, String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    return category.keywords().stream().anyMatch(lowerCase::contains);
  }
}

package dev.driftless.processor.model;

import dev.driftless.processor.model.EnumType.Constant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells under which error category a text falls, and which others have to give way: the first in the order of
 * declaration of which a keyword occurs anywhere in the text, in upper or lower case, else the fallback.
 */
public final class Classifier {
  private final List<Constant> categories;
  private final Constant fallback;

  /** @param categories a sound enum of error categories: each constant is one, and one is the fallback */
  public Classifier(EnumType categories) {
    this.categories = categories.constants();
    this.fallback =
        this.categories.stream().filter(constant -> category(constant).isFallback()).findFirst().orElseThrow();
  }

  /**
   * Where a text falls.
   *
   * @param decidedBy the category with its keywords in the text, the first of which decides; empty for the fallback
   * @param later the categories that come after it and have keywords in the text too
   */
  public record Classification(Constant category, Optional<Match> decidedBy, List<Match> later) {
    public Classification {
      later = List.copyOf(later);
    }
  }

  /**
   * A category that a text has keywords of.
   *
   * @param keywords those that occur in the text, in the order of declaration; at least one
   */
  public record Match(Constant category, List<String> keywords) {
    public Match {
      keywords = List.copyOf(keywords);
    }
  }

  /** Where a text falls, and why. */
  public Classification classify(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    List<Match> matches =
        categories.stream()
            .map(constant -> new Match(constant, keywordsIn(lowerCase, constant)))
            .filter(match -> !match.keywords().isEmpty())
            .toList();
    return matches.isEmpty()
        ? new Classification(fallback, Optional.empty(), List.of())
        : new Classification(
            matches.get(0).category(), Optional.of(matches.get(0)), matches.subList(1, matches.size()));
  }

  private static List<String> keywordsIn(String lowerCase, Constant constant) {
    return category(constant).keywords().stream().filter(lowerCase::contains).toList();
  }

  /**
   * What a constant of an enum of error categories is as one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static EnumType.Category category(Constant constant) {
    EnumType.Category category = constant.category();
    if (category == null) {
      throw new IllegalArgumentException(constant.name() + " is no error category");
    }
    return category;
  }
}

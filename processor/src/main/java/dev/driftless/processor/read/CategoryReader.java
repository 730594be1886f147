package dev.driftless.processor.read;

import dev.driftless.Category;
import dev.driftless.ErrorCategories;
import dev.driftless.OpenEnum;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Checks the error categories of a contract: that each keyword can decide, and that there is one fallback. */
final class CategoryReader {
  private final Problems problems;

  CategoryReader(Problems problems) {
    this.problems = problems;
  }

  void check(Map<TypeElement, EnumType> enums) {
    TypeElement first = null;
    for (Map.Entry<TypeElement, EnumType> entry : enums.entrySet()) {
      if (!entry.getValue().isErrorCategories()) {
        entry.getValue().constants().forEach(this::refuseCategory);
        continue;
      }
      check(entry.getKey(), entry.getValue());
      if (first != null) {
        problem(
            entry.getKey(),
            "A contract has one enum with @ErrorCategories, and " + first.getSimpleName()
                + " is it already: remove one of the two");
      }
      first = first == null ? entry.getKey() : first;
    }
  }

  private void check(TypeElement declaration, EnumType categories) {
    if (categories.open()) {
      problems.add(
          SourcePosition.of(declaration, Mirrors.find(declaration, OpenEnum.class).orElseThrow()),
          ProblemId.OPEN_ENUM,
          declaration.getSimpleName() + " has every category that there is, and can't be open: remove @OpenEnum");
    }
    AnnotationMirror mirror = Mirrors.find(declaration, ErrorCategories.class).orElseThrow();
    if (Mirrors.strings(mirror, "commonTexts").stream().anyMatch(String::isBlank)) {
      problems.add(
          Mirrors.position(declaration, mirror, "commonTexts"),
          ProblemId.ERROR_CATEGORY,
          "A common text is blank: remove it");
    }
    List<String> before = new ArrayList<>();
    EnumType.Constant fallback = null;
    boolean isFirst = true;
    for (EnumType.Constant constant : categories.constants()) {
      EnumType.Category category = constant.category();
      if (category == null) {
        problems.add(
            constant.position(),
            ProblemId.ERROR_CATEGORY,
            constant.name() + " says nothing about errors: add @Category(keywords = …, suggestedAction = \"…\")");
        continue;
      }
      if (category.suggestedAction().isEmpty()) {
        problem(constant, "suggestedAction", "Say what the user should do: suggestedAction is blank");
      }
      if (category.isFallback() && fallback != null) {
        problem(
            constant,
            "keywords",
            "Only one category is the fallback, which has no keywords, and " + fallback.name()
                + " is it already: give " + constant.name() + " some");
      }
      fallback = category.isFallback() ? constant : fallback;
      if (category.validationErrors() && (!isFirst || category.isFallback())) {
        problem(
            constant,
            "validationErrors",
            "Messages of validators hold text from outside, in which any keyword may occur: only the first category, and"
                + " one with keywords, can be sure to get them all. Move " + constant.name() + " to the front");
      }
      isFirst &= category.isFallback();
      checkKeywords(constant, category.keywords(), before);
    }
    if (fallback == null && !categories.constants().isEmpty()) {
      problem(declaration, "No category is the fallback: let one have no keywords, keywords = {}");
    }
  }

  private void checkKeywords(EnumType.Constant constant, List<String> keywords, List<String> before) {
    for (String keyword : keywords) {
      Optional<String> shadow = before.stream().filter(keyword::contains).findFirst();
      if (keyword.isBlank() || !keyword.equals(keyword.toLowerCase(Locale.ROOT))) {
        problem(
            constant,
            "keywords",
            "\"" + keyword + "\" is no keyword: it is compared with texts in lower case, so write it that way, and not blank");
      } else if (shadow.isPresent()) {
        problem(
            constant,
            "keywords",
            "The keyword \"" + keyword + "\" can never win: every text that has it has \"" + shadow.get()
                + "\" too, which comes before it. Remove it, or move it before");
      }
      before.add(keyword);
    }
  }

  private void refuseCategory(EnumType.Constant constant) {
    Mirrors.find(element(constant), Category.class)
        .ifPresent(
            mirror ->
                problems.add(
                    SourcePosition.of(element(constant), mirror),
                    ProblemId.MISPLACED_ANNOTATION,
                    "@Category stands on constants of an enum with @ErrorCategories only: remove it here"));
  }

  private static Element element(EnumType.Constant constant) {
    return ((SourcePosition) constant.position()).element();
  }

  private void problem(TypeElement declaration, String message) {
    AnnotationMirror mirror = Mirrors.find(declaration, ErrorCategories.class).orElseThrow();
    problems.add(SourcePosition.of(declaration, mirror), ProblemId.ERROR_CATEGORY, message);
  }

  private void problem(EnumType.Constant constant, String member, String message) {
    Element element = element(constant);
    AnnotationMirror mirror = Mirrors.find(element, Category.class).orElseThrow();
    problems.add(Mirrors.position(element, mirror, member), ProblemId.ERROR_CATEGORY, message);
  }
}

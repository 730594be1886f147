package dev.driftless.processor.read;

import dev.driftless.processor.model.Rule;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** Reads constraints that list what a value may be. */
final class ChoiceReader {
  private final Problems problems;

  ChoiceReader(Problems problems) {
    this.problems = problems;
  }

  /** The rule of a {@code @OneOf}; empty if it lists nothing, or something twice, which is a problem. */
  Optional<Rule> oneOf(AnnotationMirror mirror, Position position) {
    List<String> texts = Mirrors.strings(mirror, "value");
    return isChoice(mirror, texts, position) ? Optional.of(new Rule.OneOf(texts)) : Optional.empty();
  }

  /** The rule of a {@code @Kinds}; empty if it lists nothing, or something twice, which is a problem. */
  Optional<Rule> kinds(AnnotationMirror mirror, Position position) {
    List<String> names =
        Mirrors.list(mirror, "value").stream()
            .map(AnnotationValue::getValue)
            .filter(VariableElement.class::isInstance)
            .map(kind -> ((VariableElement) kind).getSimpleName().toString())
            .toList();
    return isChoice(mirror, names, position)
        ? Optional.of(new Rule.Kinds(names.stream().map(Json.Kind::valueOf).toList()))
        : Optional.empty();
  }

  private boolean isChoice(AnnotationMirror mirror, List<String> listed, Position position) {
    Set<String> seen = new HashSet<>();
    String twice =
        listed.stream().filter(one -> !seen.add(one)).map(one -> "\"" + one + "\"").distinct().collect(Collectors.joining(", "));
    if (listed.isEmpty() || !twice.isEmpty()) {
      String name = "@" + Mirrors.typeOf(mirror).getSimpleName();
      problems.add(
          position,
          ProblemId.CONSTRAINT_VALUE,
          listed.isEmpty()
              ? name + " lists what a value may be, and lists nothing: give at least one"
              : name + " lists " + twice + " twice: remove one");
      return false;
    }
    return true;
  }
}

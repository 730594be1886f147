package dev.driftless.processor.read;

import dev.driftless.processor.model.Rule;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.read.ConstraintReader.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a constraint that is a predicate of the user's. */
final class PredicateReader {
  private PredicateReader() {}

  /** The rule; empty if the predicate can't be called on such a value, which is a problem. */
  static Optional<Rule> read(AnnotationMirror mirror, Place place, SourcePosition position, Problems problems) {
    AnnotationValue value = Mirrors.explicit(mirror, "value");
    if (value == null || !(value.getValue() instanceof DeclaredType type)) {
      return Optional.empty(); // An error of the compiler's own.
    }
    TypeElement predicate = (TypeElement) type.asElement();
    String message = Mirrors.string(mirror, "message").strip();
    String description = Mirrors.string(mirror, "description").strip();
    String wrong = null;
    if (!canBeMade(predicate)) {
      wrong = predicate.getSimpleName() + " can't be made: let it be a public class without type parameters, static and in"
          + " public types if it is nested, with a public constructor without parameters that throws nothing checked";
    } else if (message.isEmpty() || message.contains("{") || description.isEmpty()) {
      wrong = "@Satisfies needs a message and a description that are not blank, the message without braces";
    } else if (!takes(predicate, TypeReader.boxedName(place.type()))) {
      wrong = predicate.getSimpleName() + " has to implement java.util.function.Predicate of the value's own type itself: "
          + "Predicate<" + TypeReader.boxedName(place.type()) + ">";
    }
    if (wrong != null) {
      problems.add(position, ProblemId.CONSTRAINT_VALUE, wrong);
      return Optional.empty();
    }
    return Optional.of(new Rule.Satisfies(predicate.getQualifiedName().toString(), message, description));
  }

  private static boolean canBeMade(TypeElement type) {
    return isReachable(type)
        && type.getKind() == ElementKind.CLASS
        && type.getTypeParameters().isEmpty()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && type.getEnclosedElements().stream().anyMatch(PredicateReader::isPlainConstructor);
  }

  private static boolean isReachable(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        && (type.getNestingKind() == NestingKind.TOP_LEVEL
            || type.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingElement() instanceof TypeElement outer
                && isReachable(outer));
  }

  private static boolean isPlainConstructor(Element member) {
    return member instanceof ExecutableElement constructor
        && constructor.getKind() == ElementKind.CONSTRUCTOR
        && constructor.getModifiers().contains(Modifier.PUBLIC)
        && constructor.getParameters().isEmpty()
        && constructor.getThrownTypes().stream().allMatch(PredicateReader::isUnchecked);
  }

  private static boolean isUnchecked(TypeMirror thrown) {
    for (TypeMirror type = thrown; type instanceof DeclaredType declared; ) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getQualifiedName().contentEquals("java.lang.RuntimeException")
          || element.getQualifiedName().contentEquals("java.lang.Error")) {
        return true;
      }
      type = element.getSuperclass();
    }
    return false;
  }

  private static boolean takes(TypeElement type, String boxedName) {
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared
          && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.function.Predicate")) {
        return declared.getTypeArguments().size() == 1
            && TypeReader.nameOf(declared.getTypeArguments().get(0)).equals(boxedName);
      }
    }
    return false;
  }
}

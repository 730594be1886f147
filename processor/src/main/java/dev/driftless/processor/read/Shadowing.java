package dev.driftless.processor.read;

import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds names in a contract that meant a declaration of a contract it uses and, once types are generated, mean one of
 * these: a type of the package comes before an import on demand (JLS 6.4.1). As it stands, the contract then says something
 * else, and would be refused where it is compiled without the other one.
 */
public final class Shadowing {
  private final Set<TypeElement> used;
  private final List<Problem> problems = new ArrayList<>();

  private Shadowing(TypeElement contract) {
    this.used = Declarations.allUsed(contract);
  }

  /**
   * A problem for each such name.
   *
   * @param contract a contract, as the compiler sees it when everything is generated
   */
  public static List<Problem> in(TypeElement contract) {
    Shadowing shadowing = new Shadowing(contract);
    if (!shadowing.used.isEmpty()) {
      shadowing.check(contract);
    }
    return shadowing.problems;
  }

  private void check(Element element) {
    Stream<? extends TypeMirror> types =
        element instanceof ExecutableElement method
            ? Stream.concat(
                Stream.of(method.getReturnType()), method.getParameters().stream().map(VariableElement::asType))
            : element instanceof TypeElement type ? type.getInterfaces().stream() : Stream.of(element.asType());
    types.flatMap(type -> named(type).stream()).findFirst().ifPresent(text -> report(element, text));
    element.getEnclosedElements().forEach(this::check);
  }

  private void report(Element element, String text) {
    problems.add(new Problem(SourcePosition.of(element), ProblemId.IMPORT, text));
  }

  /** What to say of a type, or of one that stands in it. */
  private Optional<String> named(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return named(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    return GeneratedTypes.declaration(element, used)
        .map(declaration -> GeneratedTypes.advice(element, declaration))
        .or(() -> declared.getTypeArguments().stream().flatMap(argument -> named(argument).stream()).findFirst());
  }
}

package dev.driftless.processor.read;

import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.LaneMapping;
import dev.driftless.ObjectType;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What is to be known of declarations before any contract is read. */
public final class Declarations {
  private static final List<Class<? extends Annotation>> NESTED =
      List.of(Envelope.class, EventType.class, ObjectType.class, LaneMapping.class);

  private Declarations() {}

  /** Declarations that stand in no contract, where they mean nothing. */
  public static List<Problem> misplaced(RoundEnvironment round) {
    List<Problem> problems = new ArrayList<>();
    for (Class<? extends Annotation> annotation : NESTED) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (!Mirrors.has(element.getEnclosingElement(), EventContract.class)) {
          problems.add(
              new Problem(
                  SourcePosition.of(element, Mirrors.find(element, annotation).orElseThrow()),
                  ProblemId.MISPLACED_ANNOTATION,
                  "@" + annotation.getSimpleName() + " has no meaning here: " + element.getSimpleName()
                      + " has to stand directly in an interface with @EventContract"));
        }
      }
    }
    return problems;
  }

  /** Where a contract names its documents. */
  public static Position documents(TypeElement contract) {
    return Mirrors.position(contract, Mirrors.find(contract, EventContract.class).orElseThrow(), "documents");
  }

  /** Whether a field's type is not known yet. */
  public static boolean waitsForOthers(TypeElement contract) {
    return contract.getEnclosedElements().stream()
        .flatMap(declaration -> declaration.getEnclosedElements().stream())
        .anyMatch(member -> member instanceof ExecutableElement method && isUnknown(method.getReturnType()));
  }

  private static boolean isUnknown(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(Declarations::isUnknown);
  }
}

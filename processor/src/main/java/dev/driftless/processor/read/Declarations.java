package dev.driftless.processor.read;

import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Alias;
import dev.driftless.Authentication;
import dev.driftless.Category;
import dev.driftless.Closed;
import dev.driftless.Conditions;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Endpoint;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.IntegerValue;
import dev.driftless.ItemResult;
import dev.driftless.LaneMapping;
import dev.driftless.ObjectType;
import dev.driftless.Open;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Outcome;
import dev.driftless.PayloadBody;
import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.Since;
import dev.driftless.StoredDocument;
import dev.driftless.Union;
import dev.driftless.Unmapped;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What is to be known of declarations before any contract is read. */
public final class Declarations {
  /** Stand on types in a contract. */
  private static final List<Class<? extends Annotation>> ON_TYPES =
      List.of(
          Envelope.class, EventType.class, ObjectType.class, LaneMapping.class, Endpoint.class, Authentication.class,
          OpenEnum.class, ErrorCategories.class, ItemResult.class, StoredDocument.class, FieldGroup.class, Union.class,
          Closed.class, Open.class, Conditions.class);

  /** Stand on members of types in a contract. */
  private static final List<Class<? extends Annotation>> ON_MEMBERS =
      List.of(
          EventId.class, EventTypeName.class, PayloadBody.class, AggregateType.class, AggregateId.class, Optional.class,
          Example.class, Alias.class, Unmapped.class, Request.class, Response.class, ProducerAction.class, Outcome.class,
          Category.class, Const.class, Default.class, IntegerValue.class);

  private Declarations() {}

  /** Declarations that stand in no contract, where they mean nothing. */
  public static List<Problem> misplaced(RoundEnvironment round) {
    List<Problem> problems = new ArrayList<>();
    for (Class<? extends Annotation> annotation : ON_TYPES) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (!isContract(element.getEnclosingElement())) {
          problems.add(misplaced(element, annotation, "directly in an interface with @EventContract"));
        }
      }
    }
    for (Class<? extends Annotation> annotation : ON_MEMBERS) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (!isContract(element.getEnclosingElement().getEnclosingElement())) {
          problems.add(misplaced(element, annotation, "in a declaration of an interface with @EventContract"));
        }
      }
    }
    for (Element element : round.getElementsAnnotatedWith(Since.class)) {
      Element outer = element.getEnclosingElement();
      if (!isContract(outer) && (element instanceof TypeElement || !isContract(outer.getEnclosingElement()))) {
        problems.add(misplaced(element, Since.class, "in an interface with @EventContract"));
      }
    }
    return problems;
  }

  private static boolean isContract(Element element) {
    return Mirrors.has(element, EventContract.class);
  }

  private static Problem misplaced(Element element, Class<? extends Annotation> annotation, String where) {
    return new Problem(
        SourcePosition.of(element, Mirrors.find(element, annotation).orElseThrow()),
        ProblemId.MISPLACED_ANNOTATION,
        "@" + annotation.getSimpleName() + " has no meaning here: " + element.getSimpleName() + " has to stand " + where);
  }

  /** The types that are new in a round. */
  public static Set<String> typeNames(RoundEnvironment round) {
    return round.getRootElements().stream()
        .filter(TypeElement.class::isInstance)
        .map(type -> ((TypeElement) type).getQualifiedName().toString())
        .collect(Collectors.toSet());
  }

  /** Where a contract names its documents. */
  public static Position documents(TypeElement contract) {
    return Mirrors.position(contract, Mirrors.find(contract, EventContract.class).orElseThrow(), "documents");
  }

  /** Where a contract names the directory of its fixtures. */
  public static Position fixtures(TypeElement contract) {
    return Mirrors.position(contract, Mirrors.find(contract, EventContract.class).orElseThrow(), "fixtures");
  }

  /**
   * Whether a field's type, an annotation, or something that a declaration extends, is not known yet, in the contract or
   * in one that it takes types from.
   *
   * @param here the contracts of this compilation: nobody will generate what another one lacks
   */
  public static boolean waitsForOthers(TypeElement contract, Set<String> here) {
    return waitsForOthers(contract, here, new HashSet<>());
  }

  private static boolean waitsForOthers(TypeElement contract, Set<String> here, Set<TypeElement> asked) {
    return here.contains(contract.getQualifiedName().toString())
        && asked.add(contract)
        && (hasUnknown(contract) || used(contract).stream().anyMatch(other -> waitsForOthers(other, here, asked)));
  }

  /** The types that a contract names as those it takes types from; none if it is no contract. */
  static List<TypeElement> used(TypeElement contract) {
    return Mirrors.find(contract, EventContract.class).stream()
        .flatMap(mirror -> Mirrors.list(mirror, "uses").stream())
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .toList();
  }

  /** The contracts that a contract uses, and those that these use in their turn, but for itself. */
  static Set<TypeElement> allUsed(TypeElement contract) {
    Set<TypeElement> all = new LinkedHashSet<>();
    addUsed(contract, all);
    all.remove(contract);
    return all;
  }

  private static void addUsed(TypeElement contract, Set<TypeElement> all) {
    used(contract).stream().filter(all::add).forEach(other -> addUsed(other, all));
  }

  private static boolean hasUnknown(Element element) {
    return hasUnknownAnnotation(element.getAnnotationMirrors())
        || element instanceof TypeElement type && type.getInterfaces().stream().anyMatch(Declarations::isUnknown)
        || element instanceof ExecutableElement method && isUnknown(method.getReturnType())
        || element.getEnclosedElements().stream().anyMatch(Declarations::hasUnknown);
  }

  private static boolean hasUnknownAnnotation(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream().anyMatch(mirror -> mirror.getAnnotationType().getKind() == TypeKind.ERROR);
  }

  private static boolean isUnknown(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || hasUnknownAnnotation(type.getAnnotationMirrors())
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(Declarations::isUnknown);
  }
}

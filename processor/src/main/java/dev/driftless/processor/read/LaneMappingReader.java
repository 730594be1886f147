package dev.driftless.processor.read;

import dev.driftless.Alias;
import dev.driftless.Unmapped;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.LaneMapping.Lane;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads lane mappings: annotations of the contract's own whose member {@code value} is a constant of the target enum. */
final class LaneMappingReader {
  private final Map<TypeElement, EnumType> enums;
  private final DocComments docs;
  private final Problems problems;

  LaneMappingReader(Map<TypeElement, EnumType> enums, DocComments docs, Problems problems) {
    this.enums = enums;
    this.docs = docs;
    this.problems = problems;
  }

  List<LaneMapping> read(List<TypeElement> annotations) {
    List<LaneMapping> mappings = new ArrayList<>();
    for (TypeElement annotation : annotations) {
      LaneMapping mapping = read(annotation);
      if (mapping != null) {
        mappings.add(mapping);
      }
    }
    checkMisplaced(annotations);
    return mappings;
  }

  private @Nullable LaneMapping read(TypeElement annotation) {
    EnumType target = target(annotation);
    List<TypeElement> sources = enums.keySet().stream().filter(type -> carries(type, annotation)).toList();
    if (target == null) {
      return null;
    }
    if (sources.size() != 1) {
      shape(
          annotation,
          sources.isEmpty()
              ? "no enum carries @" + annotation.getSimpleName() + ": put it on every constant of the source enum"
              : "only one enum can carry @" + annotation.getSimpleName() + ", not "
                  + sources.stream().map(type -> type.getSimpleName().toString()).collect(Collectors.joining(" and "))
                  + ": declare a second annotation");
      return null;
    }
    EnumType source = enums.get(sources.get(0));
    if (source.open() || target.open()) {
      problems.add(
          SourcePosition.of(annotation),
          ProblemId.OPEN_ENUM,
          (source.open() ? source : target).name()
              + " is open, and a lane mapping has to know every value: remove @OpenEnum, or the mapping");
      return null;
    }
    List<Lane> lanes = lanes(sources.get(0), source, annotation, target);
    if (lanes.size() < source.constants().size()) {
      return null;
    }
    // A constant with a problem of its own may be what maps to it.
    if (lanes.size() == constants(sources.get(0)).size()) {
      checkReached(annotation, target, lanes);
    }
    checkAliases(source);
    String table = Mirrors.find(annotation, dev.driftless.LaneMapping.class)
        .map(mirror -> Mirrors.string(mirror, "table"))
        .filter(name -> !name.isEmpty())
        .orElse(source.name() + "Table");
    return new LaneMapping(
        annotation.getSimpleName().toString(),
        table,
        docs.of(annotation),
        source,
        target,
        lanes,
        SourcePosition.of(annotation));
  }

  private static boolean carries(TypeElement type, TypeElement annotation) {
    return constants(type).stream().anyMatch(constant -> use(constant, annotation).isPresent());
  }

  private static List<Element> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element.class::cast)
        .toList();
  }

  private static Optional<AnnotationMirror> use(Element constant, TypeElement annotation) {
    return Mirrors.find(constant.getAnnotationMirrors(), annotation.getQualifiedName().toString());
  }

  private @Nullable EnumType target(TypeElement annotation) {
    EnumType target = null;
    for (Element member : annotation.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (name.equals("value")) {
          target = method.getReturnType() instanceof DeclaredType type ? enums.get(type.asElement()) : null;
        } else if (!name.equals("because") || !TypeReader.nameOf(method.getReturnType()).equals("java.lang.String")) {
          problems.add(
              SourcePosition.of(method),
              ProblemId.LANE_MAPPING_SHAPE,
              "A lane mapping has the members value and String because() only: remove " + name + "()");
        }
      }
    }
    if (target == null) {
      shape(annotation, "it needs a member value whose type is an enum of this contract, the target");
    }
    return target;
  }

  private List<Lane> lanes(TypeElement sourceType, EnumType source, TypeElement annotation, EnumType target) {
    List<Lane> lanes = new ArrayList<>();
    for (Element constant : constants(sourceType)) {
      Optional<AnnotationMirror> use = use(constant, annotation);
      if (use.isEmpty()) {
        problems.add(
            SourcePosition.of(constant),
            ProblemId.LANE_WITHOUT_TARGET,
            constant.getSimpleName() + " has no target: add @" + annotation.getSimpleName() + "(…)");
        continue;
      }
      AnnotationValue to = Mirrors.valueOrDefault(use.get(), "value");
      if (to != null && to.getValue() instanceof VariableElement name) {
        // One that isn't there has a problem of its own.
        constant(source, constant)
            .ifPresent(
                known ->
                    constant(target, name)
                        .map(reached -> new Lane(known, reached, Mirrors.string(use.get(), "because").strip()))
                        .ifPresent(lanes::add));
      }
    }
    return lanes;
  }

  private static Optional<EnumType.Constant> constant(EnumType type, Element constant) {
    return type.constants().stream()
        .filter(known -> constant.getSimpleName().contentEquals(known.name()))
        .findFirst();
  }

  private void checkReached(TypeElement annotation, EnumType target, List<Lane> lanes) {
    Set<EnumType.Constant> reached = lanes.stream().map(Lane::to).collect(Collectors.toSet());
    for (EnumType.Constant constant : target.constants()) {
      Optional<AnnotationMirror> unmapped = Mirrors.find(element(constant), Unmapped.class);
      if (unmapped.isEmpty() && !reached.contains(constant)) {
        unreached(
            constant.position(),
            constant,
            "no constant maps to it with @" + annotation.getSimpleName()
                + ": map one, or say why not with @Unmapped(because = \"…\")");
      } else if (unmapped.isPresent() && reached.contains(constant)) {
        unreached(
            SourcePosition.of(element(constant), unmapped.get()),
            constant,
            "it is marked @Unmapped, but a constant maps to it: remove one of the two");
      } else if (unmapped.isPresent() && Mirrors.string(unmapped.get(), "because").isBlank()) {
        unreached(
            Mirrors.position(element(constant), unmapped.get(), "because"),
            constant,
            "@Unmapped needs a reason: because = \"…\"");
      }
    }
  }

  private static Element element(EnumType.Constant constant) {
    return ((SourcePosition) constant.position()).element();
  }

  private void unreached(Position position, EnumType.Constant constant, String wrong) {
    problems.add(position, ProblemId.LANE_UNREACHED, constant.name() + ": " + wrong);
  }

  private void checkAliases(EnumType source) {
    Set<String> taken = new HashSet<>();
    for (EnumType.Constant constant : source.constants()) {
      if (!taken.add(LaneMapping.normalized(constant.wireName()))) {
        problems.add(
            FieldReader.wireNamePosition(element(constant)),
            ProblemId.LANE_ALIAS,
            "\"" + constant.wireName() + "\" differs from another lane's name in case only, and lanes are parsed in any"
                + " case: rename one");
      }
    }
    for (EnumType.Constant constant : source.constants()) {
      for (String alias : constant.aliases()) {
        if (LaneMapping.normalized(alias).isEmpty() || !taken.add(LaneMapping.normalized(alias))) {
          problems.add(
              Mirrors.position(
                  element(constant), Mirrors.find(element(constant), Alias.class).orElseThrow(), "value"),
              ProblemId.LANE_ALIAS,
              "The alias \"" + alias + "\" of " + constant.name()
                  + " is empty, or already the name of a lane (compared trimmed, in any case): choose another");
        }
      }
    }
  }

  /** Aliases and reasons mean nothing on enums that no mapping uses. */
  private void checkMisplaced(List<TypeElement> annotations) {
    for (TypeElement type : enums.keySet()) {
      boolean source = annotations.stream().anyMatch(annotation -> carries(type, annotation));
      boolean target = annotations.stream().anyMatch(annotation -> isTarget(annotation, type));
      for (Element constant : constants(type)) {
        misplaced(constant, Alias.class, source, "the source");
        misplaced(constant, Unmapped.class, target, "the target");
      }
    }
  }

  private static boolean isTarget(TypeElement annotation, TypeElement type) {
    return annotation.getEnclosedElements().stream()
        .anyMatch(
            member ->
                member instanceof ExecutableElement method
                    && method.getReturnType() instanceof DeclaredType returned
                    && returned.asElement().equals(type));
  }

  private void misplaced(Element constant, Class<?> annotation, boolean fits, String role) {
    if (!fits) {
      Mirrors.find(constant, annotation)
          .ifPresent(
              mirror ->
                  problems.add(
                      SourcePosition.of(constant, mirror),
                      ProblemId.MISPLACED_ANNOTATION,
                      "@" + annotation.getSimpleName() + " stands on constants of " + role
                          + " of a @LaneMapping only: remove it here"));
    }
  }

  private void shape(TypeElement annotation, String wrong) {
    problems.add(
        SourcePosition.of(annotation),
        ProblemId.LANE_MAPPING_SHAPE,
        "@" + annotation.getSimpleName() + " is no lane mapping: " + wrong);
  }
}

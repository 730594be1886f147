package dev.driftless.processor.read;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.read.ConstraintReader.Place;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the types of fields, with the constraints on what is inside lists and maps. */
final class ValueTypeReader {
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final TypeReader types;
  private final ConstraintReader constraints;
  private final Problems problems;

  ValueTypeReader(TypeReader types, ConstraintReader constraints, Problems problems) {
    this.types = types;
    this.constraints = constraints;
    this.problems = problems;
  }

  /** The type of a field; null if it can't be carried, which is a problem. */
  @Nullable ValueType fieldType(ExecutableElement method) {
    java.util.Optional<TypeMirror> item = TypeReader.listOrTextItem(method.getReturnType());
    return item.flatMap(types::single).orElse(null) instanceof ObjectRef object
        ? listOrText(method, object, item.get().getAnnotationMirrors())
        : type(method, method.getReturnType());
  }

  /** No constraint means anything on an object: what there is to say is said by the reader of constraints. */
  private ListOrText listOrText(
      ExecutableElement method, ObjectRef item, List<? extends AnnotationMirror> annotations) {
    constraints.read(annotations, new Place(method, item, false, true));
    if (isNullable(method, annotations)) {
      problems.add(
          SourcePosition.of(method),
          ProblemId.PRESENCE,
          "An item of a ListOrText is never null: remove @Nullable from " + item.name());
    }
    return new ListOrText(item);
  }

  private @Nullable ValueType type(ExecutableElement method, TypeMirror type) {
    java.util.Optional<TypeMirror> item = TypeReader.listItem(type);
    if (item.isPresent()) {
      return list(method, item.get());
    }
    java.util.Optional<List<? extends TypeMirror>> entry = TypeReader.mapArguments(type);
    if (entry.isPresent()) {
      return map(method, entry.get().get(0), entry.get().get(1));
    }
    java.util.Optional<ValueType> single = types.single(type);
    if (single.isEmpty() && type.getKind() != TypeKind.ERROR) {
      problems.add(SourcePosition.of(method), ProblemId.FIELD_TYPE, types.refusal(type));
    }
    return single.orElse(null);
  }

  private @Nullable ValueType list(ExecutableElement method, TypeMirror item) {
    ValueType type = type(method, item);
    if (type == null) {
      return null;
    }
    List<? extends AnnotationMirror> annotations = item.getAnnotationMirrors();
    boolean nullable = isNullable(method, annotations);
    return new ListOf(type, nullable, constraints.read(annotations, new Place(method, type, nullable, true)));
  }

  private @Nullable ValueType map(ExecutableElement method, TypeMirror key, TypeMirror value) {
    ValueType type = type(method, value);
    if (type == null) {
      return null;
    }
    if (isNullable(method, key.getAnnotationMirrors())) {
      problems.add(
          SourcePosition.of(method), ProblemId.PRESENCE, "A key in JSON is never null: remove @Nullable from the keys");
    }
    List<Constraint> onKey =
        constraints.read(key.getAnnotationMirrors(), new Place(method, ValueType.Scalar.STRING, false, true));
    List<? extends AnnotationMirror> annotations = value.getAnnotationMirrors();
    boolean nullable = isNullable(method, annotations);
    return new MapOf(onKey, type, nullable, constraints.read(annotations, new Place(method, type, nullable, true)));
  }

  /** Whether a type, or the declaration that it stands on, is marked as one that may be null. */
  boolean isNullable(Element at, List<? extends AnnotationMirror> onType) {
    for (AnnotationMirror mirror : Stream.concat(at.getAnnotationMirrors().stream(), onType.stream()).toList()) {
      boolean called = Mirrors.typeOf(mirror).getSimpleName().contentEquals("Nullable");
      if (called && !Mirrors.nameOf(mirror).equals(NULLABLE)) {
        problems.add(
            SourcePosition.of(at),
            ProblemId.PRESENCE,
            "@" + Mirrors.nameOf(mirror) + " says nothing to Driftless: use @" + NULLABLE + " for a value that may be null");
      }
    }
    return Mirrors.find(onType, NULLABLE).isPresent();
  }
}

package dev.driftless.processor.read;

import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads the one value of a constant, and the value of a field whose key is absent. */
final class FieldValueReader {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

  private final Problems problems;

  FieldValueReader(Problems problems) {
    this.problems = problems;
  }

  /** The rule of a {@code @Const}; whether an enum has such a constant is checked with the whole contract. */
  Optional<Constraint> constant(ExecutableElement method, ValueType type, Role role) {
    Optional<AnnotationMirror> mirror = Mirrors.find(method, Const.class);
    if (mirror.isEmpty()) {
      return Optional.empty();
    }
    if (role != Role.PLAIN) {
      problems.add(
          SourcePosition.of(method, mirror.get()),
          ProblemId.CONSTANT,
          "A field that has a role in the envelope differs from event to event: remove @Const from "
              + method.getSimpleName() + "()");
      return Optional.empty();
    }
    String text = Mirrors.string(mirror.get(), "value");
    Object value = constant(type, text);
    if (value == null) {
      problems.add(
          Mirrors.position(method, mirror.get(), "value"),
          ProblemId.CONSTANT,
          "@Const stands on a String, an enum, a boolean, an int or a long, and gives a value of that type: \"" + text
              + "\" is none for " + method.getSimpleName() + "()");
      return Optional.empty();
    }
    return Optional.of(new Constraint(new Rule.Constant(value), null, null));
  }

  private static @Nullable Object constant(ValueType type, String text) {
    if (type == Scalar.STRING || type instanceof EnumRef) {
      return text;
    }
    if (type == Scalar.BOOLEAN) {
      return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
    }
    if (!(type instanceof Scalar scalar && scalar.isInteger() && INTEGER.matcher(text).matches())) {
      return null;
    }
    try {
      return scalar == Scalar.INT ? Long.valueOf(Integer.parseInt(text)) : Long.valueOf(text);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  /** The text of a {@code @Default}; whether it is valid is checked like an example. */
  Optional<String> fallback(ExecutableElement method, ValueType type, boolean nullable, Role role) {
    Optional<AnnotationMirror> mirror = Mirrors.find(method, Default.class);
    if (mirror.isEmpty()) {
      return Optional.empty();
    }
    String name = method.getSimpleName() + "()";
    String empty = type instanceof ListOf ? "[]" : type instanceof MapOf ? "{}" : null;
    boolean fits = empty != null || type instanceof EnumRef || type instanceof Scalar scalar && scalar != Scalar.ANY;
    String wrong = null;
    if (nullable) {
      wrong = "A field with a default always has a value: remove @Nullable, or @Default";
    } else if (role != Role.PLAIN) {
      wrong = "Every event says the value of a field that has a role in the envelope: remove @Default from " + name;
    } else if (!fits) {
      wrong = "Only scalars but Json, enums, lists and maps have defaults: remove @Default from " + name;
    }
    if (wrong != null) {
      problems.add(SourcePosition.of(method, mirror.get()), ProblemId.DEFAULT_VALUE, wrong);
      return Optional.empty();
    }
    String text = Mirrors.string(mirror.get(), "value");
    if (empty != null && !text.equals(empty)) {
      problems.add(
          Mirrors.position(method, mirror.get(), "value"),
          ProblemId.DEFAULT_VALUE,
          "The only default of a " + (type instanceof ListOf ? "list" : "map") + " is the empty one: give \"" + empty
              + "\" for " + name);
      return Optional.empty();
    }
    return Optional.of(text);
  }
}

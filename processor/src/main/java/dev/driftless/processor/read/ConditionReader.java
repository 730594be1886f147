package dev.driftless.processor.read;

import dev.driftless.Conditions;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads the conditions across the fields of an object. One that is wrong is a problem and left out. */
final class ConditionReader {
  private final Problems problems;

  ConditionReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The conditions on a declaration, those on what it extends first.
   *
   * @param fields those of the declaration, as far as they could be read
   */
  List<Condition> read(TypeElement declaration, List<Field> fields) {
    return Stream.concat(Parents.allOf(declaration).stream(), Stream.of(declaration))
        .flatMap(
            type ->
                Mirrors.find(type, Conditions.class).stream()
                    .flatMap(mirror -> new Reading(type, mirror, fields).all().stream()))
        .toList();
  }

  private final class Reading {
    private final TypeElement declaration;
    private final AnnotationMirror mirror;
    private final List<Field> fields;
    private final List<Condition> conditions = new ArrayList<>();

    Reading(TypeElement declaration, AnnotationMirror mirror, List<Field> fields) {
      this.declaration = declaration;
      this.mirror = mirror;
      this.fields = fields;
    }

    List<Condition> all() {
      readIf("requiredIf", Condition.RequiredIf::new);
      readIf("forbiddenIf", Condition.ForbiddenIf::new);
      readFields("exactlyOneOf", Condition.ExactlyOneOf::new, Field::mayBeNull, "may be absent or null");
      readFields("atLeastOneOf", Condition.AtLeastOneOf::new, Field::mayBeNull, "may be absent or null");
      readFields("equalLength", Condition.EqualLength::new, field -> field.type() instanceof ListOf, "is a list");
      readFields(
          "ordered", Condition.Ordered::new, field -> isOrdered(field.type()), "is a number, a date or a date-time");
      return conditions;
    }

    private void readFields(
        String member, Function<List<String>, Condition> make, Predicate<Field> fits, String what) {
      for (AnnotationValue value : Mirrors.list(mirror, member)) {
        if (!(value.getValue() instanceof AnnotationMirror given)) {
          continue; // An error of the compiler's own.
        }
        List<String> names = Mirrors.strings(given, "value");
        Optional<String> wrong =
            names.stream().filter(name -> field(name).filter(fits).isEmpty()).findFirst();
        if (names.size() < 2 || hasTwice(names)) {
          refuse(value, "A condition of this kind is about two fields or more, each named once");
        } else if (wrong.isPresent()) {
          refuse(wrong.get(), value, "is no accessor of " + declaration.getSimpleName() + " whose field " + what);
        } else if (member.equals("ordered") && names.stream().map(this::typeOf).distinct().count() > 1) {
          refuse(value, "Only values of one type can be compared: give fields of the same type");
        } else {
          conditions.add(make.apply(names));
        }
      }
    }

    private ValueType typeOf(String name) {
      return field(name).orElseThrow().type();
    }

    private void readIf(String member, Maker make) {
      for (AnnotationValue value : Mirrors.list(mirror, member)) {
        if (!(value.getValue() instanceof AnnotationMirror given)) {
          continue; // An error of the compiler's own.
        }
        String name = Mirrors.string(given, "field");
        List<String> is = Mirrors.strings(given, "is");
        List<String> then = Mirrors.strings(given, "then");
        Optional<String> wrong =
            then.stream()
                .filter(other -> other.equals(name) || field(other).filter(Field::mayBeNull).isEmpty())
                .findFirst();
        if (field(name).filter(field -> isCompared(field.type())).isEmpty()) {
          refuse(
              name,
              value,
              "is no accessor of " + declaration.getSimpleName()
                  + " that holds a string, an enum, a boolean or an integer");
        } else if (is.isEmpty() || then.isEmpty()) {
          refuse(value, "A condition of this kind has values (is) and fields (then), one of each at least");
        } else if (hasTwice(is) || hasTwice(then)) {
          refuse(value, "A condition names each value (is) and each field (then) once: remove what stands there twice");
        } else if (wrong.isPresent()) {
          refuse(
              wrong.get(),
              value,
              "is no other accessor of " + declaration.getSimpleName() + " whose field may be absent or null");
        } else {
          conditions.add(make.apply(name, is, then, positions(given)));
        }
      }
    }

    private List<Position> positions(AnnotationMirror given) {
      return Mirrors.list(given, "is").stream()
          .<Position>map(value -> new SourcePosition(declaration, mirror, value))
          .toList();
    }

    private boolean hasTwice(List<String> texts) {
      return new HashSet<>(texts).size() < texts.size();
    }

    private Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private void refuse(String name, AnnotationValue value, String what) {
      // An accessor that could not be read has a problem of its own.
      if (field(name).isPresent() || !isDeclared(name)) {
        refuse(value, "\"" + name + "\" " + what + (field(name).isPresent() ? "" : meant(name)));
      }
    }

    /** The accessor that was probably meant, which conditions are about, not the keys in JSON. */
    private String meant(String name) {
      return fields.stream()
          .filter(field -> field.keys().contains(name))
          .map(Field::name)
          .findFirst()
          .or(() -> Suggestion.of(name, fields.stream().map(Field::name).toList()))
          .map(accessor -> ": did you mean \"" + accessor + "\"?")
          .orElse("");
    }

    private boolean isDeclared(String name) {
      return Stream.concat(Parents.allOf(declaration).stream(), Stream.of(declaration))
          .flatMap(type -> type.getEnclosedElements().stream())
          .anyMatch(
              member -> RuleReader.isAccessor(member) && member.getSimpleName().contentEquals(name));
    }

    private void refuse(AnnotationValue value, String message) {
      problems.add(new SourcePosition(declaration, mirror, value), ProblemId.CONDITION, message);
    }
  }

  /** Makes a condition on some fields where another field has one of some values. */
  private interface Maker {
    Condition apply(String field, List<String> is, List<String> then, List<Position> positions);
  }

  private static boolean isCompared(ValueType type) {
    return type instanceof EnumRef
        || type == Scalar.STRING
        || type == Scalar.BOOLEAN
        || type instanceof Scalar scalar && scalar.isInteger();
  }

  private static boolean isOrdered(ValueType type) {
    return type == Scalar.DATE || type == Scalar.DATE_TIME || type instanceof Scalar scalar && scalar.isNumber();
  }
}

package dev.driftless.processor.check;

import dev.driftless.processor.fixture.DeclaredValues;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that stand in the declarations are values that their fields can have: defaults, constants, those of conditions. */
final class ValueCheck {
  private final Contract contract;
  private final DeclaredValues values;
  private final Problems problems;
  private final Set<Position> reported = new HashSet<>();

  private ValueCheck(Contract contract, Problems problems) {
    this.contract = contract;
    this.values = new DeclaredValues(contract);
    this.problems = problems;
  }

  /** Adds a problem for each value that its field can't have. */
  static void check(Contract contract, Problems problems) {
    ValueCheck check = new ValueCheck(contract, problems);
    for (ObjectType object : contract.allObjects()) {
      for (Field field : object.fields()) {
        check.constants(field);
        check.fallback(object, field);
      }
      object.shape().conditions().forEach(condition -> check.condition(object, condition));
    }
  }

  /** Constants of other types are read as values of theirs. */
  private void constants(Field field) {
    if (!(field.type() instanceof EnumRef named)) {
      return;
    }
    for (Constraint constraint : field.constraints()) {
      if (constraint.rule() instanceof Rule.Constant constant) {
        String text = constant.value().toString();
        values
            .onlyRead(named, text)
            .or(() -> unknown(contract.enumType(named.name()), field, text))
            .ifPresent(problem -> problems.add(field.position(), ProblemId.CONSTANT, problem));
      }
    }
  }

  private static Optional<String> unknown(EnumType type, Field field, String text) {
    List<String> known = type.constants().stream().map(EnumType.Constant::wireName).toList();
    return type.open() || known.contains(text)
        ? Optional.empty()
        : Optional.of(
            "\"" + text + "\" is no value of " + type.name() + " in JSON: @Const on " + field.name() + "() gives one of "
                + String.join(", ", known));
  }

  private void fallback(ObjectType object, Field field) {
    if (field.fallback() != null) {
      values
          .whyNot(object, field, field.fallback())
          .ifPresent(
              reasons ->
                  problems.add(
                      field.position(),
                      ProblemId.DEFAULT_VALUE,
                      "the default of " + field.name() + "() is not valid: " + reasons));
    }
  }

  private void condition(ObjectType object, Condition condition) {
    if (condition instanceof Condition.RequiredIf required) {
      compared(object, required.field(), required.is(), required.positions());
    } else if (condition instanceof Condition.ForbiddenIf forbidden) {
      compared(object, forbidden.field(), forbidden.is(), forbidden.positions());
    }
  }

  private void compared(ObjectType object, String name, List<String> texts, List<Position> positions) {
    Field field = object.field(name).orElseThrow();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Position position = positions.isEmpty() ? object.position() : positions.get(i);
      Optional<String> wrong = values.whyNot(object, field, text);
      // One that stands on a group is a condition of each object that extends the group.
      if (wrong.isPresent() && (positions.isEmpty() || reported.add(position))) {
        problems.add(
            position,
            ProblemId.CONDITION,
            "A condition of " + object.name() + " asks whether " + name + "() is \"" + text + "\", which it never is: "
                + wrong.get());
      }
    }
  }
}

package dev.driftless.processor.check;

import dev.driftless.processor.fixture.DeclaredValues;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Values that stand in the declarations are values that their fields can have: defaults, constants, those of conditions. */
final class ValueCheck {
  private final Contract contract;
  private final DeclaredValues values;
  private final Problems problems;

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
    if (!(field.type() instanceof EnumRef named) || contract.enumType(named.name()).open()) {
      return;
    }
    List<String> known =
        contract.enumType(named.name()).constants().stream().map(constant -> constant.wireName()).toList();
    field.constraints().stream()
        .map(constraint -> constraint.rule())
        .filter(rule -> rule instanceof Rule.Constant constant && !known.contains(constant.value().toString()))
        .forEach(
            rule ->
                problems.add(
                    field.position(),
                    ProblemId.CONSTANT,
                    "\"" + ((Rule.Constant) rule).value() + "\" is no value of " + named.name() + " in JSON: @Const on "
                        + field.name() + "() gives one of " + String.join(", ", known)));
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
      compared(object, required.field(), required.is());
    } else if (condition instanceof Condition.ForbiddenIf forbidden) {
      compared(object, forbidden.field(), forbidden.is());
    }
  }

  private void compared(ObjectType object, String name, List<String> texts) {
    Field field = object.field(name).orElseThrow();
    for (String text : texts) {
      Optional<String> wrong = values.whyNot(object, field, text);
      wrong.ifPresent(
          reasons ->
              problems.add(
                  object.position(),
                  ProblemId.CONDITION,
                  "A condition of " + object.name() + " asks whether " + name + "() is \"" + text + "\", which it never is: "
                      + reasons));
    }
  }
}

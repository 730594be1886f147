package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Clause;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.EnumRef;
import jakarta.validation.constraints.AssertTrue;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of a record by which other Bean Validation providers learn of what no annotation on a component can say:
 * conditions, rules, and constants of enums.
 */
final class RecordRules {
  private final ObjectType object;
  private final ConstantCode constants;
  private final ClassName validator;

  RecordRules(ObjectType object, JavaTypes types, ConstantCode constants) {
    this.object = object;
    this.constants = constants;
    this.validator = types.validator(object.name());
  }

  void addTo(TypeSpec.Builder type) {
    for (Field field : object.fields()) {
      if (field.type() instanceof EnumRef) {
        field.constraints().stream()
            .filter(constraint -> constraint.rule() instanceof Rule.Constant)
            .findFirst()
            .ifPresent(constraint -> type.addMethod(constant(field, constraint)));
      }
    }
    List<Clause> clauses = Clause.of(object);
    for (int i = 0; i < clauses.size(); i++) {
      type.addMethod(
          method(
              "isCondition_" + (i + 1),
              "Whether a condition of the contract holds; true where a field is not sound by itself.",
              clauses.get(i).text(),
              AcrossCode.keepsCondition(validator, i)));
    }
    for (CrossFieldRule rule : object.shape().rules()) {
      type.addMethod(
          method(
              "isRule_" + rule.method(),
              "Whether a rule of the contract holds; true where something else is wrong.",
              rule.message(),
              AcrossCode.keepsRule(validator, rule)));
    }
  }

  private MethodSpec constant(Field field, Constraint constraint) {
    Rule.Constant rule = (Rule.Constant) constraint.rule();
    return method(
        "isConstant_" + field.name(),
        "Whether {@link #" + field.name() + "} is what it has to be; true where it is null.",
        constraint.message() == null ? "'" + field.wireName() + "' " + rule.text() : constraint.message(),
        CodeBlock.of(
            "$1N == null || $2L",
            field.name(),
            constants.isSame(field.type(), CodeBlock.of("$N", field.name()), rule.value().toString())));
  }

  private MethodSpec method(String name, String doc, String message, CodeBlock holds) {
    return MethodSpec.methodBuilder(unused(name))
        .addJavadoc("$L\n", doc)
        .addAnnotation(JsonIgnore.class)
        .addAnnotation(ConstraintAnnotations.annotation(AssertTrue.class, message).build())
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addStatement("return $L", holds)
        .build();
  }

  /** A name that no component has, and whose property, as Jackson sees it, no key has. */
  private String unused(String name) {
    String property = Character.toLowerCase(name.charAt(2)) + name.substring(3);
    boolean taken =
        object.fields().stream()
            .anyMatch(field -> field.name().equals(name) || field.name().equals(property) || field.keys().contains(property));
    return taken ? unused(name + "_") : name;
  }
}

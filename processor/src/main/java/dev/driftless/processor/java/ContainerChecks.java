package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.List;
import java.util.Map;

/** The checks of lists and maps: of what is in them, and of how much that is. */
final class ContainerChecks {
  private final JavaTypes types;
  private final MemberNames names;
  private final RuleCode rules;
  private final TypeSpec.Builder type;

  /** @param type the validator, to which methods are added */
  ContainerChecks(JavaTypes types, MemberNames names, RuleCode rules, TypeSpec.Builder type) {
    this.types = types;
    this.names = names;
    this.rules = rules;
    this.type = type;
  }

  /** Whether there is anything to check about a value that is there and of its type. */
  static boolean isChecked(ValueType type, List<Constraint> constraints) {
    return isChecked(type) || !constraints.isEmpty();
  }

  private static boolean isChecked(ValueType type) {
    if (type instanceof Scalar scalar) {
      // Strings: well-formed. Times: writable. Doubles: finite.
      return switch (scalar) {
        case STRING, DATE_TIME, DATE, TIME, DOUBLE -> true;
        default -> false;
      };
    }
    return !(type instanceof ValueType.EnumRef);
  }

  static boolean isContainer(ValueType type) {
    return type instanceof ListOf || type instanceof MapOf;
  }

  /** The method that checks how many items or entries there are; its reader needs it apart from what is inside. */
  static String sizeCheck(MemberNames names, String place) {
    return names.check(place) + "Size";
  }

  /**
   * Checks a list or map in a variable {@code value}, and adds the methods that this takes.
   *
   * @param place which value it is: a key of {@link MemberNames}
   */
  CodeBlock checks(Field field, ValueType type, List<Constraint> constraints, String place) {
    if (type instanceof MapOf map) {
      addCheck(field, Scalar.STRING, map.keyConstraints(), MemberNames.keyOf(place));
      addCheck(field, map.value(), map.valueConstraints(), MemberNames.valueOf(place));
      return entries(place, map).add(size(field, type, constraints, place)).build();
    }
    ListOf list = (ListOf) type;
    addCheck(field, list.item(), list.itemConstraints(), MemberNames.itemOf(place));
    return items(place, list, "value").add(size(field, type, constraints, place)).build();
  }

  /** A text may be any; a list is checked as every other. */
  CodeBlock checks(Field field, ListOrText type) {
    ListOf list = new ListOf(type.item(), false, List.of());
    addCheck(field, list.item(), List.of(), MemberNames.itemOf(field.name()));
    return CodeBlock.builder()
        .addStatement("$T text = value.text()", JavaTypes.nullable(ClassName.get(String.class)))
        .add(
            rules.loneSurrogate(
                field,
                field.name(),
                CodeBlock.of("text != null && !$T.isWellFormed(text)", JavaTypes.FORMATS)))
        .addStatement("$T items = value.list()", JavaTypes.nullable(types.of(list)))
        .beginControlFlow("if (items != null)")
        .add(items(field.name(), list, "items").build())
        .endControlFlow()
        .build();
  }

  /** Checks each item, then puts the field's pointer before what was found. */
  private CodeBlock.Builder items(String place, ListOf list, String variable) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("int before = $T.size(found)", JavaTypes.VIOLATIONS)
            .beginControlFlow("for (int i = 0; i < $N.size(); i++)", variable)
            .addStatement("int beforeItem = $T.size(found)", JavaTypes.VIOLATIONS);
    addPart(
        code,
        CodeBlock.of("$N.get(i)", variable),
        MemberNames.itemOf(place),
        list.nullableItems(),
        isChecked(list.item(), list.itemConstraints()));
    return code.addStatement("$T.underItem(found, beforeItem, i)", JavaTypes.VIOLATIONS)
        .endControlFlow()
        .addStatement("$T.under(found, before, $N.pointer())", JavaTypes.VIOLATIONS, names.constant(place));
  }

  /** Checks each entry, then puts the violations in an order that is not that of the keys. */
  private CodeBlock.Builder entries(String place, MapOf map) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("int before = $T.size(found)", JavaTypes.VIOLATIONS)
            .beginControlFlow(
                "for ($T.Entry<$T, $T> entry : value.entrySet())", Map.class, String.class, types.of(map.value()))
            .beginControlFlow("if (entry.getKey() == null)")
            .addStatement("found = $N.isNull(found)", names.constant(MemberNames.keyOf(place)))
            .addStatement("continue")
            .endControlFlow()
            .addStatement("int beforeEntry = $T.size(found)", JavaTypes.VIOLATIONS)
            .addStatement("found = $N(found, entry.getKey())", names.check(MemberNames.keyOf(place)));
    addPart(
        code,
        CodeBlock.of("entry.getValue()"),
        MemberNames.valueOf(place),
        map.nullableValues(),
        isChecked(map.value(), map.valueConstraints()));
    return code.addStatement("$T.underEntry(found, beforeEntry, entry.getKey())", JavaTypes.VIOLATIONS)
        .endControlFlow()
        .addStatement("$T.sortByPointer(found, before)", JavaTypes.VIOLATIONS)
        .addStatement("$T.under(found, before, $N.pointer())", JavaTypes.VIOLATIONS, names.constant(place));
  }

  /** Checks what may be null, as an item of a list or a value of a map. */
  private void addPart(CodeBlock.Builder code, CodeBlock part, String place, boolean nullable, boolean checked) {
    if (nullable && !checked) {
      return;
    }
    if (nullable) {
      code.beginControlFlow("if ($L != null)", part);
    } else {
      code.beginControlFlow("if ($L == null)", part)
          .addStatement("found = $N.isNull(found)", names.constant(place));
      if (checked) {
        code.nextControlFlow("else");
      }
    }
    if (checked) {
      code.addStatement("found = $N(found, $L)", names.check(place), part);
    }
    code.endControlFlow();
  }

  private CodeBlock size(Field field, ValueType container, List<Constraint> constraints, String place) {
    if (constraints.isEmpty()) {
      return CodeBlock.of("");
    }
    type.addMethod(
        ValidatorCode.checkMethod(sizeCheck(names, place))
            .addParameter(types.of(container), "value")
            .addCode(rules.checks(field, container, constraints, place))
            .addStatement("return found")
            .build());
    return CodeBlock.builder().addStatement("found = $N(found, value)", sizeCheck(names, place)).build();
  }

  /** Adds the method that checks an item, a key or a value. */
  private void addCheck(Field field, ValueType part, List<Constraint> constraints, String place) {
    if (!isChecked(part, constraints)) {
      return;
    }
    CodeBlock body;
    if (isContainer(part)) {
      body = checks(field, part, constraints, place);
    } else if (part instanceof ObjectRef nested) {
      body =
          CodeBlock.builder()
              .addStatement("found = $T.check(found, value)", types.validator(nested.name()))
              .build();
    } else {
      body = rules.checks(field, part, constraints, place);
    }
    type.addMethod(
        ValidatorCode.checkMethod(names.check(place))
            .addParameter(types.checked(part), "value")
            .addCode(body)
            .addStatement("return found")
            .build());
  }
}

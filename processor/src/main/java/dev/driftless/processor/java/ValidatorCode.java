package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The typed validator of a record. It also holds what the reader shares with it: the constants that name the fields,
 * and one check for each field, so that every rule stands in generated code once.
 */
final class ValidatorCode {
  private final ObjectType object;
  private final JavaTypes types;
  private final ClassName record;
  private final MemberNames names;
  private final RuleCode rules;
  private final EnvelopeChecks envelope;
  private final TypeSpec.Builder type;

  ValidatorCode(Contract contract, ObjectType object, JavaTypes types) {
    this.object = object;
    this.types = types;
    this.record = types.of(object);
    this.names = new MemberNames(object);
    this.type = TypeSpec.classBuilder(types.validator(object.name()));
    this.rules = new RuleCode(object, names, type);
    this.envelope = new EnvelopeChecks(contract, object, types, names);
  }

  /** Whether there is anything to check about a value that is there and of its type. */
  static boolean isChecked(Field field) {
    return field.role() == Role.EVENT_TYPE || isChecked(field.type()) || !field.constraints().isEmpty();
  }

  private static boolean isChecked(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      // Strings: well-formed. Times: writable. Doubles: finite.
      return switch (scalar) {
        case STRING, DATE_TIME, DATE, DOUBLE -> true;
        default -> false;
      };
    }
    return !(type instanceof ValueType.EnumRef);
  }

  static boolean isItemChecked(ListOf list) {
    return isChecked(list.item()) || !list.itemConstraints().isEmpty();
  }

  TypeSpec.Builder type() {
    type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Validates {@link $T} records.\n", record)
        .addField(
            FieldSpec.builder(String.class, "INVALID", Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", object.invalid())
                .build());
    for (Field field : object.fields()) {
      addConstants(field);
    }
    if (object.kind() == Kind.ENVELOPE) {
      envelope.addConstants(type);
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(validate())
        .addMethod(check());
    if (object.fields().stream().anyMatch(field -> !field.mayBeNull())) {
      type.addMethod(checkMissing());
    }
    for (Field field : object.fields()) {
      if (field.role() == Role.PAYLOAD) {
        type.addMethod(envelope.checkPayload(field));
      } else if (isChecked(field)) {
        addCheck(field);
      }
    }
    if (object.kind() == Kind.ENVELOPE) {
      envelope.addMethods(type);
    }
    rules.addPatterns();
    return type;
  }

  private void addConstants(Field field) {
    type.addField(
        constant(
            field.name(), CodeBlock.of("$T.of(INVALID, $S, $L)", JavaTypes.FIELD, field.wireName(), field.nullable())));
    String value = field.name();
    for (ListOf list = asList(field.type()); list != null; list = asList(list.item())) {
      value = MemberNames.itemOf(value);
      type.addField(
          constant(
              value, CodeBlock.of("$T.item(INVALID, $S, $L)", JavaTypes.FIELD, field.wireName(), list.nullableItems())));
    }
  }

  /** The list that the type is, or may be; null if it is none. */
  private static @Nullable ListOf asList(ValueType type) {
    if (type instanceof ListOrText either) {
      return new ListOf(either.item(), false, List.of());
    }
    return type instanceof ListOf list ? list : null;
  }

  private FieldSpec constant(String value, CodeBlock initializer) {
    return FieldSpec.builder(JavaTypes.FIELD, names.constant(value), Modifier.STATIC, Modifier.FINAL)
        .initializer(initializer)
        .build();
  }

  private MethodSpec validate() {
    return MethodSpec.methodBuilder("validate")
        .addJavadoc(
            """
            Every violation of a record, which need not come from the builder; empty if it keeps the contract.

            <p>The fields come in the order of their declaration, the missing ones last. Allocates nothing for a sound
            record, but what decimal numbers need.
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(JavaTypes.LIST_OF_VIOLATIONS)
        .addParameter(record, "value")
        .addStatement("return $T.list(check(null, value))", JavaTypes.VIOLATIONS)
        .build();
  }

  static MethodSpec.Builder checkMethod(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.MAYBE_VIOLATIONS)
        .addParameter(JavaTypes.MAYBE_VIOLATIONS, "found");
  }

  private MethodSpec check() {
    MethodSpec.Builder method = checkMethod("check").addParameter(record, "value");
    boolean anyRequired = object.fields().stream().anyMatch(field -> !field.mayBeNull());
    if (anyRequired) {
      method.addStatement("boolean missing = false");
    }
    for (Field field : object.fields()) {
      CodeBlock found = field.role() == Role.PAYLOAD ? CodeBlock.of("") : checkOf(field);
      if (field.mayBeNull() && !found.isEmpty()) {
        method.beginControlFlow("if (value.$N() != null)", field.name()).addCode(found).endControlFlow();
      } else if (!field.mayBeNull()) {
        method.beginControlFlow("if (value.$N() == null)", field.name()).addStatement("missing = true");
        if (!found.isEmpty()) {
          method.nextControlFlow("else").addCode(found);
        }
        method.endControlFlow();
      }
    }
    if (anyRequired) {
      method.beginControlFlow("if (missing)").addStatement("found = checkMissing(found, value)").endControlFlow();
    }
    object
        .fieldIn(Role.PAYLOAD)
        .ifPresent(
            payload ->
                method
                    .beginControlFlow("if (value.$N() != null)", payload.name())
                    .addStatement("found = $N(found, value.$N())", names.check(payload.name()), payload.name())
                    .endControlFlow());
    return method.addStatement("return found").build();
  }

  /** The statements that check a field that is there; empty if there is nothing to check. */
  private CodeBlock checkOf(Field field) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (isChecked(field)) {
      code.addStatement("found = $N(found, value.$N())", names.check(field.name()), field.name());
    }
    if (object.kind() == Kind.ENVELOPE) {
      code.add(envelope.agreement(field));
    }
    return code.build();
  }

  private MethodSpec checkMissing() {
    MethodSpec.Builder method =
        checkMethod("checkMissing").addModifiers(Modifier.PRIVATE).addParameter(record, "value");
    for (Field field : object.fields()) {
      if (!field.mayBeNull()) {
        method
            .beginControlFlow("if (value.$N() == null)", field.name())
            .addStatement("found = $N.missing(found)", names.constant(field.name()))
            .endControlFlow();
      }
    }
    return method.addStatement("return found").build();
  }

  private void addCheck(Field field) {
    CodeBlock body;
    if (field.type() instanceof ListOf list) {
      addItemCheck(field, list, MemberNames.itemOf(field.name()));
      body = items(field, field.name(), list, "value");
    } else if (field.type() instanceof ListOrText) {
      body = listOrText(field, asList(field.type()));
    } else if (field.type() instanceof ObjectRef nested) {
      body =
          CodeBlock.builder()
              .addStatement("int before = $T.size(found)", JavaTypes.VIOLATIONS)
              .addStatement("found = $T.check(found, value)", types.validator(nested.name()))
              .addStatement(
                  "$T.under(found, before, $N.pointer())", JavaTypes.VIOLATIONS, names.constant(field.name()))
              .build();
    } else {
      body = rules.checks(field, field.type(), field.constraints(), field.name());
      if (field.role() == Role.EVENT_TYPE) {
        body = envelope.checkEventType(field, body);
      }
    }
    type.addMethod(
        checkMethod(names.check(field.name()))
            .addParameter(types.checked(field.type()), "value")
            .addCode(body)
            .addStatement("return found")
            .build());
  }

  /** The constraints on a list itself: a field, or the items of one. */
  static List<Constraint> constraintsOf(Field field, String value) {
    List<Constraint> constraints = field.constraints();
    String at = field.name();
    for (ValueType type = field.type(); !at.equals(value) && type instanceof ListOf list; type = list.item()) {
      constraints = list.itemConstraints();
      at = MemberNames.itemOf(at);
    }
    return constraints;
  }

  /** The method that checks how many items a list has; its reader needs it apart from the items. */
  static String sizeCheck(MemberNames names, String value) {
    return names.check(value) + "Size";
  }

  /** Checks each item, then puts the field's pointer before what was found, then checks how many there are. */
  private CodeBlock items(Field field, String value, ListOf list, String variable) {
    String item = MemberNames.itemOf(value);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("int before = $T.size(found)", JavaTypes.VIOLATIONS)
            .beginControlFlow("for (int i = 0; i < $N.size(); i++)", variable)
            .addStatement("int beforeItem = $T.size(found)", JavaTypes.VIOLATIONS);
    if (list.nullableItems()) {
      code.beginControlFlow("if ($N.get(i) != null)", variable);
    } else {
      code.beginControlFlow("if ($N.get(i) == null)", variable)
          .addStatement("found = $N.isNull(found)", names.constant(item));
      if (isItemChecked(list)) {
        code.nextControlFlow("else");
      }
    }
    if (isItemChecked(list)) {
      code.addStatement("found = $N(found, $N.get(i))", names.check(item), variable);
    }
    code.endControlFlow()
        .addStatement("$T.underItem(found, beforeItem, i)", JavaTypes.VIOLATIONS)
        .endControlFlow()
        .addStatement("$T.under(found, before, $N.pointer())", JavaTypes.VIOLATIONS, names.constant(value));
    List<Constraint> onSize = constraintsOf(field, value);
    if (!onSize.isEmpty()) {
      type.addMethod(
          checkMethod(sizeCheck(names, value))
              .addParameter(types.of(list), "value")
              .addCode(rules.checks(field, list, onSize, value))
              .addStatement("return found")
              .build());
      code.addStatement("found = $N(found, value)", sizeCheck(names, value));
    }
    return code.build();
  }

  /** A text may be any; a list is checked as every other. */
  private CodeBlock listOrText(Field field, ListOf list) {
    addItemCheck(field, list, MemberNames.itemOf(field.name()));
    return CodeBlock.builder()
        .addStatement("$T text = value.text()", JavaTypes.nullable(ClassName.get(String.class)))
        .add(
            rules.loneSurrogate(
                field,
                field.name(),
                CodeBlock.of("text != null && !$T.isWellFormed(text)", JavaTypes.FORMATS)))
        .addStatement("$T items = value.list()", JavaTypes.nullable(types.of(list)))
        .beginControlFlow("if (items != null)")
        .add(items(field, field.name(), list, "items"))
        .endControlFlow()
        .build();
  }

  private void addItemCheck(Field field, ListOf list, String item) {
    if (!isItemChecked(list)) {
      return;
    }
    CodeBlock body;
    if (list.item() instanceof ListOf inner) {
      addItemCheck(field, inner, MemberNames.itemOf(item));
      body = items(field, item, inner, "value");
    } else if (list.item() instanceof ObjectRef nested) {
      body =
          CodeBlock.builder()
              .addStatement("found = $T.check(found, value)", types.validator(nested.name()))
              .build();
    } else {
      body = rules.checks(field, list.item(), list.itemConstraints(), item);
    }
    type.addMethod(
        checkMethod(names.check(item))
            .addParameter(types.checked(list.item()), "value")
            .addCode(body)
            .addStatement("return found")
            .build());
  }
}

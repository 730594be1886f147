package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The typed validator of a record. It also holds what the reader shares with it: the constants that name the fields,
 * and one check for each field, so that every rule stands in generated code once.
 */
final class ValidatorCode {
  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final ClassName record;
  private final MemberNames names;
  private final RuleCode rules;
  private final ContainerChecks containers;
  private final EnvelopeChecks envelope;
  private final TypeSpec.Builder type;

  ValidatorCode(Contract contract, ObjectType object, JavaTypes types) {
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.record = types.of(object);
    this.names = new MemberNames(object, types);
    this.type = TypeSpec.classBuilder(types.validator(object.name()));
    this.rules = new RuleCode(contract, object, types, names, type);
    this.containers = new ContainerChecks(types, names, rules, type);
    this.envelope = new EnvelopeChecks(contract, object, types, names);
  }

  /** Whether there is anything to check about a value that is there and of its type. */
  static boolean isChecked(Field field) {
    return field.role() == Role.EVENT_TYPE || ContainerChecks.isChecked(field.type(), field.constraints());
  }

  TypeSpec.Builder type() {
    type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Validates {@link $T} records.\n", record)
        .addField(
            FieldSpec.builder(String.class, names.own(MemberNames.INVALID), Modifier.STATIC, Modifier.FINAL)
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
        .addMethods(
            AcrossCode.isIn(object) ? List.of(checkAll(), checkFields()) : List.of(checkFields()));
    if (object.fields().stream().anyMatch(ValidatorCode::canBeMissing)) {
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
    if (AcrossCode.isIn(object)) {
      new AcrossCode(contract, object, types, names).addTo(type);
    }
    rules.addPatterns();
    return type;
  }

  private void addConstants(Field field) {
    type.addField(constant(field.name(), field, "of($N, $S, $L)", field.nullable()));
    addInside(field, field.name(), field.type());
  }

  /** Adds the constants of what is inside a list or map. */
  private void addInside(Field field, String place, ValueType container) {
    if (container instanceof ListOrText either) {
      addInside(field, place, new ListOf(either.item(), false, List.of()));
    } else if (container instanceof ListOf list) {
      String item = MemberNames.itemOf(place);
      type.addField(constant(item, field, "item($N, $S, $L)", list.nullableItems()));
      addInside(field, item, list.item());
    } else if (container instanceof MapOf map) {
      String value = MemberNames.valueOf(place);
      type.addField(constant(MemberNames.keyOf(place), field, "key($N, $S)"));
      type.addField(constant(value, field, "value($N, $S, $L)", map.nullableValues()));
      addInside(field, value, map.value());
    }
  }

  /** @param call the factory method, which takes what messages begin with, the field's key, and what is further given */
  private FieldSpec constant(String value, Field field, String call, Object... further) {
    CodeBlock.Builder initializer = CodeBlock.builder().add("$T.", JavaTypes.FIELD);
    List<Object> arguments = new ArrayList<>(List.of(names.own(MemberNames.INVALID), field.wireName()));
    arguments.addAll(List.of(further));
    return FieldSpec.builder(JavaTypes.FIELD, names.constant(value), Modifier.STATIC, Modifier.FINAL)
        .initializer(initializer.add(call, arguments.toArray()).build())
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

  /** The check that others call. */
  private MethodSpec.Builder checkForOthers() {
    return types.forGeneratedCode(object, checkMethod("check"), "validate").addParameter(record, "value");
  }

  /** The fields, and if they are sound, what concerns several of them. */
  private MethodSpec checkAll() {
    return checkForOthers()
        .addStatement("long before = $T.count(found)", JavaTypes.VIOLATIONS)
        .addStatement("found = checkFields(found, value)")
        .addStatement("return $T.count(found) == before ? checkAcross(found, value) : found", JavaTypes.VIOLATIONS)
        .build();
  }

  private MethodSpec checkFields() {
    MethodSpec.Builder method =
        AcrossCode.isIn(object)
            ? checkMethod("checkFields").addParameter(record, "value")
            : checkForOthers();
    boolean anyRequired = object.fields().stream().anyMatch(ValidatorCode::canBeMissing);
    if (anyRequired) {
      method.addStatement("boolean missing = false");
    }
    for (Field field : object.fields()) {
      CodeBlock found = field.role() == Role.PAYLOAD ? CodeBlock.of("") : checkOf(field);
      if (field.mayBeNull() && !found.isEmpty()) {
        method.beginControlFlow("if (value.$N() != null)", field.name()).addCode(found).endControlFlow();
      } else if (!field.mayBeNull() && !canBeMissing(field)) {
        method.addCode(found);
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

  /** Whether the component of a record that is not sound may be null; the record itself fills in a default. */
  private static boolean canBeMissing(Field field) {
    return !field.mayBeNull() && field.fallback() == null;
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
      if (canBeMissing(field)) {
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
    if (ContainerChecks.isContainer(field.type())) {
      body = containers.checks(field, field.type(), field.constraints(), field.name());
    } else if (field.type() instanceof ListOrText either) {
      body = containers.checks(field, either);
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
}

package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Aggregate;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** What the validator of an envelope has beyond that of any object: how event type, aggregate and payload agree. */
final class EnvelopeChecks {
  private static final ClassName STRING = ClassName.get(String.class);

  private final Contract contract;
  private final ObjectType envelope;
  private final JavaTypes types;
  private final MemberNames names;

  EnvelopeChecks(Contract contract, ObjectType envelope, JavaTypes types, MemberNames names) {
    this.contract = contract;
    this.envelope = envelope;
    this.types = types;
    this.names = names;
  }

  void addConstants(TypeSpec.Builder type) {
    type.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(JavaTypes.NAMES, STRING),
                names.own(MemberNames.EVENT_TYPES),
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(
                "$T.of($L)",
                JavaTypes.NAMES,
                contract.payloads().stream()
                    .map(payload -> CodeBlock.of("$S", payload.wireName()))
                    .collect(CodeBlock.joining(", ")))
            .build());
  }

  /** An unknown event type breaks no further rule. */
  CodeBlock checkEventType(Field field, CodeBlock ofKnown) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if ($N.match(value) == null)", names.own(MemberNames.EVENT_TYPES))
            .addStatement("found = $N.unknownEventType(found, value)", names.constant(field.name()));
    if (!ofKnown.isEmpty()) {
      code.nextControlFlow("else").add(ofKnown);
    }
    return code.endControlFlow().build();
  }

  MethodSpec checkPayload(Field field) {
    MethodSpec.Builder method =
        ValidatorCode.checkMethod(names.check(field.name()))
            .addParameter(types.payload(), "value")
            .addStatement("int before = $T.size(found)", JavaTypes.VIOLATIONS);
    boolean first = true;
    for (ObjectType payload : contract.payloads()) {
      String condition = "if (value instanceof $T body)";
      if (first) {
        method.beginControlFlow(condition, types.of(payload));
      } else {
        method.nextControlFlow("else " + condition, types.of(payload));
      }
      method.addStatement("found = $T.check(found, body)", types.validator(payload.name()));
      first = false;
    }
    return method
        .endControlFlow()
        .addStatement("$T.under(found, before, $N.pointer())", JavaTypes.VIOLATIONS, names.constant(field.name()))
        .addStatement("return found")
        .build();
  }

  /** How a field that is there agrees with the rest of the envelope, in {@code check(found, value)}. */
  CodeBlock agreement(Field field) {
    Field eventType = envelope.fieldIn(Role.EVENT_TYPE).orElseThrow();
    Field payload = envelope.fieldIn(Role.PAYLOAD).orElseThrow();
    return switch (field.role()) {
      case EVENT_TYPE ->
          CodeBlock.builder()
              .beginControlFlow("if (!eventTypeAgrees(value.$N(), value.$N()))", field.name(), payload.name())
              .addStatement(
                  "found = $N.breaks(found, $T.EVENT_TYPE_MISMATCH, $S)",
                  names.constant(field.name()),
                  JavaTypes.CODE,
                  envelope.invalid() + "'" + field.wireName() + "' has to be that of the payload")
              .endControlFlow()
              .build();
      case AGGREGATE_TYPE ->
          CodeBlock.builder()
              .addStatement(
                  "found = checkAggregate(found, value.$N(), value.$N(), value.$N())",
                  field.name(),
                  eventType.name(),
                  payload.name())
              .build();
      default -> CodeBlock.of("");
    };
  }

  void addMethods(TypeSpec.Builder type) {
    type.addMethod(eventTypeAgrees());
    if (envelope.fieldIn(Role.AGGREGATE_TYPE).isPresent()) {
      type.addMethod(checkAggregate()).addMethod(aggregateTypeAgrees()).addMethod(expectedAggregateType());
      type.addMethod(aggregateTypeOf());
    }
    if (envelope.fieldIn(Role.AGGREGATE_ID).isPresent() && identifiesAggregates(contract)) {
      type.addMethod(aggregateIdOf());
    }
    type.addMethod(eventTypeOf());
  }

  /** Whether there is an event type that says what identifies its aggregate. */
  static boolean identifiesAggregates(Contract contract) {
    return contract.payloads().stream().anyMatch(payload -> payload.aggregateIdField().isPresent());
  }

  private MethodSpec eventTypeAgrees() {
    return MethodSpec.methodBuilder("eventTypeAgrees")
        .addModifiers(Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(JavaTypes.nullable(STRING), "eventType")
        .addParameter(JavaTypes.nullable(types.payload()), "payload")
        .addComment("An unknown event type is a violation of its own.")
        .addStatement(
            "return eventType == null || payload == null || $N.match(eventType) == null\n$>$>"
                + "|| eventType.equals(eventTypeOf(payload))$<$<",
            names.own(MemberNames.EVENT_TYPES))
        .build();
  }

  private MethodSpec eventTypeOf() {
    return ofPayload("eventTypeOf", payload -> Optional.of(CodeBlock.of("$S", payload.wireName())));
  }

  private MethodSpec aggregateTypeOf() {
    return ofPayload(
        "aggregateTypeOf",
        payload -> {
          Aggregate aggregate = payload.aggregate();
          return aggregate == null || aggregate.type() == null
              ? Optional.empty()
              : aggregate.otherwise() == null
                  ? Optional.of(CodeBlock.of("$S", aggregate.type()))
                  : Optional.of(
                      CodeBlock.of(
                          "body.$N() != null ? $S : $S",
                          aggregate.idField(),
                          aggregate.type(),
                          aggregate.otherwise().type()));
        });
  }

  private MethodSpec aggregateIdOf() {
    return ofPayload(
        "aggregateIdOf",
        payload -> {
          Aggregate aggregate = payload.aggregate();
          if (aggregate == null || aggregate.idField() == null) {
            return Optional.empty();
          }
          CodeBlock id =
              payload.field(aggregate.idField()).orElseThrow().type() == Scalar.UUID
                  ? CodeBlock.of("body.$N().toString()", aggregate.idField())
                  : CodeBlock.of("body.$N()", aggregate.idField());
          CodeBlock otherwise =
              aggregate.otherwise() == null ? CodeBlock.of("null") : CodeBlock.of("$S", aggregate.otherwise().id());
          return Optional.of(
              aggregate.otherwise() == null && id.toString().endsWith("toString()") || aggregate.otherwise() != null
                  ? CodeBlock.of("body.$N() != null ? $L : $L", aggregate.idField(), id, otherwise)
                  : id);
        });
  }

  /** A method from a payload, or null, to a text that depends on its type. */
  private MethodSpec ofPayload(String name, Function<ObjectType, Optional<CodeBlock>> text) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.STATIC)
            .returns(JavaTypes.nullable(STRING))
            .addParameter(JavaTypes.nullable(types.payload()), "payload");
    for (ObjectType payload : contract.payloads()) {
      text.apply(payload)
          .ifPresent(
              code ->
                  method
                      .beginControlFlow(
                          "if (payload instanceof $T" + (uses(code) ? " body)" : ")"), types.of(payload))
                      .addStatement("return $L", code)
                      .endControlFlow());
    }
    return method.addStatement("return null").build();
  }

  private static boolean uses(CodeBlock code) {
    return code.toString().contains("body.");
  }

  private MethodSpec checkAggregate() {
    Field field = envelope.fieldIn(Role.AGGREGATE_TYPE).orElseThrow();
    return ValidatorCode.checkMethod("checkAggregate")
        .addParameter(STRING, "aggregateType")
        .addParameter(JavaTypes.nullable(STRING), "eventType")
        .addParameter(JavaTypes.nullable(types.payload()), "payload")
        .addStatement("$T expected = expectedAggregateType(eventType, payload)", String.class)
        .beginControlFlow("if (expected == null || expected.equals(aggregateType))")
        .addStatement("return found")
        .endControlFlow()
        .addStatement(
            "return $N.breaks(\n$>$>found, $T.AGGREGATE_TYPE_MISMATCH, $S + expected + $S + eventType)$<$<",
            names.constant(field.name()),
            JavaTypes.CODE,
            envelope.invalid() + "'" + field.wireName() + "' must be ",
            " for ")
        .build();
  }

  private MethodSpec aggregateTypeAgrees() {
    return MethodSpec.methodBuilder("aggregateTypeAgrees")
        .addModifiers(Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(JavaTypes.nullable(STRING), "aggregateType")
        .addParameter(JavaTypes.nullable(STRING), "eventType")
        .addParameter(JavaTypes.nullable(types.payload()), "payload")
        .addStatement("return aggregateType == null || checkAggregate(null, aggregateType, eventType, payload) == null")
        .build();
  }

  private MethodSpec expectedAggregateType() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("expectedAggregateType")
            .addJavadoc("The aggregate type that an event type says; null if that can't be told.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.nullable(STRING))
            .addParameter(JavaTypes.nullable(STRING), "eventType")
            .addParameter(JavaTypes.nullable(types.payload()), "payload")
            .beginControlFlow("if (eventType == null)")
            .addStatement("return null")
            .endControlFlow();
    Map<String, List<String>> fixed = new LinkedHashMap<>();
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ObjectType payload : contract.payloads()) {
      Aggregate aggregate = payload.aggregate();
      if (aggregate == null || aggregate.type() == null) {
        continue; // A problem of its own.
      }
      if (aggregate.otherwise() == null) {
        fixed.computeIfAbsent(aggregate.type(), type -> new ArrayList<>()).add(payload.wireName());
      } else {
        cases.add(
            "case $S -> payload instanceof $T ? aggregateTypeOf(payload) : null;\n",
            payload.wireName(),
            types.of(payload));
      }
    }
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (eventType) {\n$>");
    fixed.forEach(
        (type, events) ->
            body.add(
                "case $L -> $S;\n",
                events.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", ")),
                type));
    return method.addCode(body.add(cases.build()).add("default -> null;\n$<};\n").build()).build();
  }
}

package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The builder of a record: it builds sound records only. */
final class BuilderCode {
  private static final ClassName EXCEPTION = ClassName.get("dev.driftless.runtime", "ContractViolationException");

  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final ConstantCode constants;
  private final ClassName self;
  private final ClassName builder;

  BuilderCode(Contract contract, ObjectType object, JavaTypes types) {
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.constants = new ConstantCode(contract, types);
    this.self = types.of(object);
    this.builder = self.nestedClass("Builder");
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethod(
            MethodSpec.methodBuilder("builder")
                .addJavadoc("A builder with nothing set.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build())
        .addMethod(toBuilder())
        .addType(builder());
  }

  /** The fields that the user sets: the event type is that of the payload. */
  private List<Field> settable() {
    return object.fields().stream().filter(field -> field.role() != Role.EVENT_TYPE).toList();
  }

  private MethodSpec toBuilder() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toBuilder")
            .addJavadoc("A builder with everything set as it is here.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addStatement("$1T builder = new $1T()", builder);
    for (Field field : settable()) {
      method.addStatement("builder.$1N = this.$1N", field.name());
    }
    return method.addStatement("return builder").build();
  }

  private TypeSpec builder() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addJavadoc("Builds {@link $T} records that keep the contract.\n", self)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Field field : settable()) {
      TypeName reference = types.of(field);
      type.addField(
          FieldSpec.builder(JavaTypes.nullable(reference), field.name(), Modifier.PRIVATE).build());
      MethodSpec.Builder setter =
          MethodSpec.methodBuilder(field.name())
              .addJavadoc(field.doc().isEmpty() ? "Sets {@code $L}.\n" : "$L\n", docOf(field))
              .addJavadoc(LifecycleCode.since(field.lifecycle(), true))
              .addModifiers(Modifier.PUBLIC)
              .returns(builder)
              .addParameter(field.mayBeNull() ? JavaTypes.nullable(reference) : reference, field.name())
              .addStatement("this.$1N = $1N", field.name())
              .addStatement("return this");
      LifecycleCode.deprecated(field.lifecycle()).ifPresent(setter::addAnnotation);
      type.addMethod(setter.build());
    }
    return type.addMethod(build()).build();
  }

  private static String docOf(Field field) {
    return field.doc().isEmpty() ? field.wireName() : field.doc();
  }

  private MethodSpec build() {
    CodeBlock arguments =
        object.fields().stream().map(this::argument).collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("build")
        .addJavadoc(
            """
            The record.

            $L@throws $T if it would not keep the contract; it lists every violation
            """,
            derived(),
            EXCEPTION)
        .addModifiers(Modifier.PUBLIC)
        .returns(self)
        .addStatement("$1T built = new $1T($2L)", self, arguments)
        .addStatement(
            "$T violations = $T.validate(built)", JavaTypes.LIST_OF_VIOLATIONS, types.validator(object.name()))
        .beginControlFlow("if (!violations.isEmpty())")
        .addStatement("throw new $T(violations)", EXCEPTION)
        .endControlFlow()
        .addStatement("return built")
        .build();
  }

  private CodeBlock derived() {
    if (object.kind() != ObjectType.Kind.ENVELOPE) {
      return CodeBlock.of("");
    }
    boolean identified = object.fieldIn(Role.AGGREGATE_ID).isPresent();
    boolean saysId = identified && EnvelopeChecks.identifiesAggregates(contract);
    boolean isPartial =
        identified && contract.payloads().stream().anyMatch(payload -> payload.aggregateIdField().isEmpty());
    boolean aggregates = object.fieldIn(Role.AGGREGATE_TYPE).isPresent() || saysId;
    return CodeBlock.of(
        !aggregates
            ? "<p>The event type is that of the payload.\n\n"
            : isPartial
                ? "<p>The event type is that of the payload; the aggregate too, if that says it and it is not set.\n\n"
                : "<p>The event type is that of the payload; the aggregate too, where it is not set.\n\n");
  }

  private CodeBlock argument(Field field) {
    ClassName validator = types.validator(object.name());
    String payload = object.fieldIn(Role.PAYLOAD).map(Field::name).orElse("");
    Role role =
        field.role() == Role.AGGREGATE_ID && !EnvelopeChecks.identifiesAggregates(contract) ? Role.PLAIN : field.role();
    return switch (role) {
      case EVENT_TYPE -> CodeBlock.of("$T.eventTypeOf(this.$N)", validator, payload);
      case AGGREGATE_TYPE, AGGREGATE_ID ->
          CodeBlock.of(
              "this.$1N != null ? this.$1N : $2T.$3L(this.$4N)",
              field.name(),
              validator,
              field.role() == Role.AGGREGATE_TYPE ? "aggregateTypeOf" : "aggregateIdOf",
              payload);
      default ->
          constant(field)
              .map(only -> CodeBlock.of("this.$1N != null ? this.$1N : $2L", field.name(), only))
              .orElse(CodeBlock.of("this.$N", field.name()));
    };
  }

  /** The one value of a field that has to be there; empty where there is more to choose. */
  private Optional<CodeBlock> constant(Field field) {
    return field.mayBeNull()
        ? Optional.empty()
        : field.constraints().stream()
            .map(Constraint::rule)
            .filter(Rule.Constant.class::isInstance)
            .findFirst()
            .flatMap(rule -> constants.value(field.type(), ((Rule.Constant) rule).value().toString()));
  }
}

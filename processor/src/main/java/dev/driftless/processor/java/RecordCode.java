package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.Variants;
import dev.driftless.processor.model.WireNames;
import jakarta.validation.constraints.AssertTrue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The public record of a declared object. */
final class RecordCode {
  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final ClassName self;
  private final ConstraintAnnotations constraints;
  private final TurnedValues turned;
  private final ConstantCode constants;

  RecordCode(Contract contract, ObjectType object, JavaTypes types) {
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.self = types.of(object);
    this.constraints = new ConstraintAnnotations(contract, types);
    this.turned = new TurnedValues(object);
    this.constants = new ConstantCode(contract, types);
  }

  TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(self)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(javadoc())
            .recordConstructor(components());
    if (object.kind() == Kind.PAYLOAD && contract.envelope() != null) {
      type.addSuperinterface(types.payload());
    }
    List<ObjectType> unions = Variants.of(contract).unionsOf(object);
    if (!unions.isEmpty()) {
      // Jackson would take over how the union is told apart; whoever asks for this record knows what it is.
      unions.stream().map(types::of).forEach(type::addSuperinterface);
      type.addAnnotation(
          AnnotationSpec.builder(JsonTypeInfo.class).addMember("use", "$T.NONE", JsonTypeInfo.Id.class).build());
    }
    GroupCode.addTo(type, contract, object, types);
    LifecycleCode.deprecated(object.shape().lifecycle()).ifPresent(type::addAnnotation);
    boolean viaText = object.fields().stream().anyMatch(field -> JavaTypes.isText(field.type()));
    if (viaText) {
      // The components that are text in JSON must not be seen by Jackson; what it may see is marked one by one.
      CodeBlock none = CodeBlock.of("$T.NONE", JsonAutoDetect.Visibility.class);
      type.addAnnotation(
          AnnotationSpec.builder(JsonAutoDetect.class)
              .addMember("getterVisibility", none)
              .addMember("isGetterVisibility", none)
              .addMember("fieldVisibility", none)
              .addMember("creatorVisibility", none)
              .build());
    }
    type.addAnnotation(
            AnnotationSpec.builder(JsonIgnoreProperties.class)
                .addMember("ignoreUnknown", "$L", !object.shape().closed())
                .build())
        .addAnnotation(include("ALWAYS"))
        .addAnnotation(
            AnnotationSpec.builder(JsonPropertyOrder.class)
                .addMember(
                    "value",
                    "{$L}",
                    literals(object.fields().stream().map(Field::wireName).toList()))
                .build());
    addConstructor(type);
    if (viaText) {
      type.addMethod(creator());
      object.fields().stream().filter(field -> JavaTypes.isText(field.type())).map(this::text).forEach(type::addMethod);
    }
    object.fields().forEach(field -> addDeprecated(type, field));
    addConsistency(type);
    new RecordRules(object, types, constants).addTo(type);
    new BuilderCode(contract, object, types).addTo(type);
    return type;
  }

  private CodeBlock javadoc() {
    CodeBlock.Builder javadoc = CodeBlock.builder().add(Sources.javadoc(object.doc()));
    boolean first = !object.doc().isEmpty();
    for (Field field : object.fields()) {
      String since = field.lifecycle().since() == null ? "" : "Since " + field.lifecycle().since() + ".";
      String text = (JavadocText.mainPart(field.doc()) + " " + since).strip();
      if (!text.isEmpty()) {
        javadoc.add(first ? "\n" : "").add("@param $L $L\n", field.name(), text);
        first = false;
      }
    }
    return javadoc.add(LifecycleCode.since(object.shape().lifecycle(), first)).build();
  }

  private static AnnotationSpec include(String when) {
    return AnnotationSpec.builder(JsonInclude.class)
        .addMember("value", "$T.$L", JsonInclude.Include.class, when)
        .build();
  }

  private static AnnotationSpec property(Field field) {
    return AnnotationSpec.builder(JsonProperty.class).addMember("value", "$S", field.wireName()).build();
  }

  /** The annotation with the other keys; empty where there are none. */
  private static List<AnnotationSpec> aliases(Field field) {
    return field.aliases().isEmpty()
        ? List.of()
        : List.of(
            AnnotationSpec.builder(JsonAlias.class).addMember("value", "{$L}", literals(field.aliases())).build());
  }

  private static CodeBlock literals(List<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }

  private MethodSpec components() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (Field field : object.fields()) {
      TypeName type = constraints.type(field.type());
      ParameterSpec.Builder component =
          ParameterSpec.builder(field.mayBeNull() ? JavaTypes.nullable(type) : type, field.name());
      if (!JavaTypes.isText(field.type())) {
        component.addAnnotation(property(field)).addAnnotations(aliases(field));
        if (isOmitted(field)) {
          component.addAnnotation(include("NON_NULL"));
        }
      }
      if (field.role() == Role.PAYLOAD) {
        component.addAnnotation(payloadType());
      }
      components.addParameter(component.addAnnotations(constraints.of(field)).build());
    }
    return components.build();
  }

  /** Whether the key is not written where the component is null. */
  private static boolean isOmitted(Field field) {
    return field.optional() && field.mayBeNull();
  }

  private AnnotationSpec payloadType() {
    return AnnotationSpec.builder(JsonTypeInfo.class)
        .addMember("use", "$T.NAME", JsonTypeInfo.Id.class)
        .addMember("include", "$T.EXTERNAL_PROPERTY", JsonTypeInfo.As.class)
        .addMember("property", "$S", object.fieldIn(Role.EVENT_TYPE).orElseThrow().wireName())
        .addMember("visible", "true")
        .build();
  }

  /** Fills in defaults and copies lists and maps. */
  private void addConstructor(TypeSpec.Builder type) {
    MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    boolean needed = false;
    for (Field field : object.fields()) {
      Optional<CodeBlock> fallback =
          Optional.ofNullable(field.fallback()).flatMap(text -> constants.value(field.type(), text));
      if (fallback.isPresent()) {
        needed = true;
        constructor
            .beginControlFlow("if ($N == null)", field.name())
            .addStatement("$N = $L", field.name(), fallbackConstant(type, field, fallback.get()))
            .endControlFlow();
      }
      if (ContainerChecks.isContainer(field.type())) {
        needed = true;
        constructor.addStatement("$N = $L", field.name(), turned.copy(field));
      }
    }
    if (needed) {
      type.addMethod(constructor.build());
    }
  }

  /** The default of a field: a constant of its own where it takes work to make. */
  private CodeBlock fallbackConstant(TypeSpec.Builder type, Field field, CodeBlock value) {
    if (ConstantCode.isLiteral(field.type())) {
      return value;
    }
    String name = unused(WireNames.ofAccessor(field.name()).toUpperCase(Locale.ROOT) + "_DEFAULT");
    type.addField(
        FieldSpec.builder(types.of(field), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value)
            .build());
    return CodeBlock.of("$N", name);
  }

  /** On a component itself the annotation would be a warning of the compiler: it means nothing to a parameter. */
  private void addDeprecated(TypeSpec.Builder type, Field field) {
    LifecycleCode.deprecated(field.lifecycle())
        .ifPresent(
            deprecated ->
                type.addMethod(
                    MethodSpec.methodBuilder(field.name())
                        .addJavadoc(Sources.javadoc(field.doc()))
                        .addJavadoc(LifecycleCode.since(field.lifecycle(), !field.doc().isEmpty()))
                        .addAnnotation(deprecated)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(field.mayBeNull() ? JavaTypes.nullable(types.of(field)) : types.of(field))
                        .addStatement("return $N", field.name())
                        .build()));
  }

  private MethodSpec creator() {
    MethodSpec.Builder creator =
        MethodSpec.methodBuilder("fromJson")
            .addJavadoc(
                """
                For Jackson: some components are text in JSON.

                @throws IllegalArgumentException if a text is not of its declared format
                """)
            .addAnnotation(JsonCreator.class)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(self);
    for (Field field : object.fields()) {
      creator.addParameter(
          ParameterSpec.builder(types.json(field.type()), field.name())
              .addAnnotation(property(field))
              .addAnnotations(aliases(field))
              .build());
    }
    CodeBlock arguments =
        object.fields().stream()
            .map(
                field ->
                    JavaTypes.isText(field.type())
                        ? turned.read(field)
                        : CodeBlock.of("$N", field.name()))
            .collect(CodeBlock.joining(",\n"));
    return creator.addStatement("return new $T(\n$>$>$L$<$<)", self, arguments).build();
  }

  private MethodSpec text(Field field) {
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(textAccessor(field))
            .addJavadoc("For Jackson: {@link #$N} as it stands in JSON.\n", field.name())
            .addAnnotation(property(field))
            .addModifiers(Modifier.PUBLIC)
            .returns(
                field.mayBeNull() ? JavaTypes.nullable(types.json(field.type())) : types.json(field.type()));
    if (isOmitted(field)) {
      accessor.addAnnotation(include("NON_NULL"));
    }
    return accessor.addStatement("return $L", turned.write(field)).build();
  }

  private String textAccessor(Field field) {
    return unused(field.name() + "Text");
  }

  /** A name that no component has. */
  private String unused(String name) {
    return TurnedValues.unused(object, name);
  }

  /** What the validator checks across fields, for other Bean Validation providers. */
  private void addConsistency(TypeSpec.Builder type) {
    if (object.kind() != Kind.ENVELOPE) {
      return;
    }
    type.addMethod(
        consistency("EventType", object.fieldIn(Role.EVENT_TYPE).orElseThrow(), "has to be that of the payload")
            .addStatement(
                "return $1T.eventTypeAgrees($2N, $3N)",
                types.validator(object.name()),
                object.fieldIn(Role.EVENT_TYPE).orElseThrow().name(),
                object.fieldIn(Role.PAYLOAD).orElseThrow().name())
            .build());
    object
        .fieldIn(Role.AGGREGATE_TYPE)
        .ifPresent(
            aggregate ->
                type.addMethod(
                    consistency("AggregateType", aggregate, "has to be the one that the event type says")
                        .addStatement(
                            "return $1T.aggregateTypeAgrees($2N, $3N, $4N)",
                            types.validator(object.name()),
                            aggregate.name(),
                            object.fieldIn(Role.EVENT_TYPE).orElseThrow().name(),
                            object.fieldIn(Role.PAYLOAD).orElseThrow().name())
                        .build()));
  }

  private static MethodSpec.Builder consistency(String name, Field field, String rule) {
    String message = "'" + field.wireName() + "' " + rule;
    return MethodSpec.methodBuilder("is" + name + "Consistent")
        .addJavadoc("Whether {@link #$N} agrees with the rest; true where there is nothing to compare.\n", field.name())
        .addAnnotation(JsonIgnore.class)
        .addAnnotation(AnnotationSpec.builder(AssertTrue.class).addMember("message", "$S", message).build())
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class);
  }
}

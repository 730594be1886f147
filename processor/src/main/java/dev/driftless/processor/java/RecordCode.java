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
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.Scalar;
import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The public record of a declared object. */
final class RecordCode {
  private static final ClassName JSON_TEXT = ClassName.get("dev.driftless.runtime", "JsonText");
  private static final ClassName LISTS = ClassName.get("dev.driftless.runtime", "Lists");

  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final ClassName self;
  private final ConstraintAnnotations constraints;

  RecordCode(Contract contract, ObjectType object, JavaTypes types) {
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.self = types.of(object);
    this.constraints = new ConstraintAnnotations(contract, types);
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
            AnnotationSpec.builder(JsonIgnoreProperties.class).addMember("ignoreUnknown", "true").build())
        .addAnnotation(include("ALWAYS"))
        .addAnnotation(
            AnnotationSpec.builder(JsonPropertyOrder.class)
                .addMember(
                    "value",
                    "{$L}",
                    literals(object.fields().stream().map(Field::wireName).toList()))
                .build());
    copyLists(type);
    if (viaText) {
      type.addMethod(creator());
      object.fields().stream().filter(field -> JavaTypes.isText(field.type())).map(this::text).forEach(type::addMethod);
    }
    addConsistency(type);
    new BuilderCode(object, types).addTo(type);
    return type;
  }

  private CodeBlock javadoc() {
    CodeBlock.Builder javadoc = CodeBlock.builder().add(Sources.javadoc(object.doc()));
    boolean first = !object.doc().isEmpty();
    for (Field field : object.fields()) {
      if (!field.doc().isEmpty()) {
        javadoc.add(first ? "\n" : "").add("@param $L $L\n", field.name(), field.doc());
        first = false;
      }
    }
    return javadoc.build();
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
        if (field.optional()) {
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

  private AnnotationSpec payloadType() {
    return AnnotationSpec.builder(JsonTypeInfo.class)
        .addMember("use", "$T.NAME", JsonTypeInfo.Id.class)
        .addMember("include", "$T.EXTERNAL_PROPERTY", JsonTypeInfo.As.class)
        .addMember("property", "$S", object.fieldIn(Role.EVENT_TYPE).orElseThrow().wireName())
        .addMember("visible", "true")
        .build();
  }

  private void copyLists(TypeSpec.Builder type) {
    List<Field> lists = object.fields().stream().filter(field -> field.type() instanceof ListOf).toList();
    if (!lists.isEmpty()) {
      MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
      for (Field list : lists) {
        constructor.addStatement("$N = $L", list.name(), copy((ListOf) list.type(), list.name(), 0));
      }
      type.addMethod(constructor.build());
    }
  }

  private CodeBlock copy(ListOf list, String value, int depth) {
    if (!(list.item() instanceof ListOf inner)) {
      return CodeBlock.of("$T.copyOf($N)", LISTS, value);
    }
    String item = itemVariable(depth);
    return CodeBlock.of("$T.copyOf($N, $N -> $L)", LISTS, value, item, copy(inner, item, depth + 1));
  }

  /** The parameter of a lambda expression, which can't have the name of a component. */
  private String itemVariable(int depth) {
    return unused("item".repeat(depth + 1));
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
                        ? read(field, field.type(), field.name(), 0)
                        : CodeBlock.of("$N", field.name()))
            .collect(CodeBlock.joining(",\n"));
    return creator.addStatement("return new $T(\n$>$>$L$<$<)", self, arguments).build();
  }

  private CodeBlock read(Field field, ValueType type, String value, int depth) {
    return type instanceof ListOf list
        ? each(value, depth, item -> read(field, list.item(), item, depth + 1))
        : CodeBlock.of(
            "$T.read($S, $N, $L)",
            JSON_TEXT,
            field.wireName(),
            value,
            switch ((Scalar) type) {
              case DATE_TIME -> CodeBlock.of("$T::dateTime", JavaTypes.RFC3339);
              case DATE -> CodeBlock.of("$T::date", JavaTypes.RFC3339);
              case UUID -> CodeBlock.of("$T::uuid", JavaTypes.FORMATS);
              default -> CodeBlock.of("$T::uriReference", JavaTypes.FORMATS);
            });
  }

  private CodeBlock write(ValueType type, String value, int depth) {
    return type instanceof ListOf list
        ? each(value, depth, item -> write(list.item(), item, depth + 1))
        : CodeBlock.of(
            "$T.write($N, $L)",
            JSON_TEXT,
            value,
            switch ((Scalar) type) {
              case DATE_TIME, DATE -> CodeBlock.of("$T::text", JavaTypes.RFC3339);
              case UUID -> CodeBlock.of("$T::toString", UUID.class);
              default -> CodeBlock.of("$T::toASCIIString", URI.class);
            });
  }

  private CodeBlock each(String value, int depth, Function<String, CodeBlock> turn) {
    String item = itemVariable(depth);
    return CodeBlock.of("$T.each($N, $L -> $L)", JSON_TEXT, value, item, turn.apply(item));
  }

  private MethodSpec text(Field field) {
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(textAccessor(field))
            .addJavadoc("For Jackson: {@link #$N} as it stands in JSON.\n", field.name())
            .addAnnotation(property(field))
            .addModifiers(Modifier.PUBLIC)
            .returns(
                field.mayBeNull() ? JavaTypes.nullable(types.json(field.type())) : types.json(field.type()));
    if (field.optional()) {
      accessor.addAnnotation(include("NON_NULL"));
    }
    return accessor.addStatement("return $L", write(field.type(), field.name(), 0)).build();
  }

  private String textAccessor(Field field) {
    return unused(field.name() + "Text");
  }

  /** A name that no component has. */
  private String unused(String name) {
    return object.field(name).isPresent() ? unused(name + "_") : name;
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

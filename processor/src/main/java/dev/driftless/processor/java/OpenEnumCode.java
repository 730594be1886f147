package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.EnumType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The public class of a declared enum that is open: one instance for each constant, and one for any other text. */
final class OpenEnumCode {
  private final EnumType declared;
  private final ClassName self;
  private final ClassName known;
  private final TypeName listOfSelf;
  private final String wireNameField;
  private final String knownField;
  private final String valuesField;

  private OpenEnumCode(EnumType declared, JavaTypes types) {
    this.declared = declared;
    this.self = types.of(declared);
    this.known = self.nestedClass("Known");
    this.listOfSelf = ParameterizedTypeName.get(ClassName.get(List.class), self);
    NameAllocator names = new NameAllocator();
    declared.constants().forEach(constant -> names.newName(constant.name()));
    this.wireNameField = names.newName("wireName");
    this.knownField = names.newName("known");
    this.valuesField = names.newName("VALUES");
  }

  static TypeSpec.Builder of(EnumType declared, JavaTypes types) {
    return new OpenEnumCode(declared, types).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(javadoc());
    LifecycleCode.deprecated(declared.lifecycle()).ifPresent(type::addAnnotation);
    for (EnumType.Constant constant : declared.constants()) {
      FieldSpec.Builder field =
          FieldSpec.builder(self, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .addJavadoc(Sources.javadoc(constant.doc()))
              .addJavadoc(LifecycleCode.since(constant.lifecycle(), !constant.doc().isEmpty()))
              .initializer("new $T($S, $T.$N)", self, constant.wireName(), known, constant.name());
      LifecycleCode.deprecated(constant.lifecycle()).ifPresent(field::addAnnotation);
      type.addField(field.build());
    }
    return type.addField(values())
        .addField(String.class, wireNameField, Modifier.PRIVATE, Modifier.FINAL)
        .addField(JavaTypes.nullable(known), knownField, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(of())
        .addMethod(wireName())
        .addMethod(isKnown())
        .addMethod(known())
        .addMethod(
            MethodSpec.methodBuilder("values")
                .addJavadoc("The values that the contract names, in its order.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(listOfSelf)
                .addStatement("return $N", valuesField)
                .build())
        .addMethod(equalsMethod())
        .addMethod(
            overriding("hashCode", int.class).addStatement("return $N.hashCode()", wireNameField).build())
        .addMethod(overriding("toString", String.class).addStatement("return $N", wireNameField).build())
        .addType(knownType());
  }

  private CodeBlock javadoc() {
    return CodeBlock.builder()
        .add(Sources.javadoc(declared.doc()))
        .add(declared.doc().isEmpty() ? "" : "\n<p>")
        .add("Any other text is a value too; {@link #known} tells those apart that the contract names.\n")
        .add(LifecycleCode.since(declared.lifecycle(), true))
        .build();
  }

  private FieldSpec values() {
    CodeBlock constants =
        declared.constants().stream()
            .map(constant -> CodeBlock.of("$N", constant.name()))
            .collect(CodeBlock.joining(", "));
    return FieldSpec.builder(listOfSelf, valuesField, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", List.class, constants)
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(String.class, "wireName")
        .addParameter(JavaTypes.nullable(known), "known")
        .addStatement("this.$N = wireName", wireNameField)
        .addStatement("this.$N = known", knownField)
        .build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addJavadoc(
            """
            The value with that name in JSON, which may be any$L.

            @throws $T if the name has a lone surrogate, which no UTF-8 can carry
            """,
            declared.hasOtherTexts() ? "; other texts that are read as a constant are that one" : "",
            IllegalArgumentException.class)
        .addAnnotation(
            AnnotationSpec.builder(JsonCreator.class)
                .addMember("mode", "$T.DELEGATING", JsonCreator.Mode.class)
                .build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(String.class, "wireName")
        .addStatement("$T.requireNonNull(wireName, $S)", Objects.class, "wireName")
        .beginControlFlow("for ($T value : $N)", self, valuesField)
        .beginControlFlow("if (value.$N.equals(wireName))", wireNameField)
        .addStatement("return value")
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("if (!$T.isWellFormed(wireName))", JavaTypes.FORMATS)
        .addStatement("throw new $T($S)", IllegalArgumentException.class, "the name has a lone surrogate")
        .endControlFlow()
        .addCode(EnumCode.otherTexts(declared, CodeBlock.of("new $T(wireName, null)", self)))
        .build();
  }

  private MethodSpec wireName() {
    return MethodSpec.methodBuilder("wireName")
        .addJavadoc("The name in JSON.\n")
        .addAnnotation(JsonValue.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $N", wireNameField)
        .build();
  }

  private MethodSpec isKnown() {
    return MethodSpec.methodBuilder("isKnown")
        .addJavadoc("Whether the contract names this value.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addStatement("return $N != null", knownField)
        .build();
  }

  private MethodSpec known() {
    return MethodSpec.methodBuilder("known")
        .addJavadoc("The constant to switch on; empty if the contract doesn't name this value.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), known))
        .addStatement("return $T.ofNullable($N)", Optional.class, knownField)
        .build();
  }

  private MethodSpec equalsMethod() {
    return overriding("equals", boolean.class)
        .addParameter(JavaTypes.nullable(ClassName.get(Object.class)), "other")
        .addStatement("return other instanceof $1T that && $2N.equals(that.$2N)", self, wireNameField)
        .build();
  }

  private static MethodSpec.Builder overriding(String name, Class<?> returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  private TypeSpec knownType() {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(known)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The values that the contract names, to switch on.\n");
    for (EnumType.Constant constant : declared.constants()) {
      TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("").addJavadoc(Sources.javadoc(constant.doc()));
      LifecycleCode.deprecated(constant.lifecycle()).ifPresent(body::addAnnotation);
      type.addEnumConstant(constant.name(), body.build());
    }
    return type.build();
  }
}

package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.EnumType;
import javax.lang.model.element.Modifier;

/** The public enum of a declared one. */
final class EnumCode {
  private EnumCode() {}

  static TypeSpec.Builder of(EnumType declared, JavaTypes types) {
    ClassName self = types.of(declared);
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(self).addModifiers(Modifier.PUBLIC).addJavadoc(Sources.javadoc(declared.doc()));
    for (EnumType.Constant constant : declared.constants()) {
      type.addEnumConstant(
          constant.name(),
          TypeSpec.anonymousClassBuilder("$S", constant.wireName())
              .addJavadoc(Sources.javadoc(constant.doc()))
              .addAnnotation(
                  AnnotationSpec.builder(JsonProperty.class).addMember("value", "$S", constant.wireName()).build())
              .build());
    }
    NameAllocator names = new NameAllocator();
    declared.constants().forEach(constant -> names.newName(constant.name()));
    String wireName = names.newName("wireName");
    return type.addField(String.class, wireName, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "wireName")
                .addStatement("this.$N = wireName", wireName)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("wireName")
                .addJavadoc("The name in JSON.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $N", wireName)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("ofWireName")
                .addJavadoc("The constant with that name in JSON; null if there is none.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaTypes.nullable(self))
                .addParameter(String.class, "wireName")
                .beginControlFlow("for ($T constant : values())", self)
                .beginControlFlow("if (constant.$N.equals(wireName))", wireName)
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return null")
                .build());
  }
}

package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.EnumType;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * The public enum of a declared one that is closed, of strings or integers in JSON; one of error categories tells where
 * the text of an error falls.
 */
final class EnumCode {
  private static final TypeName LIST_OF_STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private final EnumType declared;
  private final NameAllocator names = new NameAllocator();
  private final ClassName self;
  private final String wireName;
  private final String suggestedAction;
  private final String keywords;

  private EnumCode(EnumType declared, JavaTypes types) {
    this.declared = declared;
    this.self = types.of(declared);
    declared.constants().forEach(constant -> names.newName(constant.name()));
    this.wireName = names.newName(wire());
    this.suggestedAction = names.newName("suggestedAction");
    this.keywords = names.newName("keywords");
  }

  static TypeSpec.Builder of(EnumType declared, JavaTypes types) {
    return new EnumCode(declared, types).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(self)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Sources.javadoc(declared.doc()))
            .addJavadoc(LifecycleCode.since(declared.lifecycle(), !declared.doc().isEmpty()));
    LifecycleCode.deprecated(declared.lifecycle()).ifPresent(type::addAnnotation);
    for (EnumType.Constant constant : declared.constants()) {
      TypeSpec.Builder body =
          TypeSpec.anonymousClassBuilder(arguments(constant))
              .addJavadoc(Sources.javadoc(constant.doc()))
              .addJavadoc(LifecycleCode.since(constant.lifecycle(), !constant.doc().isEmpty()));
      if (!declared.integers()) {
        body.addAnnotation(
            AnnotationSpec.builder(JsonProperty.class).addMember("value", "$S", constant.wireName()).build());
      }
      if (!constant.alsoRead().isEmpty()) {
        body.addAnnotation(
            AnnotationSpec.builder(JsonAlias.class)
                .addMember("value", "{$L}", ReaderCode.literals(constant.alsoRead()))
                .build());
      }
      LifecycleCode.deprecated(constant.lifecycle()).ifPresent(body::addAnnotation);
      type.addEnumConstant(constant.name(), body.build());
    }
    addFields(type);
    addNames(type);
    if (declared.isErrorCategories() && !declared.constants().isEmpty()) {
      addCategories(type);
    }
    return type;
  }

  private CodeBlock arguments(EnumType.Constant constant) {
    CodeBlock.Builder arguments =
        CodeBlock.builder().add(declared.integers() ? "$L" : "$S", constant.wireName());
    if (declared.isErrorCategories()) {
      arguments.add(", $S", category(constant).suggestedAction());
      category(constant).keywords().forEach(keyword -> arguments.add(", $S", keyword));
    }
    return arguments.build();
  }

  /** Code is generated for enums with problems too, so that nobody else's code has more of them. */
  private static EnumType.Category category(EnumType.Constant constant) {
    EnumType.Category category = constant.category();
    return category == null ? new EnumType.Category(List.of(), "", false) : category;
  }

  private void addFields(TypeSpec.Builder type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(wireType(), wire())
            .addStatement("this.$N = $N", wireName, wire());
    type.addField(wireType(), wireName, Modifier.PRIVATE, Modifier.FINAL);
    if (declared.isErrorCategories()) {
      type.addField(String.class, suggestedAction, Modifier.PRIVATE, Modifier.FINAL)
          .addField(LIST_OF_STRINGS, keywords, Modifier.PRIVATE, Modifier.FINAL);
      constructor
          .addParameter(String.class, "suggestedAction")
          .addParameter(String[].class, "keywords")
          .varargs()
          .addStatement("this.$N = suggestedAction", suggestedAction)
          .addStatement("this.$N = $T.of(keywords)", keywords, List.class);
    }
    type.addMethod(constructor.build());
  }

  /** What the constants are told apart by in JSON. */
  private String wire() {
    return declared.integers() ? "wireValue" : "wireName";
  }

  private TypeName wireType() {
    return declared.integers() ? TypeName.INT : ClassName.get(String.class);
  }

  private void addIntegers(TypeSpec.Builder type) {
    type.addMethod(
            getter("wireValue", "The integer in JSON.\n", TypeName.INT, wireName).toBuilder()
                .addAnnotation(JsonValue.class)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("ofWireValue")
                .addJavadoc("The constant with that integer in JSON; null if there is none.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaTypes.nullable(self))
                .addParameter(int.class, "wireValue")
                .beginControlFlow("for ($T constant : values())", self)
                .beginControlFlow("if (constant.$N == wireValue)", wireName)
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return null")
                .build());
  }

  private void addNames(TypeSpec.Builder type) {
    if (declared.integers()) {
      addIntegers(type);
      return;
    }
    type.addMethod(getter("wireName", "The name in JSON.\n", ClassName.get(String.class), wireName))
        .addMethod(
            MethodSpec.methodBuilder("ofWireName")
                .addJavadoc(
                    "The constant with that name in JSON$L; null if there is none.\n",
                    declared.hasOtherTexts() ? ", or another text that is read as it" : "")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaTypes.nullable(self))
                .addParameter(String.class, "wireName")
                .beginControlFlow("for ($T constant : values())", self)
                .beginControlFlow("if (constant.$N.equals(wireName))", wireName)
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addCode(otherTexts(declared, CodeBlock.of("null")))
                .build());
  }

  /** Returns the constant that a text of another name is read as. */
  static CodeBlock otherTexts(EnumType declared, CodeBlock none) {
    if (!declared.hasOtherTexts()) {
      return CodeBlock.builder().addStatement("return $L", none).build();
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (wireName) {\n$>");
    for (EnumType.Constant constant : declared.constants()) {
      if (!constant.alsoRead().isEmpty()) {
        code.add("case $L -> $N;\n", ReaderCode.literals(constant.alsoRead()), constant.name());
      }
    }
    return code.add("default -> $L;\n$<};\n", none).build();
  }

  private static MethodSpec getter(String name, String doc, TypeName type, String field) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(doc)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $N", field)
        .build();
  }

  private void addCategories(TypeSpec.Builder type) {
    String fallback =
        declared.constants().stream()
            .filter(constant -> category(constant).isFallback())
            .findFirst()
            .orElse(declared.constants().get(0))
            .name();
    // Named by itself, as a constant can have the name of the enum; no local is to be in its way.
    String text = names.newName("text");
    String lowerCase = names.newName("lowerCase");
    String category = names.newName("category");
    String keyword = names.newName("keyword");
    type.addMethod(
            getter(
                "keywords",
                "The words, in lower case, of which a text of this category has one; empty for the fallback.\n",
                LIST_OF_STRINGS,
                keywords))
        .addMethod(
            getter(
                "suggestedAction", "What the user should do.\n", ClassName.get(String.class), suggestedAction))
        .addMethod(
            MethodSpec.methodBuilder("classify")
                .addJavadoc(
                    """
                    The category of an error by its text: the first, in the order of declaration, of which a keyword occurs
                    anywhere in it, in upper or lower case; else {@link #$L}.
                    """,
                    fallback)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(String.class, text)
                .addStatement("$T $N = $N.toLowerCase($T.ROOT)", String.class, lowerCase, text, Locale.class)
                .beginControlFlow("for ($T $N : values())", self, category)
                .beginControlFlow("for ($T $N : $N.$N)", String.class, keyword, category, keywords)
                .beginControlFlow("if ($N.contains($N))", lowerCase, keyword)
                .addStatement("return $N", category)
                .endControlFlow()
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $N", fallback)
                .build());
  }
}

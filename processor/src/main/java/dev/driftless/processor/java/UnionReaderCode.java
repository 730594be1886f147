package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Variants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The reader of a union: it finds out which variant an object is, and leaves it to the reader of that type. */
final class UnionReaderCode {
  private final ObjectType union;
  private final JavaTypes types;
  private final String discriminator;
  private final Map<String, ObjectType> variants;
  private final CodeBlock absent;

  UnionReaderCode(Contract contract, ObjectType union, JavaTypes types) {
    this.union = union;
    this.types = types;
    this.discriminator = Objects.requireNonNull(union.shape().union()).discriminator();
    this.variants = Variants.of(contract).byValue(union);
    this.absent =
        Variants.of(contract).valueOfAbsent(union).map(value -> CodeBlock.of(", $S", value)).orElse(CodeBlock.of(""));
  }

  TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(types.reader(union.name()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Reads the records that are a {@link $T} from JSON and validates while it reads.\n", types.of(union))
            .addField(
                constant(JavaTypes.FIELD, "ROOT", "$T.root($S, $S)", JavaTypes.FIELD, union.invalid(), union.subject()))
            .addField(
                constant(
                    JavaTypes.FIELD,
                    "DISCRIMINATOR",
                    "$T.of($S, $S, false)",
                    JavaTypes.FIELD,
                    union.invalid(),
                    discriminator))
            .addField(
                constant(
                    ParameterizedTypeName.get(JavaTypes.NAMES, ClassName.get(String.class)),
                    "VARIANTS",
                    "$T.of($L)",
                    JavaTypes.NAMES,
                    ReaderCode.literals(variants.keySet())))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    new ReaderEntries(union, types, "ROOT").addTo(type);
    return type.addMethod(readFields());
  }

  private static FieldSpec constant(TypeName type, String name, String initializer, Object... arguments) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(initializer, arguments)
        .build();
  }

  private MethodSpec readFields() {
    Map<ObjectType, List<String>> values = new LinkedHashMap<>();
    variants.forEach((value, variant) -> values.computeIfAbsent(variant, type -> new ArrayList<>()).add(value));
    CodeBlock.Builder body = CodeBlock.builder().add("$T value = switch (variant) {\n$>", types.of(union));
    values.forEach(
        (variant, names) ->
            body.add("case $L -> $T.readFields(in);\n", ReaderCode.literals(names), types.reader(variant.name())));
    body.add("default -> throw new $T(variant);\n$<};\n", IllegalStateException.class);
    return types.forGeneratedCode(union, MethodSpec.methodBuilder("readFields"), "read")
        .addJavadoc("Reads the fields of an object whose start was just read; null if it is none of the variants.\n")
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.nullable(types.of(union)))
        .addParameter(ReaderCode.READING, "in")
        .addStatement("$T variant = in.variant(ROOT, DISCRIMINATOR, VARIANTS$L)", ClassName.get(String.class), absent)
        .beginControlFlow("if (variant == null)")
        .addStatement("return null")
        .endControlFlow()
        .addCode(body.build())
        .addStatement("in.leaveVariant()")
        .addStatement("return value")
        .build();
  }
}

package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.LaneMapping.Lane;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The table of a lane mapping. */
final class LaneTableCode {
  private static final ClassName PRINTABLE = ClassName.get("dev.driftless.runtime", "Printable");

  private final LaneMapping mapping;
  private final ClassName source;
  private final ClassName target;

  private LaneTableCode(LaneMapping mapping, JavaTypes types) {
    this.mapping = mapping;
    this.source = types.of(mapping.source());
    this.target = types.of(mapping.target());
  }

  static TypeSpec.Builder of(LaneMapping mapping, JavaTypes types) {
    return new LaneTableCode(mapping, types).type();
  }

  private TypeSpec.Builder type() {
    return TypeSpec.classBuilder(mapping.table())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Maps each {@link $T} to the {@link $T} that stands for it.\n", source, target)
        .addJavadoc(mapping.doc().isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n<p>$L\n", mapping.doc()))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(collapse())
        .addMethod(expand())
        .addMethod(parse())
        .addMethod(isSuppressed());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }

  private MethodSpec collapse() {
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (lane) {\n$>");
    for (Lane lane : mapping.lanes()) {
      body.add("case $L -> $T.$L;", lane.from().name(), target, lane.to().name());
      body.add("$L\n", lane.because().isEmpty() ? "" : " // " + comment(lane.because()));
    }
    return method("collapse")
        .addJavadoc("The $L that stands for a $L.\n", target.simpleName(), source.simpleName())
        .addParameter(source, "lane")
        .returns(target)
        .addCode(body.add("$<};\n").build())
        .build();
  }

  /** Fit for a line comment: on one line, and with no unicode escape, which the compiler would see even there. */
  private static String comment(String text) {
    return text.replaceAll("\\s+", " ").replace("\\u", "\\ u");
  }

  private MethodSpec expand() {
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (lane) {\n$>");
    for (EnumType.Constant constant : mapping.target().constants()) {
      body.add(
          "case $L -> $T.of($L);\n",
          constant.name(),
          List.class,
          mapping.sourcesOf(constant).stream()
              .map(from -> CodeBlock.of("$T.$L", source, from.name()))
              .collect(CodeBlock.joining(", ")));
    }
    return method("expand")
        .addJavadoc("Every $L that a $L may stand for.\n", source.simpleName(), target.simpleName())
        .addParameter(target, "lane")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), source))
        .addCode(body.add("$<};\n").build())
        .build();
  }

  private MethodSpec parse() {
    CodeBlock.Builder body =
        CodeBlock.builder().add("return switch (text.strip().toLowerCase($T.ROOT)) {\n$>", Locale.class);
    for (EnumType.Constant constant : mapping.source().constants()) {
      CodeBlock names =
          Stream.concat(Stream.of(constant.wireName()), constant.aliases().stream())
              .map(name -> CodeBlock.of("$S", LaneMapping.normalized(name)))
              .collect(CodeBlock.joining(", "));
      body.add("case $L -> $T.$L;\n", names, source, constant.name());
    }
    String known =
        mapping.source().constants().stream().map(EnumType.Constant::wireName).collect(Collectors.joining(", "));
    body.add(
        "default -> throw new $T(\n$>$>$S + $T.of(text) + $S);$<$<\n",
        IllegalArgumentException.class,
        "Unknown lane '",
        PRINTABLE,
        "': the known ones are " + known);
    return method("parse")
        .addJavadoc(
            """
            The $L of that name or alias, trimmed, in any case.

            @throws IllegalArgumentException if there is none; the message lists the known ones
            """,
            source.simpleName())
        .addParameter(String.class, "text")
        .returns(source)
        .addCode(body.add("$<};\n").build())
        .build();
  }

  private MethodSpec isSuppressed() {
    return method("isSuppressed")
        .addJavadoc(
            "Whether a transition is not sent, because its two ends collapse to the same $L.\n", target.simpleName())
        .addParameter(source, "from")
        .addParameter(source, "to")
        .returns(boolean.class)
        .addStatement("return collapse(from) == collapse(to)")
        .build();
  }
}

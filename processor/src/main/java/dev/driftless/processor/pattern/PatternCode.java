package dev.driftless.processor.pattern;

import com.google.re2j.Pattern;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The Java source that matches a {@link WirePattern}, in linear time on any string.
 *
 * @param constant the compiled expression, where the method needs one
 * @param method {@code private static boolean name(String text)}: whether the whole text matches
 */
public record PatternCode(Optional<FieldSpec> constant, MethodSpec method) {

  /**
   * Writes the method: plain loops that allocate nothing where the pattern has steps, else a call of RE2/J.
   *
   * @param methodName a name that is free in the class
   * @param constantName a name that is free in the class; used only where a constant is needed
   */
  public static PatternCode of(WirePattern pattern, String methodName, String constantName) {
    Optional<List<Step>> steps = pattern.steps();
    if (steps.isPresent()) {
      return new PatternCode(Optional.empty(), method(methodName, new StepCode(steps.get()).body()));
    }
    FieldSpec constant = FieldSpec.builder(
            Pattern.class, constantName, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.compile($S)", Pattern.class, pattern.re2())
        .build();
    CodeBlock body = CodeBlock.of("return $N.matcher(text).matches();\n", constant);
    return new PatternCode(Optional.of(constant), method(methodName, body));
  }

  private static MethodSpec method(String name, CodeBlock body) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(String.class, "text")
        .addCode(body)
        .build();
  }
}

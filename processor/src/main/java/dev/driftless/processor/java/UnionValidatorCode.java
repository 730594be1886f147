package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Variants;
import javax.lang.model.element.Modifier;

/** The typed validator of a union: it leaves a record to the validator of its own type. */
final class UnionValidatorCode {
  private UnionValidatorCode() {}

  static TypeSpec.Builder of(Contract contract, ObjectType union, JavaTypes types) {
    ClassName self = types.of(union);
    return TypeSpec.classBuilder(types.validator(union.name()))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Validates the records that are a {@link $T}.\n", self)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("validate")
                .addJavadoc(
                    """
                    Every violation of a record, as the validator of its own type has them; empty if it keeps the contract.
                    """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaTypes.LIST_OF_VIOLATIONS)
                .addParameter(self, "value")
                .addStatement("return $T.list(check(null, value))", JavaTypes.VIOLATIONS)
                .build())
        .addMethod(check(contract, union, types));
  }

  private static MethodSpec check(Contract contract, ObjectType union, JavaTypes types) {
    MethodSpec.Builder method =
        types.forGeneratedCode(union, ValidatorCode.checkMethod("check"), "validate")
            .addParameter(types.of(union), "value");
    for (ObjectType variant : Variants.of(contract).direct(union)) {
      method
          .beginControlFlow("if (value instanceof $T variant)", types.of(variant))
          .addStatement("return $T.check(found, variant)", types.validator(variant.name()))
          .endControlFlow();
    }
    return method.addStatement("return found").build();
  }
}

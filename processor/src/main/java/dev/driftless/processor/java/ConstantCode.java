package dev.driftless.processor.java;

import com.palantir.javapoet.CodeBlock;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Values that a contract gives as text, as they stand in Java. */
final class ConstantCode {
  private final Contract contract;
  private final JavaTypes types;

  ConstantCode(Contract contract, JavaTypes types) {
    this.contract = contract;
    this.types = types;
  }

  /** The value, of a list or map the empty one; empty where the text is none of the type, which is a problem of its own. */
  Optional<CodeBlock> value(ValueType type, String text) {
    if (type instanceof EnumRef named) {
      EnumType declared = contract.enumType(named.name());
      return constant(declared, text)
          .or(() -> Optional.of(CodeBlock.of("$T.of($S)", types.of(declared), text)).filter(any -> declared.open()));
    }
    if (ContainerChecks.isContainer(type)) {
      return Optional.of(CodeBlock.of("$T.of()", type instanceof ValueType.ListOf ? List.class : Map.class));
    }
    try {
      return scalar((Scalar) type, text);
    } catch (IllegalArgumentException noneOfTheType) {
      return Optional.empty();
    }
  }

  /** Whether it takes no work to get the value, so that no constant is needed to hold it. */
  static boolean isLiteral(ValueType type) {
    return type instanceof EnumRef
        || ContainerChecks.isContainer(type)
        || type == Scalar.STRING
        || type == Scalar.INT
        || type == Scalar.LONG
        || type == Scalar.DOUBLE
        || type == Scalar.BOOLEAN;
  }

  private Optional<CodeBlock> constant(EnumType type, String wireName) {
    return type.constants().stream()
        .filter(constant -> constant.wireName().equals(wireName))
        .findFirst()
        .map(constant -> CodeBlock.of("$T.$N", types.of(type), constant.name()));
  }

  private static Optional<CodeBlock> scalar(Scalar type, String text) {
    return switch (type) {
      case STRING -> Optional.of(CodeBlock.of("$S", text));
      case INT -> Optional.of(CodeBlock.of("$L", Integer.parseInt(text)));
      case LONG -> Optional.of(CodeBlock.of("$L", Long.parseLong(text) + "L"));
      case DOUBLE ->
          Optional.of(Double.parseDouble(text))
              .filter(number -> Double.isFinite(number))
              .map(number -> CodeBlock.of("$L", Double.toString(number)));
      case BOOLEAN -> Optional.of(CodeBlock.of("$L", Boolean.valueOf(text)));
      case DECIMAL -> Optional.of(CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(text).toString()));
      case UUID -> Optional.of(CodeBlock.of("$T.fromString($S)", UUID.class, text));
      case URI -> Optional.of(CodeBlock.of("$T.create($S)", URI.class, text));
      case DATE_TIME -> Optional.of(CodeBlock.of("$T.dateTime($S)", JavaTypes.RFC3339, text));
      case DATE -> Optional.of(CodeBlock.of("$T.date($S)", JavaTypes.RFC3339, text));
      case TIME -> Optional.of(CodeBlock.of("$T.time($S)", JavaTypes.RFC3339, text));
      case TEXT_OR_INTEGER -> Optional.of(CodeBlock.of("$T.of($L)", JavaTypes.TEXT_OR_INTEGER, textOrInteger(text)));
      case ANY -> Optional.empty();
    };
  }

  private static CodeBlock textOrInteger(String text) {
    return text.matches("-?(0|[1-9][0-9]*)")
        ? CodeBlock.of("$L", Long.parseLong(text) + "L")
        : CodeBlock.of("$S", text);
  }

  /** Whether a value of a record, which may be null, is the one that the text says. */
  CodeBlock isSame(ValueType type, CodeBlock value, String text) {
    if (type == Scalar.BOOLEAN) {
      return CodeBlock.of("$T.$L.equals($L)", Boolean.class, text.equals("true") ? "TRUE" : "FALSE", value);
    }
    if (type instanceof EnumRef named && contract.enumType(named.name()).open()) {
      return CodeBlock.of("$1L != null && $1L.wireName().equals($2S)", value, text);
    }
    CodeBlock constant = value(type, text).orElse(null);
    if (constant == null) {
      return CodeBlock.of("false");
    }
    if (type instanceof EnumRef) {
      return CodeBlock.of("$L == $L", value, constant);
    }
    return type instanceof Scalar scalar && scalar.isInteger()
        ? CodeBlock.of("$1L != null && $1L == $2L", value, constant)
        : CodeBlock.of("$L.equals($L)", constant, value);
  }

  /**
   * Whether {@code value}, which is there, and primitive if it can be, is another one than the text says; empty where the
   * text is no value of the type.
   */
  CodeBlock isOther(ValueType type, String text) {
    if (type == Scalar.BOOLEAN) {
      return CodeBlock.of(text.equals("true") ? "!value" : "value");
    }
    if (type instanceof EnumRef named && contract.enumType(named.name()).open()) {
      return CodeBlock.of("!value.wireName().equals($S)", text);
    }
    boolean isIdentity = type instanceof EnumRef || type instanceof Scalar scalar && scalar.isInteger();
    return value(type, text)
        .map(constant -> CodeBlock.of(isIdentity ? "value != $L" : "!value.equals($L)", constant))
        .orElse(CodeBlock.of(""));
  }
}

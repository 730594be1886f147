package dev.driftless.processor.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.driftless.AbsoluteUri;
import dev.driftless.Finite;
import dev.driftless.Kinds;
import dev.driftless.OneOf;
import dev.driftless.Rfc3339;
import dev.driftless.Satisfies;
import dev.driftless.UniqueItems;
import dev.driftless.Uuid;
import dev.driftless.WellFormed;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Payload;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a record's components as Jakarta's annotations, so that any Bean Validation provider enforces them
 * too. Where Jakarta has none for a rule, one of Driftless's own stands, which brings its validator with it.
 */
final class ConstraintAnnotations {
  private final Contract contract;
  private final JavaTypes types;

  ConstraintAnnotations(Contract contract, JavaTypes types) {
    this.contract = contract;
    this.types = types;
  }

  /** What stands on the component itself. */
  List<AnnotationSpec> of(Field field) {
    List<AnnotationSpec> annotations = of(field.type(), field.constraints(), field.mayBeNull());
    if (field.role() == Field.Role.EVENT_TYPE) {
      annotations.removeIf(annotation -> annotation.type().equals(ClassName.get(WellFormed.class)));
      String names =
          contract.payloads().stream()
              .map(ObjectType::wireName)
              .map(ConstraintAnnotations::literal)
              .collect(Collectors.joining("|"));
      annotations.add(annotation(Pattern.class, null).addMember("regexp", "$S", names).build());
    }
    return annotations;
  }

  /** The component's type, the constraints of what is inside it on its type arguments. */
  TypeName type(ValueType type) {
    if (type instanceof ListOf list) {
      return ParameterizedTypeName.get(
          ClassName.get(List.class), argument(list.item(), list.itemConstraints(), list.nullableItems()));
    }
    return type instanceof MapOf map
        ? ParameterizedTypeName.get(
            ClassName.get(Map.class),
            argument(Scalar.STRING, map.keyConstraints(), false),
            argument(map.value(), map.valueConstraints(), map.nullableValues()))
        : types.of(type);
  }

  private TypeName argument(ValueType type, List<Constraint> constraints, boolean nullable) {
    List<AnnotationSpec> annotations = of(type, constraints, nullable);
    if (nullable) {
      annotations.add(AnnotationSpec.builder(JavaTypes.NULLABLE).build());
    }
    return type(type).annotated(annotations);
  }

  private static List<AnnotationSpec> of(ValueType type, List<Constraint> constraints, boolean mayBeNull) {
    List<AnnotationSpec> annotations = new ArrayList<>();
    if (!mayBeNull) {
      annotations.add(AnnotationSpec.builder(NotNull.class).build());
    }
    if (type instanceof ObjectRef || type instanceof Payload || type instanceof ListOrText) {
      annotations.add(AnnotationSpec.builder(Valid.class).build());
    }
    Class<?> implied = implied(type, constraints);
    if (implied != null) {
      annotations.add(AnnotationSpec.builder(implied).build());
    }
    for (int i = 0; i < constraints.size(); i++) {
      Constraint constraint = constraints.get(i);
      Constraint next = i + 1 < constraints.size() ? constraints.get(i + 1) : null;
      Integer max = next != null && Objects.equals(next.message(), constraint.message()) ? max(next) : null;
      Integer min = min(constraint);
      if (min != null && max != null) {
        annotations.add(size(constraint.message(), min, max));
        i++;
      } else {
        AnnotationSpec annotation = of(type, constraint, mayBeNull);
        if (annotation != null) {
          annotations.add(annotation);
        }
        if (constraint.rule() instanceof Rule.Constant constant && constant.value() instanceof Long only) {
          String message = constraint.message() == null ? constant.text() : constraint.message();
          annotations.add(annotation(Min.class, message).addMember("value", "$LL", only).build());
          annotations.add(annotation(Max.class, message).addMember("value", "$LL", only).build());
        }
      }
    }
    return annotations;
  }

  private static @Nullable Class<?> implied(ValueType type, List<Constraint> constraints) {
    if (type == Scalar.STRING) {
      return Constraint.keepToAscii(constraints) ? null : WellFormed.class;
    }
    if (type == Scalar.DATE_TIME || type == Scalar.DATE || type == Scalar.TIME) {
      return Rfc3339.class;
    }
    return type == Scalar.DOUBLE ? Finite.class : null;
  }

  private static @Nullable Integer min(Constraint constraint) {
    return constraint.rule() instanceof Rule.MinLength length
        ? (Integer) length.characters()
        : constraint.rule() instanceof Rule.MinItems items ? (Integer) items.items() : null;
  }

  private static @Nullable Integer max(Constraint constraint) {
    return constraint.rule() instanceof Rule.MaxLength length
        ? (Integer) length.characters()
        : constraint.rule() instanceof Rule.MaxItems items ? (Integer) items.items() : null;
  }

  private static AnnotationSpec size(@Nullable String message, @Nullable Integer min, @Nullable Integer max) {
    AnnotationSpec.Builder size = annotation(Size.class, message);
    if (min != null) {
      size.addMember("min", "$L", min);
    }
    if (max != null) {
      size.addMember("max", "$L", max);
    }
    return size.build();
  }

  private static @Nullable AnnotationSpec of(ValueType type, Constraint constraint, boolean mayBeNull) {
    Rule rule = constraint.rule();
    String message = constraint.message();
    if (min(constraint) != null || max(constraint) != null) {
      return size(message, min(constraint), max(constraint));
    }
    if (rule instanceof Rule.NotBlank) {
      // Jakarta's @NotBlank refuses null too; the pattern means the same of what is there.
      return mayBeNull
          ? pattern("(?s).*\\P{javaWhitespace}.*", message == null ? rule.text() : message)
          : annotation(NotBlank.class, message).build();
    }
    if (rule instanceof Rule.Matches matches) {
      return pattern(matches.pattern().toString(), message);
    }
    if (rule instanceof Rule.HasFormat format) {
      if (format.format() == Format.ABSOLUTE_URI) {
        return annotation(AbsoluteUri.class, message).build();
      }
      if (type == Scalar.STRING) {
        return pattern(format.format().regexp(format.version()), message == null ? rule.text() : message);
      }
      return format.version() == 0
          ? null // Every java.util.UUID is a UUID.
          : annotation(Uuid.class, message == null ? rule.text() : message)
              .addMember("version", "$L", format.version())
              .build();
    }
    if (rule instanceof Rule.UniqueItems) {
      return annotation(UniqueItems.class, message).build();
    }
    if (rule instanceof Rule.Constant constant) {
      return constant(type, constant.value(), message == null ? rule.text() : message);
    }
    if (rule instanceof Rule.OneOf choice) {
      return annotation(OneOf.class, message == null ? rule.text() : message)
          .addMember("value", "{$L}", ReaderCode.literals(choice.values()))
          .build();
    }
    if (rule instanceof Rule.Kinds choice) {
      return annotation(Kinds.class, message == null ? rule.text() : message)
          .addMember(
              "value",
              "{$L}",
              choice.kinds().stream()
                  .map(kind -> CodeBlock.of("$T.$L", Json.Kind.class, kind))
                  .collect(CodeBlock.joining(", ")))
          .build();
    }
    if (rule instanceof Rule.Satisfies custom) {
      return annotation(Satisfies.class, message == null ? rule.text() : message)
          .addMember("value", "$L.class", custom.predicate())
          .addMember("description", "$S", custom.description())
          .build();
    }
    if (rule instanceof Rule.AtLeast bound) {
      return bound(type, bound.bound(), bound.inclusive(), Min.class, DecimalMin.class, message);
    }
    if (rule instanceof Rule.AtMost bound) {
      return bound(type, bound.bound(), bound.inclusive(), Max.class, DecimalMax.class, message);
    }
    if (rule instanceof Rule.Digits digits) {
      return annotation(Digits.class, message)
          .addMember("integer", "$L", digits.integer())
          .addMember("fraction", "$L", digits.fraction())
          .build();
    }
    boolean isTrue = ((Rule.Is) rule).value();
    return annotation(isTrue ? AssertTrue.class : AssertFalse.class, message).build();
  }

  /** An integer has bounds on both sides, which are two annotations; a constant of an enum has none of Jakarta's. */
  private static @Nullable AnnotationSpec constant(ValueType type, Object value, String message) {
    if (type == Scalar.STRING) {
      return pattern(literal((String) value), message);
    }
    if (type == Scalar.BOOLEAN) {
      return annotation(value.equals(true) ? AssertTrue.class : AssertFalse.class, message).build();
    }
    return null;
  }

  /** A regular expression that matches just this text. */
  private static String literal(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
  }

  private static AnnotationSpec pattern(String regexp, @Nullable String message) {
    return annotation(Pattern.class, message).addMember("regexp", "$S", regexp).build();
  }

  private static AnnotationSpec bound(
      ValueType type,
      BigDecimal bound,
      boolean inclusive,
      Class<?> whole,
      Class<?> decimal,
      @Nullable String message) {
    // On a double, @Min and @Max compare doubles, which tell -0.0 from 0; the others compare decimals.
    if (inclusive && type != Scalar.DOUBLE && fitsLong(bound)) {
      return annotation(whole, message).addMember("value", "$LL", bound.longValueExact()).build();
    }
    AnnotationSpec.Builder annotation = annotation(decimal, message).addMember("value", "$S", bound.toString());
    return (inclusive ? annotation : annotation.addMember("inclusive", "false")).build();
  }

  static boolean fitsLong(BigDecimal bound) {
    try {
      bound.longValueExact();
      return true;
    } catch (ArithmeticException fractionOrTooLarge) {
      return false;
    }
  }

  /** An annotation with a message, in which nothing is left for a provider to fill in. */
  static AnnotationSpec.Builder annotation(Class<?> type, @Nullable String message) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(type);
    return message == null
        ? annotation
        : annotation.addMember("message", "$S", message.replaceAll("[\\\\{}$]", "\\\\$0"));
  }
}

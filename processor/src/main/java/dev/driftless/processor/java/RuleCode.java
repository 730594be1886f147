package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.pattern.PatternCode;
import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.runtime.ViolationCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The statements that check the rules of one value. */
final class RuleCode {
  private static final ClassName NUMBERS = ClassName.get("dev.driftless.runtime", "Numbers");

  private final ObjectType object;
  private final MemberNames names;
  private final TypeSpec.Builder type;
  private final NameAllocator bounds = new NameAllocator();
  private final NameAllocator methods = new NameAllocator();
  private final Map<String, Match> matches = new LinkedHashMap<>();

  private record Match(WirePattern pattern, String method, String constant) {}

  RuleCode(ObjectType object, MemberNames names, TypeSpec.Builder type) {
    this.object = object;
    this.names = names;
    this.type = type;
  }

  /**
   * Checks for a value that is there.
   *
   * @param value which value: a key of {@link MemberNames}
   * @param variable the variable that holds it
   */
  CodeBlock checks(Field field, ValueType type, List<Constraint> constraints, String value, String variable) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean isName = field.role() == Field.Role.EVENT_TYPE;
    if (type == Scalar.STRING && !isName && !Constraint.keepToAscii(constraints)) {
      code.add(
          violation(
              CodeBlock.of("!$T.isWellFormed($N)", JavaTypes.FORMATS, variable),
              value,
              ViolationCode.LONE_SURROGATE,
              object.invalid() + subject(field, value) + " must not have a lone surrogate"));
    } else if (type == Scalar.DATE_TIME || type == Scalar.DATE) {
      code.add(
          violation(
              CodeBlock.of("!$T.isWritable($N)", JavaTypes.RFC3339, variable),
              value,
              ViolationCode.FORMAT,
              object.invalid()
                  + subject(field, value)
                  + (type == Scalar.DATE
                      ? " must have a year of four digits"
                      : " must have a year of four digits and an offset of whole minutes")));
    } else if (type == Scalar.DOUBLE) {
      code.add(
          violation(
              CodeBlock.of("!$T.isFinite($N)", Double.class, variable),
              value,
              ViolationCode.NOT_ALLOWED,
              object.invalid() + subject(field, value) + " must be a finite number"));
    }
    for (Constraint constraint : constraints) {
      CodeBlock broken = broken(type, constraint, value, variable);
      if (!broken.isEmpty()) {
        code.add(
            violation(
                broken, value, constraint.rule().code(), constraint.violation(object.invalid(), subject(field, value))));
      }
    }
    return code.build();
  }

  private static String subject(Field field, String value) {
    return (value.equals(field.name()) ? "" : "every item of ") + "'" + field.wireName() + "'";
  }

  private CodeBlock violation(CodeBlock broken, String value, ViolationCode code, String message) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", broken)
        .addStatement("found = $N.breaks(found, $T.$L, $S)", names.constant(value), JavaTypes.CODE, code, message)
        .endControlFlow()
        .build();
  }

  /** The condition under which the rule is broken; empty if the type rules that out. */
  private CodeBlock broken(ValueType type, Constraint constraint, String value, String variable) {
    Rule rule = constraint.rule();
    if (rule instanceof Rule.MinLength length) {
      return length.characters() == 1
          ? CodeBlock.of("$N.isEmpty()", variable)
          : CodeBlock.of("$T.codePoints($N) < $L", JavaTypes.FORMATS, variable, length.characters());
    }
    if (rule instanceof Rule.MaxLength length) {
      // No text has more code points than UTF-16 units, so most texts need no counting.
      return CodeBlock.of(
          "$1N.length() > $2L && $3T.codePoints($1N) > $2L", variable, length.characters(), JavaTypes.FORMATS);
    }
    if (rule instanceof Rule.MinItems items) {
      return items.items() == 1
          ? CodeBlock.of("$N.isEmpty()", variable)
          : CodeBlock.of("$N.size() < $L", variable, items.items());
    }
    if (rule instanceof Rule.MaxItems items) {
      return CodeBlock.of("$N.size() > $L", variable, items.items());
    }
    if (rule instanceof Rule.NotBlank) {
      return CodeBlock.of("$N.isBlank()", variable);
    }
    if (rule instanceof Rule.Matches matches) {
      return CodeBlock.of("!$N($N)", method(matches.pattern(), constraint, value), variable);
    }
    if (rule instanceof Rule.HasFormat format) {
      return format(type, format, variable);
    }
    if (rule instanceof Rule.AtLeast bound) {
      return bound((Scalar) type, bound.bound(), true, bound.inclusive(), value, variable);
    }
    if (rule instanceof Rule.AtMost bound) {
      return bound((Scalar) type, bound.bound(), false, bound.inclusive(), value, variable);
    }
    if (rule instanceof Rule.Digits digits) {
      return ((Scalar) type).isInteger()
          ? CodeBlock.of("!$T.hasDigits($N, $L)", NUMBERS, variable, digits.integer())
          : CodeBlock.of("!$T.hasDigits($N, $L, $L)", NUMBERS, variable, digits.integer(), digits.fraction());
    }
    return CodeBlock.of(((Rule.Is) rule).value() ? "!$N" : "$N", variable);
  }

  private static CodeBlock format(ValueType type, Rule.HasFormat format, String variable) {
    if (format.format() != Format.UUID) {
      String test =
          switch (format.format()) {
            case ULID -> "isUlid";
            case SEMVER -> "isSemver";
            default -> "isSha1";
          };
      return CodeBlock.of("!$T.$L($N)", JavaTypes.FORMATS, test, variable);
    }
    return type == Scalar.UUID && format.version() == 0
        ? CodeBlock.of("")
        : CodeBlock.of("!$T.isUuid($N, $L)", JavaTypes.FORMATS, variable, format.version());
  }

  private CodeBlock bound(
      Scalar type, BigDecimal bound, boolean lower, boolean inclusive, String value, String variable) {
    String beyond = lower ? (inclusive ? "<" : "<=") : (inclusive ? ">" : ">=");
    if (type.isInteger() && ConstraintAnnotations.fitsLong(bound)) {
      return CodeBlock.of("$N $L $L", variable, beyond, literal(bound.longValueExact()));
    }
    if (type == Scalar.DOUBLE && Double.isFinite(bound.doubleValue())) {
      return doubleBound(bound, lower, inclusive, variable);
    }
    if (type == Scalar.DECIMAL && bound.signum() == 0) {
      return CodeBlock.of("$N.signum() $L 0", variable, beyond);
    }
    CodeBlock exact =
        type == Scalar.DECIMAL ? CodeBlock.of("$N", variable) : CodeBlock.of("$T.valueOf($N)", BigDecimal.class, variable);
    CodeBlock compared = CodeBlock.of("$L.compareTo($N) $L 0", exact, constant(bound, lower, value), beyond);
    // BigDecimal has no infinity; that one is a violation of its own.
    return type == Scalar.DOUBLE ? CodeBlock.of("$T.isFinite($N) && $L", Double.class, variable, compared) : compared;
  }

  /**
   * Jakarta's providers compare the shortest decimal form of a double. Between two different doubles that is the order of
   * the doubles; only where the value is the double nearest to the bound does the bound's rest decide.
   */
  private static CodeBlock doubleBound(BigDecimal bound, boolean lower, boolean inclusive, String variable) {
    double nearest = bound.doubleValue();
    int order = BigDecimal.valueOf(nearest).compareTo(bound);
    boolean nearestIsBeyond = order == 0 ? !inclusive : lower == order < 0;
    String beyond = (lower ? "<" : ">") + (nearestIsBeyond ? "=" : "");
    return CodeBlock.of("$N $L $L", variable, beyond, nearest == 0 ? "0.0" : Double.toString(nearest));
  }

  private static String literal(long value) {
    return value == Long.MIN_VALUE
        ? "Long.MIN_VALUE"
        : (int) value == value ? Long.toString(value) : value + "L";
  }

  private String constant(BigDecimal bound, boolean lower, String value) {
    String name = bounds.newName((lower ? "LEAST_" : "MOST_") + names.constant(value));
    type.addField(
        FieldSpec.builder(BigDecimal.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T($S)", BigDecimal.class, bound.toString())
            .build());
    return name;
  }

  private String method(WirePattern pattern, Constraint constraint, String value) {
    return matches
        .computeIfAbsent(
            pattern.toString(),
            regexp -> {
              String of = constraint.named() == null ? value : constraint.named();
              String method = methods.newName("is" + Character.toUpperCase(of.charAt(0)) + of.substring(1));
              return new Match(pattern, method, method.toUpperCase(Locale.ROOT));
            })
        .method();
  }

  /** Adds the methods that match the patterns used so far. */
  void addPatterns() {
    for (Match match : matches.values()) {
      PatternCode code = PatternCode.of(match.pattern(), match.method(), match.constant());
      code.constant().ifPresent(type::addField);
      type.addMethod(code.method());
    }
  }
}

package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.model.WireNames;
import dev.driftless.processor.pattern.PatternCode;
import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.ViolationCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** The statements that check the rules of one value. */
final class RuleCode {
  private static final ClassName NUMBERS = ClassName.get("dev.driftless.runtime", "Numbers");

  private static final ClassName PREDICATES = ClassName.get("dev.driftless.runtime", "Predicates");
  private static final ClassName LISTS = ClassName.get("dev.driftless.runtime", "Lists");

  private final ObjectType object;
  private final JavaTypes types;
  private final ConstantCode constants;
  private final MemberNames names;
  private final TypeSpec.Builder type;
  private final NameAllocator methods = new NameAllocator();
  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final Map<String, String> predicates = new LinkedHashMap<>();

  private record Match(WirePattern pattern, String method, String constant) {}

  RuleCode(Contract contract, ObjectType object, JavaTypes types, MemberNames names, TypeSpec.Builder type) {
    this.object = object;
    this.types = types;
    this.constants = new ConstantCode(contract, types);
    this.names = names;
    this.type = type;
  }

  /**
   * Checks for a value that is there, in a variable {@code value}.
   *
   * @param place which value it is: a key of {@link MemberNames}
   */
  CodeBlock checks(Field field, ValueType type, List<Constraint> constraints, String place) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean isName = field.role() == Field.Role.EVENT_TYPE;
    if (type == Scalar.STRING && !isName && !Constraint.keepToAscii(constraints)) {
      code.add(loneSurrogate(field, place, CodeBlock.of("!$T.isWellFormed(value)", JavaTypes.FORMATS)));
    } else if (type == Scalar.DATE_TIME || type == Scalar.DATE || type == Scalar.TIME) {
      code.add(
          violation(
              CodeBlock.of("!$T.isWritable(value)", JavaTypes.RFC3339),
              place,
              ViolationCode.FORMAT,
              object.invalid() + MemberNames.subject(field, place) + " must have " + writable((Scalar) type)));
    } else if (type == Scalar.DOUBLE) {
      code.add(
          violation(
              CodeBlock.of("!$T.isFinite(value)", Double.class),
              place,
              ViolationCode.NOT_ALLOWED,
              object.invalid() + MemberNames.subject(field, place) + " must be a finite number"));
    }
    for (Constraint constraint : constraints) {
      CodeBlock broken = broken(type, constraint, place);
      if (!broken.isEmpty()) {
        code.add(
            violation(
                broken,
                place,
                constraint.rule().code(),
                constraint.violation(object.invalid(), MemberNames.subject(field, place), type)));
      }
    }
    return code.build();
  }

  /** Reports a text with a lone surrogate, where that condition holds. */
  CodeBlock loneSurrogate(Field field, String place, CodeBlock broken) {
    return violation(
        broken,
        place,
        ViolationCode.LONE_SURROGATE,
        object.invalid() + MemberNames.subject(field, place) + " must not have a lone surrogate");
  }

  /** What a date or time must have to be written as RFC 3339 has it. */
  private static String writable(Scalar type) {
    return switch (type) {
      case DATE -> "a year of four digits";
      case TIME -> "an offset of whole minutes";
      default -> "a year of four digits and an offset of whole minutes";
    };
  }

  private CodeBlock violation(CodeBlock broken, String place, ViolationCode code, String message) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", broken)
        .addStatement("found = $N.breaks(found, $T.$L, $S)", names.constant(place), JavaTypes.CODE, code, message)
        .endControlFlow()
        .build();
  }

  /** The condition under which the rule is broken; empty if the type rules that out. */
  private CodeBlock broken(ValueType type, Constraint constraint, String place) {
    Rule rule = constraint.rule();
    if (rule instanceof Rule.MinLength length) {
      return length.characters() == 1
          ? CodeBlock.of("value.isEmpty()")
          : CodeBlock.of("$T.codePoints(value) < $L", JavaTypes.FORMATS, length.characters());
    }
    if (rule instanceof Rule.MaxLength length) {
      // No text has more code points than UTF-16 units, so most texts need no counting.
      return CodeBlock.of(
          "value.length() > $1L && $2T.codePoints(value) > $1L", length.characters(), JavaTypes.FORMATS);
    }
    if (rule instanceof Rule.MinItems items) {
      return items.items() == 1
          ? CodeBlock.of("value.isEmpty()")
          : CodeBlock.of("value.size() < $L", items.items());
    }
    if (rule instanceof Rule.MaxItems items) {
      return CodeBlock.of("value.size() > $L", items.items());
    }
    if (rule instanceof Rule.NotBlank) {
      return CodeBlock.of("value.isBlank()");
    }
    if (rule instanceof Rule.Matches matches) {
      return CodeBlock.of("!$N(value)", method(matches.pattern(), constraint, place));
    }
    if (rule instanceof Rule.HasFormat format) {
      return format(type, format);
    }
    if (rule instanceof Rule.AtLeast bound) {
      return bound((Scalar) type, bound.bound(), true, bound.inclusive(), place);
    }
    if (rule instanceof Rule.AtMost bound) {
      return bound((Scalar) type, bound.bound(), false, bound.inclusive(), place);
    }
    if (rule instanceof Rule.Digits digits) {
      return ((Scalar) type).isInteger()
          ? CodeBlock.of("!$T.hasDigits(value, $L)", NUMBERS, digits.integer())
          : CodeBlock.of("!$T.hasDigits(value, $L, $L)", NUMBERS, digits.integer(), digits.fraction());
    }
    if (rule instanceof Rule.UniqueItems) {
      return CodeBlock.of("!$T.areUnique(value)", LISTS);
    }
    if (rule instanceof Rule.Constant constant) {
      return constants.isOther(type, constant.value().toString());
    }
    if (rule instanceof Rule.OneOf choice) {
      return CodeBlock.of("$N.match(value) == null", texts(choice, place));
    }
    if (rule instanceof Rule.Kinds choice) {
      return choice.kinds().stream()
          .map(kind -> CodeBlock.of("value.kind() != $T.$L", Json.Kind.class, kind))
          .collect(CodeBlock.joining(" && "));
    }
    if (rule instanceof Rule.Satisfies custom) {
      return CodeBlock.of("!$T.holds($N, value)", PREDICATES, predicate(type, custom.predicate()));
    }
    return CodeBlock.of(((Rule.Is) rule).value() ? "!value" : "value");
  }

  private static CodeBlock format(ValueType type, Rule.HasFormat format) {
    if (format.format() == Format.ABSOLUTE_URI) {
      return CodeBlock.of("!value.isAbsolute()");
    }
    if (format.format() != Format.UUID) {
      String test =
          switch (format.format()) {
            case ULID -> "isUlid";
            case SEMVER -> "isSemver";
            case SHA256 -> "isSha256";
            case DURATION -> "isDuration";
            case EMAIL -> "isEmail";
            default -> "isSha1";
          };
      return CodeBlock.of("!$T.$L(value)", JavaTypes.FORMATS, test);
    }
    return type == Scalar.UUID && format.version() == 0
        ? CodeBlock.of("")
        : CodeBlock.of("!$T.isUuid(value, $L)", JavaTypes.FORMATS, format.version());
  }

  private CodeBlock bound(
      Scalar type, BigDecimal bound, boolean lower, boolean inclusive, String place) {
    String beyond = lower ? (inclusive ? "<" : "<=") : (inclusive ? ">" : ">=");
    if (type.isInteger() && ConstraintAnnotations.fitsLong(bound)) {
      return CodeBlock.of("value $L $L", beyond, literal(bound.longValueExact()));
    }
    if (type == Scalar.DOUBLE && Double.isFinite(bound.doubleValue())) {
      return doubleBound(bound, lower, inclusive);
    }
    if (type == Scalar.DECIMAL && bound.signum() == 0) {
      return CodeBlock.of("value.signum() $L 0", beyond);
    }
    CodeBlock exact =
        type == Scalar.DECIMAL ? CodeBlock.of("value") : CodeBlock.of("$T.valueOf(value)", BigDecimal.class);
    CodeBlock compared = CodeBlock.of("$L.compareTo($N) $L 0", exact, constant(bound, lower, place), beyond);
    // BigDecimal has no infinity; that one is a violation of its own.
    return type == Scalar.DOUBLE ? CodeBlock.of("$T.isFinite(value) && $L", Double.class, compared) : compared;
  }

  /**
   * Jakarta's providers compare the shortest decimal form of a double. Between two different doubles that is the order
   * of the doubles; only where the value is the double nearest to the bound does the bound's rest decide.
   */
  private static CodeBlock doubleBound(BigDecimal bound, boolean lower, boolean inclusive) {
    double nearest = bound.doubleValue();
    int order = BigDecimal.valueOf(nearest).compareTo(bound);
    boolean nearestIsBeyond = order == 0 ? !inclusive : lower == order < 0;
    String beyond = (lower ? "<" : ">") + (nearestIsBeyond ? "=" : "");
    return CodeBlock.of("value $L $L", beyond, nearest == 0 ? "0.0" : Double.toString(nearest));
  }

  private static String literal(long value) {
    return value == Long.MIN_VALUE
        ? "Long.MIN_VALUE"
        : (int) value == value ? Long.toString(value) : value + "L";
  }

  private String constant(BigDecimal bound, boolean lower, String place) {
    String name = names.newConstant((lower ? "LEAST_" : "MOST_") + names.constant(place));
    type.addField(
        FieldSpec.builder(BigDecimal.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T($S)", BigDecimal.class, bound.toString())
            .build());
    return name;
  }

  /** The constant that holds the texts that a value may be. */
  private String texts(Rule.OneOf choice, String place) {
    String name = names.newConstant("TEXTS_OF_" + names.constant(place));
    type.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(JavaTypes.NAMES, ClassName.get(String.class)),
                name,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.of($L)", JavaTypes.NAMES, ReaderCode.literals(choice.values()))
            .build());
    return name;
  }

  /** The constant that holds the one instance of a predicate. */
  private String predicate(ValueType type, String predicate) {
    return predicates.computeIfAbsent(
        predicate,
        qualified -> {
          String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
          String name = names.newConstant(WireNames.ofAccessor(simple).toUpperCase(Locale.ROOT) + "_PREDICATE");
          this.type.addField(
              FieldSpec.builder(
                      ParameterizedTypeName.get(ClassName.get(Predicate.class), types.of(type)),
                      name,
                      Modifier.PRIVATE,
                      Modifier.STATIC,
                      Modifier.FINAL)
                  .initializer("new $L()", qualified)
                  .build());
          return name;
        });
  }

  private String method(WirePattern pattern, Constraint constraint, String place) {
    return matches
        .computeIfAbsent(
            pattern.toString(),
            regexp -> {
              String of = constraint.named() == null ? place : constraint.named();
              String method = methods.newName("is" + Character.toUpperCase(of.charAt(0)) + of.substring(1));
              String constant = WireNames.ofAccessor(of).toUpperCase(Locale.ROOT) + "_PATTERN";
              return new Match(pattern, method, names.newConstant(constant));
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

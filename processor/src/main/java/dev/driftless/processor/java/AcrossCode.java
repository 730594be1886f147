package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Clause;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What the validator of an object checks across its fields, once these are sound: conditions, then rules in Java. */
final class AcrossCode {
  private static final String MEETS_CONDITIONS = "meetsConditions";

  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final MemberNames names;
  private final ClassName record;
  private final ConstantCode constants;
  private final List<Clause> clauses;

  AcrossCode(Contract contract, ObjectType object, JavaTypes types, MemberNames names) {
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.names = names;
    this.record = types.of(object);
    this.constants = new ConstantCode(contract, types);
    this.clauses = Clause.of(object);
  }

  /** Whether there is anything to check across the fields. */
  static boolean isIn(ObjectType object) {
    return !object.shape().conditions().isEmpty() || !object.shape().rules().isEmpty();
  }

  /** The method of the validator that tells whether a clause holds; {@code index} counts from 0. */
  static String condition(int index) {
    return "condition" + (index + 1);
  }

  /** The method of the validator that tells whether a rule holds. */
  static String rule(CrossFieldRule rule) {
    return "rule_" + rule.method();
  }

  /** Whether a record keeps a clause, or has something wrong with it that comes first. */
  static CodeBlock keepsCondition(ClassName validator, int index) {
    return CodeBlock.of("$1T.checkFields(null, this) != null || $1T.$2N(this)", validator, condition(index));
  }

  /** The same for a rule. */
  static CodeBlock keepsRule(ClassName validator, CrossFieldRule rule) {
    return CodeBlock.of("!$1T.$2N(this) || $1T.$3N(this)", validator, MEETS_CONDITIONS, rule(rule));
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethod(checkAcross());
    for (int i = 0; i < clauses.size(); i++) {
      type.addMethod(method(condition(i)).addStatement("return $L", holds(clauses.get(i))).build());
    }
    List<CrossFieldRule> rules = object.shape().rules();
    if (!rules.isEmpty()) {
      type.addMethod(meetsConditions());
      ViewCode views = new ViewCode(contract, types, type, types.validator(object.name()));
      rules.forEach(rule -> type.addMethod(rule(rule, views)));
      views.addViews(object);
    }
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(record, "value");
  }

  private MethodSpec checkAcross() {
    MethodSpec.Builder method =
        ValidatorCode.checkMethod("checkAcross")
            .addJavadoc("Checks what concerns several fields, each of which is sound by itself.\n")
            .addParameter(record, "value");
    boolean both = !clauses.isEmpty() && !object.shape().rules().isEmpty();
    if (both) {
      method.addStatement("long before = $T.count(found)", JavaTypes.VIOLATIONS);
    }
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      report(method, condition(i), clause.at(), clause.code(), clause.text());
    }
    if (both) {
      method
          .beginControlFlow("if ($T.count(found) > before)", JavaTypes.VIOLATIONS)
          .addStatement("return found")
          .endControlFlow();
    }
    for (CrossFieldRule rule : object.shape().rules()) {
      report(method, rule(rule), null, ViolationCode.RULE, rule.message());
    }
    return method.addStatement("return found").build();
  }

  private void report(MethodSpec.Builder method, String test, @Nullable Field at, ViolationCode code, String text) {
    method.beginControlFlow("if (!$N(value))", test);
    if (at == null) {
      method.addStatement(
          "found = $T.add(found, $S, $T.$L, $S)", JavaTypes.VIOLATIONS, "", JavaTypes.CODE, code, object.invalid() + text);
    } else {
      method.addStatement(
          "found = $N.breaks(found, $T.$L, $S)",
          names.constant(at.name()),
          JavaTypes.CODE,
          code,
          object.invalid() + text);
    }
    method.endControlFlow();
  }

  private MethodSpec meetsConditions() {
    CodeBlock.Builder sound = CodeBlock.builder().add("checkFields(null, value) == null");
    for (int i = 0; i < clauses.size(); i++) {
      sound.add(" && $N(value)", condition(i));
    }
    return method(MEETS_CONDITIONS)
        .addJavadoc("Whether each field is sound, and every condition holds: only then are the rules called.\n")
        .addStatement("return $L", sound.build())
        .build();
  }

  private MethodSpec rule(CrossFieldRule rule, ViewCode views) {
    return method(rule(rule))
        .beginControlFlow("try")
        .addStatement("return $L.$N()", views.of(object, CodeBlock.of("value")), rule.method())
        .nextControlFlow("catch ($T refused)", RuntimeException.class)
        .addStatement("return false")
        .endControlFlow()
        .build();
  }

  // Conditions

  private CodeBlock holds(Clause clause) {
    Condition condition = clause.condition();
    if (condition instanceof Condition.RequiredIf required) {
      return CodeBlock.of("$L || !($L)", isThere(clause.at()), isOneOf(required.field(), required.is()));
    }
    if (condition instanceof Condition.ForbiddenIf forbidden) {
      return CodeBlock.of("value.$N() == null || !($L)", clause.at().name(), isOneOf(forbidden.field(), forbidden.is()));
    }
    if (condition instanceof Condition.ExactlyOneOf one) {
      return CodeBlock.of("$L == 1", joined(counted(one.fields()), " + "));
    }
    if (condition instanceof Condition.AtLeastOneOf some) {
      return joined(fields(some.fields()).map(AcrossCode::isThere).toList(), " || ");
    }
    List<String> compared =
        condition instanceof Condition.EqualLength lists ? lists.fields() : ((Condition.Ordered) condition).fields();
    return CodeBlock.of("$>$>$L$<$<", joined(pairs(compared), "\n&& "));
  }

  private static CodeBlock joined(List<CodeBlock> parts, String separator) {
    return parts.stream().collect(CodeBlock.joining(separator));
  }

  private Stream<Field> fields(List<String> names) {
    return names.stream().map(name -> object.field(name).orElseThrow());
  }

  private static CodeBlock isThere(Field field) {
    return CodeBlock.of("value.$N() != null", field.name());
  }

  private List<CodeBlock> counted(List<String> names) {
    return fields(names).map(field -> CodeBlock.of("($L ? 1 : 0)", isThere(field))).toList();
  }

  private CodeBlock isOneOf(String name, List<String> values) {
    Field field = object.field(name).orElseThrow();
    return joined(
        values.stream()
            .map(text -> constants.isSame(field.type(), CodeBlock.of("value.$N()", field.name()), text))
            .toList(),
        " || ");
  }

  /** Every two of the fields, each with all after it: one between two others may be absent. */
  private List<CodeBlock> pairs(List<String> names) {
    List<Field> fields = fields(names).toList();
    List<CodeBlock> pairs = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      for (Field second : fields.subList(i + 1, fields.size())) {
        pairs.add(pair(fields.get(i), second, fields.size() == 2));
      }
    }
    return pairs;
  }

  private static CodeBlock pair(Field first, Field second, boolean alone) {
    CodeBlock.Builder absent = CodeBlock.builder();
    for (Field field : List.of(first, second)) {
      if (field.mayBeNull()) {
        absent.add("value.$N() == null || ", field.name());
      }
    }
    CodeBlock fits = CodeBlock.of(comparison(first.type()), first.name(), second.name());
    CodeBlock pair = absent.add(fits).build();
    return alone || !first.mayBeNull() && !second.mayBeNull() ? pair : CodeBlock.of("($L)", pair);
  }

  private static String comparison(ValueType type) {
    if (type == Scalar.DATE || type == Scalar.DATE_TIME) {
      return "!value.$N().isAfter(value.$N())";
    }
    if (type == Scalar.DECIMAL) {
      return "value.$N().compareTo(value.$N()) <= 0";
    }
    return type instanceof Scalar ? "value.$N() <= value.$N()" : "value.$N().size() == value.$N().size()";
  }
}

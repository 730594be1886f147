package dev.driftless.processor.json;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.pattern.PatternRefusedException;
import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.runtime.Json;
import java.util.List;

/** Reads what a value may be: the other way round of {@link ValueWriter}. */
final class ValueParser {

  ValueType type(Members members) throws MalformedContractException {
    return switch (members.text("kind")) {
      case "enum" -> new ValueType.EnumRef(members.text("name"));
      case "object" -> new ValueType.ObjectRef(members.text("name"));
      case "payload" -> new ValueType.Payload();
      case "list" -> members.object("items", this::listOf);
      case "map" -> mapOf(members);
      case "listOrText" -> new ValueType.ListOrText(new ValueType.ObjectRef(members.text("name")));
      default -> members.oneOf("kind", ValueType.Scalar.values(), ValueWriter::kind);
    };
  }

  private ValueType listOf(Members items) throws MalformedContractException {
    return new ValueType.ListOf(
        items.object("type", this::type), items.flag("nullable"), items.list("constraints", this::constraint));
  }

  private ValueType mapOf(Members members) throws MalformedContractException {
    List<Constraint> onKeys = members.list("keyConstraints", this::constraint);
    return members.object(
        "values",
        values ->
            new ValueType.MapOf(
                onKeys,
                values.object("type", this::type),
                values.flag("nullable"),
                values.list("constraints", this::constraint)));
  }

  Constraint constraint(Members members) throws MalformedContractException {
    Rule rule = rule(members);
    String code = members.text("code");
    if (!code.equals(rule.code().name())) {
      throw members.unknown("code", code);
    }
    return new Constraint(rule, members.textOrNull("message"), members.textOrNull("named"));
  }

  private static Rule rule(Members members) throws MalformedContractException {
    String kind = members.text("kind");
    return switch (kind) {
      case "minLength" -> new Rule.MinLength(members.integer("characters"));
      case "maxLength" -> new Rule.MaxLength(members.integer("characters"));
      case "notBlank" -> new Rule.NotBlank();
      case "pattern" -> new Rule.Matches(pattern(members));
      case "format" -> new Rule.HasFormat(
          members.oneOf("format", Format.values(), ValueWriter::name), members.integerOrZero("version"));
      case "minItems" -> new Rule.MinItems(members.integer("items"));
      case "maxItems" -> new Rule.MaxItems(members.integer("items"));
      case "minimum" -> new Rule.AtLeast(members.decimal("bound"), members.flag("inclusive"));
      case "maximum" -> new Rule.AtMost(members.decimal("bound"), members.flag("inclusive"));
      case "digits" -> new Rule.Digits(members.integer("integer"), members.integer("fraction"));
      case "is" -> new Rule.Is(members.flag("value"));
      case "uniqueItems" -> new Rule.UniqueItems();
      case "const" -> new Rule.Constant(members.constant("value"));
      case "oneOf" -> new Rule.OneOf(members.texts("values"));
      case "kinds" -> new Rule.Kinds(members.oneOfEach("values", Json.Kind.values(), ValueWriter::name));
      case "satisfies" -> new Rule.Satisfies(
          members.text("predicate"), members.text("text"), members.text("description"));
      default -> throw members.unknown("kind", kind);
    };
  }

  private static WirePattern pattern(Members members) throws MalformedContractException {
    String regexp = members.text("regexp");
    try {
      return WirePattern.parse(regexp);
    } catch (PatternRefusedException refused) {
      throw members.wrong("regexp", refused);
    }
  }
}

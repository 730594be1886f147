package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Payload;
import dev.driftless.processor.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Says of a value which JSON type it has and what it must keep to. */
final class ValueText {
  private final Contract contract;
  private final Links links;

  ValueText(Contract contract, Links links) {
    this.contract = contract;
    this.links = links;
  }

  /** The JSON type: {@code list of string}, {@code list of (string or null)}. */
  static String type(ValueType type, List<Constraint> constraints, Contract contract) {
    if (type instanceof ListOf list) {
      return "list of " + part(list.item(), list.itemConstraints(), list.nullableItems(), contract);
    }
    if (type instanceof MapOf map) {
      return "map of string to " + part(map.value(), map.valueConstraints(), map.nullableValues(), contract);
    }
    if (type == Scalar.ANY && has(constraints, Rule.Kinds.class::isInstance)) {
      return Words.or(kinds(constraints));
    }
    if (type instanceof ListOrText) {
      return "list of object, or string";
    }
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case STRING, UUID, DATE_TIME, DATE, TIME, URI -> "string";
        case TEXT_OR_INTEGER -> "string or integer";
        case ANY -> "any JSON value";
        case INT, LONG -> "integer";
        case DOUBLE, DECIMAL -> "number";
        case BOOLEAN -> "boolean";
      };
    }
    if (type instanceof EnumRef enumeration) {
      return contract.enumType(enumeration.name()).integers() ? "integer" : "string";
    }
    return "object";
  }

  /** What is in a list or map, in parentheses where it is one of several. */
  private static String part(ValueType type, List<Constraint> constraints, boolean nullable, Contract contract) {
    String part = type(type, constraints, contract) + (nullable ? " or null" : "");
    boolean several = type == Scalar.TEXT_OR_INTEGER || type == Scalar.ANY && kinds(constraints).size() > 1;
    return nullable || several ? "(" + part + ")" : part;
  }

  /** The kinds that a JSON value may be, where constraints list some. */
  private static List<String> kinds(List<Constraint> constraints) {
    return constraints.stream()
        .map(Constraint::rule)
        .filter(Rule.Kinds.class::isInstance)
        .map(rule -> ((Rule.Kinds) rule).kinds())
        .reduce((some, others) -> some.stream().filter(others::contains).toList())
        .orElse(List.of())
        .stream()
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What a value of the type must keep to: {@code at least 1 item; each item: matches `WP\d{2}`}. */
  String constraints(ValueType type, List<Constraint> constraints) {
    return String.join("; ", phrases(type, constraints));
  }

  private List<String> phrases(ValueType type, List<Constraint> declared) {
    List<Constraint> constraints = new ArrayList<>(declared);
    // The type says it; what has a message of its own is said here.
    constraints.removeIf(constraint -> constraint.rule() instanceof Rule.Kinds && constraint.message() == null);
    List<String> phrases = new ArrayList<>();
    if (type instanceof Scalar scalar) {
      phrases.addAll(format(scalar, declared));
      constraints.addAll(bounds(scalar, declared));
    } else if (type instanceof EnumRef enumeration && !has(declared, Rule.Constant.class::isInstance)) {
      phrases.add(oneOf(contract.enumType(enumeration.name())));
    } else if (type instanceof ObjectRef object) {
      phrases.add(named(object));
    } else if (type instanceof ListOrText either) {
      phrases.add("each item: " + named(either.item()) + "; as text, see below");
    } else if (type instanceof Payload) {
      phrases.add("as the event type says");
    }
    phrases.addAll(type instanceof MapOf ? ConstraintText.ofMap(constraints) : ConstraintText.phrases(constraints));
    if (type instanceof ListOf list) {
      addPart(phrases, "each item: ", phrases(list.item(), list.itemConstraints()));
    }
    if (type instanceof MapOf map) {
      addPart(phrases, "each key: ", phrases(Scalar.STRING, map.keyConstraints()));
      addPart(phrases, "each value: ", phrases(map.value(), map.valueConstraints()));
    }
    return phrases;
  }

  private static void addPart(List<String> phrases, String part, List<String> inside) {
    if (!inside.isEmpty()) {
      phrases.add(part + String.join(", ", inside));
    }
  }

  /** A declared object, or an event. */
  String named(ObjectRef object) {
    boolean isEvent = contract.envelope() != null && contract.envelope().name().equals(object.name());
    return isEvent
        ? "an event, see " + links.section(EnvelopeSection.TITLE)
        : links.to(contract, contract.object(object.name()));
  }

  private static String oneOf(EnumType type) {
    List<String> names = type.constants().stream().map(EnumType.Constant::wireName).toList();
    if (type.integers()) {
      List<String> integers = names.stream().map(name -> name.replace('-', '−')).toList();
      return names.size() == 1 ? "always " + integers.get(0) : "one of " + Words.or(integers);
    }
    if (type.open()) {
      String known = names.size() == 1 ? "known is " : "known are ";
      return known + Words.and(Words.codes(names)) + "; any other text is valid too";
    }
    return names.size() == 1 ? "always " + Markdown.code(names.get(0)) : "one of " + Words.or(Words.codes(names));
  }

  private static List<String> format(Scalar scalar, List<Constraint> declared) {
    return switch (scalar) {
      case UUID -> has(declared, Rule.HasFormat.class::isInstance) ? List.of() : List.of("UUID");
      case DATE_TIME -> List.of("date-time");
      case DATE -> List.of("date");
      case TIME -> List.of("time");
      case TEXT_OR_INTEGER -> List.of("as an integer −2^63 to 2^63 − 1");
      case URI -> has(declared, Rule.HasFormat.class::isInstance) ? List.of() : List.of("URI reference");
      case DOUBLE -> List.of("double precision");
      case STRING, INT, LONG, DECIMAL, BOOLEAN, ANY -> List.of();
    };
  }

  /** What an integer must keep to because of its width, on those sides where nothing narrower is declared. */
  private static List<Constraint> bounds(Scalar scalar, List<Constraint> declared) {
    if (!scalar.isInteger() || has(declared, Rule.Constant.class::isInstance)) {
      return List.of();
    }
    BigDecimal least = BigDecimal.valueOf(scalar == Scalar.INT ? Integer.MIN_VALUE : Long.MIN_VALUE);
    BigDecimal most = BigDecimal.valueOf(scalar == Scalar.INT ? Integer.MAX_VALUE : Long.MAX_VALUE);
    List<Constraint> bounds = new ArrayList<>();
    if (!has(declared, rule -> rule instanceof Rule.AtLeast low && low.bound().compareTo(least) >= 0)) {
      bounds.add(new Constraint(new Rule.AtLeast(least, true), null, null));
    }
    if (!has(declared, rule -> rule instanceof Rule.AtMost high && high.bound().compareTo(most) <= 0)) {
      bounds.add(new Constraint(new Rule.AtMost(most, true), null, null));
    }
    return bounds;
  }

  private static boolean has(List<Constraint> constraints, Predicate<Rule> test) {
    return constraints.stream().map(Constraint::rule).anyMatch(test);
  }
}

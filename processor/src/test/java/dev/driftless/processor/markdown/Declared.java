package dev.driftless.processor.markdown;

import dev.driftless.Outcome;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.WireNames;
import dev.driftless.processor.pattern.PatternRefusedException;
import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.processor.problem.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write parts of a contract in tests. */
final class Declared {
  static final Position AT = new Position() {};

  private Declared() {}

  static FieldBuilder field(String name, ValueType type) {
    return new FieldBuilder(name, type);
  }

  static Constraint plain(Rule rule) {
    return new Constraint(rule, null, null);
  }

  static Rule matches(String regexp) {
    try {
      return new Rule.Matches(WirePattern.parse(regexp));
    } catch (PatternRefusedException e) {
      throw new IllegalArgumentException(regexp, e);
    }
  }

  static Rule atLeast(long bound) {
    return new Rule.AtLeast(BigDecimal.valueOf(bound), true);
  }

  static Rule atMost(long bound) {
    return new Rule.AtMost(BigDecimal.valueOf(bound), true);
  }

  static EnumType.Constant constant(String name, String doc, String... aliases) {
    return new EnumType.Constant(name, WireNames.ofConstant(name), doc, List.of(aliases), null, AT);
  }

  static EnumType enumOf(String name, String doc, EnumType.Constant... constants) {
    return new EnumType(name, doc, List.of(constants), AT);
  }

  static EnumType.Constant status(String name, String doc, Outcome.Kind outcome, String action) {
    return new EnumType.Constant(
        name, WireNames.ofConstant(name), doc, List.of(), null, outcome, action, null, Lifecycle.UNSAID, AT);
  }

  static EnumType openEnum(String name, String doc, EnumType.Constant... constants) {
    return new EnumType(name, doc, List.of(constants), true, AT);
  }

  static EnumType.Constant category(String name, String doc, String action, boolean validation, String... keywords) {
    EnumType.Category category = new EnumType.Category(List.of(keywords), action, validation);
    return new EnumType.Constant(
        name, WireNames.ofConstant(name), doc, List.of(), null, null, "", category, Lifecycle.UNSAID, AT);
  }

  static EnumType categories(String name, String doc, List<String> commonTexts, EnumType.Constant... constants) {
    return new EnumType(name, doc, List.of(constants), false, false, commonTexts, Lifecycle.UNSAID, AT);
  }

  static Endpoint.Response response(int status, String doc, String action, Endpoint.Body body, String... examples) {
    return new Endpoint.Response("status" + status, doc, status, action, body, List.of(examples), "", AT, AT);
  }

  static ObjectType object(String name, String doc, FieldBuilder... fields) {
    return new ObjectType(ObjectType.Kind.OBJECT, name, doc, built(fields), null, AT);
  }

  static ObjectType envelope(String doc, FieldBuilder... fields) {
    return new ObjectType(ObjectType.Kind.ENVELOPE, "Event", doc, built(fields), null, AT);
  }

  static ObjectType payload(String name, String doc, ObjectType.Aggregate aggregate, FieldBuilder... fields) {
    return new ObjectType(ObjectType.Kind.PAYLOAD, name, doc, built(fields), aggregate, AT);
  }

  private static List<Field> built(FieldBuilder... fields) {
    return Arrays.stream(fields).map(FieldBuilder::build).toList();
  }

  static final class FieldBuilder {
    private final String name;
    private final ValueType type;
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private boolean optional;
    private boolean nullable;
    private Field.Role role = Field.Role.PLAIN;
    private String doc = "";
    private @Nullable String fallback;
    private Lifecycle lifecycle = Lifecycle.UNSAID;
    private @Nullable List<String> example;

    private FieldBuilder(String name, ValueType type) {
      this.name = name;
      this.type = type;
    }

    FieldBuilder optional() {
      optional = true;
      return this;
    }

    FieldBuilder nullable() {
      nullable = true;
      return this;
    }

    FieldBuilder alias(String... keys) {
      aliases.addAll(List.of(keys));
      return this;
    }

    FieldBuilder role(Field.Role role) {
      this.role = role;
      return this;
    }

    FieldBuilder with(Rule... rules) {
      Arrays.stream(rules).map(Declared::plain).forEach(constraints::add);
      return this;
    }

    FieldBuilder with(Constraint constraint) {
      constraints.add(constraint);
      return this;
    }

    FieldBuilder doc(String doc) {
      this.doc = doc;
      return this;
    }

    FieldBuilder example(String... example) {
      this.example = List.of(example);
      return this;
    }

    /** What stands for an absent key; the key is optional then. */
    FieldBuilder fallback(String fallback) {
      this.fallback = fallback;
      return optional();
    }

    FieldBuilder lifecycle(Lifecycle lifecycle) {
      this.lifecycle = lifecycle;
      return this;
    }

    Field build() {
      return new Field(
          name, WireNames.ofAccessor(name), aliases, type, optional, nullable, role, constraints, doc, fallback,
          lifecycle, example, AT, AT);
    }
  }
}

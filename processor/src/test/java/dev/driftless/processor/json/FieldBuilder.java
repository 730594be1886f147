package dev.driftless.processor.json;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes fields of {@link EveryFeature}: required, not null and with nothing more, unless more is said. */
final class FieldBuilder {
  private final String name;
  private final String wireName;
  private final ValueType type;
  private final List<Constraint> constraints = new ArrayList<>();
  private List<String> aliases = List.of();
  private boolean optional;
  private boolean nullable;
  private Field.Role role = Field.Role.PLAIN;
  private String doc = "";
  private @Nullable String fallback;
  private Lifecycle lifecycle = Lifecycle.UNSAID;
  private @Nullable List<String> example;

  private FieldBuilder(String name, String wireName, ValueType type) {
    this.name = name;
    this.wireName = wireName;
    this.type = type;
  }

  static FieldBuilder field(String name, String wireName, ValueType type) {
    return new FieldBuilder(name, wireName, type);
  }

  FieldBuilder aliases(String... aliases) {
    this.aliases = List.of(aliases);
    return this;
  }

  FieldBuilder optional() {
    optional = true;
    return this;
  }

  FieldBuilder nullable() {
    nullable = true;
    return this;
  }

  FieldBuilder role(Field.Role role) {
    this.role = role;
    return this;
  }

  FieldBuilder with(Rule rule) {
    return with(List.of(EveryFeature.plain(rule)));
  }

  FieldBuilder with(List<Constraint> constraints) {
    this.constraints.addAll(constraints);
    return this;
  }

  FieldBuilder doc(String doc) {
    this.doc = doc;
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

  FieldBuilder example(String... example) {
    this.example = List.of(example);
    return this;
  }

  Field build() {
    return new Field(
        name, wireName, aliases, type, optional, nullable, role, constraints, doc, fallback, lifecycle,
        example, EveryFeature.Nowhere.POSITION, EveryFeature.Nowhere.POSITION);
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What kinds of fields, values and rules a contract has anywhere: its document explains those and no others. */
final class ValueKinds {
  private final Contract contract;
  private final List<ObjectType> objects;
  private final List<Field> fields;
  private final Set<ValueType> types = new LinkedHashSet<>();
  private boolean uuidOfAnyVersion;
  private final List<Rule> rules = new ArrayList<>();

  ValueKinds(Contract contract) {
    this.contract = contract;
    objects = FieldUses.documented(contract);
    fields = objects.stream().map(ObjectType::fields).flatMap(List::stream).toList();
    fields.forEach(field -> add(field.type(), field.constraints()));
  }

  private void add(ValueType type, List<Constraint> constraints) {
    types.add(type);
    constraints.stream().map(Constraint::rule).forEach(rules::add);
    uuidOfAnyVersion |= isUuidOfAnyVersion(type, constraints);
    if (type instanceof ListOf list) {
      add(list.item(), list.itemConstraints());
    }
    if (type instanceof MapOf map) {
      add(Scalar.STRING, map.keyConstraints());
      add(map.value(), map.valueConstraints());
    }
    if (type instanceof ListOrText either) {
      add(either.item(), List.of());
    }
  }

  private static boolean isUuidOfAnyVersion(ValueType type, List<Constraint> constraints) {
    List<Rule.HasFormat> formats =
        constraints.stream()
            .map(Constraint::rule)
            .filter(Rule.HasFormat.class::isInstance)
            .map(Rule.HasFormat.class::cast)
            .filter(rule -> rule.format() == Format.UUID)
            .toList();
    return formats.stream().allMatch(rule -> rule.version() == 0) && (type == Scalar.UUID || !formats.isEmpty());
  }

  /** Whether a UUID stands somewhere for which no version is given. */
  boolean hasUuidOfAnyVersion() {
    return uuidOfAnyVersion;
  }

  boolean hasField(Predicate<Field> test) {
    return fields.stream().anyMatch(test);
  }

  boolean has(ValueType type) {
    return types.contains(type);
  }

  boolean hasType(Predicate<ValueType> test) {
    return types.stream().anyMatch(test);
  }

  boolean hasObject(Predicate<ObjectType> test) {
    return objects.stream().anyMatch(test);
  }

  boolean hasEnum(Predicate<EnumType> test) {
    return hasType(type -> type instanceof EnumRef named && test.test(contract.enumType(named.name())));
  }

  boolean hasRule(Class<? extends Rule> kind) {
    return rules.stream().anyMatch(kind::isInstance);
  }

  <T extends Rule> Stream<T> rules(Class<T> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast);
  }
}

package dev.driftless.processor.read;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Follows the names that stand in a contract's own declarations, and in what these reach in other contracts. */
final class Reach {
  private final List<Import> all;
  private final Set<String> names = new HashSet<>();

  /** @param all everything that there is to take */
  Reach(List<Import> all) {
    this.all = all;
  }

  /** Every name that is reached: of objects, enums, groups and named constraints, be they taken or the contract's own. */
  Set<String> of(List<ObjectType> own, List<FieldGroup> groups) {
    own.forEach(this::reach);
    groups.forEach(this::reach);
    return names;
  }

  private void reach(ObjectType object) {
    reach(object.fields());
    object.shape().parents().forEach(this::reach);
    Stream.ofNullable(object.shape().union()).flatMap(union -> union.variants().stream()).forEach(this::reach);
  }

  private void reach(FieldGroup group) {
    reach(group.fields());
    group.groups().forEach(this::reach);
  }

  private void reach(List<Field> fields) {
    for (Field field : fields) {
      reach(field.type());
      reachNamed(field.constraints());
    }
  }

  private void reach(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      reach(list.item());
      reachNamed(list.itemConstraints());
    } else if (type instanceof ValueType.MapOf map) {
      reachNamed(map.keyConstraints());
      reach(map.value());
      reachNamed(map.valueConstraints());
    } else if (type instanceof ValueType.EnumRef named) {
      names.add(named.name());
    } else {
      type.objectName().ifPresent(this::reach);
    }
  }

  private void reachNamed(List<Constraint> constraints) {
    constraints.stream().map(Constraint::named).filter(Objects::nonNull).forEach(names::add);
  }

  private void reach(String name) {
    if (names.add(name)) {
      for (Import other : all) {
        other.objects().stream().filter(object -> object.name().equals(name)).forEach(this::reach);
        other.groups().stream().filter(group -> group.name().equals(name)).forEach(this::reach);
      }
    }
  }
}

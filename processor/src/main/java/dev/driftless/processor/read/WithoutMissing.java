package dev.driftless.processor.read;

import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out fields that hold what could not be taken from another contract, which has been reported: everything else of
 * the contract can then be looked at all the same.
 */
final class WithoutMissing {
  private WithoutMissing() {}

  /**
   * The objects without such fields, and without what is said across the fields of one that has lost some.
   *
   * @param own the names of the contract's own declarations
   */
  static List<ObjectType> of(List<ObjectType> objects, Set<String> own, List<Import> imports) {
    Set<String> known = known(own, imports);
    return objects.stream()
        .map(
            object -> {
              List<Field> left = left(object.fields(), known);
              return left.size() == object.fields().size() ? object : reduced(object, left);
            })
        .toList();
  }

  /** The same of groups. */
  static List<FieldGroup> ofGroups(List<FieldGroup> groups, Set<String> own, List<Import> imports) {
    Set<String> known = known(own, imports);
    return groups.stream()
        .map(
            group ->
                new FieldGroup(
                    group.name(),
                    group.doc(),
                    group.groups(),
                    left(group.fields(), known),
                    group.lifecycle(),
                    group.position()))
        .toList();
  }

  private static Set<String> known(Set<String> own, List<Import> imports) {
    Set<String> known = new HashSet<>(own);
    for (Import other : imports) {
      other.objects().stream().map(ObjectType::name).forEach(known::add);
      other.enums().stream().map(EnumType::name).forEach(known::add);
    }
    return known;
  }

  private static List<Field> left(List<Field> fields, Set<String> known) {
    return fields.stream().filter(field -> field.type().declaredName().map(known::contains).orElse(true)).toList();
  }

  private static ObjectType reduced(ObjectType object, List<Field> left) {
    Shape shape = object.shape();
    return object
        .with(left)
        .with(new Shape(shape.closed(), shape.union(), shape.parents(), List.of(), List.of(), shape.lifecycle()));
  }
}

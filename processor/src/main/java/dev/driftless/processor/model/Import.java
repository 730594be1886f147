package dev.driftless.processor.model;

import java.util.List;

/**
 * What a contract takes from another one. Its types are generated with that other one.
 *
 * @param contract the qualified name of the other contract's interface
 * @param packageName the package of its generated types
 * @param objects payloads among them, which here are objects like others
 * @param groups those that declarations of this contract, or types taken, extend
 */
public record Import(
    String contract,
    String packageName,
    List<ObjectType> objects,
    List<EnumType> enums,
    List<NamedConstraint> constraints,
    List<FieldGroup> groups) {
  public Import {
    objects = List.copyOf(objects);
    enums = List.copyOf(enums);
    constraints = List.copyOf(constraints);
    groups = List.copyOf(groups);
  }
}

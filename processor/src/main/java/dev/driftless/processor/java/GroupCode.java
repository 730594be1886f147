package dev.driftless.processor.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.ObjectType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The public interface of a group of fields. */
final class GroupCode {
  private GroupCode() {}

  static TypeSpec.Builder of(Contract contract, FieldGroup group, JavaTypes types) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(types.named(group.name()))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Sources.javadoc(group.doc()))
            .addJavadoc(LifecycleCode.since(group.lifecycle(), !group.doc().isEmpty()));
    LifecycleCode.deprecated(group.lifecycle()).ifPresent(type::addAnnotation);
    group.groups().stream().filter(name -> isGroup(contract, name)).map(types::declared).forEach(type::addSuperinterface);
    Set<String> inherited = inherited(contract, group, types);
    for (Field field : group.fields()) {
      if (!inherited.contains(field.name())) {
        type.addMethod(accessor(field, types));
      }
    }
    return type;
  }

  /** Adds the groups that an object extends to its record or interface. */
  static void addTo(TypeSpec.Builder type, Contract contract, ObjectType object, JavaTypes types) {
    object.shape().parents().stream()
        .filter(name -> isGroup(contract, name))
        .map(types::declared)
        .forEach(type::addSuperinterface);
  }

  private static boolean isGroup(Contract contract, String name) {
    return find(contract, name).isPresent();
  }

  /** The group with that name, declared or imported. */
  static Optional<FieldGroup> find(Contract contract, String name) {
    return Stream.concat(
            contract.groups().stream(), contract.imports().stream().flatMap(other -> other.groups().stream()))
        .filter(group -> group.name().equals(name))
        .findFirst();
  }

  /** What the groups that it extends declare just so. */
  private static Set<String> inherited(Contract contract, FieldGroup group, JavaTypes types) {
    Set<MethodSpec> own = group.fields().stream().map(field -> accessor(field, types)).collect(Collectors.toSet());
    return group.groups().stream()
        .flatMap(name -> find(contract, name).stream())
        .flatMap(parent -> parent.fields().stream())
        .filter(field -> own.contains(accessor(field, types)))
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  /** An accessor that a record implements. */
  static MethodSpec accessor(Field field, JavaTypes types) {
    TypeName type = types.of(field);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field.name())
            .addJavadoc(Sources.javadoc(field.doc()))
            .addJavadoc(LifecycleCode.since(field.lifecycle(), !field.doc().isEmpty()))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(field.mayBeNull() ? JavaTypes.nullable(type) : type);
    LifecycleCode.deprecated(field.lifecycle()).ifPresent(method::addAnnotation);
    return method.build();
  }
}

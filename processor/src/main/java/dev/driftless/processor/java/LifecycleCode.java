package dev.driftless.processor.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.Lifecycle.Deprecation;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.Variants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Since when something is there and whether it is on its way out, in generated Java. */
final class LifecycleCode {
  private final Contract contract;
  private final Variants variants;

  LifecycleCode(Contract contract) {
    this.contract = contract;
    this.variants = Variants.of(contract);
  }

  /** The annotation of what is deprecated. */
  static Optional<AnnotationSpec> deprecated(Lifecycle lifecycle) {
    Deprecation deprecation = lifecycle.deprecated();
    if (deprecation == null) {
      return Optional.empty();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
    if (!deprecation.since().isEmpty()) {
      annotation.addMember("since", "$S", deprecation.since());
    }
    if (deprecation.forRemoval()) {
      annotation.addMember("forRemoval", "true");
    }
    return Optional.of(annotation.build());
  }

  /** The tag in a doc comment; empty where nothing is said. */
  static CodeBlock since(Lifecycle lifecycle, boolean afterText) {
    return lifecycle.since() == null
        ? CodeBlock.of("")
        : CodeBlock.of("$L@since $L\n", afterText ? "\n" : "", lifecycle.since());
  }

  /** Lets generated code use what is deprecated without warnings; adds nothing where it uses no such thing. */
  static TypeSpec.Builder suppress(TypeSpec.Builder type, Collection<Lifecycle> used) {
    List<Deprecation> deprecated = used.stream().map(Lifecycle::deprecated).filter(each -> each != null).toList();
    List<CodeBlock> warnings = new ArrayList<>();
    if (deprecated.stream().anyMatch(each -> !each.forRemoval())) {
      warnings.add(CodeBlock.of("$S", "deprecation"));
    }
    if (deprecated.stream().anyMatch(Deprecation::forRemoval)) {
      warnings.add(CodeBlock.of("$S", "removal"));
    }
    if (!warnings.isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", CodeBlock.join(warnings, ", "))
              .build());
    }
    return type;
  }

  /** What the record of an object uses: the types of its components, what it extends, the constants of its defaults. */
  Set<Lifecycle> ofRecord(ObjectType object) {
    Set<Lifecycle> used = new HashSet<>();
    object.shape().parents().forEach(parent -> addParent(parent, used));
    for (Field field : object.fields()) {
      field.type().declaredName().ifPresent(name -> used.add(ofType(name)));
      constants(field).forEach(text -> used.add(ofConstant(field, text)));
    }
    if (object.kind() == ObjectType.Kind.ENVELOPE) {
      contract.payloads().forEach(payload -> used.add(payload.shape().lifecycle()));
    }
    if (object.isUnion()) {
      variants.direct(object).forEach(variant -> used.add(variant.shape().lifecycle()));
    }
    return used;
  }

  /** What the reader and the validator of an object use: the record with all its accessors too, and what rules can see. */
  Set<Lifecycle> ofValidator(ObjectType object) {
    Set<Lifecycle> used = ofRecord(object);
    used.add(object.shape().lifecycle());
    object.fields().forEach(field -> used.add(field.lifecycle()));
    for (Condition condition : object.shape().conditions()) {
      if (condition instanceof Condition.RequiredIf required) {
        required.is().forEach(text -> used.add(ofConstant(object.field(required.field()).orElseThrow(), text)));
      } else if (condition instanceof Condition.ForbiddenIf forbidden) {
        forbidden.is().forEach(text -> used.add(ofConstant(object.field(forbidden.field()).orElseThrow(), text)));
      }
    }
    if (object.kind() == ObjectType.Kind.ENVELOPE) {
      contract.payloads().stream()
          .flatMap(payload -> payload.aggregateIdField().flatMap(payload::field).stream())
          .forEach(id -> used.add(id.lifecycle()));
    }
    if (!object.shape().rules().isEmpty()) {
      addSeen(object, used, new HashSet<>());
    }
    return used;
  }

  /** What the interface of a group uses: the types of its fields, and what it extends. */
  Set<Lifecycle> ofGroup(FieldGroup group) {
    Set<Lifecycle> used = new HashSet<>();
    group.groups().forEach(parent -> addParent(parent, used));
    group.fields().forEach(field -> field.type().declaredName().ifPresent(name -> used.add(ofType(name))));
    return used;
  }

  /** What the interface of all payloads uses. */
  static Set<Lifecycle> of(List<ObjectType> payloads) {
    return payloads.stream().map(payload -> payload.shape().lifecycle()).collect(Collectors.toSet());
  }

  /** What the table of a lane mapping uses: every constant of both enums. */
  static Set<Lifecycle> of(LaneMapping mapping) {
    Set<Lifecycle> used = new HashSet<>();
    for (EnumType type : List.of(mapping.source(), mapping.target())) {
      used.add(type.lifecycle());
      type.constants().forEach(constant -> used.add(constant.lifecycle()));
    }
    return used;
  }

  /** What uses an object with everything in it. */
  Set<Lifecycle> ofEverythingIn(ObjectType object) {
    Set<Lifecycle> used = new HashSet<>();
    addSeen(object, used, new HashSet<>());
    return used;
  }

  /** What a view of an object uses: everything in it. */
  private void addSeen(ObjectType object, Set<Lifecycle> used, Set<String> seen) {
    if (!seen.add(object.name())) {
      return;
    }
    used.add(object.shape().lifecycle());
    // An accessor that is declared anew without deprecation still overrides one that is deprecated.
    object.shape().parents().forEach(parent -> addParent(parent, used));
    for (Field field : object.fields()) {
      used.add(field.lifecycle());
      field.type().declaredName().ifPresent(name -> used.add(ofType(name)));
      field.type().objectName().ifPresent(name -> addSeen(contract.object(name), used, seen));
      if (field.type() instanceof ValueType.Payload) {
        contract.payloads().forEach(payload -> addSeen(payload, used, seen));
      }
    }
    if (object.isUnion()) {
      variants.direct(object).forEach(variant -> addSeen(variant, used, seen));
    }
  }

  private void addParent(String name, Set<Lifecycle> used) {
    Optional<FieldGroup> group = GroupCode.find(contract, name);
    if (group.isPresent()) {
      used.add(group.get().lifecycle());
      group.get().fields().forEach(field -> used.add(field.lifecycle()));
      group.get().groups().forEach(parent -> addParent(parent, used));
      return;
    }
    Stream.concat(
            contract.allObjects().stream(), contract.imports().stream().flatMap(other -> other.objects().stream()))
        .filter(union -> union.name().equals(name))
        .forEach(
            union -> {
              used.add(union.shape().lifecycle());
              union.fields().forEach(field -> used.add(field.lifecycle()));
              union.shape().parents().forEach(parent -> addParent(parent, used));
            });
  }

  private Lifecycle ofType(String name) {
    return Stream.of(contract.enums().stream(), contract.imports().stream().flatMap(other -> other.enums().stream()))
        .flatMap(all -> all)
        .filter(type -> type.name().equals(name))
        .map(EnumType::lifecycle)
        .findFirst()
        .orElseGet(() -> contract.object(name).shape().lifecycle());
  }

  private static Stream<String> constants(Field field) {
    return Stream.concat(
        Stream.ofNullable(field.fallback()),
        field.constraints().stream()
            .map(constraint -> constraint.rule())
            .filter(Rule.Constant.class::isInstance)
            .map(rule -> ((Rule.Constant) rule).value().toString()));
  }

  private Lifecycle ofConstant(Field field, String text) {
    return field.type() instanceof EnumRef named
        ? contract.enumType(named.name()).constants().stream()
            .filter(constant -> constant.wireName().equals(text))
            .map(EnumType.Constant::lifecycle)
            .findFirst()
            .orElse(Lifecycle.UNSAID)
        : Lifecycle.UNSAID;
  }
}

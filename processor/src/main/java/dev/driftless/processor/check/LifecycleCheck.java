package dev.driftless.processor.check;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Formats;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Nothing is there, or deprecated, since a version that the contract has yet to reach. Fields of groups that are taken from
 * another contract name versions of that one.
 */
final class LifecycleCheck {
  private final Contract contract;
  private final Problems problems;
  /** A field of a group stands in several objects, and is declared once. */
  private final Set<Position> seen = new HashSet<>();

  private LifecycleCheck(Contract contract, Problems problems) {
    this.contract = contract;
    this.problems = problems;
  }

  /** Adds a problem for each version that lies ahead. */
  static void check(Contract contract, Problems problems) {
    if (!Formats.isSemver(contract.version())) {
      return; // A problem of its own.
    }
    LifecycleCheck check = new LifecycleCheck(contract, problems);
    for (ObjectType object : contract.allObjects()) {
      check.lifecycle(object.shape().lifecycle(), object.position());
      check.fields(object.fields(), object.shape().parents());
    }
    for (FieldGroup group : contract.groups()) {
      check.lifecycle(group.lifecycle(), group.position());
      check.fields(group.fields(), group.groups());
    }
    for (EnumType type : contract.enums()) {
      check.lifecycle(type.lifecycle(), type.position());
      type.constants().forEach(constant -> check.lifecycle(constant.lifecycle(), constant.position()));
    }
  }

  private void fields(List<Field> fields, List<String> parents) {
    Set<String> taken = new HashSet<>();
    parents.forEach(parent -> addTaken(parent, taken));
    fields.stream()
        .filter(field -> !taken.contains(field.name()))
        .forEach(field -> lifecycle(field.lifecycle(), field.position()));
  }

  /** Adds the names of the fields that come from groups of other contracts. */
  private void addTaken(String parent, Set<String> names) {
    contract.imports().stream()
        .flatMap(other -> other.groups().stream())
        .filter(group -> group.name().equals(parent))
        .forEach(group -> group.fields().forEach(field -> names.add(field.name())));
    contract.groups().stream()
        .filter(group -> group.name().equals(parent))
        .forEach(group -> group.groups().forEach(further -> addTaken(further, names)));
    contract.objects().stream()
        .filter(union -> union.name().equals(parent))
        .forEach(union -> union.shape().parents().forEach(further -> addTaken(further, names)));
  }

  private void lifecycle(Lifecycle lifecycle, Position position) {
    if (lifecycle.equals(Lifecycle.UNSAID) || !seen.add(position)) {
      return;
    }
    if (lifecycle.since() != null) {
      reached("@Since", lifecycle.since(), position);
    }
    if (lifecycle.deprecated() != null) {
      reached("@Deprecated", lifecycle.deprecated().since(), position);
    }
  }

  private void reached(String annotation, String since, Position position) {
    if (Formats.isSemver(since) && SemverOrder.INSTANCE.compare(since, contract.version()) > 0) {
      problems.add(
          position,
          ProblemId.LIFECYCLE,
          annotation + " names version " + since + ", but the contract is at " + contract.version() + ": raise its version, or correct this"
              + " one");
    }
  }
}

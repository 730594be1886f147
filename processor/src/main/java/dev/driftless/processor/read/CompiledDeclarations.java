package dev.driftless.processor.read;

import dev.driftless.EventContract;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What contracts from class files declare in their groups and unions, for those who extend these: as their contract.json
 * keeps it.
 */
final class CompiledDeclarations {
  private final OtherContracts others;

  CompiledDeclarations(OtherContracts others) {
    this.others = others;
  }

  /** Whether an element of a contract stands in a class file. */
  boolean contain(Element element) {
    TypeElement contract = contractOf(element);
    return contract != null && !others.isSource(name(contract));
  }

  /** The field that an accessor of a group or union declares; empty if it isn't there. */
  Optional<Field> field(ExecutableElement accessor) {
    String owner = accessor.getEnclosingElement().getSimpleName().toString();
    return contract(accessor)
        .flatMap(
            contract ->
                Stream.concat(
                        contract.groups().stream()
                            .filter(group -> group.name().equals(owner))
                            .flatMap(group -> group.fields().stream()),
                        contract.allObjects().stream()
                            .filter(object -> object.name().equals(owner))
                            .flatMap(object -> object.fields().stream()))
                    .filter(field -> accessor.getSimpleName().contentEquals(field.name()))
                    .findFirst());
  }

  /** The doc comment of a rule; empty if there is none. */
  String ruleDoc(ExecutableElement rule) {
    String group = rule.getEnclosingElement().getSimpleName().toString();
    return contract(rule)
        .flatMap(
            contract ->
                // A rule of a group is kept with the objects that extend it.
                contract.allObjects().stream()
                    .filter(object -> extend(contract, object.shape().parents(), group))
                    .flatMap(object -> object.shape().rules().stream())
                    .filter(one -> rule.getSimpleName().contentEquals(one.method()))
                    .map(ObjectType.CrossFieldRule::doc)
                    .findFirst())
        .orElse("");
  }

  private static boolean extend(Contract contract, List<String> parents, String group) {
    return parents.contains(group)
        || contract.groups().stream()
            .filter(parent -> parents.contains(parent.name()))
            .anyMatch(parent -> extend(contract, parent.groups(), group));
  }

  private Optional<Contract> contract(Element element) {
    return Optional.ofNullable(contractOf(element)).flatMap(contract -> others.compiled(name(contract)));
  }

  private static @Nullable TypeElement contractOf(Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement type && Mirrors.has(type, EventContract.class)) {
        return type;
      }
    }
    return null;
  }

  private static String name(TypeElement contract) {
    return contract.getQualifiedName().toString();
  }
}

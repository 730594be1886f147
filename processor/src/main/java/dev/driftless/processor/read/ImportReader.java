package dev.driftless.processor.read;

import dev.driftless.EventContract;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what a contract takes from other contracts, be they compiled with it or class files. */
final class ImportReader {
  private final TypeElement declaration;
  private final AnnotationMirror annotation;
  private final Elements elements;
  private final OtherContracts others;
  private final Problems problems;

  ImportReader(
      TypeElement declaration,
      AnnotationMirror annotation,
      Elements elements,
      OtherContracts others,
      Problems problems) {
    this.declaration = declaration;
    this.annotation = annotation;
    this.elements = elements;
    this.others = others;
    this.problems = problems;
  }

  /** The contracts that are used, and those that these use in their turn. */
  Set<TypeElement> used() {
    Set<TypeElement> used = new LinkedHashSet<>();
    for (AnnotationValue value : Mirrors.list(annotation, "uses")) {
      TypeElement other = value.getValue() instanceof DeclaredType type ? (TypeElement) type.asElement() : null;
      if (other != null && Mirrors.has(other, EventContract.class) && !other.equals(declaration)) {
        addWithUsed(other, used);
      } else if (!isUnknown(value)) {
        problems.add(
            new SourcePosition(declaration, annotation, value),
            ProblemId.IMPORT,
            (other == null ? value.getValue() : other.getSimpleName())
                + " is no other contract: uses names interfaces with @EventContract");
      }
    }
    used.remove(declaration);
    return used;
  }

  /** Whether the compiler knows no such type; in its place stands a text then, and there is an error of the compiler's. */
  private static boolean isUnknown(AnnotationValue value) {
    return value.getValue() instanceof String;
  }

  private void addWithUsed(TypeElement contract, Set<TypeElement> used) {
    if (!contract.equals(declaration) && used.add(contract)) {
      Declarations.used(contract).forEach(other -> addWithUsed(other, used));
    }
  }

  /**
   * What the contract really takes: the types and groups that it reaches, and the named constraints on their fields.
   *
   * @param own the objects, payloads and envelope of the contract
   * @param groups its groups
   * @param taken names that are its own
   */
  List<Import> read(Set<TypeElement> used, List<ObjectType> own, List<FieldGroup> groups, Set<String> taken) {
    List<Import> all = new ArrayList<>();
    for (TypeElement other : used) {
      Contract contract = contract(other);
      if (contract != null) {
        all.add(
            new Import(
                contract.name(), contract.packageName(), objects(contract), contract.enums(), contract.constraints(),
                contract.groups()));
      }
    }
    Set<String> reached = new Reach(all).of(own, groups);
    checkClassFiles(used, all, reached);
    Set<ObjectType> whole = checkWhole(own, all, reached);
    List<Import> imports =
        all.stream()
            .map(
                other ->
                    new Import(
                        other.contract(),
                        other.packageName(),
                        other.objects().stream()
                            .filter(object -> reached.contains(object.name()) && whole.contains(object))
                            .toList(),
                        other.enums().stream().filter(type -> reached.contains(type.name())).toList(),
                        other.constraints().stream().filter(named -> reached.contains(named.name())).toList(),
                        other.groups().stream().filter(group -> reached.contains(group.name())).toList()))
            .filter(other -> names(other).findAny().isPresent())
            .toList();
    checkNames(imports, taken);
    return imports;
  }

  private @Nullable Contract contract(TypeElement other) {
    String name = other.getQualifiedName().toString();
    if (others.isSource(name)) {
      // Its problems are reported where that contract is compiled.
      return ContractReader.readAlone(other, elements, others, new Problems());
    }
    others.whyMissing(name).ifPresent(this::problem);
    return others.compiled(name).orElse(null);
  }

  /** Class files, what they were compiled to, and generated types may come from different compilations. */
  private void checkClassFiles(Set<TypeElement> used, List<Import> all, Set<String> reached) {
    for (TypeElement other : used) {
      String name = other.getQualifiedName().toString();
      Optional<Import> compiled =
          all.stream().filter(each -> !others.isSource(name) && each.contract().equals(name)).findFirst();
      if (compiled.isPresent()) {
        Set<String> declared = names(compiled.get()).collect(Collectors.toSet());
        ElementFilter.typesIn(other.getEnclosedElements()).stream()
            .map(type -> type.getSimpleName().toString())
            .filter(type -> reached.contains(type) && !declared.contains(type))
            .forEach(
                type ->
                    problem(
                        type + " is in the class file of " + name + ", but not in its contract.json: compile " + name
                            + " anew"));
        types(compiled.get())
            .filter(reached::contains)
            .map(type -> GeneratedTypes.qualified(other, type))
            .filter(type -> elements.getTypeElement(type) == null)
            .forEach(
                type ->
                    problem(
                        type + ", which is generated for " + name + ", is not on the path: add what " + name
                            + " was compiled to"));
      }
    }
  }

  /** Refuses objects that hold what can't be taken: their contract's envelope, or what is missing; gives all others. */
  private Set<ObjectType> checkWhole(List<ObjectType> own, List<Import> all, Set<String> reached) {
    Set<ObjectType> whole =
        new HashSet<>(
            Contract.resolved(
                Stream.concat(
                        // What is held there under the name of the own envelope is another one.
                        own.stream().filter(object -> object.kind() != ObjectType.Kind.ENVELOPE),
                        all.stream().flatMap(other -> other.objects().stream()))
                    .toList(),
                List.of(),
                null,
                List.of()));
    for (Import other : all) {
      other.objects().stream()
          .filter(object -> reached.contains(object.name()) && !whole.contains(object))
          .forEach(
              object ->
                  problem(
                      object.name() + " of " + other.contract() + " holds the envelope of that contract, or what is missing"
                          + " on the path, neither of which can be taken: take an object without it"));
    }
    return whole;
  }

  private void problem(String message) {
    problems.add(Mirrors.position(declaration, annotation, "uses"), ProblemId.IMPORT, message);
  }

  /** The objects, and the payloads, of which only their own contract knows what their events are about. */
  private static List<ObjectType> objects(Contract other) {
    return Stream.concat(other.objects().stream(), other.payloads().stream().map(payload -> payload.with(null, "")))
        .toList();
  }

  private static Stream<String> names(Import other) {
    return Stream.concat(types(other), other.constraints().stream().map(NamedConstraint::name));
  }

  /** Those of its types that are generated. */
  private static Stream<String> types(Import other) {
    return Stream.of(
            other.objects().stream().map(ObjectType::name),
            other.enums().stream().map(EnumType::name),
            other.groups().stream().map(FieldGroup::name))
        .flatMap(all -> all);
  }

  private void checkNames(List<Import> imports, Set<String> taken) {
    Set<String> names = new HashSet<>(taken);
    Set<String> refused = new HashSet<>();
    for (Import other : imports) {
      for (String name : names(other).toList()) {
        if (!names.add(name)) {
          refused.add(name);
          refuse(name, other.contract());
        }
      }
    }
    // What isn't taken from the other one is generated for it all the same.
    for (TypeElement clashing : GeneratedTypes.clashing(declaration)) {
      String name = clashing.getSimpleName().toString();
      if (refused.add(name)) {
        refuse(name, ((TypeElement) clashing.getEnclosingElement()).getQualifiedName().toString());
      }
    }
  }

  private void refuse(String name, String contract) {
    problem(
        name + " of " + contract + " has the name of a declaration that this contract has or takes already: rename one of"
            + " the two");
  }
}

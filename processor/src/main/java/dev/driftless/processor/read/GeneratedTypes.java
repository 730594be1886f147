package dev.driftless.processor.read;

import dev.driftless.EventContract;
import dev.driftless.FieldGroup;
import dev.driftless.processor.model.GeneratedNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The types that are generated for declarations of contracts, told from these by their names alone. */
public final class GeneratedTypes {
  private GeneratedTypes() {}

  /** The declaration in one of the contracts for which a type is generated; empty if there is none. */
  static Optional<TypeElement> declaration(TypeElement type, Collection<TypeElement> contracts) {
    return type.getEnclosingElement() instanceof PackageElement
        ? contracts.stream()
            .filter(contract -> type.getQualifiedName().contentEquals(qualified(contract, type.getSimpleName().toString())))
            .flatMap(GeneratedTypes::declarations)
            .filter(declared -> declared.getSimpleName().equals(type.getSimpleName()))
            .findFirst()
        : Optional.empty();
  }

  /** The declarations of contracts that a contract uses whose generated types would have the names of its own. */
  static List<TypeElement> clashing(TypeElement contract) {
    Set<String> own = declarations(contract).map(GeneratedTypes::nameOf).collect(Collectors.toSet());
    return Declarations.allUsed(contract).stream()
        .flatMap(GeneratedTypes::declarations)
        .filter(declared -> own.contains(nameOf(declared)))
        .toList();
  }

  /**
   * The qualified names of types that are generated for contracts that a contract uses, and can't be generated for that
   * one too: a problem of the contract's own that need not be said of the others.
   */
  public static Set<String> takenFrom(TypeElement contract) {
    return clashing(contract).stream()
        .map(GeneratedTypes::nameOf)
        .flatMap(name -> Stream.of(name, GeneratedNames.validator(name), GeneratedNames.reader(name)))
        .collect(Collectors.toSet());
  }

  private static String nameOf(TypeElement declaration) {
    return qualified((TypeElement) declaration.getEnclosingElement(), declaration.getSimpleName().toString());
  }

  /** What to say where a name means a generated type that is to mean the declaration. */
  static String advice(TypeElement type, TypeElement declaration) {
    return type.getSimpleName() + " means the generated " + type.getQualifiedName() + " here, which comes before an import"
        + " with a star: import " + declaration.getQualifiedName() + " by name, or write "
        + declaration.getEnclosingElement().getSimpleName() + "." + declaration.getSimpleName()
        + "; or give the types of " + declaration.getEnclosingElement().getSimpleName() + " a package with packageName";
  }

  private static Stream<TypeElement> declarations(TypeElement contract) {
    return contract.getEnclosedElements().stream()
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .filter(GeneratedTypes::isGenerated);
  }

  private static boolean isGenerated(TypeElement type) {
    return ContractReader.isEnum(type)
        || ContractReader.kind(type).isPresent()
        || type.getKind() == ElementKind.INTERFACE && Mirrors.has(type, FieldGroup.class);
  }

  /** The qualified name of the type that is generated for a declaration of a contract. */
  static String qualified(TypeElement contract, String simpleName) {
    String packageName = packageName(contract);
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  private static String packageName(TypeElement contract) {
    String given =
        Mirrors.find(contract, EventContract.class).map(mirror -> Mirrors.string(mirror, "packageName")).orElse("");
    Element own = contract.getEnclosingElement();
    return given.isEmpty() && own instanceof PackageElement in ? in.getQualifiedName().toString() : given;
  }
}

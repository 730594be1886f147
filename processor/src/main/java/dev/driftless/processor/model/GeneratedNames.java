package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.function.BiConsumer;

/** The simple names of all types that are generated for a contract: the one place that knows them. */
public final class GeneratedNames {
  private final Contract contract;

  private GeneratedNames(Contract contract) {
    this.contract = contract;
  }

  /** The names for a contract. */
  public static GeneratedNames of(Contract contract) {
    return new GeneratedNames(contract);
  }

  /** The declaration for which a type is generated. */
  public record Origin(String name, Position position) {}

  /** Each name, with the declaration behind it. */
  public void forEach(BiConsumer<String, Origin> action) {
    for (ObjectType object : contract.allObjects()) {
      Origin origin = new Origin(object.name(), object.position());
      action.accept(object.name(), origin);
      action.accept(validator(object.name()), origin);
      action.accept(reader(object.name()), origin);
      if (object.kind() == ObjectType.Kind.ENVELOPE) {
        action.accept(payload(object), origin);
      }
    }
    contract.groups()
        .forEach(group -> action.accept(group.name(), new Origin(group.name(), group.position())));
    contract.enums().forEach(type -> action.accept(type.name(), new Origin(type.name(), type.position())));
    contract.laneMappings()
        .forEach(mapping -> action.accept(mapping.table(), new Origin("@" + mapping.name(), mapping.position())));
    contract.endpoints()
        .forEach(endpoint -> action.accept(endpoint.name(), new Origin(endpoint.name(), endpoint.position())));
    Authentication authentication = contract.authentication();
    if (authentication != null) {
      action.accept(authentication.name(), new Origin(authentication.name(), authentication.position()));
    }
    contract.storedDocuments()
        .forEach(object -> action.accept(file(object.name()), new Origin(object.name(), object.position())));
    if (!contract.fixtures().isEmpty()) {
      action.accept(fixtures(contract), new Origin(contract.simpleName(), contract.position()));
    }
  }

  /** The typed validator of a record. */
  public static String validator(String record) {
    return record + "Validator";
  }

  /** The raw validator of a record. */
  public static String reader(String record) {
    return record + "Reader";
  }

  /** The sealed interface of all payloads; not {@code Payload}, which would shadow Jakarta's. */
  public static String payload(ObjectType envelope) {
    return envelope.name() + "Payload";
  }

  /** The file of a stored document. */
  public static String file(String record) {
    return record + "File";
  }

  /** The fixtures: {@code SpecKittyFixtures} for a {@code SpecKittyContract}. */
  public static String fixtures(Contract contract) {
    String name = contract.simpleName();
    String subject = name.endsWith("Contract") ? name.substring(0, name.length() - "Contract".length()) : name;
    return subject + "Fixtures";
  }
}

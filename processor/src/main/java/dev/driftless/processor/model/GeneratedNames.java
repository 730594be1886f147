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
    contract.enums().forEach(type -> action.accept(type.name(), new Origin(type.name(), type.position())));
    contract.laneMappings()
        .forEach(mapping -> action.accept(mapping.table(), new Origin("@" + mapping.name(), mapping.position())));
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
}

package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole contract. Every list is in the order of declaration.
 *
 * @param name the qualified name of the contract's interface
 * @param packageName the package of the generated types
 * @param doc the doc comment, raw; empty if there is none
 * @param documents paths relative to the project root
 * @param envelope null if the contract has no events, only objects
 */
public record Contract(
    String name,
    String packageName,
    String title,
    String version,
    String doc,
    List<String> documents,
    @Nullable ObjectType envelope,
    List<ObjectType> payloads,
    List<ObjectType> objects,
    List<EnumType> enums,
    List<LaneMapping> laneMappings,
    List<NamedConstraint> constraints,
    Position position) {

  public Contract {
    documents = List.copyOf(documents);
    payloads = List.copyOf(payloads);
    objects = List.copyOf(objects);
    enums = List.copyOf(enums);
    laneMappings = List.copyOf(laneMappings);
    constraints = List.copyOf(constraints);
  }

  /** The same contract without its envelope, as far as it can be used where that one isn't sound. */
  public Contract withoutEnvelope() {
    return new Contract(
        name, packageName, title, version, doc, documents, null, payloads, objects, enums, laneMappings, constraints,
        position);
  }

  /** The envelope, the payloads and the objects: everything that becomes a record. */
  public List<ObjectType> allObjects() {
    Stream<ObjectType> events = Stream.concat(Stream.ofNullable(envelope), payloads.stream());
    return Stream.concat(events, objects.stream()).toList();
  }

  /** The object type with that simple name. */
  public ObjectType object(String name) {
    return objects.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }

  /** The enum with that simple name. */
  public EnumType enumType(String name) {
    return enums.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }

  /** The simple name of the contract's interface. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

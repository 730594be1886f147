package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole contract. Every list is in the order of declaration.
 *
 * @param name the qualified name of the contract's interface
 * @param packageName the package of the generated types
 * @param doc the doc comment, raw; empty if there is none
 * @param documents paths relative to the project root
 * @param fixtures the directory of the fixtures, relative to the project root; empty for none
 * @param envelope null if the contract has no events, only objects
 */
public record Contract(
    String name,
    String packageName,
    String title,
    String version,
    String doc,
    List<String> documents,
    String fixtures,
    @Nullable ObjectType envelope,
    List<ObjectType> payloads,
    List<ObjectType> objects,
    List<EnumType> enums,
    List<LaneMapping> laneMappings,
    List<NamedConstraint> constraints,
    List<Endpoint> endpoints,
    @Nullable Authentication authentication,
    Position position) {

  public Contract {
    documents = List.copyOf(documents);
    payloads = List.copyOf(payloads);
    objects = List.copyOf(objects);
    enums = List.copyOf(enums);
    laneMappings = List.copyOf(laneMappings);
    constraints = List.copyOf(constraints);
    endpoints = List.copyOf(endpoints);
  }

  /** A contract of events alone, without endpoints. */
  public Contract(
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
    this(
        name, packageName, title, version, doc, documents, "", envelope, payloads, objects, enums, laneMappings,
        constraints, List.of(), null, position);
  }

  /** The same contract without its envelope, as far as it can be used where that one isn't sound. */
  public Contract withoutEnvelope() {
    return new Contract(
        name, packageName, title, version, doc, documents, fixtures, null, payloads, resolved(objects, null), enums,
        laneMappings, constraints, endpoints, authentication, position);
  }

  /** Those of the objects that hold only objects among them, or the envelope. */
  public static List<ObjectType> resolved(List<ObjectType> objects, @Nullable ObjectType envelope) {
    Set<String> known =
        Stream.concat(objects.stream(), Stream.ofNullable(envelope)).map(ObjectType::name).collect(Collectors.toSet());
    List<ObjectType> resolved =
        objects.stream()
            .filter(
                object ->
                    object.fields().stream().flatMap(field -> field.type().objectName().stream()).allMatch(known::contains))
            .toList();
    return resolved.size() == objects.size() ? resolved : resolved(resolved, envelope);
  }

  /** The envelope, the payloads and the objects: everything that becomes a record. */
  public List<ObjectType> allObjects() {
    Stream<ObjectType> events = Stream.concat(Stream.ofNullable(envelope), payloads.stream());
    return Stream.concat(events, objects.stream()).toList();
  }

  /** The object type with that simple name; the envelope is one too. */
  public ObjectType object(String name) {
    return Stream.concat(objects.stream(), Stream.ofNullable(envelope))
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The endpoint with that simple name. */
  public Optional<Endpoint> endpoint(String name) {
    return endpoints.stream().filter(endpoint -> endpoint.name().equals(name)).findFirst();
  }

  /** The enum whose constants are error categories. */
  public Optional<EnumType> errorCategories() {
    return enums.stream().filter(EnumType::isErrorCategories).findFirst();
  }

  /** The objects that the producer keeps in files. */
  public List<ObjectType> storedDocuments() {
    return objects.stream().filter(type -> type.stored() != null).toList();
  }

  /** The field of a request's body that holds the events of a batch. */
  public Optional<Field> events(ObjectType body) {
    return body.fields().stream().filter(this::holdsEvents).findFirst();
  }

  /** Whether the field is a list of events. */
  public boolean holdsEvents(Field field) {
    return envelope != null
        && field.type() instanceof ValueType.ListOf list
        && list.item().equals(new ValueType.ObjectRef(envelope.name()));
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

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
    List<FieldGroup> groups,
    List<Import> imports,
    Position position) {

  public Contract {
    documents = List.copyOf(documents);
    payloads = List.copyOf(payloads);
    objects = List.copyOf(objects);
    enums = List.copyOf(enums);
    laneMappings = List.copyOf(laneMappings);
    constraints = List.copyOf(constraints);
    endpoints = List.copyOf(endpoints);
    groups = List.copyOf(groups);
    imports = List.copyOf(imports);
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
        constraints, List.of(), null, List.of(), List.of(), position);
  }

  /** The same contract without its envelope, as far as it can be used where that one isn't sound. */
  public Contract withoutEnvelope() {
    return new Contract(
        name, packageName, title, version, doc, documents, fixtures, null, payloads,
        resolved(objects, payloads, null, imports), enums, laneMappings, constraints, endpoints, authentication,
        groups, imports, position);
  }

  /**
   * Those of the objects that hold only objects among them, payloads, imported ones, or the envelope; so too the
   * variants of a union.
   */
  public static List<ObjectType> resolved(
      List<ObjectType> objects, List<ObjectType> payloads, @Nullable ObjectType envelope, List<Import> imports) {
    Set<String> known =
        Stream.of(
                objects.stream(),
                payloads.stream(),
                Stream.ofNullable(envelope),
                imports.stream().flatMap(other -> other.objects().stream()))
            .flatMap(all -> all)
            .map(ObjectType::name)
            .collect(Collectors.toSet());
    List<ObjectType> resolved =
        objects.stream()
            .filter(
                object ->
                    Stream.concat(
                            object.fields().stream().flatMap(field -> field.type().objectName().stream()),
                            Stream.ofNullable(object.shape().union()).flatMap(union -> union.variants().stream()))
                        .allMatch(known::contains))
            .toList();
    return resolved.size() == objects.size() ? resolved : resolved(resolved, payloads, envelope, imports);
  }

  /** The envelope, the payloads and the objects: everything that becomes a record. */
  public List<ObjectType> allObjects() {
    Stream<ObjectType> events = Stream.concat(Stream.ofNullable(envelope), payloads.stream());
    return Stream.concat(events, objects.stream()).toList();
  }

  /** The object type with that simple name, declared or imported; the envelope and the payloads are some too. */
  public ObjectType object(String name) {
    return Stream.of(
            objects.stream(),
            payloads.stream(),
            Stream.ofNullable(envelope),
            imports.stream().flatMap(other -> other.objects().stream()))
        .flatMap(all -> all)
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

  /** The enum with that simple name, declared or imported. */
  public EnumType enumType(String name) {
    return Stream.concat(enums.stream(), imports.stream().flatMap(other -> other.enums().stream()))
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The named constraint with that simple name, declared or imported. */
  public Optional<NamedConstraint> constraint(String name) {
    return Stream.concat(constraints.stream(), imports.stream().flatMap(other -> other.constraints().stream()))
        .filter(constraint -> constraint.name().equals(name))
        .findFirst();
  }

  /** The contract that a type, group or constraint with that simple name is taken from; empty if it is this one's own. */
  public Optional<Import> importOf(String name) {
    return imports.stream()
        .filter(
            other ->
                Stream.of(
                        other.objects().stream().map(ObjectType::name),
                        other.enums().stream().map(EnumType::name),
                        other.constraints().stream().map(NamedConstraint::name),
                        other.groups().stream().map(FieldGroup::name))
                    .flatMap(names -> names)
                    .anyMatch(name::equals))
        .findFirst();
  }

  /** The simple name of the contract's interface. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

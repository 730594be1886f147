package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared JSON object: the envelope, a payload, or an object that fields hold.
 *
 * @param name the declaration's simple name: that of the record
 * @param wireName the name of the event type in JSON if this is a payload, by which messages call it too; else the name
 * @param doc the doc comment, raw; empty if there is none
 * @param aggregate of what an event of this type tells; null if that isn't said, or if this is no payload
 * @param noFixture why no fixture shows an accepted event of this type; empty if one has to, or if this is no payload
 * @param itemResult what it tells of an event of a batch; null if nothing
 * @param stored where the producer keeps it; null if it doesn't
 * @param shape what it is beyond its fields
 */
public record ObjectType(
    Kind kind,
    String name,
    String wireName,
    String doc,
    List<Field> fields,
    @Nullable Aggregate aggregate,
    String noFixture,
    @Nullable ItemResult itemResult,
    @Nullable StoredDocument stored,
    Shape shape,
    Position position) {

  public ObjectType {
    fields = List.copyOf(fields);
  }

  /** An object that is nothing but its fields. */
  public ObjectType(Kind kind, String name, String doc, List<Field> fields, Position position) {
    this(kind, name, name, doc, fields, null, "", null, null, Shape.PLAIN, position);
  }

  /** A payload whose event type is called like the declaration. */
  public ObjectType(
      Kind kind, String name, String doc, List<Field> fields, @Nullable Aggregate aggregate, Position position) {
    this(kind, name, name, doc, fields, aggregate, "", null, null, Shape.PLAIN, position);
  }

  /**
   * What an object is beyond its fields.
   *
   * @param closed whether keys that aren't declared are violations
   * @param union its variants, of which every value is one; null if it is an object of its own
   * @param parents the groups of fields and the unions that it extends, by simple name
   * @param conditions in the order in which they are checked
   * @param rules checked after the conditions
   */
  public record Shape(
      boolean closed,
      @Nullable Union union,
      List<String> parents,
      List<Condition> conditions,
      List<CrossFieldRule> rules,
      Lifecycle lifecycle) {
    /** An open object with nothing but fields. */
    public static final Shape PLAIN =
        new Shape(false, null, List.of(), List.of(), List.of(), Lifecycle.UNSAID);

    public Shape {
      parents = List.copyOf(parents);
      conditions = List.copyOf(conditions);
      rules = List.copyOf(rules);
    }
  }

  /**
   * One of several objects, told apart by the value of one key.
   *
   * @param discriminator the key in JSON, a constant in each variant
   * @param variants simple names of objects, which may be unions themselves
   */
  public record Union(String discriminator, List<String> variants) {
    public Union {
      variants = List.copyOf(variants);
    }
  }

  /**
   * A rule across fields that is written in Java: a default method of the declaration.
   *
   * @param method its name
   * @param message what a violation says
   * @param doc the doc comment, raw; empty if there is none
   */
  public record CrossFieldRule(String method, String message, String doc) {}

  /** Whether it is one of several objects. */
  public boolean isUnion() {
    return shape.union() != null;
  }

  /** The accessor name of the payload's field that identifies the aggregate; empty if there is none. */
  public Optional<String> aggregateIdField() {
    return Optional.ofNullable(aggregate).map(Aggregate::idField);
  }

  /** The types that the aggregate can have; none if it isn't said. */
  public Stream<String> aggregateTypes() {
    return Stream.ofNullable(aggregate).flatMap(Aggregate::types);
  }

  /** What the object is to the contract. */
  public enum Kind {
    ENVELOPE,
    PAYLOAD,
    OBJECT
  }

  /**
   * The entity that an event is about, as far as the event type says it: its type, what identifies it, or both.
   *
   * @param type its type, in the envelope; null if the envelope doesn't carry types
   * @param idField the accessor name of the payload's field that identifies it; null if none does
   * @param otherwise the aggregate where that field is null; null if it never is
   */
  public record Aggregate(@Nullable String type, @Nullable String idField, @Nullable Fixed otherwise) {
    /** The types that the entity can have, each once. */
    public Stream<String> types() {
      return Stream.concat(Stream.ofNullable(type), Stream.ofNullable(otherwise).map(Fixed::type))
          .filter(Objects::nonNull)
          .distinct();
    }
  }

  /**
   * An aggregate with a fixed identifier.
   *
   * @param type its type; null if the envelope doesn't carry types
   * @param id null where the event type says none
   */
  public record Fixed(@Nullable String type, @Nullable String id) {}

  /**
   * What an object tells of one event of a batch; the accessor names of its fields.
   *
   * @param status null if the object itself says that the event was rejected
   */
  public record ItemResult(String id, @Nullable String status, String reason) {}

  /**
   * A file in which the producer keeps the object, in TOML.
   *
   * @param location a path from the user's home directory, {@code ~/}, on
   * @param permissions four octal digits
   * @param lock the path of the file that guards it; empty for none
   */
  public record StoredDocument(String location, String permissions, String lock) {}

  /** The same as the payload of an event type with that name in JSON. */
  public ObjectType named(String wireName) {
    return new ObjectType(
        kind, name, wireName, doc, fields, aggregate, noFixture, itemResult, stored, shape, position);
  }

  /** The same as a payload with an aggregate. */
  public ObjectType with(@Nullable Aggregate aggregate, String noFixture) {
    return new ObjectType(
        kind, name, wireName, doc, fields, aggregate, noFixture, itemResult, stored, shape, position);
  }

  /** The same as what a batch's answer and a stored document hold. */
  public ObjectType with(@Nullable ItemResult itemResult, @Nullable StoredDocument stored) {
    return new ObjectType(
        kind, name, wireName, doc, fields, aggregate, noFixture, itemResult, stored, shape, position);
  }

  /** The same with another shape. */
  public ObjectType with(Shape shape) {
    return new ObjectType(
        kind, name, wireName, doc, fields, aggregate, noFixture, itemResult, stored, shape, position);
  }

  /** The same with other fields. */
  public ObjectType with(List<Field> fields) {
    return new ObjectType(
        kind, name, wireName, doc, fields, aggregate, noFixture, itemResult, stored, shape, position);
  }

  /** How messages about this object begin. */
  public String invalid() {
    return switch (kind) {
      case ENVELOPE -> "Invalid event: ";
      case PAYLOAD -> "Invalid payload for " + wireName + ": ";
      case OBJECT -> "Invalid " + name + ": ";
    };
  }

  /** What this object as a whole is called in messages. */
  public String subject() {
    return switch (kind) {
      case ENVELOPE -> "an event";
      case PAYLOAD -> "a payload";
      case OBJECT -> "a " + name;
    };
  }

  /** The field with the role, if this object has it. */
  public Optional<Field> fieldIn(Field.Role role) {
    return fields.stream().filter(field -> field.role() == role).findFirst();
  }

  /** The field with the accessor's name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}

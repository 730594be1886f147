package dev.driftless.processor.model;

import java.util.List;
import java.util.Optional;

/** The type of a JSON value. */
public sealed interface ValueType {

  /** The simple name of the declared object that values hold, be it in a list; empty if they hold none. */
  default Optional<String> objectName() {
    if (this instanceof ListOf list) {
      return list.item().objectName();
    }
    if (this instanceof MapOf map) {
      return map.value().objectName();
    }
    if (this instanceof ListOrText either) {
      return either.item().objectName();
    }
    return this instanceof ObjectRef object ? Optional.of(object.name()) : Optional.empty();
  }

  /** The simple name of the declared object or enum that values hold, be it in a list; empty if they hold none. */
  default Optional<String> declaredName() {
    if (this instanceof ListOf list) {
      return list.item().declaredName();
    }
    if (this instanceof MapOf map) {
      return map.value().declaredName();
    }
    return this instanceof EnumRef named ? Optional.of(named.name()) : objectName();
  }

  /** A value without parts. */
  enum Scalar implements ValueType {
    STRING,
    /** An integer of 32 bits. */
    INT,
    /** An integer of 64 bits. */
    LONG,
    /** A double-precision number. */
    DOUBLE,
    /** A number, exactly. */
    DECIMAL,
    BOOLEAN,
    UUID,
    /** An RFC 3339 date-time with offset. */
    DATE_TIME,
    /** An RFC 3339 date. */
    DATE,
    /** An RFC 3339 time of day with offset. */
    TIME,
    /** An RFC 3986 URI reference. */
    URI,
    /** A string, or an integer of 64 bits. */
    TEXT_OR_INTEGER,
    /** A JSON value of any kind but null. */
    ANY;

    /** Whether it is a number. */
    public boolean isNumber() {
      return this == INT || this == LONG || this == DOUBLE || this == DECIMAL;
    }

    /** Whether it is a number without fraction. */
    public boolean isInteger() {
      return this == INT || this == LONG;
    }

    /** Whether Jackson gets it as text made by the runtime, because plain Jackson has no form, or another, for it. */
    public boolean isText() {
      return this == UUID || this == DATE_TIME || this == DATE || this == TIME || this == URI;
    }
  }

  /** One of an enum's constants; the enum's simple name. */
  record EnumRef(String name) implements ValueType {}

  /** A declared object, the payload of a certain event type, or the envelope; its simple name. */
  record ObjectRef(String name) implements ValueType {}

  /** The payload of an envelope: one of the event types. */
  record Payload() implements ValueType {}

  /**
   * A list.
   *
   * @param nullableItems whether an item may be null
   * @param itemConstraints what each item must keep to
   */
  record ListOf(ValueType item, boolean nullableItems, List<Constraint> itemConstraints) implements ValueType {
    public ListOf {
      itemConstraints = List.copyOf(itemConstraints);
    }
  }

  /** A list of objects, or a text in its place; a text may be the JSON of such a list. */
  record ListOrText(ObjectRef item) implements ValueType {}

  /**
   * An object with any keys.
   *
   * @param keyConstraints what each key must keep to, as a string
   * @param nullableValues whether a value may be null
   * @param valueConstraints what each value must keep to
   */
  record MapOf(
      List<Constraint> keyConstraints, ValueType value, boolean nullableValues, List<Constraint> valueConstraints)
      implements ValueType {
    public MapOf {
      keyConstraints = List.copyOf(keyConstraints);
      valueConstraints = List.copyOf(valueConstraints);
    }
  }
}

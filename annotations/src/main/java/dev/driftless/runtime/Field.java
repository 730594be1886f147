package dev.driftless.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A place in a declared object, as messages and pointers name it: a constant of the generated code.
 *
 * <p>Every message begins with what is invalid ({@code "Invalid payload for WPCreated: "}).
 */
public final class Field {
  private final String invalid;
  private final String pointer;
  private final String name;
  private final String subject;
  private final boolean nullable;
  private final String missing;

  private Field(String invalid, String pointer, String name, String subject, boolean nullable, String missing) {
    this.invalid = invalid;
    this.pointer = pointer;
    this.name = name;
    this.subject = subject;
    this.nullable = nullable;
    this.missing = missing;
  }

  /** A field of an object; {@code invalid} is how the messages of this object begin, {@code name} the JSON key. */
  public static Field of(String invalid, String name, boolean nullable) {
    return new Field(
        invalid, pointerTo(name), name, "'" + name + "'", nullable, invalid + "missing required field '" + name + "'");
  }

  /** Any item of the list in the field {@code name}; its pointer is relative to the item. */
  public static Field item(String invalid, String name, boolean nullable) {
    return inside(invalid, name, "item", nullable);
  }

  /** Any key of the map in the field {@code name}; its pointer is relative to the entry. */
  public static Field key(String invalid, String name) {
    return inside(invalid, name, "key", false);
  }

  /** Any value of the map in the field {@code name}; its pointer is relative to the entry. */
  public static Field value(String invalid, String name, boolean nullable) {
    return inside(invalid, name, "value", nullable);
  }

  private static Field inside(String invalid, String name, String part, boolean nullable) {
    return new Field(invalid, "", name, "every " + part + " of '" + name + "'", nullable, "");
  }

  /** The whole of what is read; {@code subject} names it in messages. */
  public static Field root(String invalid, String subject) {
    return new Field(invalid, "", "", subject, false, "");
  }

  /** The JSON Pointer of a key of the object in hand (RFC 6901, section 3: {@code ~} and {@code /} are escaped). */
  static String pointerTo(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The JSON Pointer, relative to the object that has the field. */
  public String pointer() {
    return pointer;
  }

  /** The same place as its own value sees it: that is what its pointer is relative to, and it may be null. */
  Field inside() {
    return new Field(invalid, "", name, subject, true, "");
  }

  /** Whether this is the key in JSON. */
  boolean isKey(String key) {
    return name.equals(key);
  }

  /** Whether null is a value of the field. */
  boolean nullable() {
    return nullable;
  }

  /** The whole message for a rule that speaks of this field, such as {@code must be a string}. */
  String message(String rule) {
    return invalid + subject + ' ' + rule;
  }

  /** Adds the violation of a rule, whose message is given whole. */
  public Violations breaks(@Nullable Violations found, ViolationCode code, String message) {
    return Violations.add(found, pointer, code, message);
  }

  /** Adds the violation of a required field that is absent. */
  public Violations missing(@Nullable Violations found) {
    return Violations.add(found, pointer, ViolationCode.MISSING, missing);
  }

  /** Adds the violation of a null where none may be. */
  public Violations isNull(@Nullable Violations found) {
    return Violations.add(found, pointer, ViolationCode.NULL_VALUE, message("must not be null"));
  }

  /** Adds the violation of an event type that the contract doesn't know. */
  public Violations unknownEventType(@Nullable Violations found, String name) {
    return Violations.add(
        found, pointer, ViolationCode.UNKNOWN_EVENT_TYPE, invalid + "unknown event type '" + Printable.of(name) + "'");
  }

  /** Adds the violation of a key that stands twice. */
  Violations duplicate(@Nullable Violations found) {
    return Violations.add(found, pointer, ViolationCode.DUPLICATE_KEY, invalid + "duplicate key " + subject);
  }

  /**
   * Adds the violation of a key that stands twice in the map that the field holds, or in an object of a value of any
   * kind; the pointer is that of the key's value.
   */
  Violations duplicateEntry(@Nullable Violations found, String key) {
    return Violations.add(
        found, "", ViolationCode.DUPLICATE_KEY, invalid + "duplicate key '" + Printable.of(key) + "' in '" + name + "'");
  }
}

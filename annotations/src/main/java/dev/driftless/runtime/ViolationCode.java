package dev.driftless.runtime;

/**
 * What kind of rule a value breaks. The set is closed and the names are stable: they may be stored, counted and
 * compared. Codes marked <em>raw only</em> can be given by a generated reader alone, because no record can hold what
 * they tell of.
 */
public enum ViolationCode {
  /** The JSON text is malformed (RFC 8259), ends too early or goes on after its value. Raw only; reading ends here. */
  MALFORMED_JSON,
  /** A limit of the user's own JSON parser was exceeded, such as its longest number. Raw only; reading ends here. */
  PARSER_LIMIT,
  /** There are more violations than are listed ({@link Violations#MOST}); stands behind those that are. */
  TOO_MANY_VIOLATIONS,
  /**
   * Nested deeper than the reader's own limit, 100 levels unless it is given another. Raw only; the value is passed
   * over.
   */
  TOO_DEEP,
  /** A key that is not declared, in an object that is closed. Raw only. */
  UNKNOWN_KEY,
  /**
   * A declared key stands twice in one object, be it under another of its names, or any key in a map or in a JSON value
   * of any kind; its first value counts. Raw only.
   */
  DUPLICATE_KEY,
  /**
   * Another JSON type than the declared one: {@code true} or {@code 1.0} for an integer, text for a number. Raw only.
   */
  WRONG_TYPE,
  /** An explicit null for a field that takes none (raw only), or null as an item of a list or a value of a map. */
  NULL_VALUE,
  /**
   * A required field is absent, or one that a condition requires, or the discriminator of a union; in a record, null.
   */
  MISSING,
  /** A number beyond what the declared type can hold. Raw only. */
  OUT_OF_RANGE,
  /** Not one of the constants of an enum. Raw only. */
  UNKNOWN_VALUE,
  /** The discriminator of a union names none of its variants. Raw only. */
  UNKNOWN_VARIANT,
  /** Not one of the contract's event types: perhaps a newer producer's. The rest of the envelope was read. */
  UNKNOWN_EVENT_TYPE,
  /** The event type is not that of the payload in the record. Typed only: in JSON, the event type decides. */
  EVENT_TYPE_MISMATCH,
  /** The aggregate type is not the one that the event type says. */
  AGGREGATE_TYPE_MISMATCH,
  /** Not of the declared format: date-time, date, UUID, URI, ULID, semantic version and the like. */
  FORMAT,
  /** A text with a lone surrogate, which no UTF-8 can carry. */
  LONE_SURROGATE,
  /** The text doesn't match the declared pattern. */
  PATTERN,
  /** The text has too few code points. */
  TOO_SHORT,
  /** The text has too many code points. */
  TOO_LONG,
  /** The text has nothing but white space. */
  BLANK,
  /** The list has too few items, the map too few entries. */
  TOO_FEW_ITEMS,
  /** The list has too many items, the map too many entries. */
  TOO_MANY_ITEMS,
  /** The list has an item twice. */
  DUPLICATE_ITEM,
  /** The number is below its bound. */
  TOO_SMALL,
  /** The number is above its bound. */
  TOO_LARGE,
  /** The number has too many digits before or after the decimal point. */
  TOO_MANY_DIGITS,
  /** The value is not the one allowed; or the field must not be there, as another one has a certain value. */
  NOT_ALLOWED,
  /** The value doesn't satisfy a predicate of the user's. */
  PREDICATE,
  /** A condition or rule across the fields of an object is broken. */
  RULE
}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Conditions across the fields of one object, on its declaration, or on a {@link FieldGroup} or {@link Union} for every
 * object that extends it. They are checked once each field is sound by itself. Members name accessors; a field counts
 * as there where its value is neither absent nor null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Conditions {
  /** Fields that have to be there where another one has a certain value; one that isn't there is {@code MISSING}. */
  If[] requiredIf() default {};

  /** Fields that must not be there where another one has a certain value; one that is there is {@code NOT_ALLOWED}. */
  If[] forbiddenIf() default {};

  /** Of these fields just one has to be there; else the object breaks a {@code RULE}. */
  Fields[] exactlyOneOf() default {};

  /** Of these fields at least one has to be there; else the object breaks a {@code RULE}. */
  Fields[] atLeastOneOf() default {};

  /** These lists have the same number of items, those of them that are there; else the object breaks a {@code RULE}. */
  Fields[] equalLength() default {};

  /**
   * These dates, date-times or numbers, all of one type, don't decrease in this order, those of them that are there;
   * else the object breaks a {@code RULE}.
   */
  Fields[] ordered() default {};

  /** Fields that a condition is about. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Fields {
    /**
     * Their accessors, at least two. Where one or some of them have to be there, each may be absent or null.
     */
    String[] value();
  }

  /** Fields that have to be there, or must not, by the value of another one. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface If {
    /** The accessor of the other field, which holds a string, an enum, a boolean or an integer. */
    String field();

    /** Its values for which the condition holds, as they stand in JSON, without quotes. */
    String[] is();

    /** The accessors of the fields that have to be there, or must not: fields that may be absent or null. */
    String[] then();
  }
}

package dev.driftless;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two items of the list are equal; decimals are compared by their value, so that 1.0 is 1. On lists of scalars, but
 * not of {@code Json}, and of enums. Source: JSON Schema 2020-12, validation, section 6.4.3.
 */
@Documented
@Constraint(validatedBy = UniqueItemsValidator.class)
@Repeatable(UniqueItems.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface UniqueItems {
  /** What a violation says after the name of what is invalid. */
  String message() default "must not have an item twice";

  /** Not used: constraints with groups can't be carried to every output. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Several of them on one value, which may come with annotations that carry them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
  })
  @interface List {
    /** Each of them. */
    UniqueItems[] value();
  }
}

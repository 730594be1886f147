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
 * The string is one of a closed set of texts, in upper and lower case as they stand; in Java it stays a {@code String}.
 * Source: JSON Schema 2020-12, validation, section 6.1.2.
 */
@Documented
@Constraint(validatedBy = OneOfValidator.class)
@Repeatable(OneOf.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface OneOf {
  /** The texts, at least one, each of them once; the first is the example of a field without {@link Example}. */
  String[] value();

  /** What a violation says after the name of what is invalid. */
  String message() default "must be one of {value}";

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
    OneOf[] value();
  }
}

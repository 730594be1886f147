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
 * The value, a {@code String} or a {@link java.util.UUID}, is a UUID in its canonical form of 36 characters, in either
 * case; a {@code UUID} is written in lower case. Source: RFC 9562.
 */
@Documented
@Constraint(validatedBy = {UuidValidator.OfString.class, UuidValidator.OfUuid.class})
@Repeatable(Uuid.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface Uuid {
  /** The version, 1 to 8; then the variant has to be that of RFC 9562 too. 0 stands for any version and variant. */
  int version() default 0;

  /** What a violation says after the name of what is invalid. */
  String message() default "must be a UUID";

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
    Uuid[] value();
  }
}

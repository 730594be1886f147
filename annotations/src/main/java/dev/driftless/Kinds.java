package dev.driftless;

import dev.driftless.runtime.Json;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@code Json} is of one of these kinds, whatever is inside it; another one is a {@code WRONG_TYPE}. So a field can be a
 * string or an object, say. Source: RFC 8259, section 3.
 */
@Documented
@Constraint(validatedBy = KindsValidator.class)
@Repeatable(Kinds.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface Kinds {
  /** The kinds, at least one, each of them once. */
  Json.Kind[] value();

  /** What a violation says after the name of what is invalid. */
  String message() default "must be of another kind";

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
    Kinds[] value();
  }
}

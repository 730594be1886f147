package dev.driftless;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;

/**
 * A constraint of the user's own: the value satisfies a predicate. It is called by the typed and the raw validator once
 * the value has its declared type; a value that doesn't satisfy it is a {@code PREDICATE}. Put it on an annotation of
 * the contract, which then is the named constraint, or on a field that holds a scalar, the items of a list, or the keys
 * or values of a map.
 */
@Documented
@Constraint(validatedBy = SatisfiesValidator.class)
@Repeatable(Satisfies.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface Satisfies {
  /**
   * The predicate: a public class with a public constructor without parameters that the generated package can see,
   * which itself implements {@code Predicate} of the value's type ({@code Predicate<String>}); else an error. One
   * instance is shared by all threads. One that throws has refused the value.
   */
  Class<? extends Predicate<?>> value();

  /** What a violation says after the name of the field, such as {@code must pass the Luhn check}; without braces. */
  String message();

  /** What the constraint says in the document, such as {@code passes the Luhn check}. */
  String description();

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
    Satisfies[] value();
  }
}

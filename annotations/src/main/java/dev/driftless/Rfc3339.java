package dev.driftless;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link java.time.OffsetDateTime}, {@link java.time.LocalDate} or {@link java.time.OffsetTime} can be written as RFC
 * 3339 has it: its year has four digits, its offset whole minutes. Every such component of a generated record carries
 * it; contracts need not.
 */
@Documented
@Constraint(
    validatedBy = {Rfc3339Validator.OfDateTime.class, Rfc3339Validator.OfDate.class, Rfc3339Validator.OfTime.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface Rfc3339 {
  /** What a violation says after the name of what is invalid. */
  String message() default "must have a year of four digits and an offset of whole minutes";

  /** Not used: constraints with groups can't be carried to every output. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}

package dev.driftless;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The string is a ULID: 26 characters of Crockford's base 32 in upper case, the first of them 0 to 7, because a ULID
 * has 128 bits: 48 of time in milliseconds, then 80 of randomness. Source: the <a
 * href="https://github.com/ulid/spec">ULID specification</a>.
 */
@Documented
@Pattern(regexp = "[0-7][0-9A-HJKMNP-TV-Z]{25}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface Ulid {
  /** What a violation says after the name of what is invalid. */
  String message() default "must be a ULID";

  /** Not used: constraints with groups can't be carried to every output. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}

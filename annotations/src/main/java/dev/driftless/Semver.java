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
 * The string is a semantic version such as {@code 1.0.0} or {@code 2.1.0-rc.1+build.5}. Source: <a
 * href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>.
 */
@Documented
@Pattern(regexp = Semver.REGEXP)
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
public @interface Semver {
  /** The grammar of Semantic Versioning 2.0.0 as one regular expression. */
  String REGEXP =
      "(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}"
          + "(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
          + "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?";

  /** What a violation says after the name of what is invalid. */
  String message() default "must be a semantic version";

  /** Not used: constraints with groups can't be carried to every output. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}

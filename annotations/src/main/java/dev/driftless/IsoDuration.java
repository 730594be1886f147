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
 * The string is a duration such as {@code P1Y2M3DT4H5M6S}, {@code PT0.5S} or {@code P2W}: years, months, days, hours,
 * minutes and seconds in this order, each with its letter, at least one of them, only seconds with a fraction of 1 to 9
 * digits behind a point; or weeks alone. Source: ISO 8601-1:2019, 5.5.2, and RFC 3339, appendix A, without its rule that no
 * unit between two others may be left out.
 */
@Documented
@Pattern(regexp = IsoDuration.REGEXP)
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
public @interface IsoDuration {
  /** A regular expression for exactly these texts. */
  String REGEXP =
      "P(([0-9]+Y)?([0-9]+M)?([0-9]+D)?T(([0-9]+H)([0-9]+M)?([0-9]+(\\.[0-9]{1,9})?S)?"
          + "|([0-9]+M)([0-9]+(\\.[0-9]{1,9})?S)?|[0-9]+(\\.[0-9]{1,9})?S)"
          + "|([0-9]+Y)([0-9]+M)?([0-9]+D)?|([0-9]+M)([0-9]+D)?|[0-9]+D|[0-9]+W)";

  /** What a violation says after the name of what is invalid. */
  String message() default "must be an ISO 8601 duration";

  /** Not used: constraints with groups can't be carried to every output. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}

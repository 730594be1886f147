package dev.driftless;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/** Enforces {@link dev.driftless.Rfc3339} under any Bean Validation provider. */

public final class Rfc3339Validator {
  private Rfc3339Validator() {}

  /** On date-times. */
  public static final class OfDateTime implements ConstraintValidator<Rfc3339, OffsetDateTime> {
    /** For the Bean Validation provider. */
    public OfDateTime() {}

    @Override
    public boolean isValid(@Nullable OffsetDateTime value, ConstraintValidatorContext context) {
      return value == null || dev.driftless.runtime.Rfc3339.isWritable(value);
    }
  }

  /** On dates. */
  public static final class OfDate implements ConstraintValidator<Rfc3339, LocalDate> {
    /** For the Bean Validation provider. */
    public OfDate() {}

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
      return value == null || dev.driftless.runtime.Rfc3339.isWritable(value);
    }
  }

  /** On times of day. */
  public static final class OfTime implements ConstraintValidator<Rfc3339, OffsetTime> {
    /** For the Bean Validation provider. */
    public OfTime() {}

    @Override
    public boolean isValid(@Nullable OffsetTime value, ConstraintValidatorContext context) {
      return value == null || dev.driftless.runtime.Rfc3339.isWritable(value);
    }
  }
}

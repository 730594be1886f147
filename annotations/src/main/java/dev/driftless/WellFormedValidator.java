package dev.driftless;

import dev.driftless.runtime.Formats;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Enforces {@link WellFormed} under any Bean Validation provider. */

public final class WellFormedValidator implements ConstraintValidator<WellFormed, String> {
  /** For the Bean Validation provider. */
  public WellFormedValidator() {}

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || Formats.isWellFormed(value);
  }
}

package dev.driftless;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Enforces {@link Finite} under any Bean Validation provider. */

public final class FiniteValidator implements ConstraintValidator<Finite, Double> {
  /** For the Bean Validation provider. */
  public FiniteValidator() {}

  @Override
  public boolean isValid(@Nullable Double value, ConstraintValidatorContext context) {
    return value == null || Double.isFinite(value);
  }
}

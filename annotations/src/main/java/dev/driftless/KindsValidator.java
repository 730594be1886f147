package dev.driftless;

import dev.driftless.runtime.Json;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enforces {@link Kinds} under any Bean Validation provider. */
public final class KindsValidator implements ConstraintValidator<Kinds, Json> {
  private Set<Json.Kind> kinds = Set.of();

  /** For the Bean Validation provider. */
  public KindsValidator() {}

  @Override
  public void initialize(Kinds constraint) {
    kinds = Set.of(constraint.value());
  }

  @Override
  public boolean isValid(@Nullable Json value, ConstraintValidatorContext context) {
    return value == null || kinds.contains(value.kind());
  }
}

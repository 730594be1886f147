package dev.driftless;

import dev.driftless.runtime.Lists;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enforces {@link UniqueItems} under any Bean Validation provider. */
public final class UniqueItemsValidator implements ConstraintValidator<UniqueItems, List<?>> {
  /** For the Bean Validation provider. */
  public UniqueItemsValidator() {}

  @Override
  public boolean isValid(@Nullable List<?> value, ConstraintValidatorContext context) {
    return value == null || Lists.areUnique(value);
  }
}

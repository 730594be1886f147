package dev.driftless;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enforces {@link OneOf} under any Bean Validation provider. */
public final class OneOfValidator implements ConstraintValidator<OneOf, String> {
  private Set<String> texts = Set.of();

  /** For the Bean Validation provider. */
  public OneOfValidator() {}

  @Override
  public void initialize(OneOf constraint) {
    texts = Set.of(constraint.value());
  }

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || texts.contains(value);
  }
}

package dev.driftless;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Enforces {@link Satisfies} under any Bean Validation provider. */
public final class SatisfiesValidator implements ConstraintValidator<Satisfies, Object> {
  private @Nullable Predicate<Object> predicate;

  /** For the Bean Validation provider. */
  public SatisfiesValidator() {}

  @Override
  @SuppressWarnings("unchecked") // The contract's compiler has compared the predicate with the type of the value.
  public void initialize(Satisfies constraint) {
    try {
      predicate = (Predicate<Object>) constraint.value().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ConstraintDeclarationException("No instance of " + constraint.value().getName() + " can be made", e);
    }
  }

  @Override
  public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
    return value == null || predicate != null && holds(predicate, value);
  }

  private static boolean holds(Predicate<Object> predicate, Object value) {
    try {
      return predicate.test(value);
    } catch (RuntimeException refused) {
      return false;
    }
  }
}

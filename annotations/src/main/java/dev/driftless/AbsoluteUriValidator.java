package dev.driftless;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Enforces {@link AbsoluteUri} under any Bean Validation provider. */
public final class AbsoluteUriValidator implements ConstraintValidator<AbsoluteUri, URI> {
  /** For the Bean Validation provider. */
  public AbsoluteUriValidator() {}

  @Override
  public boolean isValid(@Nullable URI value, ConstraintValidatorContext context) {
    return value == null || value.isAbsolute();
  }
}

package dev.driftless;

import dev.driftless.runtime.Formats;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enforces {@link Uuid} under any Bean Validation provider. */

public final class UuidValidator {
  private UuidValidator() {}

  /** On text. */
  public static final class OfString implements ConstraintValidator<Uuid, String> {
    private int version;

    /** For the Bean Validation provider. */
    public OfString() {}

    @Override
    public void initialize(Uuid uuid) {
      version = uuid.version();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || Formats.isUuid(value, version);
    }
  }

  /** On values. */
  public static final class OfUuid implements ConstraintValidator<Uuid, UUID> {
    private int version;

    /** For the Bean Validation provider. */
    public OfUuid() {}

    @Override
    public void initialize(Uuid uuid) {
      version = uuid.version();
    }

    @Override
    public boolean isValid(@Nullable UUID value, ConstraintValidatorContext context) {
      return value == null || Formats.isUuid(value, version);
    }
  }
}

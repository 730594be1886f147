package sky;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Closed;
import dev.driftless.Const;
import dev.driftless.EventContract;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.ObjectType;
import dev.driftless.Optional;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/** What the contracts of several observatories have in common. */
@EventContract(title = "Sky", version = "1.4.0")
public interface SkyContract {

  /** A name in a catalogue: its letters, a space, a number. */
  @Pattern(regexp = "[A-Z][A-Za-z]{0,5} [0-9]{1,6}")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface CatalogName {}

  /** A band of the spectrum in the system of Johnson and Cousins. */
  enum Band {
    /** Near ultraviolet. */
    @JsonProperty("U")
    ULTRAVIOLET,
    /** Blue. */
    @JsonProperty("B")
    BLUE,
    /** Visual: what the eye sees. */
    @JsonProperty("V")
    VISUAL,
    /** Red. */
    @JsonProperty("R")
    RED
  }

  /** What somebody did. */
  @FieldGroup
  interface Attributed {
    /** The login name of the person, or the name of the program, that did it. */
    @Pattern(regexp = "[a-z][a-z0-9-]{1,30}")
    @Example("mira")
    String observer();
  }

  /** A place in the sky. */
  @ObjectType
  @Closed
  interface Coordinates {
    /** Right ascension in hours. */
    @DecimalMin("0")
    @DecimalMax(value = "24", inclusive = false)
    @Digits(integer = 2, fraction = 6)
    @Example("0.712306")
    BigDecimal rightAscension();

    /** Declination in degrees. */
    @DecimalMin("-90")
    @DecimalMax("90")
    @Example("41.26875")
    BigDecimal declination();

    /** The equinox that both refer to. */
    @Const("J2000")
    String equinox();
  }

  /** How bright something is. */
  @ObjectType
  interface Brightness {
    /** The band in which it was measured. */
    Band band();

    /** The apparent magnitude: the larger, the fainter. */
    @Example("3.44")
    double magnitude();

    /** The standard error of the magnitude. */
    @Optional
    @Positive
    @Example("0.01")
    double error();

    /** Nothing that faint shows through the atmosphere in the ultraviolet. */
    @AssertTrue(message = "in the ultraviolet nothing fainter than magnitude 22 is measured")
    default boolean isSeenThroughTheAir() {
      return band() != Band.ULTRAVIOLET || magnitude() <= 22;
    }
  }
}

package imports.whole;

import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import imports.between.BetweenContract;
import imports.between.BetweenContract.Owned;
import imports.between.BetweenContract.Shelf;
import imports.parts.PartsContract.Code;
import imports.parts.PartsContract.Colour;
import imports.parts.PartsContract.Digit;
import imports.parts.PartsContract.Part;
import imports.parts.PartsContract.Traced;
import imports.parts.PartsContract.Weighed;
import jakarta.validation.constraints.AssertTrue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes from one contract, and through it from another. */
@EventContract(title = "Whole", version = "0.1.0", uses = BetweenContract.class)
interface WholeContract {
  @Envelope
  interface Event extends Traced {
    @EventTypeName
    String eventType();

    @PayloadBody
    Object payload();
  }

  @FieldGroup
  interface Mine extends Owned {}

  /** Something is built. */
  @EventType(aggregate = "Whole", id = "key")
  interface Built extends Mine, Weighed {
    @Example("k")
    String key();

    @Optional
    Shelf shelf();

    @Optional
    List<@Nullable Part> parts();

    @Optional
    List<@Code String> codes();

    @Optional
    Map<@Code String, @Digit Integer> digits();

    @Optional
    List<Colour> colours();

    @AssertTrue(message = "no first part is red")
    default boolean firstPartIsNotRed() {
      return parts() == null
          || parts().isEmpty()
          || parts().get(0) == null
          || parts().get(0).colours() == null
          || !parts().get(0).colours().contains(Colour.RED);
    }
  }
}

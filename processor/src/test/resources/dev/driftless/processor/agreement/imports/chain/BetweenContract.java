package imports.between;

import dev.driftless.EventContract;
import dev.driftless.FieldGroup;
import dev.driftless.ObjectType;
import dev.driftless.Optional;
import imports.parts.PartsContract;
import imports.parts.PartsContract.Code;
import imports.parts.PartsContract.Part;
import imports.parts.PartsContract.Traced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between those that use it and what it uses. */
@EventContract(title = "Between", version = "1.1.0", uses = PartsContract.class)
public interface BetweenContract {
  /** What is owned. */
  @FieldGroup
  interface Owned extends Traced {
    /** All that own it. */
    List<@Nullable @Code String> owners();
  }

  /** Parts in a row. */
  @ObjectType
  interface Shelf extends Owned {
    @Optional
    List<@Nullable Part> parts();
  }
}

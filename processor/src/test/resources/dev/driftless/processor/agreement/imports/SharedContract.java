package imports.shared;

import dev.driftless.Conditions;
import dev.driftless.Conditions.Fields;
import dev.driftless.Const;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Union;
import dev.driftless.UniqueItems;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several contracts have in common. */
@EventContract(title = "Shared", version = "1.0.0")
public interface SharedContract {

  /** A code of three letters. */
  @Pattern(regexp = "[A-Z]{3}")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface Currency {}

  enum Unit {
    GRAM,
    METRE
  }

  @OpenEnum
  enum Shade {
    LIGHT,
    DARK
  }

  /** Something that is counted. */
  @FieldGroup
  interface Counted {
    @Min(1)
    int count();

    @Optional
    @Nullable
    String remark();

    @Optional
    @UniqueItems
    @Example("EUR")
    List<@Currency String> currencies();
  }

  /** An amount of something. */
  @ObjectType
  @Conditions(atLeastOneOf = @Fields({"unit", "currency"}))
  interface Amount {
    long value();

    @Optional
    Unit unit();

    @Optional
    @Currency
    @Example("EUR")
    String currency();

    @AssertTrue(message = "money is not negative")
    default boolean moneyIsNotNegative() {
      return currency() == null || value() >= 0;
    }
  }

  /** Amounts, one in another. */
  @ObjectType
  interface Stack extends Counted {
    @Const("stack")
    String kind();

    Amount amount();

    @Optional
    Shade shade();

    @Optional
    List<Stack> inner();

    @Optional
    Map<@Size(max = 2) String, @Nullable @Positive Integer> marks();

    @Optional
    List<List<@Nullable @NotBlank String>> lines();
  }

  /** Nobody else takes this one. */
  @ObjectType
  interface Unused {
    Amount amount();
  }

  @Envelope
  interface Notice {
    @EventTypeName
    String about();

    @PayloadBody
    Object body();
  }

  /** Something is weighed. */
  @EventType(name = "weighed/v1", noFixture = "There are none.")
  interface Weighed extends Counted {
    Amount amount();
  }

  /** Something is packed. */
  @EventType(name = "packed")
  @Union(discriminator = "how")
  sealed interface Packed permits Boxed, Bagged {
    Weighed weighed();
  }

  @ObjectType
  non-sealed interface Boxed extends Packed {
    @Const("boxed")
    String how();

    @Override
    Weighed weighed();
  }

  @ObjectType
  non-sealed interface Bagged extends Packed {
    @Const("bagged")
    String how();

    @Override
    Weighed weighed();
  }

  /** Nobody else takes this one. */
  @EventType
  interface UnusedEvent {}
}

package ledger;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.driftless.Closed;
import dev.driftless.Conditions;
import dev.driftless.Conditions.Fields;
import dev.driftless.Conditions.If;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.EventContract;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Satisfies;
import dev.driftless.Since;
import dev.driftless.UniqueItems;
import jakarta.validation.constraints.AssertTrue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ledger keeps. Other contracts take types from it. */
@EventContract(title = "Ledger", version = "1.3.0")
public interface LedgerContract {

  enum State {
    OPEN,
    BOOKED,
    @Deprecated(since = "1.2.0", forRemoval = true)
    VOID
  }

  @OpenEnum
  enum Channel {
    DESK,
    MAIL
  }

  /** Who looked at it. */
  @FieldGroup
  interface Audited {
    /** Who it was. */
    @Since("1.1.0")
    @Example("ann")
    String auditor();
  }

  /** A booking. */
  @ObjectType
  @Closed
  @Since("1.0.0")
  @Conditions(
      requiredIf = @If(field = "state", is = {"booked", "void"}, then = "bookedOn"),
      forbiddenIf = @If(field = "channel", is = {"desk", "phone"}, then = "letter"),
      exactlyOneOf = @Fields({"credit", "debit"}),
      equalLength = @Fields({"tags", "weights"}),
      ordered = @Fields({"seenOn", "bookedOn", "closedOn"}))
  interface Booking extends Audited {
    @Const("booking")
    String kind();

    State state();

    @Default("mail")
    Channel channel();

    @Optional
    @JsonAlias("note")
    @Example("l")
    String letter();

    @Optional
    @Example("1.50")
    BigDecimal credit();

    @Optional
    @Nullable
    BigDecimal debit();

    @UniqueItems
    @Example("t")
    List<String> tags();

    @Optional
    List<Integer> weights();

    LocalDate seenOn();

    @Optional
    LocalDate bookedOn();

    /**
     * When it was closed.
     *
     * @deprecated it never is
     */
    @Optional
    @Deprecated(since = "1.2.0")
    LocalDate closedOn();

    @Optional
    List<@Nullable Part> parts();

    @Satisfies(value = ledger.Even.class, message = "must be even", description = "is even")
    @Example("2")
    int pages();

    /** Parts have pages, too. */
    @AssertTrue(message = "no part has more pages than the whole")
    default boolean partsFit() {
      return parts() == null || parts().stream().allMatch(part -> part == null || part.pages() <= pages());
    }
  }

  /** A part of a booking. */
  @ObjectType
  interface Part {
    int pages();

    @Optional
    Channel channel();
  }
}

package imports.user;

import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import imports.shared.SharedContract;
import imports.shared.SharedContract.Amount;
import imports.shared.SharedContract.Counted;
import imports.shared.SharedContract.Currency;
import imports.shared.SharedContract.Packed;
import imports.shared.SharedContract.Shade;
import imports.shared.SharedContract.Stack;
import imports.shared.SharedContract.Unit;
import imports.shared.SharedContract.Weighed;
import jakarta.validation.constraints.AssertTrue;
import java.util.List;

/** A contract with types of another one. */
@EventContract(title = "User", version = "1.0.0", uses = SharedContract.class)
interface UserContract {
  @Envelope
  interface Event {
    @EventTypeName
    String eventType();

    @AggregateType
    String aggregateType();

    @AggregateId
    @Example("k")
    String aggregateId();

    @PayloadBody
    Object payload();
  }

  /** Something is paid. */
  @EventType(aggregate = "Payment", id = "key")
  interface Paid extends Counted {
    @Example("k")
    String key();

    Amount amount();

    @Optional
    List<Stack> stacks();

    @Optional
    Weighed weighed();

    @Optional
    Packed packed();

    @Currency
    @Example("EUR")
    String currency();

    @Default("metre")
    Unit unit();

    @Const("dark")
    Shade shade();

    @AssertTrue(message = "the amount is of the currency")
    default boolean amountIsOfTheCurrency() {
      return amount().currency() == null || amount().currency().equals(currency());
    }

    @AssertTrue(message = "no stack is light and measured in metres")
    default boolean stacksFit() {
      return stacks() == null
          || stacks().stream().noneMatch(stack -> stack.shade() == Shade.LIGHT && stack.amount().unit() == Unit.METRE);
    }
  }
}

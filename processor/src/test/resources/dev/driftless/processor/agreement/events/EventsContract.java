package events;

import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.Closed;
import dev.driftless.Const;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.ObjectType;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Union;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events that say more or less of what they are about. */
@EventContract(title = "Events", version = "1.0.0")
interface EventsContract {
  @Envelope
  interface Event {
    @EventTypeName
    String eventType();

    @AggregateId
    @Size(min = 1, max = 40)
    @Example("somebody")
    String aggregateId();

    @PayloadBody
    Object payload();
  }

  /** There is nothing to say. */
  @EventType
  interface Pinged {}

  /** Not even anything unknown. */
  @EventType(name = "pinged.quietly")
  @Closed
  interface Hushed {}

  /** It is said which one. */
  @EventType(name = "retrospective.completed", id = "retrospective")
  interface RetrospectiveCompleted {
    @Size(min = 1, max = 20)
    @Example("r1")
    String retrospective();
  }

  /** It is perhaps said which one. */
  @EventType(name = "retro/skipped", id = "retrospective", whenAbsent = @Aggregate(id = "none"))
  interface RetrospectiveSkipped {
    @Optional
    @Nullable
    UUID retrospective();
  }

  /** A payload of several shapes, which stands in others, too. */
  @EventType(name = "answered", id = "answer")
  @Union(discriminator = "how")
  sealed interface Answered permits Yes, No {
    String answer();
  }

  @ObjectType
  non-sealed interface Yes extends Answered {
    @Override
    @Size(min = 1, max = 40)
    @Example("a1")
    String answer();

    @Const("yes")
    String how();
  }

  @ObjectType
  non-sealed interface No extends Answered {
    @Override
    @Size(min = 1, max = 40)
    @Example("a1")
    String answer();

    @Const("no")
    String how();

    @Optional
    Hushed because();
  }

  /** Payloads in an object. */
  @ObjectType
  interface Bundle {
    RetrospectiveCompleted completed();

    @Optional
    @Nullable
    Answered answered();

    ListOrText<RetrospectiveCompleted> completedOrText();
  }

  /** Two of them. */
  @EventType(name = "retro:pair")
  interface Pair {
    RetrospectiveCompleted left();

    RetrospectiveCompleted right();

    @AssertTrue(message = "the left one is no longer than the right one")
    default boolean leftIsNoLonger() {
      return left().retrospective().length() <= right().retrospective().length();
    }
  }

  /** Payloads in a payload, its own kind among them. */
  @EventType(name = "history.kept")
  interface HistoryKept {
    RetrospectiveCompleted last();

    @Optional
    Pinged pinged();

    @Size(min = 1, max = 3)
    List<@Nullable RetrospectiveSkipped> skipped();

    @Size(max = 2)
    Map<@Size(max = 4) String, Answered> answers();

    @Optional
    List<Map<String, @Nullable RetrospectiveCompleted>> table();

    @Optional
    @Nullable
    HistoryKept before();

    @Optional
    Bundle bundle();

    @AssertTrue(message = "at most one answer is yes")
    default boolean atMostOneIsYes() {
      return answers().values().stream().filter(Yes.class::isInstance).count() < 2;
    }
  }
}

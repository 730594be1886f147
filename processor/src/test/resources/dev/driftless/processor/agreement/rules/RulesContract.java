package rules;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.AbsoluteUri;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Closed;
import dev.driftless.Conditions;
import dev.driftless.Conditions.Fields;
import dev.driftless.Conditions.If;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.IsoDuration;
import dev.driftless.ObjectType;
import dev.driftless.Open;
import dev.driftless.OneOf;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Satisfies;
import dev.driftless.Sha256;
import dev.driftless.Since;
import dev.driftless.Ulid;
import dev.driftless.UniqueItems;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a contract can say beyond one field at a time. */
@EventContract(title = "Rules", version = "2.0.0", closed = true)
interface RulesContract {
  /** What rules share says nothing of JSON. */
  int MOST_IN_TABLE = 2;

  static boolean isNobody(String actor) {
    return actor.equals("nobody");
  }

  /** A card's number. */
  @Size(min = 2, max = 12)
  @Satisfies(value = Luhn.class, message = "must pass the Luhn check", description = "passes the Luhn check")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface CardNumber {}

  /** One of two letters. */
  @OneOf({"a", "b"})
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface Choice {}

  enum Status {
    @JsonAlias({"new", "to do"})
    OPEN,
    /** Sent back. */
    @Since("1.2.0")
    @JsonAlias("sent back")
    REJECTED,
    @Deprecated(since = "1.5.0")
    @JsonAlias("broken")
    FAILED,
    @JsonProperty("the \"end\"")
    DONE
  }

  @OpenEnum
  enum Mood {
    @JsonAlias({"fine", "ok\n"})
    GOOD,
    @Deprecated(since = "1.9.0", forRemoval = true)
    @JsonAlias("awful")
    BAD
  }

  /**
   * On its way out.
   *
   * @deprecated another one comes
   */
  @Deprecated
  enum Old {
    ONE,
    TWO
  }

  /** Who did it. */
  @FieldGroup
  interface Acting {
    /** The actor. */
    @Since("1.1.0")
    @Example("ann")
    String actorId();

    /**
     * A name.
     *
     * @deprecated names change
     */
    @Optional
    @Nullable
    @Deprecated(since = "1.3.0")
    String actorName();
  }

  /** Where it was done. */
  @FieldGroup
  @Since("1.4.0")
  interface Placed extends Acting {
    @Optional
    @Size(max = 5)
    @Example("hall")
    String place();

    @AssertTrue(message = "an actor called nobody is at no place")
    default boolean nobodyIsNowhere() {
      return place() == null || !isNobody(actorId());
    }
  }

  @Envelope
  @Conditions(ordered = @Fields({"timestamp", "received"}), atLeastOneOf = @Fields({"received", "trace"}))
  interface Event {
    @EventId
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String eventId();

    @EventTypeName
    String eventType();

    @AggregateType
    String aggregateType();

    @AggregateId
    @Example("k")
    String aggregateId();

    OffsetDateTime timestamp();

    @Optional
    OffsetDateTime received();

    @Optional
    @Nullable
    @JsonAlias("trace_id")
    @Size(max = 2)
    @Example("t")
    String trace();

    @Default("1")
    int schema();

    @PayloadBody
    Object payload();

    @AssertTrue(message = "an open ticket has schema 1")
    default boolean openTicketsAreOfTheFirstSchema() {
      return schema() == 1 || !(payload() instanceof Ticket ticket) || ticket.status() != Status.OPEN;
    }
  }

  /** Each condition that hangs on a value. */
  @EventType(aggregate = "Ticket", id = "key")
  @Conditions(
      requiredIf = {
        @If(field = "status", is = {"rejected", "failed"}, then = "error"),
        @If(field = "urgent", is = "true", then = {"phone", "email"})
      },
      forbiddenIf = {
        @If(field = "status", is = "the \"end\"", then = {"error", "comment"}),
        @If(field = "count", is = {"-1", "7"}, then = "comment")
      })
  interface Ticket {
    @Example("k")
    String key();

    Status status();

    @Optional
    @Size(max = 4)
    @Example("e")
    String error();

    @Optional
    @Nullable
    @JsonAlias("remark")
    String comment();

    @Default("false")
    boolean urgent();

    @Optional
    @Example("7")
    Long count();

    @Optional
    @Example("1")
    String phone();

    @Optional
    @Nullable
    @Email
    String email();
  }

  /** An aggregate whose identifier a condition requires. */
  @EventType(aggregate = "Claim", id = "key", whenAbsent = @Aggregate(type = "Nothing", id = "none"))
  @Conditions(
      requiredIf = {
        @If(field = "mood", is = {"good", "unheard"}, then = "key"),
        @If(field = "text", is = "a", then = "key"),
        @If(field = "small", is = "3", then = "key")
      },
      exactlyOneOf = @Fields({"text", "small", "at"}))
  interface Claim {
    @Optional
    @JsonAlias("claim_key")
    @Size(max = 3)
    @Example("k")
    String key();

    @Optional
    Mood mood();

    @Optional
    @Nullable
    @Size(max = 2)
    @Example("b")
    String text();

    @Optional
    Integer small();

    @Nullable
    LocalDate at();
  }

  /** Conditions that compare. */
  @EventType(aggregate = "Span", id = "key")
  @Conditions(
      equalLength = @Fields({"names", "values", "others"}),
      ordered = {
        @Fields({"first", "second", "third"}),
        @Fields({"from", "to"}),
        @Fields({"low", "high"}),
        @Fields({"least", "most"}),
        @Fields({"down", "up"})
      })
  interface Span {
    @Example("k")
    String key();

    @Example("n")
    List<@Size(max = 3) String> names();

    @Optional
    @Example({"1", "2"})
    List<Integer> values();

    @Optional
    @Nullable
    List<Status> others();

    LocalDate first();

    @Optional
    LocalDate second();

    @Optional
    @Nullable
    LocalDate third();

    OffsetDateTime from();

    OffsetDateTime to();

    @Example("1")
    double low();

    @Optional
    @Example("0")
    double high();

    @Optional
    @Example("1")
    BigDecimal least();

    @Optional
    @Example("1.5")
    BigDecimal most();

    @Optional
    int down();

    @Optional
    @Default("3")
    int up();
  }

  /** A default of each type. */
  @EventType(aggregate = "Defaults", id = "key")
  interface Defaults {
    @Default("k \"q\"")
    @Size(min = 1)
    String key();

    @Default("-3")
    @Min(-3)
    int small();

    @Default("-9223372036854775808")
    @Optional
    Long large();

    @Default("1e2")
    double number();

    @Default("1.50")
    BigDecimal exact();

    @Default("true")
    boolean flag();

    @Default("550e8400-e29b-41d4-a716-446655440000")
    UUID uuid();

    @Default("2026-02-12T10:00:00Z")
    OffsetDateTime time();

    @Default("2026-02-12")
    LocalDate date();

    @Default("https://example.org/a?b")
    URI uri();

    @Default("failed")
    Status status();

    @Default("bad")
    Mood mood();

    @Default("unheard of")
    Mood other();

    @Default("two")
    Old old();

    @OneOf({"b.c", "é", "", "a\"b|c"})
    @Optional
    String choice();

    @OneOf("$x")
    @Optional
    @Nullable
    String only();

    @Default("b")
    @Choice
    String chosen();

    @Optional
    List<@Nullable @OneOf(value = {"x", "y"}, message = "x or y, {value}") String> choices();

    @Optional
    @Size(max = 2)
    Map<@Choice String, @OneOf("z") String> chosenBy();

    @Default("[]")
    @Size(max = 2)
    List<@NotBlank String> names();

    @Default("[]")
    @Optional
    @JsonAlias("uu/ids")
    @Example("550e8400-e29b-41d4-a716-446655440000")
    List<@Nullable UUID> uuids();

    @Default("{}")
    Map<@Size(max = 3) String, List<Status>> states();

    @Default("P1D")
    @IsoDuration
    @JsonAlias("length")
    String duration();
  }

  /** A constant of each type. */
  @EventType(aggregate = "Constants", id = "key")
  interface Constants {
    @Const("a.b\\$")
    String key();

    @Const("é")
    @Optional
    String optional();

    @Const("3")
    int small();

    @Const("-4")
    Long large();

    @Const("true")
    boolean on();

    @Const("false")
    @Nullable
    Boolean off();

    @Const("failed")
    Status status();

    @Const("good")
    Mood mood();

    @Const("never heard")
    @Optional
    Mood other();

    @Const("only")
    @Default("only")
    String both();
  }

  /** Each format, and lists without duplicates. */
  @EventType(aggregate = "Formats", id = "key")
  interface Formats {
    @Sha256
    String key();

    @IsoDuration
    String duration();

    @Optional
    @Email(message = "must be an address")
    String email();

    @AbsoluteUri
    URI absolute();

    @Optional
    List<@AbsoluteUri URI> links();

    @UniqueItems
    @Example({"a", "b"})
    List<@Size(max = 3) String> texts();

    @Optional
    @UniqueItems(message = "must differ")
    @Example({"1.0", "2"})
    List<BigDecimal> decimals();

    @Optional
    @UniqueItems
    @Size(min = 1, max = 3)
    List<@Nullable Status> statuses();

    @Optional
    @UniqueItems
    @Example("0")
    List<Double> numbers();

    @Optional
    List<@UniqueItems List<@Max(3) Integer>> table();

    @Optional
    @UniqueItems
    List<@IsoDuration String> durations();
  }

  /** Predicates of the user's. */
  @EventType(aggregate = "Predicates", id = "card")
  interface Predicates {
    @CardNumber
    @Example("42")
    String card();

    @Optional
    @Example("42")
    List<@CardNumber String> cards();

    @Satisfies(value = Numbers.Even.class, message = "must be even", description = "is even")
    @Example("2")
    int even();

    @Optional
    @Satisfies(value = Numbers.Odd.class, message = "must be odd: $1", description = "is odd")
    Long odd();

    @Nullable
    @Satisfies(value = Numbers.Workday.class, message = "must be a workday", description = "is a workday")
    LocalDate workday();
  }

  /** Rules in Java, over everything that a field can hold. */
  @EventType(aggregate = "Ruled", id = "key")
  @Conditions(atLeastOneOf = @Fields({"box", "boxes"}))
  @Since("1.0.0")
  interface Ruled extends Placed {
    @Example("k")
    String key();

    int count();

    @Optional
    @PositiveOrZero
    @Example("9")
    int limit();

    @Optional
    Integer boxed();

    Status status();

    @Optional
    Mood mood();

    @Optional
    List<Status> statuses();

    @Optional
    Box box();

    @Optional
    @Size(max = 3)
    List<@Nullable Box> boxes();

    @Optional
    List<List<Box>> table();

    @Optional
    @Nullable
    ListOrText<Box> either();

    @Optional
    @Deprecated
    Old old();

    @AssertTrue(message = "'count' is within the limit, and one is set")
    default boolean countIsWithinLimit() {
      return count() <= limit(); // Throws where there is no limit.
    }

    @AssertTrue(message = "a rejected one has no box of size 1")
    default boolean rejectedOnesHaveNoSmallBox() {
      return status() != Status.REJECTED || box() == null || box().size() != 1;
    }

    @AssertTrue(message = "no two boxes have the same label, and none is \"x\"")
    default boolean labelsDiffer() {
      List<String> labels = labels();
      return labels.stream().distinct().count() == labels.size() && !labels.contains(NO_LABEL);
    }

    String NO_LABEL = "x";

    private List<String> labels() {
      return boxes() == null ? List.of() : boxes().stream().filter(box -> box != null).map(Box::label).toList();
    }

    /** Another method than the accessor of that name. */
    static boolean count(int boxes) {
      return boxes <= MOST_IN_TABLE;
    }

    /** {@code Old} is a declared enum, {@code Mood} may be none that is known. */
    @AssertTrue(message = "a mood is known where the old one is TWO")
    default boolean moodIsKnown() {
      return old() != Old.TWO || mood() == Mood.GOOD || mood() == Mood.BAD;
    }

    /** What a text is in place of a list has no say: not every source has a parser for it. */
    @AssertTrue(message = "every list counts")
    default boolean listsAgree() {
      int boxes = table() == null ? 0 : table().stream().mapToInt(List::size).sum();
      boolean sized = either() == null || either().list() == null || either().list().stream().allMatch(box -> box.size() < 4);
      return sized && count(boxes) && (statuses() == null || !statuses().contains(Status.FAILED) || boxed() == null);
    }
  }

  @ObjectType
  @Conditions(requiredIf = @If(field = "size", is = "3", then = "lid"))
  interface Box {
    @Size(max = 2)
    @Example("l")
    String label();

    @Min(0)
    @Max(3)
    int size();

    @Optional
    Box lid();

    @AssertTrue(message = "a lid is smaller")
    default boolean lidIsSmaller() {
      return lid() == null || lid().size() < size();
    }
  }

  /** Objects that say themselves whether they are closed. */
  @EventType(aggregate = "Closing", id = "key")
  @Open
  interface Closing extends Acting {
    @Example("k")
    String key();

    @Optional
    Shut shut();

    @Optional
    @Size(max = 2)
    List<Loose> loose();

    @Optional
    @Deprecated(forRemoval = true)
    Gone gone();
  }

  @ObjectType
  @Closed
  interface Shut {
    @Optional
    @JsonAlias("an")
    @Example("a")
    String a();

    @Nullable
    String b();
  }

  @ObjectType
  @Open
  interface Loose {
    @Optional
    @Nullable
    Shut shut();
  }

  /** Nobody uses it. */
  @ObjectType
  @Deprecated(since = "2.0.0", forRemoval = true)
  interface Gone {
    @Example("g")
    String why();
  }

  /**
   * An event that is no longer sent.
   *
   * @deprecated nothing like it happens
   */
  @EventType(aggregate = "Last", id = "key")
  @Deprecated(since = "1.0.0")
  interface Last extends Placed {
    @Example("k")
    @Deprecated
    String key();
  }
}

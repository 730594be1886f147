package shapes;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Closed;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.IntegerValue;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Ulid;
import dev.driftless.Union;
import dev.driftless.Uuid;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.TextOrInteger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is more than a field with one type: maps, unions, values of several kinds. */
@EventContract(title = "Shapes", version = "1.0.0")
interface ShapesContract {

  /** A named constraint that keys and values carry. */
  @Pattern(regexp = "[a-z]{1,3}")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface Short {}

  /** Integers in JSON, not in their order. */
  enum Level {
    @IntegerValue(3)
    HIGH,
    @IntegerValue(-1)
    NONE,
    @IntegerValue(2147483647)
    MOST
  }

  enum Color {
    RED,
    @JsonProperty("light/blue")
    BLUE
  }

  @OpenEnum
  enum Mood {
    GOOD,
    BAD
  }

  @Envelope
  interface Message {
    @EventId
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String eventId();

    @PayloadBody
    Object payload();

    @EventTypeName
    String eventType();

    @AggregateType
    String aggregateType();

    @AggregateId
    @NotBlank
    String aggregateId();

    @Optional
    Map<@Short String, @Min(0) Integer> counters();

    @Optional
    @Nullable
    OffsetTime daily();
  }

  /** Maps to each type. */
  @EventType(aggregate = "Map", id = "key")
  interface Maps {
    @Example("k")
    String key();

    @NotEmpty
    @Example("a=b=c")
    Map<String, @NotBlank String> texts();

    @Size(min = 1, max = 2)
    @Example({"ab=xyz", "c=x"})
    Map<@Short String, @Short String> shorts();

    @Optional
    @Size(max = 3, message = "at most {max}")
    Map<@Size(min = 2) @Pattern(regexp = ".*a.*") String, @Min(0) @Max(9) Integer> integers();

    @Optional
    Map<@Uuid(version = 4) String, @Nullable @Positive Long> longs();

    @Optional
    Map<String, @DecimalMin("0.1") Double> doubles();

    @Nullable
    Map<String, BigDecimal> decimals();

    @Optional
    @Nullable
    Map<String, Boolean> booleans();

    @Optional
    Map<String, Color> colors();

    @Optional
    Map<String, @Nullable Mood> moods();

    @Optional
    Map<String, Level> levels();

    @Optional
    Map<String, @Uuid(version = 4) UUID> uuids();

    @Optional
    Map<String, OffsetDateTime> instants();

    @Optional
    Map<String, @Nullable OffsetTime> times();

    @Optional
    Map<String, LocalDate> days();

    @Optional
    Map<String, URI> uris();

    @Optional
    @Example("k=1")
    Map<String, TextOrInteger> textsOrIntegers();

    @Optional
    @Example("k={\"a\":1}")
    Map<String, @Nullable Json> anything();

    @Optional
    @Size(max = 2)
    Map<@Short String, @Valid Part> parts();

    @Optional
    Map<String, @Nullable Part> nullableParts();

    @Optional
    Map<String, Shape> shapes();
  }

  /** Maps and lists in each other. */
  @EventType(name = "tiefe/Ü.$1|\"q\"{x} \\", aggregate = "Map", id = "key")
  interface Deep {
    @Example("k")
    String key();

    @Size(max = 2)
    Map<@Short String, @Size(min = 1, max = 2) Map<@Size(min = 2) String, @Short String>> table();

    @Optional
    @Nullable
    Map<String, @Nullable List<@Nullable Part>> lists();

    @Optional
    List<@Size(max = 1) Map<String, @Size(min = 1) String>> maps();

    @Optional
    List<Map<String, Shape>> shapeMaps();

    @Optional
    Map<String, List<Map<String, LocalDate>>> days();

    @Optional
    @JsonAlias("de/ep~")
    @JsonProperty("deep/est~")
    Map<String, Map<String, Map<String, @Max(1) Integer>>> deepest();
  }

  /** Values of more than one kind. */
  @EventType(aggregate = "Kind", id = "key")
  interface Kinds {
    @Example("k")
    String key();

    @Example("42")
    TextOrInteger either();

    @Optional
    @Nullable
    @JsonAlias("ei/ther")
    TextOrInteger optionalEither();

    @Optional
    @Example({"a", "1"})
    List<@Nullable TextOrInteger> eithers();

    @Example("{\"a\": [1, 1.50, null, \"x\"]}")
    Json any();

    @Optional
    @Nullable
    @JsonAlias("a/ny~")
    Json optionalAny();

    @Optional
    @Example("[]")
    List<@Nullable Json> anys();

    Level level();

    @Optional
    @Nullable
    Level optionalLevel();

    @Optional
    List<@Nullable Level> levels();

    OffsetTime time();

    @Nullable
    OffsetTime nullableTime();

    @Optional
    List<OffsetTime> times();
  }

  @ObjectType
  interface Part {
    @Short
    @Example("abc")
    String name();

    @Optional
    @Nullable
    Map<@Short String, @Short String> labels();
  }

  /** A shape: told apart by its kind, through two levels. */
  @ObjectType
  @Union(discriminator = "kind")
  sealed interface Shape permits Circle, Polygon, Group {
    String kind();

    /** A color that every shape may have. */
    @Optional
    @Nullable
    Color color();
  }

  @ObjectType
  non-sealed interface Circle extends Shape {
    @Override
    @Const("circle")
    String kind();

    @Positive
    int radius();
  }

  /** Told apart by the same key. */
  @ObjectType
  @Union(discriminator = "kind")
  sealed interface Polygon extends Shape permits Square, Triangle {
    @Positive
    BigDecimal side();
  }

  @ObjectType
  non-sealed interface Square extends Polygon {
    @Override
    @Const("square")
    String kind();
  }

  @ObjectType
  non-sealed interface Triangle extends Polygon {
    @Override
    @Const("tri/angle~")
    String kind();

    @Optional
    OffsetTime drawn();
  }

  /** Shapes in shapes. */
  @ObjectType
  non-sealed interface Group extends Shape {
    @Override
    @Const("group")
    String kind();

    @Optional
    Shape first();

    @Optional
    @Size(max = 3)
    List<@Valid Shape> others();

    @Optional
    Map<@Short String, @Nullable Shape> named();

    /** A variant that is asked for by itself. */
    @Optional
    @Nullable
    Circle circle();
  }

  /** Told apart by one key, and then by another. */
  @ObjectType
  @Union(discriminator = "medium")
  sealed interface Contact permits Mail, Phone {}

  @ObjectType
  non-sealed interface Mail extends Contact {
    @Const("mail")
    String medium();

    @Size(min = 3)
    @Example("a@b")
    String address();
  }

  @ObjectType
  @Union(discriminator = "line")
  sealed interface Phone extends Contact permits Mobile, Landline {
    @Size(max = 12)
    String number();
  }

  @ObjectType
  non-sealed interface Mobile extends Phone {
    @Const("phone")
    String medium();

    @Override
    @Size(max = 12)
    @Example("0123")
    String number();

    @Const("mobile")
    @JsonProperty("the/line")
    String line();
  }

  @ObjectType
  non-sealed interface Landline extends Phone {
    @Const("landline phone")
    String medium();

    @Override
    @Size(max = 12)
    @Example("0456")
    String number();

    @Const("landline")
    @JsonProperty("the/line")
    String line();

    @Optional
    List<Contact> others();
  }

  /** Told apart by a key that may be absent, through two levels. */
  @ObjectType
  @Union(discriminator = "origin")
  sealed interface Source permits Local, Remote {}

  @ObjectType
  @Union(discriminator = "origin")
  sealed interface Local extends Source permits Disk, Memory {}

  @ObjectType
  non-sealed interface Disk extends Local {
    @Const("disk")
    @Default("disk")
    String origin();

    @Optional
    @Size(max = 3)
    @Example("/a")
    String path();
  }

  @ObjectType
  non-sealed interface Memory extends Local {
    @Const("mem/ory~")
    String origin();
  }

  @ObjectType
  non-sealed interface Remote extends Source {
    @Const("remote")
    String origin();

    @Optional
    Source copy();
  }

  /** Told apart by a key that may be absent, and then by another one that may be absent too. */
  @ObjectType
  @Union(discriminator = "way")
  sealed interface Link permits Via, Direct {}

  @ObjectType
  @Union(discriminator = "hop")
  sealed interface Via extends Link permits Train, Ship {
    @Const("via")
    @Default("via")
    String way();
  }

  @ObjectType
  non-sealed interface Train extends Via {
    @Const("train")
    String hop();
  }

  @ObjectType
  @Closed
  non-sealed interface Ship extends Via {
    @Const("ship")
    @Default("ship")
    String hop();

    @Optional
    List<Link> links();
  }

  @ObjectType
  non-sealed interface Direct extends Link {
    @Const("direct")
    String way();

    @Positive
    int length();
  }

  /** A payload that is told apart by a key that may be absent. */
  @EventType(aggregate = "Decision", id = "title")
  @Union(discriminator = "type")
  sealed interface Decided permits Adr, Note {
    @Size(max = 4)
    @Example("t")
    String title();
  }

  @ObjectType
  non-sealed interface Adr extends Decided {
    @Const("adr")
    @Default("adr")
    String type();

    @Optional
    Source source();

    @Optional
    @Size(max = 2)
    List<@Nullable Link> links();
  }

  @ObjectType
  non-sealed interface Note extends Decided {
    @Const("note")
    String type();
  }

  /** Values of some kinds. */
  @EventType(aggregate = "Kinds", id = "key")
  interface KindsOfJson {
    @Example("k")
    String key();

    @dev.driftless.Kinds({Json.Kind.STRING, Json.Kind.OBJECT})
    @Example("{\"a\": 1}")
    Json either();

    @dev.driftless.Kinds(value = Json.Kind.NUMBER, message = "a number, {value}")
    @Optional
    @Nullable
    @JsonAlias("num/ber")
    Json number();

    @Optional
    List<@dev.driftless.Kinds({Json.Kind.LIST, Json.Kind.BOOLEAN}) Json> items();

    @Optional
    Map<@Short String, @Nullable @dev.driftless.Kinds(Json.Kind.STRING) Json> values();
  }

  /** Unions in every place. */
  @EventType(aggregate = "Union", id = "key")
  interface Unions {
    @Example("k")
    String key();

    Shape shape();

    @Optional
    @Valid
    @JsonAlias("sha/pe")
    Shape optionalShape();

    @Nullable
    Polygon polygon();

    @Optional
    @Nullable
    List<@Nullable Shape> shapes();

    @Optional
    Contact contact();

    @Optional
    @Size(min = 1)
    List<Contact> contacts();

    @Optional
    Phone phone();

    @Optional
    Mobile mobile();
  }

  /** A payload of several shapes. */
  @EventType(name = "order.changed", aggregate = "Order", id = "order")
  @Union(discriminator = "change")
  sealed interface OrderChanged permits Paid, Canceled, Moved {
    @NotBlank
    String order();
  }

  @ObjectType
  non-sealed interface Paid extends OrderChanged {
    @Override
    @NotBlank
    @Example("o1")
    String order();

    @Const("paid")
    String change();

    BigDecimal amount();
  }

  @ObjectType
  non-sealed interface Canceled extends OrderChanged {
    @Override
    @NotBlank
    @Example("o1")
    String order();

    @Const("canceled")
    String change();

    @Optional
    @Nullable
    OffsetDateTime since();
  }

  /** Told apart by another key. */
  @ObjectType
  @Union(discriminator = "to")
  sealed interface Moved extends OrderChanged permits MovedHome, MovedAway {}

  @ObjectType
  non-sealed interface MovedHome extends Moved {
    @Override
    @NotBlank
    @Example("o1")
    String order();

    @Const("moved")
    String change();

    @Const("home")
    String to();
  }

  @ObjectType
  non-sealed interface MovedAway extends Moved {
    @Override
    @NotBlank
    @Example("o1")
    String order();

    @Const("moved")
    String change();

    @Const("away")
    String to();

    Shape as();
  }

  /** The same with an aggregate that hangs on an identifier which may be absent. */
  @EventType(aggregate = "Ticket", id = "ticket", whenAbsent = @Aggregate(type = "Desk", id = "desk"))
  @Union(discriminator = "kind")
  sealed interface Answered permits Yes, No {
    @Optional
    @Nullable
    UUID ticket();
  }

  @ObjectType
  non-sealed interface Yes extends Answered {
    @Const("yes")
    String kind();
  }

  @ObjectType
  non-sealed interface No extends Answered {
    @Override
    @Optional
    @JsonAlias("tic/ket")
    @Uuid(version = 4)
    UUID ticket();

    @Const("no")
    String kind();

    @Optional
    Map<String, Answer> why();
  }

  @ObjectType
  @Union(discriminator = "kind")
  sealed interface Answer permits Sure, Unsure {}

  @ObjectType
  non-sealed interface Sure extends Answer {
    @Const("sure")
    String kind();
  }

  @ObjectType
  non-sealed interface Unsure extends Answer {
    @Const("unsure")
    String kind();

    @Optional
    Answer but();
  }

  /** Events outside of events, in a variant. */
  @ObjectType
  @Union(discriminator = "kind")
  sealed interface Request permits Batch, Ping {}

  @ObjectType
  non-sealed interface Batch extends Request {
    @Const("batch")
    String kind();

    List<Message> messages();
  }

  @ObjectType
  non-sealed interface Ping extends Request {
    @Const("ping")
    String kind();
  }
}

package everything;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Category;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Semver;
import dev.driftless.Sha1;
import dev.driftless.Ulid;
import dev.driftless.Uuid;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that a contract can say, each thing at least once. */
@EventContract(title = "Everything", version = "1.0.0")
interface EverythingContract {

  /** A named constraint: two capitals and digits. */
  @Pattern(regexp = "[A-Z]{2}-\\d+", message = "'sku' must look like {regexp}")
  @Size(max = 8)
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface Sku {}

  /** A properly composed constraint. */
  @Size(min = 2, max = 5)
  @Pattern(regexp = "[a-z]*")
  @Constraint(validatedBy = {})
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
  @interface Code {
    String message() default "must be a code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  enum Color {
    RED,
    DARK_GREEN,
    @JsonProperty("light blue")
    BLUE,
    @JsonProperty("\"odd\"/~é")
    ODD
  }

  /** Any other text is one too. */
  @OpenEnum
  enum Mood {
    GOOD,
    @JsonProperty("so so")
    MIXED,
    BAD
  }

  @ErrorCategories
  enum Trouble {
    @Category(keywords = {"invalid", "404"}, suggestedAction = "Look at \"it\".", validationErrors = true)
    WRONG,
    @Category(keywords = "in time", suggestedAction = "Wait.")
    LATE,
    @Category(keywords = {}, suggestedAction = "Ask.")
    OTHER
  }

  @Envelope
  interface Event {
    @EventId
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String eventId();

    @PayloadBody
    Object payload();

    @EventTypeName
    String eventType();

    @AggregateType
    @Size(max = 9)
    String aggregateType();

    @AggregateId
    @NotBlank
    String aggregateId();

    OffsetDateTime timestamp();

    @Uuid(version = 4)
    UUID project();

    @Optional
    @Uuid
    @Example("550E8400-e29b-11d4-a716-446655440000")
    String trace();

    @Nullable
    @Semver
    String schemaVersion();

    @Optional
    @Nullable
    @Sha1
    String commit();

    @PositiveOrZero
    @JsonAlias({"lamport", "lam/port~"})
    long clock();

    @JsonProperty("x/y~z")
    @Optional
    List<Color> colors();
  }

  /** Text with each constraint. */
  @EventType(aggregate = "Text", id = "key")
  interface Texts {
    @NotEmpty
    @Example("k")
    String key();

    @NotBlank
    @Example("b")
    String notBlank();

    @Optional
    @NotBlank
    @Example("b")
    String optionalNotBlank();

    @Nullable
    @NotBlank
    String nullableNotBlank();

    @Optional
    @NotEmpty
    @Example("e")
    String optionalNotEmpty();

    @Size(min = 2, max = 4, message = "\\{size\\} from {min} to {max}, \\$ and \\\\")
    @Example("abc")
    String sized();

    @Size(max = 3)
    @Example("abc")
    String atMost();

    @Size(min = 3)
    @Example("abc")
    String atLeast();

    @Pattern(regexp = "\\d{3}-[a-z0-9-]+")
    @Example("039-cli")
    String loops();

    @Pattern(regexp = "(ab|a)b*c?", message = "must be a, b and c")
    @Example("abbc")
    String alternatives();

    @Pattern(regexp = "[^x]{2,3}")
    @Example("é-")
    String anyButX();

    @Optional
    @Pattern(regexp = "(?:a.c|é)*")
    @Example("abc")
    String anyChar();

    @Size(min = 3)
    @Pattern(regexp = "[a-c]+")
    @NotBlank
    @Example("abc")
    String several();

    @Sku
    @Example("AB-12")
    String sku();

    @Code
    @Example("abcd")
    String code();

    @Code(message = "is no code")
    @Optional
    @Nullable
    String otherCode();

    @Ulid
    @Optional
    String ulid();

    @Uuid(version = 7)
    @Optional
    String uuid7();

    @Semver(message = "must be a version")
    @Optional
    String semver();

    @Sha1
    @Optional
    String sha1();

    @Example("free")
    String free();
  }

  /** Integers with each constraint. */
  @EventType(aggregate = "Number", id = "key")
  interface Integers {
    @Uuid
    UUID key();

    @Min(-3)
    @Max(5)
    int between();

    @Min(Long.MIN_VALUE)
    @Max(9007199254740993L)
    @Example("1")
    long wide();

    @DecimalMin("0.5")
    @DecimalMax(value = "7.5", inclusive = false)
    int fractions();

    @DecimalMin(value = "-9223372036854775808", inclusive = false)
    @DecimalMax("9223372036854775808")
    @Example("1")
    long edges();

    @Positive
    int positive();

    @Negative
    @Optional
    Long negative();

    @NegativeOrZero
    @Nullable
    Integer negativeOrZero();

    @PositiveOrZero(message = "\\{value\\} of $1 \\$")
    @Optional
    @Nullable
    Long positiveOrZero();

    @Digits(integer = 3, fraction = 0)
    @Example("1")
    int digits();

    @Digits(integer = 18, fraction = 2)
    @Example("1")
    long longDigits();

    @Optional
    @Example("1")
    int free();
  }

  /** Other numbers with each constraint. */
  @EventType(aggregate = "Number", id = "key")
  interface Decimals {
    @Example("k")
    String key();

    @DecimalMin("0.1")
    @Example("1")
    double tenth();

    @DecimalMin(value = "0.1", inclusive = false)
    @Example("1")
    double overTenth();

    @DecimalMin("0.10000000000000000001")
    @Example("1")
    double justOverTenth();

    @DecimalMax("0.10000000000000000001")
    @Example("0")
    double justUnderTenth();

    @DecimalMax(value = "0.09999999999999999999", inclusive = false)
    @Example("0")
    double belowTenth();

    @DecimalMax("1e400")
    @DecimalMin("-1e400")
    @Example("0")
    double beyondDoubles();

    @Min(-2)
    @Max(9007199254740993L)
    @Example("0")
    double whole();

    @Positive
    @Example("1")
    double positive();

    @NegativeOrZero
    @Optional
    @Example("-1")
    Double negativeOrZero();

    @Digits(integer = 2, fraction = 2)
    @Example("1.5")
    double digits();

    @DecimalMin(value = "0.10", inclusive = false)
    @DecimalMax("99.99")
    @Example("1.5")
    BigDecimal exact();

    @Digits(integer = 3, fraction = 1)
    @Example("1.5")
    BigDecimal exactDigits();

    @Positive
    @Example("1.5")
    BigDecimal exactPositive();

    @NegativeOrZero
    @Optional
    @Nullable
    BigDecimal exactNegative();

    @Min(-5)
    @Max(5)
    @Nullable
    BigDecimal exactWhole();

    @Optional
    @Example("1")
    double freeDouble();

    @Optional
    @Example("1")
    BigDecimal freeDecimal();
  }

  /** Lists of each type. */
  @EventType(aggregate = "List", id = "key")
  interface Lists {
    @Example("k")
    String key();

    @NotEmpty
    @Example("a")
    List<@NotBlank String> texts();

    @Size(min = 1, max = 2)
    @Example("AB-1")
    List<@Sku String> skus();

    @Optional
    @Size(max = 3, message = "at most {max}")
    List<@Min(0) @Max(9) Integer> integers();

    @Optional
    List<@Nullable @Positive Long> longs();

    @Optional
    @Example("0.1")
    List<@DecimalMax("0.1") Double> doubles();

    @Optional
    @Example("0.5")
    List<@Digits(integer = 1, fraction = 1) BigDecimal> decimals();

    @Optional
    List<@AssertTrue Boolean> booleans();

    @Nullable
    List<Color> colors();

    @Optional
    @Nullable
    List<@Uuid(version = 4) UUID> uuids();

    @Optional
    List<OffsetDateTime> times();

    @Optional
    List<@Nullable LocalDate> dates();

    @Optional
    List<URI> uris();

    @Optional
    @Size(max = 2)
    List<@Valid Part> parts();

    @Optional
    List<@Nullable Part> nullableParts();

    @Size(max = 2)
    List<@Size(min = 1, max = 2) List<@Size(min = 1) String>> table();

    @Optional
    @Nullable
    List<@Nullable List<@Nullable Part>> partTable();

    @Optional
    List<List<LocalDate>> dateTable();
  }

  /** Objects, and objects in them. */
  @EventType(aggregate = "Object", id = "key")
  interface Objects {
    @Example("k")
    String key();

    Part part();

    @Optional
    @Valid
    Part optionalPart();

    @Nullable
    Part nullablePart();

    @Optional
    @Nullable
    Node tree();

    @Optional
    Field empty();
  }

  @ObjectType
  interface Part {
    @Sku
    @Example("AB-12")
    String sku();

    @Positive
    int count();

    @Optional
    @Nullable
    Color color();
  }

  @ObjectType
  interface Node {
    @Size(max = 3)
    @Example("n")
    String name();

    @Optional
    Node next();

    @Optional
    @Nullable
    List<@Nullable Node> children();
  }

  @ObjectType
  interface Field {
    @Optional
    @Example("x")
    String anything();
  }

  /** Each presence, and an aggregate with an alternative. */
  @EventType(aggregate = "Present", id = "key", whenAbsent = @Aggregate(type = "Absent", id = "none"))
  interface Presence {
    @Optional
    @Nullable
    @JsonAlias({"presence_key", "presence/key~"})
    @Pattern(regexp = "WP\\d{2}")
    String key();

    @NotNull
    @Example("t")
    String required();

    @Optional
    @Example("t")
    String optional();

    @Nullable
    String nullable();

    @Optional
    @Nullable
    String optionalNullable();

    Color color();

    @Optional
    Color optionalColor();

    @Nullable
    Color nullableColor();

    @Optional
    @Nullable
    LocalDate optionalNullableDate();

    @Nullable
    OffsetDateTime nullableTime();

    boolean flag();

    @AssertTrue
    @Optional
    Boolean mustBeTrue();

    @AssertFalse(message = "must stay off")
    @Nullable
    Boolean mustBeFalse();
  }

  /** The same with an alternative that hangs on an identifier that can be there and be unreadable. */
  @EventType(aggregate = "Present", id = "uuid", whenAbsent = @Aggregate(type = "Absent", id = "none"))
  interface OtherPresence {
    @Optional
    @JsonAlias("guid")
    @Uuid(version = 4)
    UUID uuid();
  }

  /** What takes more than one form: other keys, other values, other types. */
  @EventType(aggregate = "Lenient", id = "key")
  interface Lenient {
    @JsonAlias("lenient_key")
    @Size(min = 1)
    @Example("k")
    String key();

    @JsonAlias({"temper", "tem/per~"})
    Mood mood();

    @Optional
    @Nullable
    Mood optionalMood();

    @Optional
    List<@Nullable Mood> moods();

    @JsonAlias("pieces")
    ListOrText<Part> partsOrText();

    @Optional
    @Nullable
    ListOrText<Remark> remarks();

    @Optional
    @JsonAlias("that_part")
    @Valid
    Part aliasedPart();

    @Optional
    @JsonAlias("labels")
    @Size(max = 2)
    @Example("l")
    List<@Size(min = 1) String> tags();

    @Nullable
    @JsonAlias("day_of_it")
    LocalDate aliasedDay();
  }

  @ObjectType
  interface Remark {
    @JsonAlias("remark_words")
    @Size(max = 3)
    @Example("r")
    String words();

    @Optional
    ListOrText<Remark> replies();
  }

  /** Events of a request. */
  @ObjectType
  interface Batch {
    @Size(min = 1, max = 3)
    List<Event> events();

    @Optional
    Event last();

    @Optional
    @Nullable
    List<@Nullable List<Event>> groups();
  }

  /** Values that are text in JSON. */
  @EventType(aggregate = "Value", id = "uuid")
  interface Values {
    @Uuid(version = 4)
    UUID uuid();

    @Optional
    UUID anyUuid();

    OffsetDateTime time();

    @Optional
    @Nullable
    OffsetDateTime optionalTime();

    LocalDate date();

    @Nullable
    LocalDate nullableDate();

    URI uri();

    @Optional
    URI optionalUri();
  }

  /** Keys that pointers and Java have to escape. */
  @EventType(aggregate = "Name", id = "slash")
  interface Names {
    @JsonProperty("a/b")
    @Size(min = 1)
    @Example("x")
    String slash();

    @JsonProperty("m~n")
    @Size(min = 1)
    @Example("x")
    String tilde();

    @JsonProperty("\"quoted\"")
    @Size(min = 1)
    @Example("x")
    String quoted();

    @JsonProperty("ünï")
    @Size(min = 1)
    @Example("x")
    String unicode();

    @JsonProperty("back\\slash\n$L $")
    @Optional
    @Example("x")
    List<@Size(min = 1) String> backslash();

    @JsonProperty(" ")
    @Optional
    Part blank();

    @JsonProperty("😀")
    @Optional
    @Example("x")
    String supplementary();

    @Optional
    @Example("x")
    String in();

    @Optional
    @Example("x")
    String found();

    @Optional
    @Example("x")
    String value();

    @Optional
    @Example("x")
    String seen();

    @Optional
    @Example("x")
    String name();

    @Optional
    @Example("x")
    String before();

    @Optional
    List<Integer> items();

    @Optional
    List<Integer> i();

    @Optional
    @Example("x")
    String item();

    @Optional
    @Example("x")
    String built();

    @Optional
    List<LocalDate> days();
  }

  /** More fields than a long has bits. */
  @EventType(aggregate = "Wide", id = "key")
  interface Wide {
    boolean b00(); boolean b01(); boolean b02(); boolean b03(); boolean b04(); boolean b05();
    boolean b06(); boolean b07(); boolean b08(); boolean b09(); boolean b10(); boolean b11();
    boolean b12(); boolean b13(); boolean b14(); boolean b15(); boolean b16(); boolean b17();
    boolean b18(); boolean b19(); boolean b20(); boolean b21(); boolean b22(); boolean b23();
    boolean b24(); boolean b25(); boolean b26(); boolean b27(); boolean b28(); boolean b29();
    boolean b30(); boolean b31(); boolean b32(); boolean b33(); boolean b34(); boolean b35();
    boolean b36(); boolean b37(); boolean b38(); boolean b39(); boolean b40(); boolean b41();
    boolean b42(); boolean b43(); boolean b44(); boolean b45(); boolean b46(); boolean b47();
    boolean b48(); boolean b49(); boolean b50(); boolean b51(); boolean b52(); boolean b53();
    boolean b54(); boolean b55(); boolean b56(); boolean b57(); boolean b58(); boolean b59();
    boolean b60(); boolean b61(); boolean b62(); boolean b63(); boolean b64(); boolean b65();
    boolean b66(); boolean b67(); boolean b68(); boolean b69();

    @Optional
    Boolean last();

    @Example("k")
    String key();
  }
}

package observatory;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.AbsoluteUri;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Alias;
import dev.driftless.Authentication;
import dev.driftless.Category;
import dev.driftless.Conditions;
import dev.driftless.Conditions.Fields;
import dev.driftless.Conditions.If;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Endpoint;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.Header;
import dev.driftless.IntegerValue;
import dev.driftless.IsoDuration;
import dev.driftless.ItemResult;
import dev.driftless.Kinds;
import dev.driftless.LaneMapping;
import dev.driftless.ObjectType;
import dev.driftless.OneOf;
import dev.driftless.Open;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Outcome;
import dev.driftless.PayloadBody;
import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.Satisfies;
import dev.driftless.Semver;
import dev.driftless.Sha1;
import dev.driftless.Sha256;
import dev.driftless.Since;
import dev.driftless.StoredDocument;
import dev.driftless.Ulid;
import dev.driftless.Union;
import dev.driftless.UniqueItems;
import dev.driftless.Unmapped;
import dev.driftless.Uuid;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.ListOrText;
import dev.driftless.runtime.TextOrInteger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
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
import sky.SkyContract;
import sky.SkyContract.Attributed;
import sky.SkyContract.Band;
import sky.SkyContract.Brightness;
import sky.SkyContract.CatalogName;
import sky.SkyContract.Coordinates;

/**
 * What the telescopes of an observatory tell its archive in the course of a night.
 *
 * <p>A telescope sends its notices in batches, and again until each of them is answered.
 */
@EventContract(
    title = "Observatory notices",
    version = "3.2.0",
    documents = "docs/library.md",
    closed = true,
    uses = SkyContract.class)
interface ObservatoryContract {

  // Constraints

  /** A telescope: the letter of its dome and a number. */
  @Pattern(regexp = "[A-K]-[1-9]", message = "must be a dome and a telescope, such as C-2")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface TelescopeId {}

  /** An observing programme, whose last letter checks the rest. */
  @Size(min = 5, max = 8)
  @Pattern(regexp = "[0-9]{4}[A-Z]+")
  @Satisfies(
      value = ProgrammeCode.class,
      message = "must end in its check letter",
      description = "ends in its check letter, the sum of its digits counted from A")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface Programme {}

  /** What sensors are called. */
  @Pattern(regexp = "[a-z]+(-[a-z]+)*")
  @Size(max = 20)
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface SensorName {}

  // Enums

  /** What a night's visitors are shown of a telescope. */
  enum Display {
    /** Nothing happens yet. */
    WAITING,
    /** The telescope is at work. */
    BUSY,
    /** There is something to look at. */
    READY,
    /** The dome is closed to visitors. */
    @Unmapped(because = "only the staff closes a dome")
    CLOSED
  }

  /** What the display shows of a step. */
  @LaneMapping(table = "DisplayTable")
  @interface ShownAs {
    Display value();

    String because() default "";
  }

  /** A step of an observation. */
  enum Step {
    @ShownAs(Display.WAITING)
    QUEUED,
    /** The telescope moves. */
    @ShownAs(value = Display.BUSY, because = "visitors hear it move")
    SLEWING,
    @ShownAs(Display.BUSY)
    EXPOSING,
    /** The camera is read. */
    @Alias({"readout", "reading"})
    @ShownAs(Display.BUSY)
    READING_OUT,
    @ShownAs(Display.READY)
    DONE
  }

  /** How the sky is. A newer station may know more of it. */
  @OpenEnum
  enum SkyCondition {
    /** No cloud in sight. */
    CLEAR,
    CLOUDY,
    /** The dew point is reached. */
    @Since("2.1.0")
    FOG,
    @Deprecated(since = "3.0.0", forRemoval = true)
    HAZE
  }

  /** How bad it is. */
  @Since("1.1.0")
  enum Severity {
    /** Somebody looks at it in the morning. */
    @IntegerValue(1)
    NOTE,
    /** The observer on duty looks at it at once. */
    @IntegerValue(2)
    WARNING,
    /** The dome closes. */
    @IntegerValue(5)
    EMERGENCY
  }

  /** What a frame shows. */
  enum FrameKind {
    /** The sky. */
    LIGHT,
    /** Nothing: the shutter was closed. */
    @JsonAlias("bias")
    DARK,
    /** A surface lit evenly. */
    @JsonProperty("flat field")
    FLAT
  }

  /**
   * How mounts were told apart.
   *
   * @deprecated all mounts are alike now
   */
  @Deprecated(since = "2.0.0")
  enum Mount {
    FORK,
    GERMAN
  }

  // Groups of fields

  /** Something that a telescope did. */
  @FieldGroup
  interface AtTelescope {
    /** The telescope. */
    @TelescopeId
    @Example("C-2")
    String telescope();
  }

  /** Something that belongs to a night. */
  @FieldGroup
  @Since("1.2.0")
  interface InNight extends AtTelescope {
    /** The date of the evening on which the night began. */
    LocalDate night();

    /** When it began. */
    @Optional
    @Example("2026-01-15T18:30:00+01:00")
    OffsetDateTime began();

    /** The night of what began before noon, in the offset of {@code began}, is that of the day before. */
    @AssertTrue(message = "what began before noon belongs to the night of the day before")
    default boolean beganInThatNight() {
      return began() == null || began().minusHours(12).toLocalDate().equals(night());
    }
  }

  /**
   * Where the mount had to be known.
   *
   * @deprecated it follows from the telescope
   */
  @FieldGroup
  @Deprecated(since = "2.0.0")
  interface OnMount {
    /**
     * The mount.
     *
     * @deprecated it follows from the telescope
     */
    @Optional
    @Deprecated(since = "2.0.0")
    Mount mount();
  }

  // The envelope

  /** What every notice carries. */
  @Envelope
  @Conditions(ordered = @Fields({"observedAt", "sentAt"}))
  interface Notice {
    /** Identifies the notice; one that comes again is a duplicate. */
    @EventId
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String noticeId();

    /** What kind of notice it is. */
    @EventTypeName
    String noticeType();

    /** What kind of thing it is about. */
    @AggregateType
    String subjectType();

    /** Which one. */
    @AggregateId
    @Size(max = 64)
    String subjectId();

    /** When it happened. */
    OffsetDateTime observedAt();

    /** When it was sent for the first time. */
    @Optional
    @Nullable
    OffsetDateTime sentAt();

    /** The notice that led to this one. */
    @Optional
    @Nullable
    @JsonAlias("parent_id")
    @Ulid
    String causeId();

    /** The computer that made it. */
    @Default("control")
    @NotBlank
    String host();

    @PayloadBody
    Object details();
  }

  // Notices

  /** An observer opens a telescope for the night. */
  @EventType(aggregate = "Session", id = "session")
  interface SessionOpened extends InNight, Attributed {
    /** The session. */
    @Uuid(version = 7)
    UUID session();

    /** The programmes of the night, each once. */
    @UniqueItems(message = "names a programme twice")
    @Size(min = 1, max = 4)
    @Example("2614N")
    List<@Programme String> programmes();

    /** When the dome closes, every day. */
    OffsetTime closesAt();

    /** How the sky is at the beginning. */
    SkyCondition sky();

    /** Where to reach the observer. */
    @Nullable
    @Email
    String contact();

    /** The observer has read the rules of the house. */
    @NotNull
    @AssertTrue(message = "the rules of the house have to be read first")
    boolean rulesRead();

    /** The last report on the weather. */
    @Optional
    WeatherReported weather();

    /** Whether the dome is remote-controlled, which it can't be any more. */
    @Optional
    @AssertFalse
    Boolean remote();
  }

  /** A telescope points at something. */
  @EventType(aggregate = "Telescope", id = "telescope")
  interface TargetSelected extends AtTelescope {
    /** What it points at. */
    @Valid
    SkyTarget target();

    /** What comes next, in this order, in groups that belong together. */
    @Optional
    @Size(max = 3)
    List<@Size(min = 1, max = 5) List<@CatalogName String>> next();

    /** For whom. */
    @Programme
    @Example("2614N")
    String programme();
  }

  /** Something to look at: by its name, or where it is. */
  @ObjectType
  @Conditions(exactlyOneOf = @Fields({"name", "place", "orbit"}))
  interface SkyTarget {
    /** Its name in a catalogue. */
    @Optional
    @CatalogName
    @Example("M 31")
    String name();

    /** Where it is. */
    @Optional
    Coordinates place();

    /** The elements of its orbit, as the minor planet centre has them. */
    @Optional
    @Nullable
    @Example("{\"a\": 2.767, \"e\": 0.0785, \"epoch\": null}")
    Json orbit();

    /** How bright it is, in each band once. */
    @Optional
    @Size(max = 4)
    List<Brightness> brightness();
  }

  /** A camera took pictures. */
  @EventType(aggregate = "Telescope", id = "telescope")
  @Conditions(
      equalLength = @Fields({"frames", "seconds", "seeing"}),
      atLeastOneOf = @Fields({"filter", "grating"}),
      ordered = @Fields({"first", "last"}))
  interface FramesTaken extends InNight {
    /** The frames. */
    @NotEmpty
    List<@Valid Frame> frames();

    /** How long each was exposed. */
    @Example("30")
    List<@Positive @DecimalMax("3600") Double> seconds();

    /** How sharp the stars were in each, in seconds of arc; null where there are none. */
    @Optional
    @Nullable
    @Example({"1.1", "null"})
    List<@Nullable @DecimalMin(value = "0", inclusive = false) @Digits(integer = 2, fraction = 2) BigDecimal> seeing();

    /** The filter. */
    @Optional
    @Nullable
    Band filter();

    /** The grating, by its lines per millimetre or its name. */
    @Optional
    @Example("600")
    TextOrInteger grating();

    /** The header cards of each file that are not about the picture. */
    @Optional
    @Example("OBSERVAT=north")
    List<@Size(max = 2) Map<@Pattern(regexp = "[A-Z0-9_-]{1,8}") String, @Size(max = 68) String>> cards();

    /** The number of the first frame. */
    @Optional
    @Min(1)
    long first();

    /** The number of the last one. */
    @Optional
    @Max(9_999_999_999L)
    @Example("9000000001")
    long last();
  }

  /** One picture. */
  @ObjectType
  @Conditions(
      requiredIf = @If(field = "kind", is = {"light", "flat field"}, then = "target"),
      forbiddenIf = @If(field = "kind", is = "dark", then = {"target", "guide"}))
  interface Frame {
    /** What it shows. */
    FrameKind kind();

    /** What was looked at, as it was called then. */
    @Optional
    @NotBlank
    @Size(max = 40)
    @Example("M 31")
    String target();

    /** The star that the telescope followed. */
    @Optional
    @Nullable
    @CatalogName
    String guide();

    /** The file, relative to the night's directory. */
    @JsonProperty("file")
    @Example("c2/0001.fits")
    URI path();

    /** The SHA-256 of the file. */
    @Sha256
    String sha256();

    /** How the file is written. */
    @Default("fits")
    @OneOf({"fits", "raw"})
    String format();

    /** How many pixels were read as one. */
    @Satisfies(value = Binning.class, message = "must be a power of two", description = "a power of two")
    @Example("2")
    int binning();

    /** How cold the camera was, in degrees Celsius. */
    @Negative
    @DecimalMin("-120")
    double temperature();
  }

  /** A telescope moved, or stopped. */
  @EventType(aggregate = "Telescope", id = "telescope", whenAbsent = @Aggregate(type = "Observatory", id = "all"))
  @Union(discriminator = "motion")
  sealed interface MountMoved permits Slewed, Parked, Tracked {
    /** The telescope; all of them if it is absent. */
    @Optional
    @TelescopeId
    @Example("C-2")
    String telescope();
  }

  /** It went from one place to another. */
  @ObjectType
  non-sealed interface Slewed extends MountMoved {
    @Const("slewed")
    String motion();

    /** Where it was; null after a power cut. */
    @Nullable
    Coordinates from();

    /** Where it is now. */
    Coordinates to();

    /** How long it took. */
    @IsoDuration
    String took();
  }

  /** It stands still, and the dome is closed. */
  @ObjectType
  non-sealed interface Parked extends MountMoved {
    @Const("parked")
    String motion();

    /** The height above the horizon, in degrees, at which it stands. */
    @NegativeOrZero(message = "must be parked at or below the horizon")
    @Min(-5)
    int altitude();
  }

  /** It follows something: the stars, or what moves among them. */
  @ObjectType
  @Union(discriminator = "rate")
  sealed interface Tracked extends MountMoved permits Sidereal, Proper {}

  /** It follows the stars. */
  @ObjectType
  non-sealed interface Sidereal extends Tracked {
    @Const("tracked")
    String motion();

    @Const("sidereal")
    String rate();
  }

  /** It follows a comet or a satellite. */
  @ObjectType
  @Since("2.0.0")
  non-sealed interface Proper extends Tracked {
    @Const("tracked")
    String motion();

    @Const("proper")
    String rate();

    /** Its motion in seconds of arc per hour, in right ascension and declination. */
    @Size(min = 2, max = 2)
    @Example({"36.5", "-4"})
    List<Double> perHour();
  }

  /** The camera was calibrated. */
  @EventType(aggregate = "Telescope", id = "telescope")
  interface CameraCalibrated extends AtTelescope {
    /** The last run. */
    Calibration last();

    /** Those before it, the oldest first. */
    @Optional
    @Size(max = 2)
    List<Calibration> earlier();

    /** The best one for each camera. */
    @Optional
    Map<@SensorName String, @Nullable Calibration> best();
  }

  /** A run of calibration: told apart by what the camera saw. */
  @ObjectType
  @Union(discriminator = "seen")
  sealed interface Calibration permits Nothing, Flat {
    /** What the camera saw. */
    String seen();

    /** How many frames were averaged. */
    @Min(3)
    @Max(99)
    int frames();
  }

  /** The shutter was closed. */
  @ObjectType
  non-sealed interface Nothing extends Calibration {
    @Override
    @Const("nothing")
    String seen();

    /** The average value of a pixel. */
    @PositiveOrZero
    BigDecimal level();
  }

  /** The camera saw something evenly lit. */
  @ObjectType
  @Union(discriminator = "seen")
  sealed interface Flat extends Calibration permits Screen, Twilight {}

  /** A screen in the dome. */
  @ObjectType
  non-sealed interface Screen extends Flat {
    @Override
    @Const("screen")
    String seen();

    /** The lamp, by its place or its serial number. */
    @Example("left")
    TextOrInteger lamp();
  }

  /** The sky before night. */
  @ObjectType
  non-sealed interface Twilight extends Flat {
    @Override
    @Const("twilight sky")
    String seen();

    /** How far the sun was below the horizon, in degrees. */
    @DecimalMin(value = "3", inclusive = false)
    @DecimalMax("12")
    double sun();
  }

  /** The weather station says how the sky is. */
  @EventType(aggregate = "Station", id = "station")
  interface WeatherReported {
    /** The station. */
    @SensorName
    @Example("south-ridge")
    String station();

    /** How the sky is. */
    SkyCondition sky();

    /** How it was in the hours before, the latest first; null where nobody knows. */
    @Optional
    List<@Nullable SkyCondition> before();

    /** What each sensor says. */
    @Size(min = 1, max = 3)
    @Example({"anemometer", "rain-gauge"})
    Map<@SensorName String, @Valid Reading> readings();

    /** How warm it is in each dome, in degrees Celsius. */
    @Optional
    @Example({"a=11.5", "c=12"})
    Map<@Pattern(regexp = "[a-k]") String, @DecimalMin("-60") @DecimalMax("60") Double> domes();

    /** The gusts at each mast, in metres per second, the strongest first. */
    @Optional
    @Nullable
    Map<String, @Size(max = 2) List<@PositiveOrZero Integer>> gusts();

    /** When each sensor was cleaned, by side. */
    @Optional
    Map<@SensorName String, Map<String, LocalDate>> cleaned();

    /** The mood of the sky at each mast. */
    @Optional
    Map<String, @Nullable SkyCondition> masts();
  }

  /** What one sensor says. A station may send more than is declared here. */
  @ObjectType
  @Open
  interface Reading {
    /** The value. */
    @Example("6.5")
    BigDecimal value();

    /** Its unit, by the Unified Code for Units of Measure. */
    @NotEmpty
    @Example("m/s")
    String unit();

    /** What the sensor itself sent. */
    @Optional
    @Kinds({Json.Kind.NUMBER, Json.Kind.BOOLEAN, Json.Kind.LIST})
    @Example("[6.5, {\"raw\": \"0x1f\"}]")
    Json raw();
  }

  /** Something is wrong. */
  @EventType(aggregate = "Alarm", id = "alarm")
  @Conditions(
      requiredIf = {
        @If(field = "severity", is = {"2", "5"}, then = "action"),
        @If(field = "drill", is = "false", then = "phone")
      },
      forbiddenIf = @If(field = "source", is = "observer", then = "sensor"))
  interface AlarmRaised {
    /** The alarm. */
    @Uuid
    String alarm();

    /** How bad it is. */
    Severity severity();

    /** How bad each part of it is. */
    @Since("3.1.0")
    @Optional
    List<Severity> parts();

    /** Whether it is only a drill. */
    boolean drill();

    /** Who noticed. */
    @Size(max = 10)
    @Example("observer")
    String source();

    /** Which sensor noticed. */
    @Optional
    @SensorName
    @Example("rain-gauge")
    String sensor();

    /** What is done about it. */
    @Optional
    @Size(min = 3)
    @Example("close the dome")
    String action();

    /** The telephone number to call, or its extension. */
    @Optional
    @Example("4711")
    TextOrInteger phone();

    /** What to read. */
    @AbsoluteUri
    URI runbook();

    /** How long the alarm stands if nobody ends it. */
    @IsoDuration
    String expires();

    /** Whatever may help. */
    @Optional
    @Kinds({Json.Kind.STRING, Json.Kind.OBJECT})
    @Example("{\"dew_point\": 11.25}")
    Json evidence();
  }

  /** A camera is set up anew. What a setting is without a word is its default. */
  @EventType(aggregate = "Camera", id = "camera")
  interface CameraConfigured {
    /** The camera. */
    @SensorName
    @Example("north-camera")
    String camera();

    /** What it is set up for. */
    @Default("science")
    @Pattern(regexp = "[a-z]+")
    String purpose();

    @Default("2")
    @Satisfies(value = Binning.class, message = "must be a power of two", description = "a power of two")
    int binning();

    /** How many frames fit on its disk. */
    @Default("4294967296")
    long capacity();

    /** How long it exposes, in seconds. */
    @Default("30.5")
    double exposure();

    /** How large a pixel is, in micrometres. */
    @Default("3.750")
    BigDecimal pixel();

    /** Whether it is cooled. */
    @Default("true")
    boolean cooled();

    /** The profile that it was made from. */
    @Default("6fa459ea-ee8a-4ca4-894e-db77e160355e")
    UUID profile();

    /** From when on. */
    @Default("2020-01-01T00:00:00Z")
    OffsetDateTime validFrom();

    /** When it was last opened. */
    @Default("2019-05-05")
    LocalDate serviced();

    /** When it restarts every day. */
    @Default("12:00:00Z")
    OffsetTime restarts();

    /** Its manual. */
    @Default("manuals/camera.html")
    URI manual();

    /** Where it is plugged in: a letter, or a number. */
    @Default("A")
    @JsonAlias({"port", "socket"})
    TextOrInteger slot();

    /** What it takes. */
    @Default("flat field")
    FrameKind takes();

    /** The sky that it waits for. */
    @Default("clear")
    SkyCondition waitsFor();

    /** The sky at which it stops. */
    @Default("hail")
    SkyCondition stopsAt();

    /** From which severity on it closes its shutter. */
    @Default("2")
    Severity closesAt();
  }

  /** A telescope checked itself, and found nothing. */
  @EventType(aggregate = "Telescope", id = "telescope")
  interface SelfTestPassed extends AtTelescope, OnMount {
    /** The test. */
    @Const("power-on self-test")
    String test();

    /** Its edition. */
    @Const("2")
    int edition();

    /** What its memory adds up to. */
    @Const("-1099511627776")
    long checksum();

    /** It passed. */
    @Const("true")
    boolean passed();

    /** It takes a dark frame. */
    @Const("dark")
    FrameKind frame();

    /** Nothing worse. */
    @Const("1")
    @Optional
    Severity worst();

    /** It needs no sky. */
    @Const("indoors")
    @Optional
    SkyCondition sky();

    /** The sky that it makes believe. */
    @Const("clear")
    @Optional
    SkyCondition simulated();

    /** Each step, and how it went. */
    @Optional
    @UniqueItems
    @Example({"slewing", "done"})
    List<Step> steps();
  }

  /** The software of a telescope is replaced. */
  @EventType(aggregate = "Telescope", id = "telescope", noFixture = "The sender has no fixtures yet.")
  interface SoftwareInstalled extends AtTelescope {
    /** The version. */
    @Semver
    String version();

    /** The commit it was built from. */
    @Sha1
    String commit();

    /** The files, each with its SHA-256. */
    @NotEmpty
    @Example("control.jar=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    Map<@Size(min = 5, max = 30) String, @Sha256 String> files();

    /** Who is told, each once. */
    @Optional
    @UniqueItems
    @Example("mira@observatory.example")
    List<@Email String> informed();
  }

  /**
   * A roof was opened by hand.
   *
   * @deprecated all roofs have motors; {@link SessionOpened} tells of it
   */
  @EventType(name = "roof.opened", aggregate = "Telescope", id = "telescope")
  @Deprecated(since = "3.1.0", forRemoval = true)
  interface RoofOpened extends InNight {
    /** How wide, in percent. */
    @Optional
    @Min(0)
    @Max(100)
    @Deprecated
    Integer percent();
  }

  // How notices are sent

  /** Some notices. */
  @ObjectType
  interface NoticeBatch {
    /** The notices, the oldest first. */
    @Size(min = 1, max = 3)
    List<Notice> notices();
  }

  /** What became of a notice. */
  @OpenEnum
  enum Fate {
    /** It is in the archive. */
    @Outcome(Outcome.Kind.ACCEPTED)
    @ProducerAction("Forgets the notice.")
    ARCHIVED,
    /** It was there before. */
    @Outcome(Outcome.Kind.DUPLICATE)
    @ProducerAction("Forgets the notice.")
    KNOWN,
    /** It breaks this contract. */
    @Outcome(Outcome.Kind.REJECTED)
    @ProducerAction("Keeps the notice for the morning.")
    REFUSED
  }

  /** What became of one notice. */
  @ObjectType
  @ItemResult(id = "noticeId", status = "fate", reason = "why")
  interface NoticeResult {
    /** The notice. */
    @Ulid
    String noticeId();

    /** What became of it. */
    Fate fate();

    /** Why it was refused. */
    @Optional
    @Nullable
    @Example("Invalid notice")
    String why();
  }

  /** What became of a batch. */
  @ObjectType
  interface BatchAnswer {
    /** One result for each notice. */
    List<NoticeResult> results();
  }

  /** What is wrong with one notice of a refused batch. */
  @ObjectType
  @ItemResult(id = "noticeId", reason = "why")
  interface NoticeFault {
    /** The notice, as it was sent. */
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String noticeId();

    /** What is wrong. */
    @NotBlank
    @Example("Invalid event: missing required field 'host'")
    String why();
  }

  /** A request was refused. */
  @ObjectType
  interface Refused {
    /** Why. */
    @NotBlank
    @Example("the key is worn out")
    String why();

    /** What is wrong with which notice: a list, or a text from a gateway in front of the archive. */
    @Optional
    @Nullable
    ListOrText<NoticeFault> faults();
  }

  /** A telescope sends what it has to tell. */
  @Endpoint(
      method = "POST",
      path = "/archive/notices",
      authenticated = true,
      headers = @Header(name = "X-Observatory", value = "north", description = "The site."),
      contentEncoding = "gzip",
      order = "first in, first out",
      timeoutSeconds = 20,
      maxEncodedBytes = 100_000,
      maxDecodedBytes = 1_000_000)
  interface SendNotices {
    /** The notices that have waited longest. */
    @Request
    NoticeBatch notices();

    /** The batch was read. */
    @Response(status = 200)
    @ProducerAction("Looks at each result.")
    BatchAnswer read();

    /** The batch is no good as a whole. */
    @Response(status = 400, examples = "{\"why\": \"Invalid batch\", \"faults\": \"too many notices\"}")
    @ProducerAction("Keeps all notices for the morning.")
    Refused refused();

    /** The archive moves to another disk. */
    @Response(status = 503)
    @ProducerAction("Sends the batch again in a minute.")
    void moving();

    /** Anything else. */
    @Response(status = Response.ANY_OTHER, noFixture = "No request makes the archive fail.")
    @ProducerAction("Sends the batch again in an hour.")
    Object failed();
  }

  /** What a telescope has to show at the gate. */
  @ObjectType
  interface Secret {
    /** The telescope. */
    @TelescopeId
    @Example("C-2")
    String telescope();

    /** The word that it was given. */
    @Size(min = 12)
    @Example("per aspera ad astra")
    String word();
  }

  /** The keys of a telescope. */
  @ObjectType
  interface Keys {
    /** Opens the archive. */
    @NotBlank
    @Example("k-17")
    String key();

    /** Gets the next key. */
    @NotBlank
    @Example("spare-17")
    String spare();
  }

  /** A spare key. */
  @ObjectType
  interface SpareKey {
    @NotBlank
    @Example("spare-17")
    String spare();
  }

  /** What a telescope keeps of its keys. */
  @ObjectType
  @StoredDocument(location = "~/.observatory/keys", permissions = "0600", lock = "~/.observatory/keys.lock")
  interface KeyRing {
    /** The keys. */
    Keys keys();

    /** When they were given out. */
    OffsetDateTime given();
  }

  /** Gives out keys. */
  @Endpoint(method = "POST", path = "/archive/gate")
  interface Enter {
    @Request
    Secret secret();

    /** The word was right. */
    @Response(status = 200)
    @ProducerAction("Stores the keys.")
    Keys entered();

    /** It was wrong. */
    @Response(status = 401)
    @ProducerAction("Calls the observer on duty.")
    void unknown();
  }

  /** Gives out the next keys. */
  @Endpoint(method = "POST", path = "/archive/gate/next")
  interface Renew {
    @Request
    SpareKey spare();

    /** There are new keys. */
    @Response(status = 200)
    @ProducerAction("Stores the keys.")
    Keys renewed();
  }

  /** A telescope enters once a night, and renews its keys from then on. */
  @Authentication(
      scheme = "Key",
      login = Enter.class,
      refresh = Renew.class,
      accessToken = "key",
      refreshToken = "spare",
      refreshWhen = "A telescope renews its keys on the hour.",
      whenRefreshFails = "It enters again.",
      credentials = KeyRing.class)
  interface Gate {}

  /** What kind of mistake it was. */
  @ErrorCategories(commonTexts = {"the key is worn out", "Invalid event: missing required field 'host'"})
  enum Mistake {
    /** A notice breaks this contract. */
    @Category(keywords = "invalid", suggestedAction = "Read the notice.", validationErrors = true)
    NOTICE,
    /** The keys are no good. */
    @Category(keywords = {"key", "gate"}, suggestedAction = "Enter again.")
    KEYS,
    /** Anything else. */
    @Category(keywords = {}, suggestedAction = "Call the archive.")
    OTHER
  }
}

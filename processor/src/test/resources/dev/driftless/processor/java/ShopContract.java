package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Alias;
import dev.driftless.Category;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.LaneMapping;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Ulid;
import dev.driftless.Unmapped;
import dev.driftless.Uuid;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a shop tells its warehouse. */
@EventContract(title = "Shop events", version = "1.0.0")
interface ShopContract {

  /** Number of an article. */
  @Pattern(regexp = "[A-Z]{2}-\\d{1,6}")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface ArticleNumber {}

  /** How far an order is, as the warehouse sees it. */
  enum Stage {
    /** Nothing to do yet. */
    OPEN,
    /** To be packed. */
    @JsonProperty("in-work")
    IN_WORK,
    @Unmapped(because = "the warehouse sets it itself")
    SHIPPED
  }

  /** The shop has more steps than the warehouse needs. */
  @LaneMapping
  @interface SeenAs {
    Stage value();

    String because() default "";
  }

  /** How far an order is, inside the shop. */
  enum Step {
    @SeenAs(Stage.OPEN)
    CART,
    @SeenAs(value = Stage.OPEN, because = "not paid yet")
    ORDERED,
    @SeenAs(Stage.IN_WORK)
    @Alias({"payed", "settled"})
    PAID
  }

  @Envelope
  interface Message {
    /** Identifies the message. */
    @Ulid
    String id();

    @EventTypeName
    String type();

    @AggregateType
    String about();

    @AggregateId
    @Size(min = 1, max = 40)
    String aboutId();

    OffsetDateTime sentAt();

    @PayloadBody
    Object body();
  }

  /** A line of an order. */
  @ObjectType
  interface Line {
    @ArticleNumber
    @Example("AB-1")
    String article();

    @Positive
    int count();

    @Digits(integer = 6, fraction = 2)
    @Example("9.95")
    BigDecimal price();

    @DecimalMax(value = "1", inclusive = false, message = "is less than {value}")
    @Optional
    double discount();
  }

  /** A customer orders something. */
  @EventType(aggregate = "Order", id = "orderId")
  interface Ordered {
    @Uuid(version = 4)
    UUID orderId();

    @Size(min = 1, max = 100)
    List<Line> lines();

    @Optional
    @Example({"AB-1", "XY-20"})
    List<@ArticleNumber String> gifts();

    boolean express();

    @Nullable LocalDate wanted();

    @Optional
    List<URI> links();
  }

  /** Somebody complains. */
  @EventType(aggregate = "Order", id = "order", whenAbsent = @Aggregate(type = "Shop", id = "shop"))
  interface Complained {
    @Optional
    @JsonAlias({"order_number", "no/of~order"})
    @Nullable String order();

    @NotBlank
    @Example("Too late")
    String text();

    @Pattern(regexp = "(mail|phone)(\\+(mail|phone))*")
    @Example("mail")
    String channel();

    Stage stage();

    @Optional
    long times();
  }

  /** What the warehouse did. */
  @OpenEnum
  enum Verdict {
    /** It took the message. */
    TAKEN,
    @JsonProperty("sent-back")
    SENT_BACK
  }

  /** What may go wrong. */
  @ErrorCategories(commonTexts = "Warehouse is closed")
  enum Trouble {
    @Category(keywords = {"closed", "holiday"}, suggestedAction = "Wait until it opens.")
    CLOSED,
    /** Anything else. */
    @Category(keywords = {}, suggestedAction = "Call \"us\".")
    OTHER
  }

  /** Messages of one day. */
  @ObjectType
  interface Delivery {
    @Size(min = 1, max = 100)
    List<Message> messages();
  }

  /** What the warehouse answers. */
  @ObjectType
  interface Reply {
    Verdict verdict();

    @Optional
    List<Verdict> before();

    /** What it did not like. */
    @JsonAlias("problems")
    ListOrText<Line> faults();

    @Optional
    @JsonAlias("at")
    OffsetDateTime repliedAt();
  }
}

package parcel;

import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Const;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.IntegerValue;
import dev.driftless.ObjectType;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Union;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.TextOrInteger;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to parcels. */
@EventContract(title = "Parcels", version = "1.0.0")
interface ParcelContract {

  /** How urgent it is. */
  enum Priority {
    /** Whenever there is time. */
    @IntegerValue(1)
    LOW,
    @IntegerValue(5)
    HIGH
  }

  @Envelope
  interface Notice {
    @EventTypeName
    String type();

    @AggregateType
    String about();

    @AggregateId
    @Size(min = 1)
    String aboutId();

    @PayloadBody
    Object body();
  }

  /** Somebody takes a parcel over. */
  @EventType(aggregate = "Parcel", id = "parcel")
  interface HandedOver {
    @NotBlank
    @Example("p1")
    String parcel();

    Carrier to();

    Priority priority();

    /** What stands on it. */
    @Size(max = 10)
    @Example("color=red")
    Map<@Pattern(regexp = "[a-z]+") String, @NotBlank String> labels();

    @Optional
    Map<String, @Nullable List<Carrier>> routes();

    @Optional
    Map<String, OffsetTime> opened();

    @Example("42")
    TextOrInteger number();

    @Optional
    @Nullable Json remarks();
  }

  /** Whoever carries parcels. */
  @ObjectType
  @Union(discriminator = "by")
  sealed interface Carrier permits Van, Vessel {}

  /** On the road. */
  @ObjectType
  non-sealed interface Van extends Carrier {
    @Const("van")
    String by();

    @Positive
    int seats();
  }

  /** On the water, told apart by another key. */
  @ObjectType
  @Union(discriminator = "vessel")
  sealed interface Vessel extends Carrier permits Ferry, Barge {
    /** How it is called. */
    @Optional
    @Example("Ada")
    String name();
  }

  @ObjectType
  non-sealed interface Ferry extends Vessel {
    @Const("water")
    String by();

    @Const("ferry")
    String vessel();
  }

  @ObjectType
  non-sealed interface Barge extends Vessel {
    @Const("water")
    String by();

    @Const("barge")
    String vessel();
  }

  /** A parcel is at its end, in one way or another. */
  @EventType(aggregate = "Parcel", id = "parcel")
  @Union(discriminator = "end")
  sealed interface Ended permits Delivered, Lost {
    String parcel();
  }

  @ObjectType
  non-sealed interface Delivered extends Ended {
    @Override
    @NotBlank
    @Example("p1")
    String parcel();

    @Const("delivered")
    String end();
  }

  @ObjectType
  non-sealed interface Lost extends Ended {
    @Override
    @NotBlank
    @Example("p1")
    String parcel();

    @Const("lost")
    String end();
  }
}

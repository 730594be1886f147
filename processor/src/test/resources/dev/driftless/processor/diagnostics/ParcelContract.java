package post;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.driftless.*;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to parcels. */
@EventContract(
    title = "Parcels",
    version = "1.0.0",
    documents = "contracts/parcels.md",
    fixtures = /*!*/"contracts/fixtures")
interface ParcelContract {
  /** Around all events. */
  @Envelope
  interface Event {
    /** Identifies the event. */
    @EventId @Ulid @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
    /** What happened. */
    @EventTypeName String eventType();
    /** To which parcel. */
    @PayloadBody Object payload();
  }

  /** A parcel is sent. */
  @EventType(aggregate = "Parcel", id = "parcelId")
  interface Sent {
    /** The parcel. */
    @Size(min = 1) @Example("p1") String parcelId();
    /** In grams. */
    @Min(1) int weight();
  }

  /** A parcel is lost. */
  @EventType(aggregate = "Parcel", id = "parcelId")
  interface Lost {
    /** The parcel. */
    @Example("p1") String parcelId();
  }

  /** A parcel comes back. */
  @EventType(aggregate = "Parcel", id = "parcelId", noFixture = "No parcel has `ever` come back.")
  interface Returned {
    /** The parcel. */
    @Example("p1") String parcelId();
  }

  /** Some events. */
  @ObjectType
  interface Batch {
    /** In their order. */
    @Size(min = 1, max = 4) List<Event> events();
    /** Who sends them. */
    @Optional @JsonAlias("from") @Example("depot") @Size(min = 1) String sender();
  }

  /** What became of an event. */
  @OpenEnum
  enum Status {
    /** It is stored. */
    @Outcome(Outcome.Kind.ACCEPTED) @ProducerAction("Forgets it.") STORED,
    /** It was stored before. */
    @Outcome(Outcome.Kind.DUPLICATE) @ProducerAction("Forgets it.") KNOWN,
    /** It is wrong. */
    @Outcome(Outcome.Kind.REJECTED) @ProducerAction("Keeps it.") REFUSED
  }

  /** What became of one event. */
  @ObjectType
  @ItemResult(id = "eventId", status = "status", reason = "error")
  interface Result {
    /** Which one. */
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
    /** What became of it. */
    Status status();
    /** Why it is wrong. */
    @Optional @JsonAlias("error_message") @Example("Invalid event: …") @Nullable String error();
  }

  /** What became of the events. */
  @ObjectType
  interface Results {
    /** One for each. */
    List<Result> results();
  }

  /** What is wrong with an event. */
  @ObjectType
  @ItemResult(id = "eventId", reason = "error")
  interface Detail {
    /** Which one. */
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
    /** What is wrong. */
    @Example("Invalid event: …") String error();
  }

  /** Why all of them are refused. */
  @ObjectType
  interface Refusal {
    /** In a sentence. */
    @Example("Invalid batch") String error();
    /** For single events. */
    @Optional ListOrText<Detail> details();
  }

  /** Takes events. */
  @Endpoint(
      method = "POST", path = "/events", authenticated = true, contentEncoding = "gzip",
      headers = @Header(name = "X-Version", value = "1", description = "The producer's version."))
  interface Send {
    /** The events. */
    @Request Batch batch();
    /** Each was looked at. */
    @Response(status = 200) @ProducerAction("Looks at each.") Results results();
    /** None was looked at. */
    @Response(status = 400) @ProducerAction("Keeps all.") Refusal refused();
    /** The token is not valid. */
    @Response(status = 401) @ProducerAction("Logs in.") Refusal unauthorized();
    /** Something else. */
    @Response(status = Response.ANY_OTHER, noFixture = "It could be anything.") @ProducerAction("Waits.") Object failed();
  }

  /** Tells whether the service is there. */
  @Endpoint(method = "GET", path = "/health")
  interface Ping {
    /** It is. */
    @Response(status = 204) @ProducerAction("Goes on.") void up();
    /** It isn't. */
    @Response(status = 503) @ProducerAction("Waits.") Object down();
  }

  /** Who wants in. */
  @ObjectType
  interface User {
    /** The name. */
    @Example("ann") String name();
  }

  /** Opens the door. */
  @ObjectType
  interface Tokens {
    /** For requests. */
    @Example("a") String access();
    /** For another one. */
    @Example("r") String refresh();
  }

  /** Gives a token. */
  @Endpoint(method = "POST", path = "/login")
  interface LogIn {
    /** Who. */
    @Request User user();
    /** Who is known. */
    @Response(status = 200, noFixture = "Shown elsewhere.") @ProducerAction("Keeps them.") Tokens tokens();
    /** Who isn't. */
    @Response(status = 401) @ProducerAction("Asks again.") Refusal unknown();
  }

  /** The token. */
  @Authentication(
      scheme = "Bearer", login = LogIn.class, refresh = LogIn.class, accessToken = "access", refreshToken = "refresh",
      refreshWhen = "Before it expires.", whenRefreshFails = "Ann is asked.")
  interface Token {}
}

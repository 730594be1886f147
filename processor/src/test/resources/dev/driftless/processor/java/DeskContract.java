package desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Authentication;
import dev.driftless.Endpoint;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.Header;
import dev.driftless.ObjectType;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.StoredDocument;
import dev.driftless.Ulid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What a help desk tells its archive, and how. */
@EventContract(title = "Help desk events", version = "1.0.0")
interface DeskContract {

  @Envelope
  interface Event {
    @EventId
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String eventId();

    @EventTypeName
    String eventType();

    @PayloadBody
    Object payload();
  }

  /** Somebody asks for help. */
  @EventType(aggregate = "Ticket", id = "ticketId")
  interface Asked {
    UUID ticketId();
  }

  @ObjectType
  interface EventBatch {
    /** In the order in which they happened. */
    @Size(min = 1, max = 1000)
    List<Event> events();
  }

  @ObjectType
  interface Receipt {
    int stored();
  }

  @ObjectType
  interface Refusal {
    @Example("Token expired")
    String error();
  }

  /** Sends queued events. */
  @Endpoint(
      method = "POST",
      path = "/api/v1/events/",
      authenticated = true,
      headers = {
        @Header(name = "X-Client-Version", value = "1.0", description = "Version of the client's program."),
        @Header(name = "X-Path", value = "a", description = "One that has <angle> brackets, {braces} & a */.")
      },
      contentEncoding = "gzip",
      order = "first in, first out",
      timeoutSeconds = 60,
      maxEncodedBytes = 1 << 20,
      maxDecodedBytes = 10_000_000)
  interface SendEvents {
    @Request
    EventBatch batch();

    /** The batch was read; the answer says what became of it. */
    @Response(status = 200)
    @ProducerAction("Stored events leave the queue.")
    Receipt read();

    /** The token is none, or it has expired. */
    @Response(status = 401)
    @ProducerAction("It refreshes the token.")
    Refusal unauthorized();

    /** The server is being serviced. */
    @Response(status = 503)
    @ProducerAction("It waits.")
    void path();

    /** Something went wrong. */
    @Response(status = Response.ANY_OTHER)
    @ProducerAction("All events stay in the queue.")
    Object failed();
  }

  @ObjectType
  interface LogInRequest {
    @Example("anna")
    String userName();

    @Example("open sesame")
    String password();
  }

  @ObjectType
  interface Tokens {
    @Example("eyJhbGciOi")
    String access();

    @Example("eyJyZWZyZX")
    String refresh();
  }

  /** Gives tokens for a name and a password. */
  @Endpoint(method = "POST", path = "/api/v1/token/", maxEncodedBytes = 4096)
  interface LogIn {
    @Request
    LogInRequest credentials();

    /** Name and password are right. */
    @Response(status = 200)
    @ProducerAction("It keeps the tokens.")
    Tokens loggedIn();
  }

  /** Gives new tokens to whoever asks. */
  @Endpoint(method = "GET", path = "/api/v1/token/new*/")
  interface Renew {
    /** The cookie was good. */
    @Response(status = 200)
    @ProducerAction("It keeps the tokens.")
    Tokens renewed();
  }

  /** Tokens are opaque. */
  @Authentication(
      scheme = "Bearer",
      login = LogIn.class,
      refresh = Renew.class,
      accessToken = "access",
      refreshToken = "refresh",
      refreshWhen = "Before a request, where the access token has expired.",
      whenRefreshFails = "The user is asked to log in again.",
      credentials = Credentials.class)
  interface BearerToken {}

  /** How much a user may do. */
  enum Right {
    READ,
    @JsonProperty("write-all")
    WRITE
  }

  @ObjectType
  interface Server {
    @Example("https://archive.example/")
    URI url();

    @Optional
    List<Right> rights();

    @Optional
    @Example("2026-02-12")
    LocalDate since();
  }

  /** What the client keeps between runs. */
  @ObjectType
  @StoredDocument(location = "~/.desk/credentials", permissions = "0640", lock = "~/.desk/credentials.lock")
  interface Credentials {
    @JsonProperty("device id")
    UUID deviceId();

    Tokens tokens();

    @Example("2026-02-12T10:15:00+00:00")
    OffsetDateTime expiresAt();

    @Optional
    Right right();

    @Optional
    Server server();

    @Size(max = 9)
    List<Server> mirrors();

    @Optional
    List<List<Right>> rights();

    @Min(0)
    long uses();

    @Optional
    double share();

    @Optional
    @Example("1.50")
    BigDecimal credit();

    @Optional
    List<@Size(min = 1) String> notes();

    @Optional
    boolean trusted();
  }
}

package dev.driftless.sample;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Alias;
import dev.driftless.Authentication;
import dev.driftless.Category;
import dev.driftless.Endpoint;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.ItemResult;
import dev.driftless.LaneMapping;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Outcome;
import dev.driftless.PayloadBody;
import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.Semver;
import dev.driftless.Sha1;
import dev.driftless.StoredDocument;
import dev.driftless.Ulid;
import dev.driftless.Uuid;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events that the spec-kitty CLI sends to its SaaS backend. The CLI queues them while it works and sends them in batches,
 * first in, first out.
 */
@EventContract(
    title = "spec-kitty batch event ingest",
    version = "1.0.0",
    documents = {"contracts/batch-ingest.md", "contracts/lane-mapping.md"},
    fixtures = "contracts/fixtures")
interface SpecKittyContract {

  // Constraints that several events share

  /** Work package identifier. */
  @Pattern(regexp = "WP\\d{2}")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface WpId {}

  @Size(min = 1)
  @Target(ElementType.METHOD)
  @interface Filled {}

  @PositiveOrZero
  @Target(ElementType.METHOD)
  @interface Count {}

  // Lanes

  /** Where a work package stands, as the backend sees it. */
  enum SyncLane {
    /** Not started; or claimed, or canceled. */
    PLANNED,
    /** In progress, or blocked. */
    DOING,
    /** Handed in for review. */
    FOR_REVIEW,
    /** Finished; a terminal lane. */
    DONE
  }

  /**
   * The CLI knows seven lanes, the backend four: every lane is collapsed before it is sent. In the original code this
   * map is {@code _SYNC_LANE_MAP} in {@code status/emit.py}.
   */
  @LaneMapping
  @interface SyncsAs {
    SyncLane value();

    String because() default "";
  }

  /** Where a work package stands, inside the CLI. */
  enum Lane {
    /** Not started. */
    @SyncsAs(SyncLane.PLANNED)
    PLANNED,

    /** An agent has taken it. */
    @SyncsAs(value = SyncLane.PLANNED, because = "claimed, not yet worked on")
    CLAIMED,

    /** An agent works on it. */
    @SyncsAs(SyncLane.DOING)
    @Alias("doing")
    IN_PROGRESS,

    /** Handed in for review. */
    @SyncsAs(SyncLane.FOR_REVIEW)
    FOR_REVIEW,

    /** Finished. */
    @SyncsAs(SyncLane.DONE)
    DONE,

    /** Started, and can't go on. */
    @SyncsAs(value = SyncLane.DOING, because = "started, stuck")
    BLOCKED,

    /** Given up. */
    @SyncsAs(value = SyncLane.PLANNED, because = "back to not started")
    CANCELED
  }

  // The envelope

  /** What every event carries, whatever its type. */
  @Envelope
  interface Event {
    /** Unique identifier of the event. A second event with the same one is a duplicate. */
    @EventId
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String eventId();

    /** Names the type of the event, which says what the payload is. */
    @EventTypeName
    String eventType();

    /** The entity changed: of which one depends on the event type. */
    @AggregateId
    @Filled
    @Example("WP01")
    String aggregateId();

    /** The type of the entity changed, as the event type says. */
    @AggregateType
    String aggregateType();

    /** What happened; its fields depend on the event type. */
    @PayloadBody
    Object payload();

    /**
     * Wall-clock time of the event. The CLI orders its own queue by it; clocks of different machines differ, so a consumer
     * doesn't order events by it.
     */
    @Example("2026-02-12T10:00:00+00:00")
    OffsetDateTime timestamp();

    /** Stable identifier of the machine; the CLI emits 12 hexadecimal digits. */
    @Filled
    @Example("a1b2c3d4e5f6")
    String nodeId();

    /** Logical clock that grows with every event of a node: orders the events of one node. */
    @PositiveOrZero
    @Example("42")
    long lamportClock();

    /** The event that caused this one; null for root events. */
    @Optional
    @Ulid
    @Nullable String causationId();

    /** Groups the events of one run of the CLI. */
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4F")
    String correlationId();

    /** The team that owns the project; {@code local} when it is unknown, a team that every user belongs to. */
    @Filled
    @Example("priivacy")
    String teamSlug();

    /** Identifies the project. */
    @Uuid(version = 4)
    @Example("550e8400-e29b-41d4-a716-446655440000")
    UUID projectUuid();

    /** Name of the project, for people. */
    @Optional
    @Example("spec-kitty")
    @Nullable String projectSlug();

    /** Version of the envelope's schema. */
    @Semver
    @Example("1.0.0")
    String schemaVersion();

    /** How much of the event may be shared: from 0, nothing, to 4. */
    @Min(0)
    @Max(4)
    @Example("0")
    int dataTier();

    /** The git branch that was checked out. */
    @Optional
    @Example("039-cli-2x-readiness-WP01")
    @Nullable String gitBranch();

    /** The commit that was checked out. */
    @Optional
    @Sha1
    @Example("0cf3f906f4f979a000cf04c78688a397d69b6a37")
    @Nullable String headCommitSha();

    /** The repository, as owner/repo. */
    @Optional
    @Example("priivacy/spec-kitty")
    @Nullable String repoSlug();
  }

  // The event types

  /** A work package changes lane. Transitions whose two ends are the same on the wire are not sent. */
  @EventType(aggregate = "WorkPackage", id = "wpId")
  interface WPStatusChanged {
    @WpId
    @Example("WP01")
    String wpId();

    /** The lane that it leaves. */
    @Example("planned")
    SyncLane previousStatus();

    /** The lane that it enters. */
    @Example("doing")
    SyncLane newStatus();

    /** Who moved it. */
    @Optional
    @Example("claude")
    @Nullable String changedBy();

    /** The feature that it belongs to. */
    @Optional
    @Example("039-cli-2x-readiness")
    @Nullable String featureSlug();
  }

  /** A work package is created. */
  @EventType(aggregate = "WorkPackage", id = "wpId")
  interface WPCreated {
    @WpId
    @Example("WP02")
    String wpId();

    /** What is to be done, in a line. */
    @Filled
    @Example("Implement the sync client")
    String title();

    /** The feature that it belongs to. */
    @Filled
    @Example("039-cli-2x-readiness")
    String featureSlug();

    /** The work packages that have to be done before. */
    @Optional
    @Example("WP01")
    List<@WpId String> dependencies();
  }

  /** What an agent does with a work package. */
  enum Phase {
    /** It implements it. */
    IMPLEMENTATION,
    /** It reviews it. */
    REVIEW
  }

  /** An agent takes a work package. */
  @EventType(aggregate = "WorkPackage", id = "wpId")
  interface WPAssigned {
    @WpId
    @Example("WP01")
    String wpId();

    /** The agent that takes it. */
    @Filled
    @Example("claude")
    String agentId();

    /** What it takes it for. */
    @Example("implementation")
    Phase phase();

    /** How often it was tried before. */
    @Optional
    @Count
    long retryCount();
  }

  /** A feature is created. */
  @EventType(aggregate = "Feature", id = "featureSlug")
  interface FeatureCreated {
    /** The feature's number and name. */
    @Pattern(regexp = "\\d{3}-[a-z0-9-]+")
    @Example("039-cli-2x-readiness")
    String featureSlug();

    /** The feature's number. */
    @Pattern(regexp = "\\d{3}")
    @Example("039")
    String featureNumber();

    /** The branch that it is merged to. */
    @Filled
    @Example("main")
    String targetBranch();

    /** How many work packages it has so far. */
    @Count
    @Example("7")
    long wpCount();

    /** When it was created. */
    @Optional
    @Example("2026-02-12T09:58:31+00:00")
    OffsetDateTime createdAt();
  }

  /** All work packages of a feature are done. */
  @EventType(aggregate = "Feature", id = "featureSlug")
  interface FeatureCompleted {
    /** The feature. */
    @Filled
    @Example("039-cli-2x-readiness")
    String featureSlug();

    /** How many work packages it has. */
    @Count
    @Example("7")
    long totalWps();

    /** When the last one was done. */
    @Optional
    @Example("2026-02-14T16:20:05+00:00")
    OffsetDateTime completedAt();

    /** How long it took, in words. */
    @Optional
    @Example("2d 6h")
    @Nullable String totalDuration();
  }

  /** What a history entry is. */
  enum EntryType {
    NOTE,
    REVIEW,
    ERROR,
    COMMENT
  }

  /** A history entry is added to a work package. */
  @EventType(aggregate = "WorkPackage", id = "wpId")
  interface HistoryAdded {
    @WpId
    @Example("WP01")
    String wpId();

    /** What kind of entry it is. */
    EntryType entryType();

    /** The entry. */
    @Filled
    @Example("Ready for review: all tests pass.")
    String entryContent();

    /** Who wrote it. */
    @Optional
    @Example("claude")
    @Nullable String author();
  }

  /** Where an error comes from. */
  enum ErrorType {
    /** Input that breaks a rule. */
    VALIDATION,
    /** The CLI itself. */
    RUNTIME,
    /** The network. */
    NETWORK,
    /** Credentials. */
    AUTH,
    /** Anything else. */
    UNKNOWN
  }

  /** An error occurs. It need not belong to a work package. */
  @EventType(aggregate = "WorkPackage", id = "wpId", whenAbsent = @Aggregate(type = "Feature", id = "error"))
  interface ErrorLogged {
    /** Where it comes from. */
    @Example("network")
    ErrorType errorType();

    /** What happened. */
    @Filled
    @Example("Connection reset by peer")
    String errorMessage();

    /** The work package in whose course it happened. */
    @Optional
    @Example("WP01")
    @Nullable String wpId();

    /** Where in the code it happened. */
    @Optional
    @Nullable String stackTrace();

    /** The agent in whose work it happened. */
    @Optional
    @Example("claude")
    @Nullable String agentId();
  }

  /** How a dependency was settled. */
  enum ResolutionType {
    /** The other work package is done. */
    COMPLETED,
    /** It was given up. */
    SKIPPED,
    /** It became part of the dependent one. */
    MERGED
  }

  /** A dependency of a work package is settled. */
  @EventType(aggregate = "WorkPackage", id = "wpId")
  interface DependencyResolved {
    /** The dependent work package. */
    @WpId
    @Example("WP02")
    String wpId();

    /** The work package that it waited for. */
    @WpId
    @Example("WP01")
    String dependencyWpId();

    /** How it was settled. */
    ResolutionType resolutionType();
  }

  // Batch ingest

  /** A batch of events. */
  @ObjectType
  interface EventBatch {
    /** The events, oldest first. */
    @Size(min = 1, max = 1000)
    List<Event> events();
  }

  /** What became of an event. */
  @OpenEnum
  enum ResultStatus {
    /** It is stored. */
    @Outcome(Outcome.Kind.ACCEPTED)
    @ProducerAction("The event leaves the queue.")
    SUCCESS,

    /** One with its identifier was stored before, in this batch or an earlier one; nothing changes. */
    @Outcome(Outcome.Kind.DUPLICATE)
    @ProducerAction("The event leaves the queue.")
    DUPLICATE,

    /** It breaks this contract and is not stored. */
    @Outcome(Outcome.Kind.REJECTED)
    @ProducerAction("The event stays in the queue, and its retry count goes up by 1; so it does on any other status.")
    REJECTED
  }

  /** What became of one event of a batch. */
  @ObjectType
  @ItemResult(id = "eventId", status = "status", reason = "error")
  interface EventResult {
    /** The event. */
    @Ulid
    @Example("01JMBY7K8N3QRVX2DPFG5HWT4E")
    String eventId();

    /** What became of it. */
    @Example("rejected")
    ResultStatus status();

    /**
     * Why it was rejected, in words of the server's own; the CLI finds the category of the error by keywords in them. Every
     * rejection says it; older servers call it {@code error_message}.
     */
    @Optional
    @JsonAlias("error_message")
    @Filled
    @Example("Invalid payload for WPCreated: missing required field 'title'")
    String error();
  }

  /** The answer to a batch that was taken. */
  @ObjectType
  interface BatchResult {
    /** One result for each event of the batch, in any order. */
    List<EventResult> results();
  }

  /** What is wrong with one event of a batch that was refused. */
  @ObjectType
  @ItemResult(id = "eventId", reason = "error")
  interface EventError {
    /** The event's identifier, as it was sent. */
    @Example("01JMBY7K8N3QRVX2DPFG5HWT")
    String eventId();

    /** What is wrong with it. */
    @JsonAlias("reason")
    @Filled
    @Example("Invalid event: 'event_id' must be a ULID")
    String error();
  }

  /** The answer to a batch that was refused as a whole. */
  @ObjectType
  interface BatchRefusal {
    /** What is wrong, in a few words. */
    @Filled
    @Example("Invalid batch")
    String error();

    /** What is wrong with which event, if possible as a list. */
    ListOrText<EventError> details();
  }

  /** The answer to a request that was refused. */
  @ObjectType
  interface Refusal {
    /** Why. */
    @Filled
    @Example("Token expired or invalid")
    String error();
  }

  /**
   * Takes queued events. The server stores each event that is valid and new, and says of every event what became of it.
   * Sending a batch again does no harm: what was stored before is a duplicate.
   */
  @Endpoint(
      method = "POST",
      path = "/api/v1/events/batch/",
      authenticated = true,
      contentEncoding = "gzip",
      order = "first in, first out: by timestamp, then by the event's number in the queue, both ascending",
      timeoutSeconds = 60,
      maxEncodedBytes = 1 << 20,
      maxDecodedBytes = 10 << 20)
  interface IngestBatch {
    /** The oldest events of the queue. */
    @Request
    EventBatch batch();

    /** The batch was taken; every event has a result of its own. */
    @Response(
        status = 200,
        examples =
            """
            {
              "results": [
                {"event_id": "01JMBY7K8N3QRVX2DPFG5HWT4E", "status": "success"},
                {"event_id": "01JMBY7KQ2D6ZP0W3YB8XA5T1M", "status": "duplicate"},
                {
                  "event_id": "01JMBY7M4RS9CJ7E1GN0VHK6FB",
                  "status": "rejected",
                  "error": "Invalid payload for WPCreated: missing required field 'title'"
                }
              ]
            }
            """)
    @ProducerAction("Does with each event what its status says, and sends the next batch.")
    BatchResult taken();

    /**
     * Nothing of the batch was stored: it is not gzip or not JSON, or its headers don't say that it is; it has no list of 1
     * to 1000 events; it is over a limit; or an event has no identifier by which it could be answered.
     */
    @Response(
        status = 400,
        examples = {
          """
          {
            "error": "Invalid batch",
            "details": [{"event_id": "01JMBY7K8N3QRVX2DPFG5HWT", "error": "Invalid event: 'event_id' must be a ULID"}]
          }
          """,
          """
          {
            "error": "Invalid batch",
            "details":
              "[{\\"event_id\\": \\"01JMBY7K8N3QRVX2DPFG5HWT\\", \\"reason\\": \\"Invalid event: 'event_id' must be a ULID\\"}]"
          }
          """,
          """
          {"error": "Invalid batch", "details": "Invalid EventBatch: 'events' must have at least 1 item"}
          """
        })
    @ProducerAction(
        "Rejects the events that the details name, and keeps the others for a later batch; where they name none, rejects all"
            + " events of the batch.")
    BatchRefusal refused();

    /** There is no access token, or it is expired or wrong. */
    @Response(status = 401, examples = "{\"error\": \"Token expired or invalid\"}")
    @ProducerAction(
        "Refreshes the access token and sends the batch again; if that fails, asks the user to log in. The error counts as"
            + " auth_expired, whatever its text.")
    Refusal unauthorized();

    /** The user is no member of the team that an event, be it valid or not, belongs to. Nothing of the batch was stored. */
    @Response(
        status = 403,
        examples = "{\"error\": \"Insufficient permissions for team 'priivacy' on project 'spec-kitty'\"}")
    @ProducerAction("Shows the error, for the user to check the team membership; all events stay in the queue.")
    Refusal forbidden();

    /** The server failed. */
    @Response(status = Response.ANY_OTHER, noFixture = "No request makes a sound server fail.")
    @ProducerAction("All events stay in the queue, as a server_error.")
    Object failed();
  }

  // Authentication

  /** What a user logs in with. */
  @ObjectType
  interface LogInRequest {
    @Filled
    @Example("alice@example.org")
    String username();

    @Filled
    @Example("correct horse battery staple")
    String password();
  }

  /** The tokens of a user who has logged in. */
  @ObjectType
  interface LogInAnswer {
    /** The access token. */
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.access")
    String access();

    /** The refresh token. */
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.refresh")
    String refresh();

    /** For how many seconds the access token is good; 900 if it is absent. */
    @Optional
    @Positive
    @Example("900")
    long accessLifetime();

    /** For how many seconds the refresh token is good; 604800, a week, if it is absent. */
    @Optional
    @Positive
    @Example("604800")
    long refreshLifetime();

    /** The team of the user. */
    @Optional
    @Filled
    @Example("priivacy")
    String teamSlug();
  }

  /** What the CLI asks for a new access token with. */
  @ObjectType
  interface RefreshRequest {
    /** The refresh token that it got last. */
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.refresh")
    String refresh();
  }

  /** A new access token. */
  @ObjectType
  interface RefreshAnswer {
    /** The access token. */
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.access2")
    String access();

    /** The refresh token to use from now on; the one that was sent stays good if it is absent. */
    @Optional
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.refresh2")
    String refresh();

    /** For how many seconds the access token is good; 900 if it is absent. */
    @Optional
    @Positive
    @Example("900")
    long accessLifetime();

    /** For how many seconds the refresh token is good; 604800, a week, if it is absent. */
    @Optional
    @Positive
    @Example("604800")
    long refreshLifetime();

    /** The team of the user. */
    @Optional
    @Filled
    @Example("priivacy")
    String teamSlug();
  }

  /** Gives tokens to a user with a password. */
  @Endpoint(method = "POST", path = "/api/v1/token/", timeoutSeconds = 60)
  interface LogIn {
    @Request
    LogInRequest credentials();

    /** The user is logged in. */
    @Response(status = 200)
    @ProducerAction("Stores the tokens with the times at which they expire.")
    LogInAnswer loggedIn();

    /** There is no such user, or the password is wrong. */
    @Response(status = 401, examples = "{\"error\": \"No active account found with the given credentials\"}")
    @ProducerAction("Shows the error; nothing is stored.")
    Refusal wrongCredentials();

    /** The server failed, or could not read the request. */
    @Response(status = Response.ANY_OTHER, noFixture = "No request makes a sound server fail.")
    @ProducerAction("Counts it as a server_error; nothing is stored.")
    Object failed();
  }

  /** Gives a new access token for a refresh token. */
  @Endpoint(method = "POST", path = "/api/v1/token/refresh/", timeoutSeconds = 60)
  interface RefreshToken {
    @Request
    RefreshRequest token();

    /** The access token is new. */
    @Response(status = 200)
    @ProducerAction("Stores the new token, or both, with the times at which they expire.")
    RefreshAnswer refreshed();

    /** The refresh token is expired or wrong. */
    @Response(status = 401, examples = "{\"error\": \"Token is invalid or expired\"}")
    @ProducerAction("Drops the stored credentials and asks the user to log in.")
    Refusal expired();

    /** The server failed, or could not read the request. */
    @Response(status = Response.ANY_OTHER, noFixture = "No request makes a sound server fail.")
    @ProducerAction("Counts it as a server_error; the stored credentials stay.")
    Object failed();
  }

  /** The tokens, and how long they are good. */
  @ObjectType
  interface StoredTokens {
    /** The access token. */
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.access")
    String access();

    /** The refresh token. */
    @Filled
    @Example("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjo3fQ.refresh")
    String refresh();

    /** When the access token expires, in UTC. */
    @Example("2026-02-12T10:15:00+00:00")
    OffsetDateTime accessExpiresAt();

    /** When the refresh token expires, in UTC. */
    @Example("2026-02-19T10:00:00+00:00")
    OffsetDateTime refreshExpiresAt();
  }

  /** Who is logged in. */
  @ObjectType
  interface StoredUser {
    @Filled
    @Example("alice@example.org")
    String username();

    /** The team, as the server said it. */
    @Optional
    @Filled
    @Example("priivacy")
    String teamSlug();
  }

  /** Where the user is logged in. */
  @ObjectType
  interface StoredServer {
    /** The server, without a path. */
    @Example("https://spec-kitty.example.org")
    URI url();
  }

  /** What the CLI keeps of a login. */
  @ObjectType
  @StoredDocument(
      location = "~/.spec-kitty/credentials",
      permissions = "0600",
      lock = "~/.spec-kitty/credentials.lock")
  interface Credentials {
    /** The tokens. */
    StoredTokens tokens();

    /** Who is logged in. */
    StoredUser user();

    /** Where. */
    StoredServer server();
  }

  /**
   * A user logs in once, with a name and a password. From then on every request carries an access token, which is good
   * for minutes only; a refresh token, good for days, gets the next one.
   */
  @Authentication(
      scheme = "Bearer",
      login = LogIn.class,
      refresh = RefreshToken.class,
      accessToken = "access",
      refreshToken = "refresh",
      refreshWhen =
          "Before each request the CLI looks at the time at which the access token expires; once it has passed, and when"
              + " a request is answered 401, it refreshes with the stored refresh token.",
      whenRefreshFails =
          "Answered 401, the stored credentials are dropped, and the user is asked to log in again; on any other failure they"
              + " stay, and all events stay in the queue.",
      credentials = Credentials.class)
  interface BearerToken {}

  // Errors

  /** What kind of error the text of a rejection tells of. */
  @ErrorCategories(
      commonTexts = {
        "Token expired or invalid",
        "Insufficient permissions for team 'priivacy' on project 'spec-kitty'",
        "Invalid payload for WPCreated: missing required field 'title'",
        "Unauthorized",
        "Internal server error",
        "Gateway timeout",
        "Service unavailable",
        "Unsupported media type"
      })
  enum ErrorCategory {
    /** The event breaks this contract. */
    @Category(
        keywords = {"invalid", "schema", "field", "missing", "type"},
        suggestedAction = "Run `spec-kitty sync diagnose` to inspect invalid events.",
        validationErrors = true)
    SCHEMA_MISMATCH,

    /** The CLI has to log in again. */
    @Category(
        keywords = {"token", "expired", "unauthorized", "401"},
        suggestedAction = "Run `spec-kitty auth login` to refresh credentials.")
    AUTH_EXPIRED,

    /** The server could not do its work. */
    @Category(
        keywords = {"internal", "500", "timeout", "unavailable"},
        suggestedAction = "Retry later or check server status.")
    SERVER_ERROR,

    /** Anything else. */
    @Category(
        keywords = {},
        suggestedAction = "Inspect the failure report: `--report <file.json>`.")
    UNKNOWN
  }
}

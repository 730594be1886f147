package dev.driftless.sample;

import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Alias;
import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.LaneMapping;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.Semver;
import dev.driftless.Sha1;
import dev.driftless.Ulid;
import dev.driftless.Uuid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
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
    documents = {"contracts/batch-ingest.md", "contracts/lane-mapping.md"})
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

    /** Wall-clock time of the event. Clocks of different machines differ, so it is not for ordering. */
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

    /** The team that owns the project; {@code local} when it is unknown. */
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
}

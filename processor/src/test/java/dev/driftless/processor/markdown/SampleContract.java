package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.AT;
import static dev.driftless.processor.markdown.Declared.atLeast;
import static dev.driftless.processor.markdown.Declared.atMost;
import static dev.driftless.processor.markdown.Declared.constant;
import static dev.driftless.processor.markdown.Declared.enumOf;
import static dev.driftless.processor.markdown.Declared.field;
import static dev.driftless.processor.markdown.Declared.matches;

import dev.driftless.processor.markdown.Declared.FieldBuilder;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.LaneMapping.Lane;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Aggregate;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** A part of the sample's contract, with an object besides; for its endpoints see {@link SampleEndpoints}. */
final class SampleContract {
  private static final Rule ULID = new Rule.HasFormat(Format.ULID, 0);
  private static final Rule NOT_EMPTY = new Rule.MinLength(1);
  private static final Constraint WP_ID = new Constraint(matches("WP\\d{2}"), null, "WpId");

  static final EnumType SYNC_LANE = enumOf(
      "SyncLane",
      "Where a work package stands, as the backend sees it.",
      constant("PLANNED", "Not started, or claimed, or canceled."),
      constant("DOING", "In progress or blocked."),
      constant("FOR_REVIEW", "Handed in."),
      constant("DONE", "Finished; the end."));

  static final EnumType LANE = enumOf(
      "Lane",
      "Where a work package stands inside the CLI.",
      constant("PLANNED", "Not started."),
      constant("CLAIMED", "An agent has taken it."),
      constant("IN_PROGRESS", "Being worked on.", "doing"),
      constant("FOR_REVIEW", "Handed in."),
      constant("DONE", "Finished."),
      constant("BLOCKED", "Started, and stuck."),
      constant("CANCELED", "Given up."));

  private static final EnumType PHASE =
      enumOf("Phase", "", constant("IMPLEMENTATION", ""), constant("REVIEW", ""));

  private static final EnumType ERROR_TYPE = enumOf(
      "ErrorType",
      "What went wrong.",
      constant("VALIDATION", "Input was refused."),
      constant("NETWORK", "A connection failed; {@code retry_count} tells how often."),
      constant("UNKNOWN", ""));

  private SampleContract() {}

  static Contract contract() {
    return new Contract(
        "example.SpecKittyContract",
        "example",
        "Batch event ingest",
        "2.0.0",
        """
        Events that the spec-kitty CLI sends to the backend.

        <p>They are queued while the CLI works and sent in batches.""",
        List.of(),
        "",
        envelope(),
        List.of(statusChanged(), created(), errorLogged()),
        Stream.concat(Stream.of(attachment()), SampleEndpoints.objects().stream()).toList(),
        List.of(
            SYNC_LANE, LANE, PHASE, ERROR_TYPE, SampleEndpoints.RESULT_STATUS, SampleEndpoints.ERROR_CATEGORY),
        List.of(lanes()),
        List.of(new NamedConstraint("WpId", "Work package identifier.")),
        SampleEndpoints.endpoints(),
        SampleEndpoints.authentication(),
        List.of(),
        List.of(),
        AT);
  }

  private static ObjectType envelope() {
    return Declared.envelope(
        "What every event has, whatever it tells.",
        field("eventId", Scalar.STRING)
            .role(Role.EVENT_ID)
            .with(ULID)
            .doc("Unique event identifier.")
            .example("01JMBY7K8N3QRVX2DPFG5HWT4E"),
        field("eventType", Scalar.STRING).role(Role.EVENT_TYPE).doc("What happened."),
        field("aggregateId", Scalar.STRING).role(Role.AGGREGATE_ID).with(NOT_EMPTY).doc("The entity that changed."),
        field("aggregateType", Scalar.STRING).role(Role.AGGREGATE_TYPE),
        field("payload", new ValueType.Payload()).role(Role.PAYLOAD).doc("What is told."),
        field("timestamp", Scalar.DATE_TIME)
            .doc("Wall clock; not for ordering, see {@link #lamportClock}.")
            .example("2026-02-12T10:00:00+00:00"),
        field("nodeId", Scalar.STRING).with(NOT_EMPTY).doc("Stable machine identifier.").example("a1b2c3d4e5f6"),
        field("lamportClock", Scalar.LONG).with(atLeast(0)).doc("Grows with each event of a node.").example("42"),
        field("causationId", Scalar.STRING).optional().nullable().with(ULID).doc("The parent event; null for roots."),
        field("projectUuid", Scalar.UUID)
            .with(new Rule.HasFormat(Format.UUID, 4))
            .example("550e8400-e29b-41d4-a716-446655440000"),
        field("schemaVersion", Scalar.STRING).with(new Rule.HasFormat(Format.SEMVER, 0)).doc("Of the envelope."),
        field("dataTier", Scalar.INT).with(atLeast(0), atMost(4)).doc("How much may be shared."),
        field("headCommitSha", Scalar.STRING)
            .optional()
            .nullable()
            .with(new Rule.HasFormat(Format.SHA1, 0))
            .example("0cf3f906f4f979a000cf04c78688a397d69b6a37"));
  }

  private static FieldBuilder wpId() {
    return field("wpId", Scalar.STRING).with(WP_ID).example("WP01");
  }

  private static ObjectType statusChanged() {
    return Declared.payload(
        "WPStatusChanged",
        "A work package changes lane. Suppressed transitions are not sent.",
        new Aggregate("WorkPackage", "wpId", null),
        wpId(),
        field("previousStatus", new EnumRef("SyncLane")).doc("The lane it left."),
        field("newStatus", new EnumRef("SyncLane")).doc("The lane it is in.").example("doing"),
        field("changedBy", Scalar.STRING).optional().nullable().doc("Who did it."));
  }

  private static ObjectType created() {
    return Declared.payload(
        "WPCreated",
        "A work package is created.",
        new Aggregate("WorkPackage", "wpId", null),
        wpId(),
        field("title", Scalar.STRING).with(NOT_EMPTY, new Rule.MaxLength(200)).example("Parse `a|b` & \"c\""),
        field("featureSlug", Scalar.STRING)
            .with(new Constraint(matches("\\d{3}-[a-z0-9-]+|none"), "must be like 039-name", null))
            .example("039-cli-2x-readiness"),
        field("dependencies", new ListOf(Scalar.STRING, false, List.of(WP_ID)))
            .optional()
            .with(new Rule.MaxItems(20))
            .doc("What must be done before.")
            .example("WP02", "WP03"),
        field("attachments", new ListOf(new ObjectRef("Attachment"), false, List.of())).optional());
  }

  private static ObjectType errorLogged() {
    return Declared.payload(
        "ErrorLogged",
        """
        An error occurs, e.g. a refused input. It may belong to a work package:
        <ul>
        <li>with one, to that;
        <li>without, to the feature.
        </ul>""",
        new Aggregate("WorkPackage", "wpId", new ObjectType.Fixed("Feature", "error")),
        field("errorType", new EnumRef("ErrorType")),
        field("errorMessage", Scalar.STRING).with(NOT_EMPTY).example("field missing: title"),
        field("phase", new EnumRef("Phase")),
        field("retryCount", Scalar.INT).optional().with(atLeast(0)),
        field("wpId", Scalar.STRING).optional().nullable().doc("The work package, if there is one."));
  }

  private static ObjectType attachment() {
    return Declared.object(
        "Attachment",
        "A file that belongs to a work package.",
        field("name", Scalar.STRING).with(new Rule.NotBlank()).example("plan.md"),
        field("address", Scalar.URI).doc("Where it can be read."),
        field("bytes", Scalar.LONG).with(atLeast(1), atMost(1048576)));
  }

  private static LaneMapping lanes() {
    return new LaneMapping(
        "SyncsAs",
        "LaneTable",
        "The CLI knows more lanes than the backend. This is {@code _SYNC_LANE_MAP} in {@code status/emit.py}.",
        LANE,
        SYNC_LANE,
        List.of(
            lane("PLANNED", "PLANNED", ""),
            lane("CLAIMED", "PLANNED", "claimed, not yet worked on"),
            lane("IN_PROGRESS", "DOING", ""),
            lane("FOR_REVIEW", "FOR_REVIEW", ""),
            lane("DONE", "DONE", ""),
            lane("BLOCKED", "DOING", "started | stuck"),
            lane("CANCELED", "PLANNED", "back to not started")),
        AT);
  }

  private static Lane lane(String from, String to, String because) {
    return new Lane(LANE.constant(from), SYNC_LANE.constant(to), because);
  }
}

package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.ErrorLogged;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventPayload;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: a reader of events as one writes it by hand on Jackson's streaming parser when nothing but speed
 * counts. It gives the generated records and the violations that the generated reader gives.
 */
final class HandReader {
  private static final KnownNames<String> EVENT_TYPES =
      KnownNames.of(
          new String[] {
            "WPStatusChanged", "WPCreated", "WPAssigned", "FeatureCreated", "FeatureCompleted", "HistoryAdded",
            "ErrorLogged", "DependencyResolved"
          },
          name -> name);
  private static final KnownNames<String> AGGREGATE_TYPES =
      KnownNames.of(new String[] {"WorkPackage", "Feature"}, name -> name);

  private static final Place EVENT = Place.envelope();
  private static final Place EVENT_ID = Place.inEnvelope(0, "event_id", false);
  private static final Place EVENT_TYPE = Place.inEnvelope(1, "event_type", false);
  private static final Place AGGREGATE_ID = Place.inEnvelope(2, "aggregate_id", false);
  private static final Place AGGREGATE_TYPE = Place.inEnvelope(3, "aggregate_type", false);
  private static final Place PAYLOAD = Place.payload();
  private static final Place TIMESTAMP = Place.inEnvelope(5, "timestamp", false);
  private static final Place NODE_ID = Place.inEnvelope(6, "node_id", false);
  private static final Place LAMPORT_CLOCK = Place.inEnvelope(7, "lamport_clock", false);
  private static final Place CAUSATION_ID = Place.inEnvelope(8, "causation_id", true);
  private static final Place CORRELATION_ID = Place.inEnvelope(9, "correlation_id", false);
  private static final Place TEAM_SLUG = Place.inEnvelope(10, "team_slug", false);
  private static final Place PROJECT_UUID = Place.inEnvelope(11, "project_uuid", false);
  private static final Place PROJECT_SLUG = Place.inEnvelope(12, "project_slug", true);
  private static final Place SCHEMA_VERSION = Place.inEnvelope(13, "schema_version", false);
  private static final Place DATA_TIER = Place.inEnvelope(14, "data_tier", false);
  private static final Place GIT_BRANCH = Place.inEnvelope(15, "git_branch", true);
  private static final Place HEAD_COMMIT_SHA = Place.inEnvelope(16, "head_commit_sha", true);
  private static final Place REPO_SLUG = Place.inEnvelope(17, "repo_slug", true);

  private static final Fields FIELDS =
      new Fields(
          EVENT, EVENT_ID, EVENT_TYPE, AGGREGATE_ID, AGGREGATE_TYPE, PAYLOAD, TIMESTAMP, NODE_ID, LAMPORT_CLOCK,
          CAUSATION_ID, CORRELATION_ID, TEAM_SLUG, PROJECT_UUID, PROJECT_SLUG, SCHEMA_VERSION, DATA_TIER, GIT_BRANCH,
          HEAD_COMMIT_SHA, REPO_SLUG);
  private static final int REQUIRED = 0b00_0110_1110_1111_1111;

  private final JsonParser parser;
  private final HandValues in;
  private final HandPayloads payloads;

  /** {@code depth} is how many objects and lists are open around an event. */
  HandReader(JsonParser parser, int depth) {
    this.parser = parser;
    this.in = new HandValues(parser, depth + 1);
    this.payloads = new HandPayloads(in);
  }

  boolean isStopped() {
    return in.stopped;
  }

  /** The violations of the event just read; none of them is given twice. */
  List<Violation> takeViolations() {
    return in.takeViolations("", -1);
  }

  /** The violations of the event just read, which is an item of a list. */
  List<Violation> takeViolations(String list, int index) {
    return in.takeViolations(list, index);
  }

  /** The next event; null where there is no object. */
  @Nullable Event read() throws IOException {
    try {
      if (parser.nextToken() == null) {
        in.breaks(EVENT, ViolationCode.MALFORMED_JSON, "the input has no value");
        in.stopped = true;
        return null;
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, EVENT);
      return null;
    }
    return event();
  }

  /** The event in hand; null where it is no object. */
  @Nullable Event event() throws IOException {
    JsonParser p = parser;
    String eventId = null;
    String eventType = null;
    String aggregateId = null;
    String aggregateType = null;
    EventPayload payload = null;
    OffsetDateTime timestamp = null;
    String nodeId = null;
    Long lamportClock = null;
    String causationId = null;
    String correlationId = null;
    String teamSlug = null;
    UUID projectUuid = null;
    String projectSlug = null;
    String schemaVersion = null;
    Integer dataTier = null;
    String gitBranch = null;
    String headCommitSha = null;
    String repoSlug = null;
    TokenBuffer recorded = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      if (p.currentToken() != JsonToken.START_OBJECT) {
        return in.refuse(EVENT, "must be an object");
      }
      while (!in.stopped && (field = in.next(FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> eventId = in.ulid(EVENT_ID);
          case 1 -> eventType = in.eventType(EVENT_TYPES, EVENT_TYPE);
          case 2 -> aggregateId = in.filled(AGGREGATE_ID);
          case 3 -> aggregateType = in.mostly(AGGREGATE_TYPES, AGGREGATE_TYPE);
          case 4 -> {
            p.nextToken();
            if ((seen & 2) == 0) {
              recorded = new TokenBuffer(p);
              recorded.copyCurrentStructure(p);
            } else {
              payload = payload(eventType);
            }
          }
          case 5 -> timestamp = in.dateTime(TIMESTAMP);
          case 6 -> nodeId = in.filled(NODE_ID);
          case 7 -> lamportClock = in.atLeastZero(LAMPORT_CLOCK);
          case 8 -> causationId = in.ulid(CAUSATION_ID);
          case 9 -> correlationId = in.ulid(CORRELATION_ID);
          case 10 -> teamSlug = in.filled(TEAM_SLUG);
          case 11 -> projectUuid = in.uuid4(PROJECT_UUID);
          case 12 -> projectSlug = in.text(PROJECT_SLUG);
          case 13 -> schemaVersion = in.version(SCHEMA_VERSION);
          case 14 -> dataTier = in.from0(4, DATA_TIER);
          case 15 -> gitBranch = in.text(GIT_BRANCH);
          case 16 -> headCommitSha = in.sha1(HEAD_COMMIT_SHA);
          default -> repoSlug = in.text(REPO_SLUG);
        }
      }
      if (!in.stopped) {
        in.reportMissing(FIELDS, REQUIRED & ~seen);
        if (recorded != null) {
          payload = replayed(recorded, eventType);
        }
        checkAggregate(aggregateType, eventType, payload);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, field < 0 ? EVENT : FIELDS.place(field));
    }
    return new Event(
        eventId, eventType, aggregateId, aggregateType, payload, timestamp, nodeId, lamportClock, causationId,
        correlationId, teamSlug, projectUuid, projectSlug, schemaVersion, dataTier, gitBranch, headCommitSha, repoSlug);
  }

  private @Nullable EventPayload replayed(TokenBuffer recorded, @Nullable String eventType) throws IOException {
    try (JsonParser replay = recorded.asParser()) {
      replay.nextToken();
      in.parser = replay;
      return payload(eventType);
    } finally {
      in.parser = parser;
    }
  }

  /** The payload in hand. */
  private @Nullable EventPayload payload(@Nullable String eventType) throws IOException {
    if (in.parser.currentToken() != JsonToken.START_OBJECT) {
      return in.refuse(PAYLOAD, "must be an object");
    }
    if (eventType != null) {
      switch (eventType) {
        case "WPStatusChanged":
          return payloads.statusChanged();
        case "WPCreated":
          return payloads.created();
        case "WPAssigned":
          return payloads.assigned();
        case "FeatureCreated":
          return payloads.featureCreated();
        case "FeatureCompleted":
          return payloads.featureCompleted();
        case "HistoryAdded":
          return payloads.historyAdded();
        case "ErrorLogged":
          return payloads.errorLogged();
        case "DependencyResolved":
          return payloads.dependencyResolved();
        default:
          break;
      }
    }
    in.skipDeep(PAYLOAD, 0);
    return null;
  }

  private void checkAggregate(
      @Nullable String aggregateType, @Nullable String eventType, @Nullable EventPayload payload) {
    if (aggregateType == null || eventType == null) {
      return;
    }
    String expected;
    switch (eventType) {
      case "WPStatusChanged", "WPCreated", "WPAssigned", "HistoryAdded", "DependencyResolved":
        expected = "WorkPackage";
        break;
      case "FeatureCreated", "FeatureCompleted":
        expected = "Feature";
        break;
      case "ErrorLogged":
        if (!(payload instanceof ErrorLogged error) || error.wpId() == null && in.anyAt(HandPayloads.ERROR_WP_ID)) {
          return;
        }
        expected = error.wpId() == null ? "Feature" : "WorkPackage";
        break;
      default:
        return;
    }
    if (!expected.equals(aggregateType)) {
      in.breaks(AGGREGATE_TYPE, ViolationCode.AGGREGATE_TYPE_MISMATCH, "must be " + expected);
    }
  }
}

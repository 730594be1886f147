package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.driftless.sample.DependencyResolved;
import dev.driftless.sample.EntryType;
import dev.driftless.sample.ErrorLogged;
import dev.driftless.sample.ErrorType;
import dev.driftless.sample.FeatureCompleted;
import dev.driftless.sample.FeatureCreated;
import dev.driftless.sample.HistoryAdded;
import dev.driftless.sample.Phase;
import dev.driftless.sample.ResolutionType;
import dev.driftless.sample.SyncLane;
import dev.driftless.sample.WPAssigned;
import dev.driftless.sample.WPCreated;
import dev.driftless.sample.WPStatusChanged;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payloads, read by hand: in each the parser stands on the start of the object. One method looks like the other;
 * that is how it is written by hand where every call and every table counts.
 */
final class HandPayloads {
  private static final KnownNames<SyncLane> SYNC_LANES = KnownNames.of(SyncLane.values(), SyncLane::wireName);
  private static final KnownNames<Phase> PHASES = KnownNames.of(Phase.values(), Phase::wireName);
  private static final KnownNames<EntryType> ENTRY_TYPES = KnownNames.of(EntryType.values(), EntryType::wireName);
  private static final KnownNames<ErrorType> ERROR_TYPES = KnownNames.of(ErrorType.values(), ErrorType::wireName);
  private static final KnownNames<ResolutionType> RESOLUTION_TYPES =
      KnownNames.of(ResolutionType.values(), ResolutionType::wireName);

  private static final Place STATUS_WP_ID = Place.inPayload("WPStatusChanged", 0, "wp_id", false);
  private static final Place STATUS_PREVIOUS_STATUS = Place.inPayload("WPStatusChanged", 1, "previous_status", false);
  private static final Place STATUS_NEW_STATUS = Place.inPayload("WPStatusChanged", 2, "new_status", false);
  private static final Place STATUS_CHANGED_BY = Place.inPayload("WPStatusChanged", 3, "changed_by", true);
  private static final Place STATUS_FEATURE_SLUG = Place.inPayload("WPStatusChanged", 4, "feature_slug", true);
  private static final Fields STATUS_FIELDS =
      new Fields(
          Place.payload("WPStatusChanged"),
          STATUS_WP_ID,
          STATUS_PREVIOUS_STATUS,
          STATUS_NEW_STATUS,
          STATUS_CHANGED_BY,
          STATUS_FEATURE_SLUG);

  private static final Place CREATED_WP_ID = Place.inPayload("WPCreated", 0, "wp_id", false);
  private static final Place CREATED_TITLE = Place.inPayload("WPCreated", 1, "title", false);
  private static final Place CREATED_FEATURE_SLUG = Place.inPayload("WPCreated", 2, "feature_slug", false);
  private static final Place CREATED_DEPENDENCIES = Place.inPayload("WPCreated", 3, "dependencies", false);
  private static final Fields CREATED_FIELDS =
      new Fields(Place.payload("WPCreated"), CREATED_WP_ID, CREATED_TITLE, CREATED_FEATURE_SLUG, CREATED_DEPENDENCIES);

  private static final Place ASSIGNED_WP_ID = Place.inPayload("WPAssigned", 0, "wp_id", false);
  private static final Place ASSIGNED_AGENT_ID = Place.inPayload("WPAssigned", 1, "agent_id", false);
  private static final Place ASSIGNED_PHASE = Place.inPayload("WPAssigned", 2, "phase", false);
  private static final Place ASSIGNED_RETRY_COUNT = Place.inPayload("WPAssigned", 3, "retry_count", false);
  private static final Fields ASSIGNED_FIELDS =
      new Fields(Place.payload("WPAssigned"), ASSIGNED_WP_ID, ASSIGNED_AGENT_ID, ASSIGNED_PHASE, ASSIGNED_RETRY_COUNT);

  private static final Place FEATURE_SLUG = Place.inPayload("FeatureCreated", 0, "feature_slug", false);
  private static final Place FEATURE_NUMBER = Place.inPayload("FeatureCreated", 1, "feature_number", false);
  private static final Place FEATURE_TARGET_BRANCH = Place.inPayload("FeatureCreated", 2, "target_branch", false);
  private static final Place FEATURE_WP_COUNT = Place.inPayload("FeatureCreated", 3, "wp_count", false);
  private static final Place FEATURE_CREATED_AT = Place.inPayload("FeatureCreated", 4, "created_at", false);
  private static final Fields FEATURE_FIELDS =
      new Fields(
          Place.payload("FeatureCreated"),
          FEATURE_SLUG,
          FEATURE_NUMBER,
          FEATURE_TARGET_BRANCH,
          FEATURE_WP_COUNT,
          FEATURE_CREATED_AT);

  private static final Place COMPLETED_FEATURE_SLUG = Place.inPayload("FeatureCompleted", 0, "feature_slug", false);
  private static final Place COMPLETED_TOTAL_WPS = Place.inPayload("FeatureCompleted", 1, "total_wps", false);
  private static final Place COMPLETED_AT = Place.inPayload("FeatureCompleted", 2, "completed_at", false);
  private static final Place COMPLETED_TOTAL_DURATION = Place.inPayload("FeatureCompleted", 3, "total_duration", true);
  private static final Fields COMPLETED_FIELDS =
      new Fields(
          Place.payload("FeatureCompleted"),
          COMPLETED_FEATURE_SLUG,
          COMPLETED_TOTAL_WPS,
          COMPLETED_AT,
          COMPLETED_TOTAL_DURATION);

  private static final Place HISTORY_WP_ID = Place.inPayload("HistoryAdded", 0, "wp_id", false);
  private static final Place HISTORY_ENTRY_TYPE = Place.inPayload("HistoryAdded", 1, "entry_type", false);
  private static final Place HISTORY_ENTRY_CONTENT = Place.inPayload("HistoryAdded", 2, "entry_content", false);
  private static final Place HISTORY_AUTHOR = Place.inPayload("HistoryAdded", 3, "author", true);
  private static final Fields HISTORY_FIELDS =
      new Fields(
          Place.payload("HistoryAdded"), HISTORY_WP_ID, HISTORY_ENTRY_TYPE, HISTORY_ENTRY_CONTENT, HISTORY_AUTHOR);

  private static final Place ERROR_TYPE = Place.inPayload("ErrorLogged", 0, "error_type", false);
  private static final Place ERROR_MESSAGE = Place.inPayload("ErrorLogged", 1, "error_message", false);
  static final Place ERROR_WP_ID = Place.inPayload("ErrorLogged", 2, "wp_id", true);
  private static final Place ERROR_STACK_TRACE = Place.inPayload("ErrorLogged", 3, "stack_trace", true);
  private static final Place ERROR_AGENT_ID = Place.inPayload("ErrorLogged", 4, "agent_id", true);
  private static final Fields ERROR_FIELDS =
      new Fields(
          Place.payload("ErrorLogged"), ERROR_TYPE, ERROR_MESSAGE, ERROR_WP_ID, ERROR_STACK_TRACE, ERROR_AGENT_ID);

  private static final Place RESOLVED_WP_ID = Place.inPayload("DependencyResolved", 0, "wp_id", false);
  private static final Place RESOLVED_DEPENDENCY_WP_ID =
      Place.inPayload("DependencyResolved", 1, "dependency_wp_id", false);
  private static final Place RESOLVED_RESOLUTION_TYPE =
      Place.inPayload("DependencyResolved", 2, "resolution_type", false);
  private static final Fields RESOLVED_FIELDS =
      new Fields(
          Place.payload("DependencyResolved"), RESOLVED_WP_ID, RESOLVED_DEPENDENCY_WP_ID, RESOLVED_RESOLUTION_TYPE);

  private final HandValues in;

  HandPayloads(HandValues in) {
    this.in = in;
  }

  WPStatusChanged statusChanged() throws IOException {
    String wpId = null;
    SyncLane previousStatus = null;
    SyncLane newStatus = null;
    String changedBy = null;
    String featureSlug = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(STATUS_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> wpId = in.wpId(STATUS_WP_ID);
          case 1 -> previousStatus = in.constant(SYNC_LANES, STATUS_PREVIOUS_STATUS);
          case 2 -> newStatus = in.constant(SYNC_LANES, STATUS_NEW_STATUS);
          case 3 -> changedBy = in.text(STATUS_CHANGED_BY);
          default -> featureSlug = in.text(STATUS_FEATURE_SLUG);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, STATUS_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(STATUS_FIELDS, 0b111 & ~seen);
    }
    return new WPStatusChanged(wpId, previousStatus, newStatus, changedBy, featureSlug);
  }

  WPCreated created() throws IOException {
    String wpId = null;
    String title = null;
    String featureSlug = null;
    List<String> dependencies = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(CREATED_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> wpId = in.wpId(CREATED_WP_ID);
          case 1 -> title = in.filled(CREATED_TITLE);
          case 2 -> featureSlug = in.filled(CREATED_FEATURE_SLUG);
          default -> dependencies = wpIds();
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, CREATED_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(CREATED_FIELDS, 0b111 & ~seen);
    }
    return new WPCreated(wpId, title, featureSlug, dependencies);
  }

  WPAssigned assigned() throws IOException {
    String wpId = null;
    String agentId = null;
    Phase phase = null;
    Long retryCount = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(ASSIGNED_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> wpId = in.wpId(ASSIGNED_WP_ID);
          case 1 -> agentId = in.filled(ASSIGNED_AGENT_ID);
          case 2 -> phase = in.constant(PHASES, ASSIGNED_PHASE);
          default -> retryCount = in.atLeastZero(ASSIGNED_RETRY_COUNT);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, ASSIGNED_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(ASSIGNED_FIELDS, 0b111 & ~seen);
    }
    return new WPAssigned(wpId, agentId, phase, retryCount);
  }

  FeatureCreated featureCreated() throws IOException {
    String featureSlug = null;
    String featureNumber = null;
    String targetBranch = null;
    Long wpCount = null;
    OffsetDateTime createdAt = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(FEATURE_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> featureSlug = in.featureSlug(FEATURE_SLUG);
          case 1 -> featureNumber = in.featureNumber(FEATURE_NUMBER);
          case 2 -> targetBranch = in.filled(FEATURE_TARGET_BRANCH);
          case 3 -> wpCount = in.atLeastZero(FEATURE_WP_COUNT);
          default -> createdAt = in.dateTime(FEATURE_CREATED_AT);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, FEATURE_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(FEATURE_FIELDS, 0b1111 & ~seen);
    }
    return new FeatureCreated(featureSlug, featureNumber, targetBranch, wpCount, createdAt);
  }

  FeatureCompleted featureCompleted() throws IOException {
    String featureSlug = null;
    Long totalWps = null;
    OffsetDateTime completedAt = null;
    String totalDuration = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(COMPLETED_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> featureSlug = in.filled(COMPLETED_FEATURE_SLUG);
          case 1 -> totalWps = in.atLeastZero(COMPLETED_TOTAL_WPS);
          case 2 -> completedAt = in.dateTime(COMPLETED_AT);
          default -> totalDuration = in.text(COMPLETED_TOTAL_DURATION);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, COMPLETED_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(COMPLETED_FIELDS, 0b11 & ~seen);
    }
    return new FeatureCompleted(featureSlug, totalWps, completedAt, totalDuration);
  }

  HistoryAdded historyAdded() throws IOException {
    String wpId = null;
    EntryType entryType = null;
    String entryContent = null;
    String author = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(HISTORY_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> wpId = in.wpId(HISTORY_WP_ID);
          case 1 -> entryType = in.constant(ENTRY_TYPES, HISTORY_ENTRY_TYPE);
          case 2 -> entryContent = in.filled(HISTORY_ENTRY_CONTENT);
          default -> author = in.text(HISTORY_AUTHOR);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, HISTORY_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(HISTORY_FIELDS, 0b111 & ~seen);
    }
    return new HistoryAdded(wpId, entryType, entryContent, author);
  }

  ErrorLogged errorLogged() throws IOException {
    ErrorType errorType = null;
    String errorMessage = null;
    String wpId = null;
    String stackTrace = null;
    String agentId = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(ERROR_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> errorType = in.constant(ERROR_TYPES, ERROR_TYPE);
          case 1 -> errorMessage = in.filled(ERROR_MESSAGE);
          case 2 -> wpId = in.text(ERROR_WP_ID);
          case 3 -> stackTrace = in.text(ERROR_STACK_TRACE);
          default -> agentId = in.text(ERROR_AGENT_ID);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, ERROR_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(ERROR_FIELDS, 0b11 & ~seen);
    }
    return new ErrorLogged(errorType, errorMessage, wpId, stackTrace, agentId);
  }

  DependencyResolved dependencyResolved() throws IOException {
    String wpId = null;
    String dependencyWpId = null;
    ResolutionType resolutionType = null;
    int seen = 0;
    int field = HandValues.END;
    try {
      while (!in.stopped && (field = in.next(RESOLVED_FIELDS, seen, field + 1)) != HandValues.END) {
        seen |= 1 << field;
        switch (field) {
          case 0 -> wpId = in.wpId(RESOLVED_WP_ID);
          case 1 -> dependencyWpId = in.wpId(RESOLVED_DEPENDENCY_WP_ID);
          default -> resolutionType = in.constant(RESOLUTION_TYPES, RESOLVED_RESOLUTION_TYPE);
        }
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      in.stop(broken, RESOLVED_FIELDS.place(field));
    }
    if (!in.stopped) {
      in.reportMissing(RESOLVED_FIELDS, 0b111 & ~seen);
    }
    return new DependencyResolved(wpId, dependencyWpId, resolutionType);
  }

  private @Nullable List<String> wpIds() throws IOException {
    if (in.parser.nextToken() != JsonToken.START_ARRAY) {
      return in.refuse(CREATED_DEPENDENCIES, "must be a list");
    }
    List<String> items = new ArrayList<>();
    while (!in.stopped && in.parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(in.wpIdItem(CREATED_DEPENDENCIES, items.size()));
    }
    return items;
  }
}

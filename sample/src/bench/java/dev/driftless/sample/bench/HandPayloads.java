package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.driftless.runtime.ViolationCode;
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
  private static final Place STATUS_REST = Place.restOfPayload("WPStatusChanged");

  private static final Place CREATED_WP_ID = Place.inPayload("WPCreated", 0, "wp_id", false);
  private static final Place CREATED_TITLE = Place.inPayload("WPCreated", 1, "title", false);
  private static final Place CREATED_FEATURE_SLUG = Place.inPayload("WPCreated", 2, "feature_slug", false);
  private static final Place CREATED_DEPENDENCIES = Place.inPayload("WPCreated", 3, "dependencies", false);
  private static final Place CREATED_REST = Place.restOfPayload("WPCreated");

  private static final Place ASSIGNED_WP_ID = Place.inPayload("WPAssigned", 0, "wp_id", false);
  private static final Place ASSIGNED_AGENT_ID = Place.inPayload("WPAssigned", 1, "agent_id", false);
  private static final Place ASSIGNED_PHASE = Place.inPayload("WPAssigned", 2, "phase", false);
  private static final Place ASSIGNED_RETRY_COUNT = Place.inPayload("WPAssigned", 3, "retry_count", false);
  private static final Place ASSIGNED_REST = Place.restOfPayload("WPAssigned");

  private static final Place FEATURE_SLUG = Place.inPayload("FeatureCreated", 0, "feature_slug", false);
  private static final Place FEATURE_NUMBER = Place.inPayload("FeatureCreated", 1, "feature_number", false);
  private static final Place FEATURE_TARGET_BRANCH = Place.inPayload("FeatureCreated", 2, "target_branch", false);
  private static final Place FEATURE_WP_COUNT = Place.inPayload("FeatureCreated", 3, "wp_count", false);
  private static final Place FEATURE_CREATED_AT = Place.inPayload("FeatureCreated", 4, "created_at", false);
  private static final Place FEATURE_REST = Place.restOfPayload("FeatureCreated");

  private static final Place COMPLETED_FEATURE_SLUG = Place.inPayload("FeatureCompleted", 0, "feature_slug", false);
  private static final Place COMPLETED_TOTAL_WPS = Place.inPayload("FeatureCompleted", 1, "total_wps", false);
  private static final Place COMPLETED_AT = Place.inPayload("FeatureCompleted", 2, "completed_at", false);
  private static final Place COMPLETED_TOTAL_DURATION = Place.inPayload("FeatureCompleted", 3, "total_duration", true);
  private static final Place COMPLETED_REST = Place.restOfPayload("FeatureCompleted");

  private static final Place HISTORY_WP_ID = Place.inPayload("HistoryAdded", 0, "wp_id", false);
  private static final Place HISTORY_ENTRY_TYPE = Place.inPayload("HistoryAdded", 1, "entry_type", false);
  private static final Place HISTORY_ENTRY_CONTENT = Place.inPayload("HistoryAdded", 2, "entry_content", false);
  private static final Place HISTORY_AUTHOR = Place.inPayload("HistoryAdded", 3, "author", true);
  private static final Place HISTORY_REST = Place.restOfPayload("HistoryAdded");

  private static final Place ERROR_TYPE = Place.inPayload("ErrorLogged", 0, "error_type", false);
  private static final Place ERROR_MESSAGE = Place.inPayload("ErrorLogged", 1, "error_message", false);
  static final Place ERROR_WP_ID = Place.inPayload("ErrorLogged", 2, "wp_id", true);
  private static final Place ERROR_STACK_TRACE = Place.inPayload("ErrorLogged", 3, "stack_trace", true);
  private static final Place ERROR_AGENT_ID = Place.inPayload("ErrorLogged", 4, "agent_id", true);
  private static final Place ERROR_REST = Place.restOfPayload("ErrorLogged");

  private static final Place RESOLVED_WP_ID = Place.inPayload("DependencyResolved", 0, "wp_id", false);
  private static final Place RESOLVED_DEPENDENCY_WP_ID = Place.inPayload("DependencyResolved", 1, "dependency_wp_id", false);
  private static final Place RESOLVED_RESOLUTION_TYPE = Place.inPayload("DependencyResolved", 2, "resolution_type", false);
  private static final Place RESOLVED_REST = Place.restOfPayload("DependencyResolved");

  private final HandValues in;

  HandPayloads(HandValues in) {
    this.in = in;
  }

  WPStatusChanged statusChanged() throws IOException {
    JsonParser p = in.parser;
    String wpId = null;
    SyncLane previousStatus = null;
    SyncLane newStatus = null;
    String changedBy = null;
    String featureSlug = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "wp_id" -> {
            if ((seen & 1) != 0) {
              in.duplicate(STATUS_WP_ID);
            } else {
              seen |= 1;
              wpId = in.wpId(STATUS_WP_ID);
            }
          }
          case "previous_status" -> {
            if ((seen & 2) != 0) {
              in.duplicate(STATUS_PREVIOUS_STATUS);
            } else {
              seen |= 2;
              previousStatus = in.constant(SYNC_LANES, STATUS_PREVIOUS_STATUS);
            }
          }
          case "new_status" -> {
            if ((seen & 4) != 0) {
              in.duplicate(STATUS_NEW_STATUS);
            } else {
              seen |= 4;
              newStatus = in.constant(SYNC_LANES, STATUS_NEW_STATUS);
            }
          }
          case "changed_by" -> {
            if ((seen & 8) != 0) {
              in.duplicate(STATUS_CHANGED_BY);
            } else {
              seen |= 8;
              changedBy = in.text(STATUS_CHANGED_BY);
            }
          }
          case "feature_slug" -> {
            if ((seen & 16) != 0) {
              in.duplicate(STATUS_FEATURE_SLUG);
            } else {
              seen |= 16;
              featureSlug = in.text(STATUS_FEATURE_SLUG);
            }
          }
          default -> in.skipUnknown(STATUS_REST, name, 1);
        }
      }
      if ((seen & 7) != 7) {
        reportMissing(seen & 1, STATUS_WP_ID);
        reportMissing(seen & 2, STATUS_PREVIOUS_STATUS);
        reportMissing(seen & 4, STATUS_NEW_STATUS);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, STATUS_REST, name, -1, STATUS_WP_ID, STATUS_PREVIOUS_STATUS, STATUS_NEW_STATUS, STATUS_CHANGED_BY, STATUS_FEATURE_SLUG);
    }
    return new WPStatusChanged(wpId, previousStatus, newStatus, changedBy, featureSlug);
  }

  WPCreated created() throws IOException {
    JsonParser p = in.parser;
    String wpId = null;
    String title = null;
    String featureSlug = null;
    List<String> dependencies = null;
    int seen = 0;
    String name = null;
    int item = -1;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "wp_id" -> {
            if ((seen & 1) != 0) {
              in.duplicate(CREATED_WP_ID);
            } else {
              seen |= 1;
              wpId = in.wpId(CREATED_WP_ID);
            }
          }
          case "title" -> {
            if ((seen & 2) != 0) {
              in.duplicate(CREATED_TITLE);
            } else {
              seen |= 2;
              title = in.filled(CREATED_TITLE);
            }
          }
          case "feature_slug" -> {
            if ((seen & 4) != 0) {
              in.duplicate(CREATED_FEATURE_SLUG);
            } else {
              seen |= 4;
              featureSlug = in.filled(CREATED_FEATURE_SLUG);
            }
          }
          case "dependencies" -> {
            if ((seen & 8) != 0) {
              in.duplicate(CREATED_DEPENDENCIES);
            } else {
              seen |= 8;
              if (p.nextToken() != JsonToken.START_ARRAY) {
                in.refuse(CREATED_DEPENDENCIES, "must be a list");
              } else {
                dependencies = new ArrayList<>();
                while (p.nextToken() != JsonToken.END_ARRAY) {
                  item = dependencies.size();
                  dependencies.add(wpIdItem(p, item));
                  item = -1;
                }
              }
            }
          }
          default -> in.skipUnknown(CREATED_REST, name, 1);
        }
      }
      if ((seen & 7) != 7) {
        reportMissing(seen & 1, CREATED_WP_ID);
        reportMissing(seen & 2, CREATED_TITLE);
        reportMissing(seen & 4, CREATED_FEATURE_SLUG);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, CREATED_REST, name, item, CREATED_WP_ID, CREATED_TITLE, CREATED_FEATURE_SLUG, CREATED_DEPENDENCIES);
    }
    return new WPCreated(wpId, title, featureSlug, dependencies);
  }

  WPAssigned assigned() throws IOException {
    JsonParser p = in.parser;
    String wpId = null;
    String agentId = null;
    Phase phase = null;
    Integer retryCount = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "wp_id" -> {
            if ((seen & 1) != 0) {
              in.duplicate(ASSIGNED_WP_ID);
            } else {
              seen |= 1;
              wpId = in.wpId(ASSIGNED_WP_ID);
            }
          }
          case "agent_id" -> {
            if ((seen & 2) != 0) {
              in.duplicate(ASSIGNED_AGENT_ID);
            } else {
              seen |= 2;
              agentId = in.filled(ASSIGNED_AGENT_ID);
            }
          }
          case "phase" -> {
            if ((seen & 4) != 0) {
              in.duplicate(ASSIGNED_PHASE);
            } else {
              seen |= 4;
              phase = in.constant(PHASES, ASSIGNED_PHASE);
            }
          }
          case "retry_count" -> {
            if ((seen & 8) != 0) {
              in.duplicate(ASSIGNED_RETRY_COUNT);
            } else {
              seen |= 8;
              retryCount = in.from0(Integer.MAX_VALUE, ASSIGNED_RETRY_COUNT);
            }
          }
          default -> in.skipUnknown(ASSIGNED_REST, name, 1);
        }
      }
      if ((seen & 7) != 7) {
        reportMissing(seen & 1, ASSIGNED_WP_ID);
        reportMissing(seen & 2, ASSIGNED_AGENT_ID);
        reportMissing(seen & 4, ASSIGNED_PHASE);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, ASSIGNED_REST, name, -1, ASSIGNED_WP_ID, ASSIGNED_AGENT_ID, ASSIGNED_PHASE, ASSIGNED_RETRY_COUNT);
    }
    return new WPAssigned(wpId, agentId, phase, retryCount);
  }

  FeatureCreated featureCreated() throws IOException {
    JsonParser p = in.parser;
    String featureSlug = null;
    String featureNumber = null;
    String targetBranch = null;
    Integer wpCount = null;
    OffsetDateTime createdAt = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "feature_slug" -> {
            if ((seen & 1) != 0) {
              in.duplicate(FEATURE_SLUG);
            } else {
              seen |= 1;
              featureSlug = in.featureSlug(FEATURE_SLUG);
            }
          }
          case "feature_number" -> {
            if ((seen & 2) != 0) {
              in.duplicate(FEATURE_NUMBER);
            } else {
              seen |= 2;
              featureNumber = in.featureNumber(FEATURE_NUMBER);
            }
          }
          case "target_branch" -> {
            if ((seen & 4) != 0) {
              in.duplicate(FEATURE_TARGET_BRANCH);
            } else {
              seen |= 4;
              targetBranch = in.filled(FEATURE_TARGET_BRANCH);
            }
          }
          case "wp_count" -> {
            if ((seen & 8) != 0) {
              in.duplicate(FEATURE_WP_COUNT);
            } else {
              seen |= 8;
              wpCount = in.from0(Integer.MAX_VALUE, FEATURE_WP_COUNT);
            }
          }
          case "created_at" -> {
            if ((seen & 16) != 0) {
              in.duplicate(FEATURE_CREATED_AT);
            } else {
              seen |= 16;
              createdAt = in.dateTime(FEATURE_CREATED_AT);
            }
          }
          default -> in.skipUnknown(FEATURE_REST, name, 1);
        }
      }
      if ((seen & 15) != 15) {
        reportMissing(seen & 1, FEATURE_SLUG);
        reportMissing(seen & 2, FEATURE_NUMBER);
        reportMissing(seen & 4, FEATURE_TARGET_BRANCH);
        reportMissing(seen & 8, FEATURE_WP_COUNT);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, FEATURE_REST, name, -1, FEATURE_SLUG, FEATURE_NUMBER, FEATURE_TARGET_BRANCH, FEATURE_WP_COUNT, FEATURE_CREATED_AT);
    }
    return new FeatureCreated(featureSlug, featureNumber, targetBranch, wpCount, createdAt);
  }

  FeatureCompleted featureCompleted() throws IOException {
    JsonParser p = in.parser;
    String featureSlug = null;
    Integer totalWps = null;
    OffsetDateTime completedAt = null;
    String totalDuration = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "feature_slug" -> {
            if ((seen & 1) != 0) {
              in.duplicate(COMPLETED_FEATURE_SLUG);
            } else {
              seen |= 1;
              featureSlug = in.filled(COMPLETED_FEATURE_SLUG);
            }
          }
          case "total_wps" -> {
            if ((seen & 2) != 0) {
              in.duplicate(COMPLETED_TOTAL_WPS);
            } else {
              seen |= 2;
              totalWps = in.from0(Integer.MAX_VALUE, COMPLETED_TOTAL_WPS);
            }
          }
          case "completed_at" -> {
            if ((seen & 4) != 0) {
              in.duplicate(COMPLETED_AT);
            } else {
              seen |= 4;
              completedAt = in.dateTime(COMPLETED_AT);
            }
          }
          case "total_duration" -> {
            if ((seen & 8) != 0) {
              in.duplicate(COMPLETED_TOTAL_DURATION);
            } else {
              seen |= 8;
              totalDuration = in.text(COMPLETED_TOTAL_DURATION);
            }
          }
          default -> in.skipUnknown(COMPLETED_REST, name, 1);
        }
      }
      if ((seen & 3) != 3) {
        reportMissing(seen & 1, COMPLETED_FEATURE_SLUG);
        reportMissing(seen & 2, COMPLETED_TOTAL_WPS);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, COMPLETED_REST, name, -1, COMPLETED_FEATURE_SLUG, COMPLETED_TOTAL_WPS, COMPLETED_AT, COMPLETED_TOTAL_DURATION);
    }
    return new FeatureCompleted(featureSlug, totalWps, completedAt, totalDuration);
  }

  HistoryAdded historyAdded() throws IOException {
    JsonParser p = in.parser;
    String wpId = null;
    EntryType entryType = null;
    String entryContent = null;
    String author = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "wp_id" -> {
            if ((seen & 1) != 0) {
              in.duplicate(HISTORY_WP_ID);
            } else {
              seen |= 1;
              wpId = in.wpId(HISTORY_WP_ID);
            }
          }
          case "entry_type" -> {
            if ((seen & 2) != 0) {
              in.duplicate(HISTORY_ENTRY_TYPE);
            } else {
              seen |= 2;
              entryType = in.constant(ENTRY_TYPES, HISTORY_ENTRY_TYPE);
            }
          }
          case "entry_content" -> {
            if ((seen & 4) != 0) {
              in.duplicate(HISTORY_ENTRY_CONTENT);
            } else {
              seen |= 4;
              entryContent = in.filled(HISTORY_ENTRY_CONTENT);
            }
          }
          case "author" -> {
            if ((seen & 8) != 0) {
              in.duplicate(HISTORY_AUTHOR);
            } else {
              seen |= 8;
              author = in.text(HISTORY_AUTHOR);
            }
          }
          default -> in.skipUnknown(HISTORY_REST, name, 1);
        }
      }
      if ((seen & 7) != 7) {
        reportMissing(seen & 1, HISTORY_WP_ID);
        reportMissing(seen & 2, HISTORY_ENTRY_TYPE);
        reportMissing(seen & 4, HISTORY_ENTRY_CONTENT);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, HISTORY_REST, name, -1, HISTORY_WP_ID, HISTORY_ENTRY_TYPE, HISTORY_ENTRY_CONTENT, HISTORY_AUTHOR);
    }
    return new HistoryAdded(wpId, entryType, entryContent, author);
  }

  ErrorLogged errorLogged() throws IOException {
    JsonParser p = in.parser;
    ErrorType errorType = null;
    String errorMessage = null;
    String wpId = null;
    String stackTrace = null;
    String agentId = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "error_type" -> {
            if ((seen & 1) != 0) {
              in.duplicate(ERROR_TYPE);
            } else {
              seen |= 1;
              errorType = in.constant(ERROR_TYPES, ERROR_TYPE);
            }
          }
          case "error_message" -> {
            if ((seen & 2) != 0) {
              in.duplicate(ERROR_MESSAGE);
            } else {
              seen |= 2;
              errorMessage = in.filled(ERROR_MESSAGE);
            }
          }
          case "wp_id" -> {
            if ((seen & 4) != 0) {
              in.duplicate(ERROR_WP_ID);
            } else {
              seen |= 4;
              wpId = in.wpId(ERROR_WP_ID);
            }
          }
          case "stack_trace" -> {
            if ((seen & 8) != 0) {
              in.duplicate(ERROR_STACK_TRACE);
            } else {
              seen |= 8;
              stackTrace = in.text(ERROR_STACK_TRACE);
            }
          }
          case "agent_id" -> {
            if ((seen & 16) != 0) {
              in.duplicate(ERROR_AGENT_ID);
            } else {
              seen |= 16;
              agentId = in.text(ERROR_AGENT_ID);
            }
          }
          default -> in.skipUnknown(ERROR_REST, name, 1);
        }
      }
      if ((seen & 3) != 3) {
        reportMissing(seen & 1, ERROR_TYPE);
        reportMissing(seen & 2, ERROR_MESSAGE);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, ERROR_REST, name, -1, ERROR_TYPE, ERROR_MESSAGE, ERROR_WP_ID, ERROR_STACK_TRACE, ERROR_AGENT_ID);
    }
    return new ErrorLogged(errorType, errorMessage, wpId, stackTrace, agentId);
  }

  DependencyResolved dependencyResolved() throws IOException {
    JsonParser p = in.parser;
    String wpId = null;
    String dependencyWpId = null;
    ResolutionType resolutionType = null;
    int seen = 0;
    String name = null;
    try {
      while (true) {
        name = null;
        name = p.nextFieldName();
        if (name == null) {
          break;
        }
        switch (name) {
          case "wp_id" -> {
            if ((seen & 1) != 0) {
              in.duplicate(RESOLVED_WP_ID);
            } else {
              seen |= 1;
              wpId = in.wpId(RESOLVED_WP_ID);
            }
          }
          case "dependency_wp_id" -> {
            if ((seen & 2) != 0) {
              in.duplicate(RESOLVED_DEPENDENCY_WP_ID);
            } else {
              seen |= 2;
              dependencyWpId = in.wpId(RESOLVED_DEPENDENCY_WP_ID);
            }
          }
          case "resolution_type" -> {
            if ((seen & 4) != 0) {
              in.duplicate(RESOLVED_RESOLUTION_TYPE);
            } else {
              seen |= 4;
              resolutionType = in.constant(RESOLUTION_TYPES, RESOLVED_RESOLUTION_TYPE);
            }
          }
          default -> in.skipUnknown(RESOLVED_REST, name, 1);
        }
      }
      if ((seen & 7) != 7) {
        reportMissing(seen & 1, RESOLVED_WP_ID);
        reportMissing(seen & 2, RESOLVED_DEPENDENCY_WP_ID);
        reportMissing(seen & 4, RESOLVED_RESOLUTION_TYPE);
      }
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, RESOLVED_REST, name, -1, RESOLVED_WP_ID, RESOLVED_DEPENDENCY_WP_ID, RESOLVED_RESOLUTION_TYPE);
    }
    return new DependencyResolved(wpId, dependencyWpId, resolutionType);
  }

  private String wpIdItem(JsonParser p, int index) throws IOException {
    if (p.currentToken() != JsonToken.VALUE_STRING) {
      return in.refuse(CREATED_DEPENDENCIES.item(index), "must be a string");
    }
    String text = p.getText();
    if (!Texts.isWpId(text)) {
      in.breaks(CREATED_DEPENDENCIES.item(index), ViolationCode.PATTERN, "must match WP\\d{2}");
    }
    return text;
  }

  private void reportMissing(int bit, Place field) {
    if (bit == 0) {
      in.breaks(field.missing(), ViolationCode.MISSING, "is missing");
    }
  }

  private void stop(IOException broken, Place object, String name, int item, Place... fields) {
    Place place = name == null ? object : object.unknownKey(name);
    for (Place field : fields) {
      if (field.pointer().equals(place.pointer())) {
        place = field;
      }
    }
    in.stop(broken, item < 0 ? place : place.item(item), "");
  }
}

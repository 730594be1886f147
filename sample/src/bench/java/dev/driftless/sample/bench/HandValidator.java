package dev.driftless.sample.bench;

import dev.driftless.runtime.Violation;
import dev.driftless.sample.DependencyResolved;
import dev.driftless.sample.ErrorLogged;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventPayload;
import dev.driftless.sample.EventValidator;
import dev.driftless.sample.FeatureCompleted;
import dev.driftless.sample.FeatureCreated;
import dev.driftless.sample.HistoryAdded;
import dev.driftless.sample.WPAssigned;
import dev.driftless.sample.WPCreated;
import dev.driftless.sample.WPStatusChanged;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Validates a record in memory as one writes it by hand for sound ones: nothing but conditions. It says only whether an
 * event is sound; naming the violations is off the path that is measured.
 */
final class HandValidator {
  private HandValidator() {}

  static boolean isSound(Event event) {
    return isUlid(event.eventId())
        && event.eventType() != null
        && isFilled(event.aggregateId())
        && event.aggregateType() != null
        && event.payload() != null
        && isWritable(event.timestamp())
        && isFilled(event.nodeId())
        && event.lamportClock() != null
        && event.lamportClock() >= 0
        && (event.causationId() == null || Texts.isUlid(event.causationId()))
        && isUlid(event.correlationId())
        && isFilled(event.teamSlug())
        && isUuid4(event.projectUuid())
        && isText(event.projectSlug())
        && event.schemaVersion() != null
        && Texts.isVersion(event.schemaVersion())
        && event.dataTier() != null
        && event.dataTier() >= 0
        && event.dataTier() <= 4
        && isText(event.gitBranch())
        && (event.headCommitSha() == null || Texts.isSha1(event.headCommitSha()))
        && isText(event.repoSlug())
        && isSound(event.payload(), event.eventType(), event.aggregateType());
  }

  /** What a caller gets who wants the violations too. */
  static List<Violation> validate(Event event) {
    return isSound(event) ? List.of() : EventValidator.validate(event);
  }

  private static boolean isSound(EventPayload payload, String type, String aggregate) {
    if (payload instanceof WPStatusChanged body) {
      return type.equals("WPStatusChanged")
          && aggregate.equals("WorkPackage")
          && isWpId(body.wpId())
          && body.previousStatus() != null
          && body.newStatus() != null
          && isText(body.changedBy())
          && isText(body.featureSlug());
    }
    if (payload instanceof HistoryAdded body) {
      return type.equals("HistoryAdded")
          && aggregate.equals("WorkPackage")
          && isWpId(body.wpId())
          && body.entryType() != null
          && isFilled(body.entryContent())
          && isText(body.author());
    }
    if (payload instanceof WPCreated body) {
      return type.equals("WPCreated")
          && aggregate.equals("WorkPackage")
          && isWpId(body.wpId())
          && isFilled(body.title())
          && isFilled(body.featureSlug())
          && areWpIds(body.dependencies());
    }
    if (payload instanceof WPAssigned body) {
      return type.equals("WPAssigned")
          && aggregate.equals("WorkPackage")
          && isWpId(body.wpId())
          && isFilled(body.agentId())
          && body.phase() != null
          && (body.retryCount() == null || body.retryCount() >= 0);
    }
    if (payload instanceof ErrorLogged body) {
      return type.equals("ErrorLogged")
          && aggregate.equals(body.wpId() == null ? "Feature" : "WorkPackage")
          && body.errorType() != null
          && isFilled(body.errorMessage())
          && isText(body.wpId())
          && isText(body.stackTrace())
          && isText(body.agentId());
    }
    if (payload instanceof DependencyResolved body) {
      return type.equals("DependencyResolved")
          && aggregate.equals("WorkPackage")
          && isWpId(body.wpId())
          && isWpId(body.dependencyWpId())
          && body.resolutionType() != null;
    }
    if (payload instanceof FeatureCreated body) {
      return type.equals("FeatureCreated")
          && aggregate.equals("Feature")
          && body.featureSlug() != null
          && Texts.isFeatureSlug(body.featureSlug())
          && body.featureNumber() != null
          && body.featureNumber().length() == 3
          && Texts.isDigits(body.featureNumber(), 0, 3)
          && isFilled(body.targetBranch())
          && body.wpCount() != null
          && body.wpCount() >= 0
          && (body.createdAt() == null || isWritable(body.createdAt()));
    }
    return payload instanceof FeatureCompleted body
        && type.equals("FeatureCompleted")
        && aggregate.equals("Feature")
        && isFilled(body.featureSlug())
        && body.totalWps() != null
        && body.totalWps() >= 0
        && (body.completedAt() == null || isWritable(body.completedAt()))
        && isText(body.totalDuration());
  }

  private static boolean isUlid(@Nullable String text) {
    return text != null && Texts.isUlid(text);
  }

  private static boolean isWpId(@Nullable String text) {
    return text != null && Texts.isWpId(text);
  }

  private static boolean areWpIds(@Nullable List<String> items) {
    if (items != null) {
      for (int i = 0; i < items.size(); i++) {
        if (!isWpId(items.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isText(@Nullable String text) {
    return text == null || Texts.isWellFormed(text);
  }

  private static boolean isFilled(@Nullable String text) {
    return text != null && !text.isEmpty() && Texts.isWellFormed(text);
  }

  private static boolean isUuid4(@Nullable UUID uuid) {
    return uuid != null
        && (uuid.getMostSignificantBits() & 0xF000) == 0x4000
        && uuid.getLeastSignificantBits() >>> 62 == 2;
  }

  private static boolean isWritable(@Nullable OffsetDateTime time) {
    return time != null
        && time.getYear() >= 0
        && time.getYear() <= 9999
        && time.getOffset().getTotalSeconds() % 60 == 0;
  }
}

package dev.driftless.sample.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/** Sound events as the CLI writes them: keys in the envelope's order, a space behind each comma and colon. */
final class EventTexts {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String HEX = "0123456789abcdef";
  private static final String[] LANES = {"planned", "doing", "for_review", "done"};
  private static final String[] AGENTS = {"claude", "codex", "gemini", "opencode"};
  private static final String[] FEATURES = {
    "039-cli-2x-readiness", "040-lane-collapse", "041-sync-diagnose-and-failure-report"
  };
  private static final String[] ENTRIES = {
    "Ready for review: all tests pass.",
    "Started implementation via workflow command",
    "Review passed: the contract's examples parse, the lane mapping is complete, no further remarks",
    "Moved to for_review – 14 files changed, über alles geprüft"
  };
  /** How many of a thousand events a type has. */
  private static final Map<String, Integer> SHARES = new LinkedHashMap<>();

  static {
    SHARES.put("WPStatusChanged", 480);
    SHARES.put("HistoryAdded", 200);
    SHARES.put("WPCreated", 110);
    SHARES.put("WPAssigned", 90);
    SHARES.put("ErrorLogged", 50);
    SHARES.put("DependencyResolved", 40);
    SHARES.put("FeatureCreated", 18);
    SHARES.put("FeatureCompleted", 12);
  }

  private final Random random;
  private final String run;
  private int clock;

  EventTexts(long seed) {
    random = new Random(seed);
    run = ulid();
  }

  static Iterable<String> types() {
    return SHARES.keySet();
  }

  /** The values of an event as JSON text, by key; the payload's too. */
  record Parts(Map<String, String> envelope, Map<String, String> payload) {

    String json() {
      Map<String, String> all = new LinkedHashMap<>(envelope);
      all.replace("payload", object(payload));
      return object(all);
    }
  }

  static String object(Map<String, String> members) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    members.forEach((key, value) -> text.add("\"" + key + "\": " + value));
    return text.toString();
  }

  /** One event of any type, in the proportions of a real queue. */
  Parts next() {
    int at = random.nextInt(1000);
    for (Map.Entry<String, Integer> share : SHARES.entrySet()) {
      at -= share.getValue();
      if (at < 0) {
        return next(share.getKey());
      }
    }
    throw new IllegalStateException("the shares don't add up to 1000");
  }

  Parts next(String type) {
    String wp = wp();
    Map<String, String> payload = payload(type, wp);
    boolean onFeature = type.startsWith("Feature");
    Map<String, String> event = new LinkedHashMap<>();
    event.put("event_id", ulid());
    event.put("event_type", quoted(type));
    event.put("aggregate_id", onFeature ? payload.get("feature_slug") : wp);
    event.put("aggregate_type", onFeature ? quoted("Feature") : quoted("WorkPackage"));
    event.put("payload", "");
    event.put("timestamp", time());
    event.put("node_id", quoted("a1b2c3d4e5f6"));
    event.put("lamport_clock", String.valueOf(1200 + ++clock));
    event.put("causation_id", random.nextInt(3) == 0 ? ulid() : "null");
    event.put("correlation_id", run);
    event.put("team_slug", quoted("priivacy"));
    event.put("project_uuid", quoted("550e8400-e29b-41d4-a716-446655440000"));
    event.put("project_slug", quoted("spec-kitty"));
    event.put("schema_version", quoted("1.0.0"));
    event.put("data_tier", "0");
    event.put("git_branch", quoted(pick(FEATURES) + "-WP01"));
    event.put("head_commit_sha", quoted(digits(HEX, 40)));
    event.put("repo_slug", quoted("priivacy/spec-kitty"));
    return new Parts(event, payload);
  }

  private Map<String, String> payload(String type, String wp) {
    Map<String, String> payload = new LinkedHashMap<>();
    switch (type) {
      case "WPStatusChanged" -> {
        payload.put("wp_id", wp);
        payload.put("previous_status", quoted(pick(LANES)));
        payload.put("new_status", quoted(pick(LANES)));
        payload.put("changed_by", quoted(pick(AGENTS)));
        payload.put("feature_slug", quoted(pick(FEATURES)));
      }
      case "WPCreated" -> {
        payload.put("wp_id", wp);
        payload.put("title", quoted("Implement the sync client and its retry queue"));
        payload.put("feature_slug", quoted(pick(FEATURES)));
        payload.put("dependencies", random.nextBoolean() ? "[]" : "[" + wp() + ", " + wp() + "]");
      }
      case "WPAssigned" -> {
        payload.put("wp_id", wp);
        payload.put("agent_id", quoted(pick(AGENTS)));
        payload.put("phase", quoted(random.nextBoolean() ? "implementation" : "review"));
        payload.put("retry_count", String.valueOf(random.nextInt(3)));
      }
      case "FeatureCreated" -> {
        String feature = pick(FEATURES);
        payload.put("feature_slug", quoted(feature));
        payload.put("feature_number", quoted(feature.substring(0, 3)));
        payload.put("target_branch", quoted("main"));
        payload.put("wp_count", String.valueOf(random.nextInt(12)));
        payload.put("created_at", time());
      }
      case "FeatureCompleted" -> {
        payload.put("feature_slug", quoted(pick(FEATURES)));
        payload.put("total_wps", String.valueOf(random.nextInt(12)));
        payload.put("completed_at", time());
        payload.put("total_duration", quoted("2d 6h"));
      }
      case "HistoryAdded" -> {
        payload.put("wp_id", wp);
        payload.put("entry_type", quoted(pick("note", "review", "error", "comment")));
        payload.put("entry_content", quoted(pick(ENTRIES)));
        payload.put("author", quoted(pick(AGENTS)));
      }
      case "ErrorLogged" -> {
        payload.put("error_type", quoted(pick("validation", "runtime", "network", "auth", "unknown")));
        payload.put("error_message", quoted("Connection reset by peer while posting the batch"));
        payload.put("wp_id", wp);
        payload.put("stack_trace", "null");
        payload.put("agent_id", quoted(pick(AGENTS)));
      }
      case "DependencyResolved" -> {
        payload.put("wp_id", wp);
        payload.put("dependency_wp_id", wp());
        payload.put("resolution_type", quoted(pick("completed", "skipped", "merged")));
      }
      default -> throw new IllegalArgumentException(type);
    }
    return payload;
  }

  /** {@code {"events": […]}} of that many mixed events, compressed. */
  byte[] batch(int events) {
    StringJoiner text = new StringJoiner(", ", "{\"events\": [", "]}");
    for (int i = 0; i < events; i++) {
      text.add(next().json());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private String ulid() {
    return quoted("01JMBY7K8N" + digits(CROCKFORD, 16));
  }

  private String wp() {
    return quoted("WP0" + (1 + random.nextInt(9)));
  }

  private String time() {
    return quoted("2026-02-12T1%d:%02d:%02d.%06d+00:00"
        .formatted(random.nextInt(10), random.nextInt(60), random.nextInt(60), random.nextInt(1_000_000)));
  }

  private String digits(String alphabet, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}

package dev.driftless.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** As many different events as a test needs, and batches of them. */
public final class NumberedEvents {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Instant START = Instant.parse("2026-02-12T10:00:00Z");

  private NumberedEvents() {}

  /** The identifier of an event. */
  public static String id(int number) {
    StringBuilder id = new StringBuilder();
    for (long rest = number; id.length() < 16; rest /= DIGITS.length()) {
      id.append(DIGITS.charAt((int) (rest % DIGITS.length())));
    }
    return "01KH8N8W0A" + id.reverse();
  }

  /** A valid event of the team priivacy, a second after the one before. */
  public static String event(int number) {
    return event(number, START.plusSeconds(number).toString());
  }

  /** A valid event of the team priivacy. */
  public static String event(int number, String timestamp) {
    return """
        {"event_id": "%s", "event_type": "WPStatusChanged", "aggregate_id": "WP01", "aggregate_type": "WorkPackage", \
        "payload": {"wp_id": "WP01", "previous_status": "planned", "new_status": "doing"}, "timestamp": "%s", \
        "node_id": "16253666ca80", "lamport_clock": %d, "correlation_id": "01KH8N8W0AQ9YSR17AKEX7NRBX", \
        "team_slug": "priivacy", "project_uuid": "1b8842f7-b0be-4432-89d7-ed6a45226d0e", \
        "project_slug": "spec-kitty", "schema_version": "1.0.0", "data_tier": 0}"""
        .formatted(id(number), timestamp, number);
  }

  /** An event that the contract refuses, though it can be answered. */
  public static String unsound(int number) {
    return event(number).replace("\"wp_id\": \"WP01\", ", "");
  }

  /** Events as JSON lines. */
  public static String lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(NumberedEvents::event).collect(Collectors.joining("\n", "", "\n"));
  }

  /** A batch of these events. */
  public static String batch(List<String> events) {
    return "{\"events\": [" + String.join(", ", events) + "]}";
  }

  /** A batch of valid events. */
  public static String batch(int from, int to) {
    return batch(IntStream.range(from, to).mapToObj(NumberedEvents::event).toList());
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}

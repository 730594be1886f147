package dev.driftless.sample.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Events to test with. */
final class TestEvents {
  static final Path ACCEPTED = Path.of("events", "accepted.jsonl");
  static final Path REJECTED = Path.of("events", "rejected.jsonl");
  static final Path BATCH = Path.of("events", "batch.json");

  /** Where {@link #REJECTED} has a line that is no JSON. */
  static final int TORN = 33;

  private TestEvents() {}

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A valid event whose identifier ends with these two characters. */
  static String event(String end) {
    return """
        {"event_id": "01KH8N8W0ASB6F0KP0SN37Q2%s", "event_type": "WPStatusChanged", "aggregate_id": "WP01", \
        "aggregate_type": "WorkPackage", "payload": {"wp_id": "WP01", "previous_status": "planned", \
        "new_status": "doing"}, "timestamp": "2026-02-12T10:10:14Z", "node_id": "16253666ca80", "lamport_clock": 1, \
        "correlation_id": "01KH8N8W0AQ9YSR17AKEX7NRBX", "team_slug": "priivacy", \
        "project_uuid": "1b8842f7-b0be-4432-89d7-ed6a45226d0e", "schema_version": "1.0.0", "data_tier": 0}"""
        .formatted(end);
  }

  /** How {@link Run#brief} shows {@link #event}. */
  static String valid(int index, String end) {
    return index + " 01KH8N8W0ASB6F0KP0SN37Q2" + end;
  }
}

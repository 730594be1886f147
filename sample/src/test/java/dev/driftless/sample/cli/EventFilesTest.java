package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The files in {@code events}, and what each event in them is there for. */
class EventFilesTest {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** One line per event of {@code rejected.jsonl}: pointer and code of each violation, and the fault after a #. */
  private static final String REJECTED = """
      /payload/error_type MISSING              # no error_type
      /event_id MISSING                        # no event_id
      /event_id NULL_VALUE                     # null for what must not be null
      /event_id FORMAT                         # a ULID two characters short
      /event_id FORMAT                         # a ULID beyond 128 bits: it begins with 8
      /correlation_id FORMAT                   # a ULID in lower case
      /causation_id FORMAT                     # a ULID with an I
      /payload/wp_id PATTERN                   # WP1
      /payload/new_status UNKNOWN_VALUE        # a lane of the CLI, in_progress, on the wire
      /aggregate_type AGGREGATE_TYPE_MISMATCH  # WPCreated on a Feature
      /aggregate_type AGGREGATE_TYPE_MISMATCH  # ErrorLogged on a WorkPackage, without wp_id
      /lamport_clock WRONG_TYPE                # true for an integer
      /lamport_clock WRONG_TYPE                # 42.0 for an integer
      /lamport_clock OUT_OF_RANGE              # 2^63
      /lamport_clock TOO_SMALL                 # -1
      /data_tier TOO_LARGE                     # 5
      /data_tier WRONG_TYPE                    # "0" for an integer
      /timestamp FORMAT                        # an offset of +19:00
      /timestamp FORMAT                        # second 60
      /timestamp FORMAT                        # no offset
      /project_uuid FORMAT                     # a UUID of version 1
      /schema_version FORMAT                   # 1.0
      /head_commit_sha FORMAT                  # an abbreviated commit
      /payload/wp_id DUPLICATE_KEY             # wp_id once more, with an escape in the key
      /payload/title LONE_SURROGATE            # half an emoji
      /payload/dependencies/1 NULL_VALUE /payload/dependencies/2 PATTERN  # a null and WP3 in a list
      /payload/dependencies NULL_VALUE         # null for a list that may only be absent
      /payload/title TOO_SHORT                 # an empty title
      /payload/feature_slug PATTERN /payload/feature_number PATTERN /payload/wp_count WRONG_TYPE  # three at once; 1e1
      /payload/phase UNKNOWN_VALUE /payload/retry_count TOO_SMALL  # phase testing, retry_count -1
      /payload WRONG_TYPE                      # a text for the payload
      /event_type UNKNOWN_EVENT_TYPE           # WPReopened, sound otherwise
      /event_type UNKNOWN_EVENT_TYPE /node_id TOO_SHORT  # WPReopened with an empty node_id
      /payload/previous_status MALFORMED_JSON  # a torn line
      /debug TOO_DEEP                          # an unknown key with 100 lists inside each other
      /payload/entry_type UNKNOWN_VALUE /payload/entry_content MISSING  # the payload before its type
      /payload/resolution_type NULL_VALUE      # null for an enum
      \u0020WRONG_TYPE                              # no object but a text
      /event_type MISSING                      # no event_type, so the payload can't be checked
      /payload/completed_at FORMAT             # yesterday
      /payload/created_at NULL_VALUE           # null for a time that may only be absent
      /team_slug NULL_VALUE /project_uuid MISSING  # two at once
      """;

  private static final List<String> BATCH = List.of(
      "", "", "/payload/new_status UNKNOWN_VALUE", "", "/payload/error_type MISSING", "", "", "");

  @Test
  void everyAcceptedEventIsValid() {
    Run run = validate(TestEvents.ACCEPTED);

    assertEquals(0, run.exitCode());
    assertEquals(TestEvents.lines(TestEvents.ACCEPTED).size(), run.verdicts().size());
    assertTrue(run.verdicts().stream().allMatch(verdict -> verdict.get("violations").isEmpty()));
  }

  @Test
  void everyRejectedEventHasTheFaultItIsThereFor() {
    Run run = validate(TestEvents.REJECTED);

    assertEquals(1, run.exitCode());
    List<String> expected =
        REJECTED.lines().map(line -> line.substring(0, line.indexOf('#')).stripTrailing()).toList();
    assertEquals(String.join("\n", expected), String.join("\n", violations(run)));
    assertTrue(run.verdicts().stream().noneMatch(verdict -> verdict.get("valid").asBoolean()));
  }

  @Test
  void theBatchHasTwoBadEventsAmongGoodOnes() {
    Run run = validate(TestEvents.BATCH);

    assertEquals(1, run.exitCode());
    assertEquals(BATCH, violations(run));
  }

  @Test
  void acceptedAndRejectedEventsCoverEveryType() {
    Set<String> accepted = types(validate(TestEvents.ACCEPTED));
    Set<String> all = new TreeSet<>(Set.of(
        "WPStatusChanged", "WPCreated", "WPAssigned", "FeatureCreated", "FeatureCompleted", "HistoryAdded",
        "ErrorLogged", "DependencyResolved"));
    assertEquals(all, accepted);

    Set<String> rejected = types(validate(TestEvents.REJECTED));
    assertTrue(rejected.containsAll(all), rejected.toString());
  }

  @Test
  void identifiersOfAcceptedEventsAreRealOnes() {
    for (JsonNode verdict : validate(TestEvents.ACCEPTED).verdicts()) {
      Instant made = Instant.ofEpochMilli(ulidTime(verdict.get("event_id").asText()));
      assertTrue(made.isAfter(Instant.parse("2026-02-12T00:00:00Z")), made.toString());
      assertTrue(made.isBefore(Instant.parse("2026-02-15T00:00:00Z")), made.toString());
    }
  }

  private static long ulidTime(String ulid) {
    return ulid.substring(0, 10).chars().mapToLong(CROCKFORD::indexOf).reduce(0, (time, digit) -> time << 5 | digit);
  }

  private static Run validate(Path file) {
    return Run.of(InputStream.nullInputStream(), "validate", "--json", file.toString());
  }

  private static Set<String> types(Run run) {
    Set<String> types = new TreeSet<>();
    run.verdicts().forEach(verdict -> types.add(verdict.get("event_type").asText()));
    return types;
  }

  private static List<String> violations(Run run) {
    List<String> all = new ArrayList<>();
    for (JsonNode verdict : run.verdicts()) {
      List<String> brief = new ArrayList<>();
      for (JsonNode violation : verdict.get("violations")) {
        brief.add(violation.get("pointer").asText() + " " + violation.get("code").asText());
      }
      all.add(String.join(" ", brief));
    }
    return all;
  }
}

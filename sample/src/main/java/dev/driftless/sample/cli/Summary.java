package dev.driftless.sample.cli;

import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.input.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts verdicts. Its size does not depend on the input: types that the contract doesn't know are counted as one. */
final class Summary {
  private static final String UNKNOWN = "unknown";
  private static final String NONE = "none";

  private final Map<Verdict.Kind, Long> kinds = new EnumMap<>(Verdict.Kind.class);
  private final Map<String, Long> types = new LinkedHashMap<>();
  private final Map<ViolationCode, Long> codes = new EnumMap<>(ViolationCode.class);
  private long events;
  private int unusable;

  void add(Verdict verdict) {
    events++;
    kinds.merge(verdict.kind(), 1L, Long::sum);
    types.merge(type(verdict), 1L, Long::sum);
    for (Violation violation : verdict.violations()) {
      codes.merge(violation.code(), 1L, Long::sum);
    }
  }

  private static String type(Verdict verdict) {
    @Nullable String type = verdict.eventType();
    if (type == null) {
      return NONE;
    }
    return !verdict.isValid() && verdict.has(ViolationCode.UNKNOWN_EVENT_TYPE) ? UNKNOWN : type;
  }

  /** An input could not be used, or not to its end. */
  void addUnusable() {
    unusable++;
  }

  long events() {
    return events;
  }

  long notValid() {
    return events - kinds.getOrDefault(Verdict.Kind.VALID, 0L);
  }

  int exitCode() {
    if (unusable > 0) {
      return ExitCode.UNUSABLE;
    }
    return notValid() > 0 ? ExitCode.INVALID : ExitCode.VALID;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        events + (events == 1 ? " event" : " events") + (events == 0 ? "" : ": " + counts(kinds)));
    if (events > 0) {
      lines.add("event types: " + counts(types));
    }
    if (!codes.isEmpty()) {
      lines.add("violations: " + counts(codes));
    }
    if (unusable > 0) {
      lines.add("inputs that could not be read to their end: " + unusable);
    }
    return lines;
  }

  private static String counts(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}

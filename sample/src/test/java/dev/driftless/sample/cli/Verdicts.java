package dev.driftless.sample.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code --json} writes. */
final class Verdicts {
  private Verdicts() {}

  static List<Violation> violations(JsonNode verdict) {
    List<Violation> violations = new ArrayList<>();
    for (JsonNode violation : verdict.get("violations")) {
      violations.add(new Violation(
          violation.get("pointer").asText(),
          ViolationCode.valueOf(violation.get("code").asText()),
          violation.get("message").asText()));
    }
    return violations;
  }
}

package dev.driftless.sample.input;

import dev.driftless.runtime.TokenException;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Violations of JSON itself, with the line of the input in place of the line that the parser counts. */
final class BrokenJson {
  private static final Pattern LINE = Pattern.compile("(\\bline:? )([0-9]{1,18})(?=, column)");

  private final LineGate gate;

  BrokenJson(LineGate gate) {
    this.gate = gate;
  }

  /** The violation of a break outside all events. */
  Violation violation(TokenException broken) {
    ViolationCode code = broken.limitExceeded() ? ViolationCode.PARSER_LIMIT : ViolationCode.MALFORMED_JSON;
    return inPlace(new Violation("", code, "Invalid JSON: " + broken.getMessage()));
  }

  /** Whether the JSON of an event breaks. */
  boolean isIn(List<Violation> violations) {
    return violations.stream().anyMatch(BrokenJson::isBreak);
  }

  /** The violations of one event. */
  List<Violation> inPlace(List<Violation> violations) {
    return isIn(violations) ? violations.stream().map(this::inPlace).toList() : violations;
  }

  private Violation inPlace(Violation violation) {
    return isBreak(violation)
        ? new Violation(violation.pointer(), violation.code(), inPlace(violation.message()))
        : violation;
  }

  private String inPlace(String message) {
    Matcher line = LINE.matcher(message);
    return line.replaceAll(found -> found.group(1) + gate.lineOf(Long.parseLong(found.group(2))));
  }

  private static boolean isBreak(Violation violation) {
    return violation.code() == ViolationCode.MALFORMED_JSON || violation.code() == ViolationCode.PARSER_LIMIT;
  }
}

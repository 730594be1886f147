package dev.driftless.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on a value, as it was declared.
 *
 * @param rule the rule
 * @param message the user's own message in place of the rule's text; null for the latter
 * @param named the simple name of the named constraint that carries the rule; null if it stands on the field itself
 */
public record Constraint(Rule rule, @Nullable String message, @Nullable String named) {

  /** Whether every string that keeps to the constraints is ASCII, so that it can have no lone surrogate. */
  public static boolean keepToAscii(List<Constraint> constraints) {
    return constraints.stream()
        .map(Constraint::rule)
        .anyMatch(
            rule ->
                rule instanceof Rule.HasFormat
                    || rule instanceof Rule.Constant constant
                        && constant.value().toString().chars().allMatch(c -> c < 128)
                    || rule instanceof Rule.OneOf choice
                        && choice.values().stream().allMatch(text -> text.chars().allMatch(c -> c < 128))
                    || rule instanceof Rule.Matches matches && matches.pattern().asciiOnly());
  }

  /** The whole message of a violation by a value of that type. */
  public String violation(String invalid, String subject, ValueType type) {
    return invalid + (message == null ? subject + " " + rule.textFor(type) : message);
  }
}

package dev.driftless.processor.read;

import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code message} that a user gave a constraint. Parameters such as <code>{min}</code> become the values of the
 * annotation's members (Jakarta Validation, section 6.3.1.1); whatever only a running provider could fill in, a key of a
 * resource bundle or an expression, is a problem.
 */
final class MessageReader {
  private static final Set<String> NOT_PARAMETERS = Set.of("message", "groups", "payload");

  private final Problems problems;

  MessageReader(Problems problems) {
    this.problems = problems;
  }

  /** The message, its parameters filled in; null if the user gave none, or it can't be carried. */
  @Nullable String read(AnnotationMirror constraint, SourcePosition position) {
    AnnotationValue given = Mirrors.explicit(constraint, "message");
    if (given == null || !(given.getValue() instanceof String template)) {
      return null;
    }
    StringBuilder message = new StringBuilder();
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i);
      if (c == '\\' && i + 1 < template.length() && "{}$\\".indexOf(template.charAt(i + 1)) >= 0) {
        message.append(template.charAt(i + 1));
        i += 2;
      } else if (c == '{') {
        int end = template.indexOf('}', i);
        String value = end < 0 ? null : parameter(constraint, template.substring(i + 1, end));
        if (value == null || i > 0 && template.charAt(i - 1) == '$') {
          refuse(constraint, template, position);
          return null;
        }
        message.append(value);
        i = end + 1;
      } else {
        message.append(c);
        i++;
      }
    }
    if (message.toString().isBlank()) {
      problems.add(
          position,
          ProblemId.CONSTRAINT_MESSAGE,
          "The message is blank: write one, or leave it out (" + name(constraint) + ")");
      return null;
    }
    return message.toString();
  }

  private static @Nullable String parameter(AnnotationMirror constraint, String name) {
    AnnotationValue value = NOT_PARAMETERS.contains(name) ? null : Mirrors.valueOrDefault(constraint, name);
    if (value != null && value.getValue() instanceof List<?> list) {
      return list.stream()
          .map(one -> String.valueOf(((AnnotationValue) one).getValue()))
          .collect(Collectors.joining(", "));
    }
    return value == null ? null : String.valueOf(value.getValue());
  }

  private static String name(AnnotationMirror constraint) {
    return "@" + Mirrors.typeOf(constraint).getSimpleName();
  }

  private void refuse(AnnotationMirror constraint, String template, SourcePosition position) {
    problems.add(
        position,
        ProblemId.CONSTRAINT_MESSAGE,
        "The message \""
            + template
            + "\" can't be carried to every output: in braces only members of the annotation itself may stand; write"
            + " \\\\{ for a brace ("
            + name(constraint)
            + ")");
  }
}

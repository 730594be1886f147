package dev.driftless.processor;

import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.read.SourcePosition;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Reports problems: the only class that talks to the compiler's Messager. */
final class Diagnostics {
  private final Messager messager;
  private final Set<Problem> reported = new HashSet<>();

  Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Reports a problem as near to its cause as the compiler can place it; the same one only once. */
  void report(Problem problem) {
    if (!reported.add(problem)) {
      return;
    }
    SourcePosition at = (SourcePosition) problem.position();
    if (at.annotation() == null) {
      messager.printMessage(Kind.ERROR, problem.text(), at.element());
    } else if (at.value() == null) {
      messager.printMessage(Kind.ERROR, problem.text(), at.element(), at.annotation());
    } else {
      messager.printMessage(Kind.ERROR, problem.text(), at.element(), at.annotation(), at.value());
    }
  }

  /** Reports what belongs to no place in the source. */
  void report(String message) {
    messager.printMessage(Kind.ERROR, message);
  }
}

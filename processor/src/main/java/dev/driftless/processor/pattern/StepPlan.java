package dev.driftless.processor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the steps of an expression that can be matched without ever going back, and matches with them. */
final class StepPlan {
  /** Ranges in all steps together. A method beyond some 8000 bytes of code is never compiled by HotSpot. */
  private static final int MAX_RANGES = 200;

  private StepPlan() {}

  /** The steps, where the expression is a sequence in which the next character always decides. */
  static Optional<List<Step>> of(PatternNode node) {
    List<PatternNode> items = node instanceof PatternNode.Sequence sequence ? sequence.items() : List.of(node);
    List<Step> steps = new ArrayList<>();
    for (PatternNode item : items) {
      if (item instanceof PatternNode.Chars chars) {
        add(steps, new Step(chars.set(), 1, 1));
      } else if (item instanceof PatternNode.Repeat repeat && repeat.body() instanceof PatternNode.Chars chars) {
        add(steps, new Step(chars.set(), repeat.min(), repeat.max()));
      } else {
        return Optional.empty();
      }
    }
    int ranges = steps.stream().mapToInt(step -> step.set().ranges().size()).sum();
    return ranges <= MAX_RANGES && isDeterministic(steps) ? Optional.of(List.copyOf(steps)) : Optional.empty();
  }

  private static void add(List<Step> steps, Step next) {
    int top = steps.size() - 1;
    Step last = top < 0 ? null : steps.get(top);
    if (last != null && last.isFixed() && next.isFixed() && last.set().equals(next.set())) {
      int count = last.min() + next.min();
      steps.set(top, new Step(next.set(), count, count));
    } else {
      steps.add(next);
    }
  }

  /** Whether no character that a step of open length could take may be the first of what comes behind it. */
  private static boolean isDeterministic(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      boolean mayFollow = !steps.get(i).isFixed();
      for (int j = i + 1; mayFollow && j < steps.size(); j++) {
        if (!steps.get(i).set().disjoint(steps.get(j).set())) {
          return false;
        }
        mayFollow = steps.get(j).min() == 0;
      }
    }
    return true;
  }

  /** Whether the steps, each taking all it can, take the whole text. */
  static boolean matches(List<Step> steps, CharSequence text) {
    int at = 0;
    for (Step step : steps) {
      int count = 0;
      while (at < text.length() && (step.isUnbounded() || count < step.max())) {
        int codePoint = Character.codePointAt(text, at);
        if (!step.set().contains(codePoint)) {
          break;
        }
        at += Character.charCount(codePoint);
        count++;
      }
      if (count < step.min()) {
        return false;
      }
    }
    return at == text.length();
  }
}

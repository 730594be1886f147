package dev.driftless.sample.server;

import dev.driftless.runtime.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer says of something that breaks the contract in one way or many. */
final class ErrorText {
  private static final int MOST = 10;

  private ErrorText() {}

  /** The messages of the violations, the first ten of them, and how many more there are. */
  static String of(List<Violation> violations) {
    return joined(violations.stream().map(Violation::message).toList());
  }

  /** The first ten texts, and how many more there are. */
  static String joined(List<String> texts) {
    String first = texts.stream().limit(MOST).collect(Collectors.joining("; "));
    return texts.size() > MOST ? first + "; and " + (texts.size() - MOST) + " more" : first;
  }
}

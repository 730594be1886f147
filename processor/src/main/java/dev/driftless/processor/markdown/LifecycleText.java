package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/** Since when something is there, and whether it is on its way out. */
final class LifecycleText {
  private LifecycleText() {}

  /** {@code Since 1.2.0. Deprecated since 2.0.0; will be removed.} Empty if neither is said. */
  static String of(Lifecycle lifecycle) {
    return of(lifecycle, "");
  }

  /** The same with why it is deprecated, or what to use instead, as {@code @deprecated} in the doc comment says. */
  static String of(Lifecycle lifecycle, String doc) {
    List<String> sentences = new ArrayList<>();
    if (lifecycle.since() != null) {
      sentences.add("Since " + Markdown.text(lifecycle.since()) + ".");
    }
    Lifecycle.Deprecation deprecated = lifecycle.deprecated();
    if (deprecated != null) {
      sentences.add("Deprecated"
          + (deprecated.since().isEmpty() ? "" : " since " + Markdown.text(deprecated.since()))
          + (deprecated.forRemoval() ? "; will be removed" : "")
          + reason(doc));
    }
    return Words.sentences(sentences);
  }

  private static String reason(String doc) {
    String reason = DocText.deprecation(doc);
    return reason.isEmpty() ? "." : ": " + reason + (".!?:".indexOf(reason.charAt(reason.length() - 1)) < 0 ? "." : "");
  }
}

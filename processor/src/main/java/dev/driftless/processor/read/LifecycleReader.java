package dev.driftless.processor.read;

import dev.driftless.Since;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.Lifecycle.Deprecation;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Formats;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Reads since when something is there, and whether it is deprecated. */
final class LifecycleReader {
  private LifecycleReader() {}

  static Lifecycle read(Element element, Problems problems) {
    Optional<AnnotationMirror> since = Mirrors.find(element, Since.class);
    String version = since.map(mirror -> Mirrors.string(mirror, "value")).orElse(null);
    since.ifPresent(mirror -> check(element, mirror, "value", version, problems));
    Optional<AnnotationMirror> deprecated = Mirrors.find(element, Deprecated.class);
    Deprecation deprecation =
        deprecated
            .map(
                mirror ->
                    new Deprecation(
                        Mirrors.string(mirror, "since"), Mirrors.get(mirror, "forRemoval", Boolean.class, false)))
            .orElse(null);
    if (deprecation != null && !deprecation.since().isEmpty()) {
      check(element, deprecated.get(), "since", deprecation.since(), problems);
    }
    return version == null && deprecation == null ? Lifecycle.UNSAID : new Lifecycle(version, deprecation);
  }

  private static void check(Element element, AnnotationMirror mirror, String member, String version, Problems problems) {
    if (!Formats.isSemver(version)) {
      problems.add(
          Mirrors.position(element, mirror, member),
          ProblemId.LIFECYCLE,
          "The version is one of the contract, a semantic version such as 1.0.0, not \"" + version + "\"");
    }
  }
}

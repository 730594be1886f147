package dev.driftless.processor.read;

import dev.driftless.processor.problem.Position;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A position as the compiler knows it.
 *
 * @param annotation the annotation on the element that is meant; null for the element itself
 * @param value the value within the annotation that is meant; null for the whole annotation
 */
public record SourcePosition(Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Position {

  static SourcePosition of(Element element) {
    return new SourcePosition(element, null, null);
  }

  static SourcePosition of(Element element, AnnotationMirror annotation) {
    return new SourcePosition(element, annotation, null);
  }
}

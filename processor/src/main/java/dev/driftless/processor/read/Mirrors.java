package dev.driftless.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads annotation mirrors: the compiler's view of annotations, which works without their classes. */
final class Mirrors {
  private Mirrors() {}

  static Optional<AnnotationMirror> find(List<? extends AnnotationMirror> mirrors, String annotation) {
    for (AnnotationMirror mirror : mirrors) {
      if (nameOf(mirror).equals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  static Optional<AnnotationMirror> find(Element element, Class<?> annotation) {
    return find(element.getAnnotationMirrors(), annotation.getCanonicalName());
  }

  static boolean has(Element element, Class<?> annotation) {
    return find(element, annotation).isPresent();
  }

  /** The qualified name of an annotation's type. */
  static String nameOf(AnnotationMirror mirror) {
    return typeOf(mirror).getQualifiedName().toString();
  }

  static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** The value as it stands in the source; null where the default applies. */
  static @Nullable AnnotationValue explicit(AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The value, or the default of its member; null only where the source gives none though it has to. */
  static @Nullable AnnotationValue valueOrDefault(AnnotationMirror mirror, String member) {
    AnnotationValue explicit = explicit(mirror, member);
    if (explicit != null) {
      return explicit;
    }
    for (Element element : typeOf(mirror).getEnclosedElements()) {
      if (element instanceof ExecutableElement method && method.getSimpleName().contentEquals(member)) {
        return method.getDefaultValue();
      }
    }
    return null;
  }

  /** A value of a simple type; the fallback where the source's value is itself in error. */
  static <T> T get(AnnotationMirror mirror, String member, Class<T> type, T fallback) {
    AnnotationValue value = valueOrDefault(mirror, member);
    return value != null && type.isInstance(value.getValue()) ? type.cast(value.getValue()) : fallback;
  }

  static String string(AnnotationMirror mirror, String member) {
    return get(mirror, member, String.class, "");
  }

  /** The elements of an array member. */
  static List<AnnotationValue> list(AnnotationMirror mirror, String member) {
    AnnotationValue value = valueOrDefault(mirror, member);
    return value != null && value.getValue() instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast).toList()
        : List.of();
  }

  static List<String> strings(AnnotationMirror mirror, String member) {
    return list(mirror, member).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  static SourcePosition position(Element element, AnnotationMirror mirror, String member) {
    return new SourcePosition(element, mirror, explicit(mirror, member));
  }
}

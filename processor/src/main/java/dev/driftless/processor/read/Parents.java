package dev.driftless.processor.read;

import dev.driftless.FieldGroup;
import dev.driftless.Union;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What a declaration extends: groups of fields and unions. */
final class Parents {
  private Parents() {}

  /** The direct ones, in their order. */
  static List<TypeElement> of(TypeElement declaration) {
    return declaration.getInterfaces().stream()
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .filter(Parents::isParent)
        .toList();
  }

  /** All of them. */
  static Set<TypeElement> allOf(TypeElement declaration) {
    Set<TypeElement> all = new LinkedHashSet<>();
    for (TypeElement parent : of(declaration)) {
      all.addAll(allOf(parent));
      all.add(parent);
    }
    return all;
  }

  /** Whether others can extend it. */
  static boolean isParent(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && (Mirrors.has(type, FieldGroup.class) || Mirrors.has(type, Union.class));
  }
}

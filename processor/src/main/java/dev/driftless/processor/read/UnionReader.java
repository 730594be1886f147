package dev.driftless.processor.read;

import dev.driftless.Union;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Finds the variants of unions, once all objects are read. */
final class UnionReader {
  private final Map<TypeElement, ObjectType> objects;
  private final Problems problems;

  /** @param objects every object that could be read, with its declaration */
  UnionReader(Map<TypeElement, ObjectType> objects, Problems problems) {
    this.objects = objects;
    this.problems = problems;
  }

  /** The union that a declaration with {@code @Union} is; empty if it is none, or a wrong one, which is a problem. */
  Optional<ObjectType.Union> union(TypeElement declaration) {
    Optional<AnnotationMirror> mirror = Mirrors.find(declaration, Union.class);
    if (mirror.isEmpty() || objects.get(declaration).kind() == ObjectType.Kind.ENVELOPE) {
      return Optional.empty();
    }
    List<TypeElement> variants = variants(declaration);
    int before = problems.size();
    if (variants.isEmpty()) {
      refuse(
          declaration,
          declaration.getSimpleName() + " has no variants: declare it sealed, and let non-sealed interfaces of the contract"
              + " with @ObjectType extend it");
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>();
    String accessor = Mirrors.string(mirror.get(), "discriminator");
    checkVariants(declaration, variants, accessor, keys);
    if (keys.size() > 1) {
      refuse(
          declaration,
          "The key of " + accessor + "() in JSON differs between the variants, " + String.join(" and ", keys)
              + ": give it one name");
    }
    // Without any key, there is a nested union without variants, which is a problem there.
    return problems.size() > before || keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ObjectType.Union(
                keys.iterator().next(),
                variants.stream().map(variant -> variant.getSimpleName().toString()).toList()));
  }

  /** @param keys where the keys of the discriminator go */
  private void checkVariants(TypeElement declaration, List<TypeElement> variants, String accessor, Set<String> keys) {
    Map<String, TypeElement> byValue = new HashMap<>();
    Set<String> withDefault = new LinkedHashSet<>();
    for (TypeElement variant : variants) {
      ObjectType object = objects.get(variant);
      if (object == null || object.kind() != ObjectType.Kind.OBJECT) {
        refuse(
            declaration,
            variant.getSimpleName() + " is no variant: let it be an interface of the contract, marked with @ObjectType alone");
        continue;
      }
      for (TypeElement leaf : leaves(variant).toList()) {
        Optional<Field> field =
            Optional.ofNullable(objects.get(leaf)).flatMap(one -> one.field(accessor)).filter(UnionReader::isConstant);
        if (field.isEmpty()) {
          refuse(
              declaration,
              leaf.getSimpleName() + " is not told apart: declare @Const(\"…\") String " + accessor
                  + "() in it, required and with one key");
          continue;
        }
        keys.add(field.get().wireName());
        if (field.get().fallback() != null) {
          withDefault.add(variant.getSimpleName().toString());
        }
        String value = String.valueOf(constant(field.get()));
        TypeElement other = byValue.putIfAbsent(value, variant);
        if (other != null && !other.equals(variant)) {
          refuse(
              declaration,
              variant.getSimpleName() + " and " + other.getSimpleName() + " have the same " + accessor + "(), \"" + value
                  + "\": give each variant one of its own");
        }
      }
    }
    if (withDefault.size() > 1) {
      refuse(
          declaration,
          "An object without " + accessor + "() could be any of " + String.join(", ", withDefault)
              + ": leave @Default to one of them");
    }
  }

  private static List<TypeElement> variants(TypeElement declaration) {
    return declaration.getPermittedSubclasses().stream()
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .toList();
  }

  private static Stream<TypeElement> leaves(TypeElement variant) {
    return Mirrors.has(variant, Union.class)
        ? variants(variant).stream().flatMap(UnionReader::leaves)
        : Stream.of(variant);
  }

  private static boolean isConstant(Field field) {
    return (!field.optional() || field.fallback() != null) && !field.nullable() && field.aliases().isEmpty() && constant(field) instanceof String;
  }

  private static @Nullable Object constant(Field field) {
    return field.constraints().stream()
        .map(Constraint::rule)
        .map(rule -> rule instanceof Rule.Constant constant ? constant.value() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void refuse(TypeElement declaration, String message) {
    problems.add(
        SourcePosition.of(declaration, Mirrors.find(declaration, Union.class).orElseThrow()), ProblemId.UNION, message);
  }
}

package dev.driftless.processor.read;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Alias;
import dev.driftless.Category;
import dev.driftless.ErrorCategories;
import dev.driftless.IntegerValue;
import dev.driftless.OpenEnum;
import dev.driftless.Outcome;
import dev.driftless.ProducerAction;
import dev.driftless.Unmapped;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.WireNames;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads declared enums. */
final class EnumReader {
  private final FieldReader fields;
  private final DocComments docs;
  private final Problems problems;

  EnumReader(FieldReader fields, DocComments docs, Problems problems) {
    this.fields = fields;
    this.docs = docs;
    this.problems = problems;
  }

  EnumType read(TypeElement declaration) {
    List<EnumType.Constant> constants = new ArrayList<>();
    Map<String, String> byWireName = new HashMap<>();
    for (Element member : declaration.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        EnumType.Constant constant = constant(member);
        if (isNew(constant, member, byWireName)) {
          constants.add(constant);
        }
      }
    }
    if (constants.isEmpty()) {
      problems.add(
          SourcePosition.of(declaration),
          ProblemId.ENUM_SHAPE,
          "The enum " + declaration.getSimpleName() + " has no constants: no value could ever be valid");
    }
    return new EnumType(
        declaration.getSimpleName().toString(),
        docs.of(declaration),
        constants,
        isOpen(declaration),
        areIntegers(declaration),
        Mirrors.find(declaration, ErrorCategories.class)
            .map(mirror -> Mirrors.strings(mirror, "commonTexts"))
            .orElse(null),
        LifecycleReader.read(declaration, problems),
        SourcePosition.of(declaration));
  }

  private boolean isNew(EnumType.Constant constant, Element member, Map<String, String> byWireName) {
    String other = byWireName.putIfAbsent(constant.wireName(), constant.name());
    if (other != null) {
      problems.add(
          wireNamePosition(member),
          ProblemId.WIRE_NAME,
          sameName(constant.name(), other, constant.wireName())
              + (Mirrors.has(member, IntegerValue.class)
                  ? "give one another @IntegerValue"
                  : "rename one with @JsonProperty"));
      return false;
    }
    for (String text : constant.alsoRead()) {
      other = byWireName.putIfAbsent(text, constant.name());
      if (other != null) {
        problems.add(
            Mirrors.position(member, Mirrors.find(member, JsonAlias.class).orElseThrow(), "value"),
            ProblemId.WIRE_NAME,
            other.equals(constant.name())
                ? other + " has the name \"" + text + "\" in JSON twice: remove one"
                : sameName(constant.name(), other, text) + "remove it from @JsonAlias");
        return false;
      }
    }
    return true;
  }

  private static String sameName(String one, String other, String text) {
    return one + " and " + other + " have the same name in JSON, \"" + text + "\": ";
  }

  private static SourcePosition wireNamePosition(Element constant) {
    return Mirrors.find(constant, IntegerValue.class)
        .map(mirror -> Mirrors.position(constant, mirror, "value"))
        .orElseGet(() -> FieldReader.wireNamePosition(constant));
  }

  /** Whether all of the constants are integers in JSON, and nothing speaks against it; what does is a problem. */
  private boolean areIntegers(TypeElement declaration) {
    List<? extends Element> all =
        declaration.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .toList();
    List<? extends Element> marked = all.stream().filter(member -> Mirrors.has(member, IntegerValue.class)).toList();
    if (marked.isEmpty()) {
      return false;
    }
    int before = problems.size();
    if (marked.size() < all.size()) {
      problems.add(
          SourcePosition.of(declaration),
          ProblemId.ENUM_SHAPE,
          declaration.getSimpleName() + " is a string for some of its constants and an integer for others: put @IntegerValue"
              + " on all of them, or on none");
    }
    refuseOnIntegers(declaration, OpenEnum.class, ProblemId.OPEN_ENUM, "An open enum keeps any text");
    refuseOnIntegers(declaration, ErrorCategories.class, ProblemId.ERROR_CATEGORY, "An error category is a text in JSON");
    for (Element constant : marked) {
      for (Class<?> name : List.of(JsonProperty.class, JsonAlias.class)) {
        Mirrors.find(constant, name)
            .ifPresent(
                mirror ->
                    problems.add(
                        SourcePosition.of(constant, mirror),
                        ProblemId.WIRE_NAME,
                        constant.getSimpleName() + " is an integer in JSON and has no name there: remove @"
                            + name.getSimpleName()));
      }
    }
    return problems.size() == before;
  }

  private void refuseOnIntegers(TypeElement declaration, Class<?> annotation, ProblemId id, String why) {
    Mirrors.find(declaration, annotation)
        .ifPresent(
            mirror ->
                problems.add(
                    SourcePosition.of(declaration, mirror),
                    id,
                    why + ", and the values of " + declaration.getSimpleName() + " are integers: remove @"
                        + annotation.getSimpleName()));
  }

  /** What is generated for an open enum has a nested enum {@code Known}, which nothing may hide (JLS 6.4.2, 8.1). */
  private boolean isOpen(TypeElement declaration) {
    Optional<? extends Element> hiding =
        Stream.concat(Stream.of(declaration), declaration.getEnclosedElements().stream())
            .filter(element -> element == declaration || element.getKind() == ElementKind.ENUM_CONSTANT)
            .filter(element -> element.getSimpleName().contentEquals("Known"))
            .findFirst();
    boolean open = Mirrors.has(declaration, OpenEnum.class);
    if (open && hiding.isPresent()) {
      problems.add(
          SourcePosition.of(hiding.get()),
          ProblemId.OPEN_ENUM,
          "Known is what the constants of an open enum are called together: rename it; a constant keeps its name in JSON"
              + " with @JsonProperty");
    }
    return open && hiding.isEmpty();
  }

  private EnumType.Constant constant(Element constant) {
    fields.refuseForeignAnnotations(constant, List.of(JsonProperty.class, JsonAlias.class));
    fields.refuseConstraints(constant);
    String name = constant.getSimpleName().toString();
    String byRule = WireNames.ofConstant(name);
    Optional<AnnotationMirror> given = Mirrors.find(constant, JsonProperty.class);
    Optional<String> integer =
        Mirrors.find(constant, IntegerValue.class)
            .map(mirror -> String.valueOf(Mirrors.get(mirror, "value", Integer.class, 0)));
    return new EnumType.Constant(
        name,
        integer.isPresent() ? integer.get() : given.map(mirror -> fields.wireName(constant, mirror, byRule)).orElse(byRule),
        integer.isPresent() ? List.of() : alsoRead(constant),
        docs.of(constant),
        Mirrors.find(constant, Alias.class).map(mirror -> Mirrors.strings(mirror, "value")).orElse(List.of()),
        Mirrors.find(constant, Unmapped.class).map(mirror -> Mirrors.string(mirror, "because")).orElse(null),
        Mirrors.find(constant, Outcome.class).map(EnumReader::outcome).orElse(null),
        Mirrors.find(constant, ProducerAction.class).map(mirror -> Mirrors.string(mirror, "value").strip()).orElse(""),
        Mirrors.find(constant, Category.class).map(EnumReader::category).orElse(null),
        LifecycleReader.read(constant, problems),
        SourcePosition.of(constant));
  }

  /** The other texts that {@code @JsonAlias} gives. */
  private List<String> alsoRead(Element constant) {
    Optional<AnnotationMirror> given = Mirrors.find(constant, JsonAlias.class);
    List<String> texts = given.map(mirror -> Mirrors.strings(mirror, "value")).orElse(List.of());
    if (given.isPresent() && (texts.isEmpty() || texts.contains(""))) {
      problems.add(
          Mirrors.position(constant, given.get(), "value"),
          ProblemId.WIRE_NAME,
          "@JsonAlias gives other texts that are read as this constant: give at least one, and none that is empty");
      return List.of();
    }
    return texts;
  }

  private static Outcome.@Nullable Kind outcome(AnnotationMirror mirror) {
    AnnotationValue value = Mirrors.explicit(mirror, "value");
    return value != null && value.getValue() instanceof VariableElement kind
        ? Outcome.Kind.valueOf(kind.getSimpleName().toString())
        : null;
  }

  private static EnumType.Category category(AnnotationMirror mirror) {
    return new EnumType.Category(
        Mirrors.strings(mirror, "keywords"),
        Mirrors.string(mirror, "suggestedAction").strip(),
        Mirrors.get(mirror, "validationErrors", Boolean.class, false));
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Union;
import dev.driftless.processor.model.Variants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The variants of a union, and of which unions an object is one. */
final class UnionText {
  private final Contract contract;
  private final Variants variants;
  private final Links links;

  UnionText(Contract contract, Links links) {
    this.contract = contract;
    this.variants = Variants.of(contract);
    this.links = links;
  }

  /**
   * How the variants are told apart.
   *
   * @param what what is one of them: {@code It}, {@code The payload}
   */
  String of(String what, ObjectType union) {
    String key = Markdown.code(discriminator(union));
    MarkdownTable table = new MarkdownTable(key, "Object", "Meaning");
    valuesByVariant(union)
        .forEach((name, values) -> table.row(told(union, values), links.to(name), meaning(union, name)));
    return what + " is one of several objects, which " + key + " tells apart:\n\n" + table;
  }

  /** The values that tell a variant: {@code `a` or `b`, also where the key is absent}. */
  private String told(ObjectType union, List<String> values) {
    Optional<String> absent = variants.valueOfAbsent(union).filter(values::contains);
    String either = Words.or(Words.codes(values));
    if (absent.isEmpty()) {
      return either;
    }
    return values.size() == 1
        ? either + ", also where the key is absent"
        : either + "; where the key is absent, " + Markdown.code(absent.get());
  }

  private String meaning(ObjectType union, String name) {
    return variants.direct(union).stream()
        .filter(variant -> variant.name().equals(name))
        .map(variant -> Words.sentences(
            List.of(DocText.firstSentence(variant.doc()), LifecycleText.of(variant.shape().lifecycle()))))
        .findFirst()
        .orElse("");
  }

  /** For each union that has the object as a direct variant, a sentence that says so. */
  List<String> variantOf(ObjectType object) {
    List<String> sentences = new ArrayList<>();
    for (ObjectType union : variants.unionsOf(object)) {
      List<String> values = valuesByVariant(union).getOrDefault(object.name(), List.of());
      sentences.add("It is a variant of " + links.to(contract, union) + ": there " + Markdown.code(discriminator(union))
          + " is " + told(union, values) + ".");
    }
    return sentences;
  }

  /** The values of the discriminator for each direct variant; those of a union are its own variants'. */
  private Map<String, List<String>> valuesByVariant(ObjectType union) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    variants.byValue(union)
        .forEach((value, variant) -> values.computeIfAbsent(variant.name(), name -> new ArrayList<>()).add(value));
    return values;
  }

  private static String discriminator(ObjectType type) {
    Union union = Objects.requireNonNull(type.shape().union());
    return union.discriminator();
  }
}

package dev.driftless.processor.model;

import dev.driftless.processor.model.ObjectType.Union;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The variants of the unions in a contract. */
public final class Variants {
  private final Contract contract;

  private Variants(Contract contract) {
    this.contract = contract;
  }

  /** Those of one contract, whose types all resolve. */
  public static Variants of(Contract contract) {
    return new Variants(contract);
  }

  /** The direct variants of a union, which may be unions themselves, in the order of declaration. */
  public List<ObjectType> direct(ObjectType union) {
    return unionOf(union).variants().stream().map(contract::object).toList();
  }

  /** The objects that values of the type are in the end: a type that is no union stands for itself. */
  public Stream<ObjectType> leaves(ObjectType type) {
    return type.isUnion() ? direct(type).stream().flatMap(this::leaves) : Stream.of(type);
  }

  /** The direct variants of a union by the values of its discriminator, in the order of declaration. */
  public Map<String, ObjectType> byValue(ObjectType union) {
    Map<String, ObjectType> variants = new LinkedHashMap<>();
    String discriminator = unionOf(union).discriminator();
    for (ObjectType variant : direct(union)) {
      leaves(variant)
          .flatMap(leaf -> value(leaf, discriminator).stream())
          .forEach(value -> variants.put(value, variant));
    }
    return variants;
  }

  /** The value of a union's discriminator that an object without it stands for; empty if it has to be there. */
  public Optional<String> valueOfAbsent(ObjectType union) {
    String discriminator = unionOf(union).discriminator();
    return leaves(union)
        .filter(leaf -> field(leaf, discriminator).anyMatch(field -> field.fallback() != null))
        .flatMap(leaf -> value(leaf, discriminator).stream())
        .findFirst();
  }

  /** The variant that a JSON object of a union is, as its discriminator has it; empty if it is none. */
  public Optional<ObjectType> find(ObjectType union, Map<?, ?> members) {
    String key = unionOf(union).discriminator();
    if (!members.containsKey(key)) {
      return valueOfAbsent(union).map(byValue(union)::get);
    }
    Object value = members.get(key);
    return value instanceof String ? Optional.ofNullable(byValue(union).get(value)) : Optional.empty();
  }

  /** The object that a JSON object of the type is in the end; empty if it is a union's, but none of its variants. */
  public Optional<ObjectType> leaf(ObjectType type, Map<?, ?> members) {
    return type.isUnion() ? find(type, members).flatMap(variant -> leaf(variant, members)) : Optional.of(type);
  }

  /** The unions of which the object is a direct variant, in the order of declaration. */
  public List<ObjectType> unionsOf(ObjectType variant) {
    return contract.allObjects().stream()
        .filter(type -> type.isUnion() && unionOf(type).variants().contains(variant.name()))
        .toList();
  }

  private static Stream<Field> field(ObjectType leaf, String wireName) {
    return leaf.fields().stream().filter(field -> field.wireName().equals(wireName));
  }

  private static Union unionOf(ObjectType type) {
    return Objects.requireNonNull(type.shape().union());
  }

  /** The one value that a field of an object has; the fields that tell variants apart are constants. */
  private static Optional<String> value(ObjectType leaf, String wireName) {
    return field(leaf, wireName)
        .flatMap(field -> field.constraints().stream())
        .map(Constraint::rule)
        .flatMap(rule -> rule instanceof Rule.Constant constant ? Stream.of(constant.value().toString()) : Stream.of())
        .findFirst();
  }
}

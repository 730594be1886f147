package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Enumeration;
import dev.driftless.processor.differential.Declared.Field;
import dev.driftless.processor.differential.Declared.Type;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules across random fields, written in Java, and what they mean over parsed JSON. */
final class RandomRules {
  private final Choices choices;
  private final List<Enumeration> enums;
  private final List<Type> objects;
  private final Map<String, Meaning> meanings;

  /**
   * With what there is at the time.
   *
   * @param meanings where the meaning of each rule goes, by its method
   */
  RandomRules(Choices choices, List<Enumeration> enums, List<Type> objects, Map<String, Meaning> meanings) {
    this.choices = choices;
    this.enums = enums;
    this.objects = objects;
    this.meanings = meanings;
  }

  /** Whether a rule holds. */
  interface Meaning {
    boolean holds(JsonView object);
  }

  private record Body(String code, Meaning meaning) {}

  /** The methods of some rules. */
  List<String> of(List<Field> fields) {
    List<String> methods = new ArrayList<>();
    for (Field field : fields) {
      if (choices.oneIn(5)) {
        body(field).ifPresent(body -> methods.add(method(field, body)));
      }
    }
    List<Field> free =
        fields.stream()
            .filter(field -> !field.primitive() && field.fallback() == null && (field.optional() || field.nullable()))
            .toList();
    if (free.size() > 1 && choices.oneIn(3)) {
      List<Field> two = choices.of(free, 2);
      String a = two.get(0).accessor();
      String b = two.get(1).accessor();
      methods.add(
          method(
              two.get(0),
              new Body(
                  "return (" + a + "() == null) == (" + b + "() == null);",
                  object -> (object.get(a) == null) == (object.get(b) == null))));
    }
    return methods;
  }

  private String method(Field field, Body body) {
    String name = choices.name("rule_");
    meanings.put(name, body.meaning());
    return "@AssertTrue(message = \"\\\"" + name + "\\\" holds for $ " + field.accessor() + "\") default boolean "
        + name + "() { " + body.code() + " }";
  }

  private Optional<Body> body(Field field) {
    String name = field.accessor();
    return switch (field.value().kind()) {
      case TEXT ->
          Optional.of(
              choices.oneIn(2)
                  ? unlessNull(field, name + "().length() < 4", value -> ((String) value).length() < 4)
                  // Throws where there is nothing.
                  : new Body(
                      "return !" + name + "().isEmpty();",
                      object -> object.get(name) instanceof String text && !text.isEmpty()));
      case INTEGER ->
          Optional.of(
              unlessNull(field, name + "() != 7", value -> !value.toString().equals("7")));
      case BOOLEAN -> Optional.of(unlessNull(field, "!" + name + "()", value -> !(Boolean) value));
      case MOMENT ->
          Optional.of(
              field.value().type().equals("LocalDate")
                  ? unlessNull(field, name + "().getYear() > 1000", value -> value.toString().compareTo("1001") >= 0)
                  : unlessNull(
                      field, name + "().getMinute() == 0", value -> value.toString().substring(14, 16).equals("00")));
      case ENUM -> Optional.of(constant(field));
      case LIST -> Optional.of(list(field));
      case MAP ->
          Optional.of(
              unlessNull(
                  field, "!" + name + "().containsKey(\"k\")", value -> !((Map<?, ?>) value).containsKey("k")));
      case OBJECT, UNION -> inside(field);
      default -> Optional.empty();
    };
  }

  private interface ValueMeaning {
    boolean holds(Object value);
  }

  /** A rule on a value; a value of a primitive type that is absent breaks it. */
  private static Body unlessNull(Field field, String code, ValueMeaning meaning) {
    String name = field.accessor();
    return new Body(
        "return " + (field.primitive() ? "" : name + "() == null || ") + code + ";",
        object -> {
          Object value = object.get(name);
          return value == null ? !field.primitive() : meaning.holds(value);
        });
  }

  private Enumeration enumeration(String name) {
    return enums.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }

  private Body constant(Field field) {
    Enumeration type = enumeration(field.value().refers());
    Declared.Constant constant = choices.of(type.constants());
    return unlessNull(
        field,
        field.accessor() + "() != " + type.name() + "." + constant.name(),
        value -> !value.toString().equals(constant.wireName()));
  }

  private Body list(Field field) {
    String refers = field.value().refers();
    if (refers.isEmpty() || enums.stream().noneMatch(type -> type.name().equals(refers))) {
      return unlessNull(field, field.accessor() + "().size() != 1", value -> ((List<?>) value).size() != 1);
    }
    Enumeration type = enumeration(refers);
    Declared.Constant constant = choices.of(type.constants());
    return unlessNull(
        field,
        "!" + field.accessor() + "().contains(" + type.name() + "." + constant.name() + ")",
        value ->
            ((List<?>) value).stream().noneMatch(item -> Objects.toString(item).equals(constant.wireName())));
  }

  /** About what is in another object, or about which variant it is. */
  private Optional<Body> inside(Field field) {
    Optional<Type> found =
        objects.stream().filter(type -> type.name().equals(field.value().refers())).findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Type type = found.get();
    String name = field.accessor();
    if (!type.leaves().isEmpty()) {
      String leaf = choices.of(type.leaves());
      return Optional.of(
          new Body(
              "return !(" + name + "() instanceof " + leaf + ");",
              object -> object.get(name) == null || !object.inside(name).type().name().equals(leaf)));
    }
    return type.fields().stream()
        .filter(inner -> !inner.primitive() && inner.value().kind() != Declared.Kind.OTHER)
        .findFirst()
        .map(inner -> within(name, inner));
  }

  private static Body within(String name, Field inner) {
    String there = inner.accessor();
    return new Body(
        "return " + name + "() == null || " + name + "()." + there + "() != null;",
        object -> object.get(name) == null || object.inside(name).get(there) != null);
  }

  /** An object of parsed JSON, by the accessors of its declared type. */
  interface JsonView {
    /** The type that it is, no union. */
    ObjectType type();

    /** The value of a field, its default where it is absent; null if there is none. */
    @Nullable Object get(String accessor);

    /** The object that a field holds. */
    JsonView inside(String accessor);
  }
}

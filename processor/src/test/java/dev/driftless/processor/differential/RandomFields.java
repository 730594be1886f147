package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Example;
import dev.driftless.processor.differential.Declared.Field;
import dev.driftless.processor.differential.Declared.Kind;
import dev.driftless.processor.differential.Declared.Value;
import dev.driftless.processor.model.WireNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of random types, with everything that can stand on one. */
final class RandomFields {
  private static final Map<String, String> PRIMITIVES =
      Map.of("Integer", "int", "Long", "long", "Double", "double", "Boolean", "boolean");

  private static final Set<Kind> WITH_CONSTANTS = Set.of(Kind.TEXT, Kind.INTEGER, Kind.BOOLEAN, Kind.ENUM);

  private static final List<Kind> WITHOUT_DEFAULT = List.of(Kind.LIST, Kind.MAP, Kind.OBJECT, Kind.UNION);

  private final Choices choices;
  private final RandomTypes types;

  RandomFields(Choices choices, RandomTypes types) {
    this.choices = choices;
    this.types = types;
  }

  /** So many fields, from none on, or, once in a while, more than there are bits in a long. */
  List<Field> upTo(int most) {
    List<Field> fields = new ArrayList<>();
    for (int i = choices.oneIn(60) ? 66 : choices.upTo(most); i > 0; i--) {
      fields.add(any());
    }
    return fields;
  }

  private Field any() {
    boolean optional = choices.oneIn(2);
    return field(optional ? types.free() : types.needed(), optional, choices.oneIn(4));
  }

  /** A string that identifies an aggregate. */
  Field identifier(boolean optional) {
    Value text = types.scalars().text();
    return field(choices.oneIn(4) ? uuid() : text, optional, false);
  }

  private static Value uuid() {
    return new Value(
        Kind.OTHER, "UUID", List.of(), List.of("550e8400-e29b-41d4-a716-446655440000"), Example.FOUND, "");
  }

  /** The constant that tells a variant of a union from the others. */
  static Field discriminator(String accessor, @Nullable String key, String constant) {
    String code =
        (key == null ? "" : "@JsonProperty(" + Choices.quoted(key) + ") ") + "@Const(" + Choices.quoted(constant)
            + ") String " + accessor + "();";
    Value value = new Value(Kind.TEXT, "String", List.of(), List.of(constant), Example.FOUND, "");
    String wireName = key == null ? WireNames.ofAccessor(accessor) : key;
    return new Field(accessor, wireName, value, false, false, null, false, false, code);
  }

  /** The same field declared anew, without constraints and perhaps with another key. */
  Field again(Field field) {
    List<String> annotations = new ArrayList<>();
    annotations.add("@Override");
    String wireName = WireNames.ofAccessor(field.accessor());
    // By the rule, twins have the same key.
    boolean isTwin = field.accessor().toLowerCase(Locale.ROOT).startsWith("twin");
    if (isTwin || choices.oneIn(2)) {
      wireName = choices.oddName();
      annotations.add("@JsonProperty(" + Choices.quoted(wireName) + ")");
    }
    if (choices.oneIn(4)) {
      annotations.add("@JsonAlias(" + Choices.quoted(choices.oddName()) + ")");
    }
    if (field.optional()) {
      annotations.add(field.fallback() == null ? "@Optional" : "@Default(" + Choices.quoted(field.fallback()) + ")");
    }
    Value given = field.value();
    Value free = given.with(List.of(), given.samples(), given.kind() == Kind.TEXT ? Example.NONE : given.example());
    boolean shown = field.shown() || shows(free, field.fallback() != null, field.nullable());
    if (shown) {
      annotations.add("@Example(" + Choices.quoted(example(free)) + ")");
    }
    String type = type(free, field.primitive(), field.nullable());
    String code = String.join(" ", annotations) + " " + type + " " + field.accessor() + "();";
    return new Field(
        field.accessor(), wireName, free, field.optional(), field.nullable(), field.fallback(), field.primitive(),
        shown, code);
  }

  private static String type(Value value, boolean primitive, boolean nullable) {
    return primitive ? PRIMITIVES.get(value.type()) : (nullable ? "@Nullable " : "") + value.type();
  }

  private Field field(Value value, boolean optional, boolean nullable) {
    boolean twin = choices.oneIn(10);
    String accessor = twin ? choices.twin() : choices.accessor();
    List<String> annotations = new ArrayList<>();
    String wireName = WireNames.ofAccessor(accessor);
    if (twin || choices.oneIn(6)) {
      wireName = choices.oddName();
      annotations.add("@JsonProperty(" + Choices.quoted(wireName) + ")");
    }
    if (choices.oneIn(8)) {
      List<String> aliases =
          choices.oneIn(2) ? List.of(choices.oddName()) : List.of(choices.name("alias"), choices.oddName());
      annotations.add("@JsonAlias(" + Choices.quoted(aliases) + ")");
    }
    boolean constant = WITH_CONSTANTS.contains(value.kind()) && choices.oneIn(10);
    if (constant) {
      annotations.add("@Const(" + Choices.quoted(value.samples().get(0)) + ")");
    }
    String fallback = fallback(value, constant, nullable);
    if (fallback != null) {
      annotations.add("@Default(" + Choices.quoted(fallback) + ")");
    }
    if (optional && (fallback == null || choices.oneIn(3))) {
      annotations.add("@Optional");
    }
    boolean isOptional = optional || fallback != null;
    boolean shown = shows(value, constant || fallback != null, nullable);
    if (shown) {
      annotations.add("@Example(" + Choices.quoted(example(value)) + ")");
    }
    if (!isOptional && !nullable && choices.oneIn(10)) {
      annotations.add("@NotNull");
    }
    annotations.addAll(value.constraints());
    addLifecycle(annotations);
    boolean primitive = PRIMITIVES.containsKey(value.type()) && !nullable && choices.oneIn(2);
    String code =
        (choices.oneIn(8) ? "/** A field, *such* as {@code this}. */ " : "") + String.join(" ", annotations) + " "
            + type(value, primitive, nullable) + " " + accessor + "();";
    Value only = constant ? value.with(value.constraints(), value.samples().subList(0, 1), Example.FOUND) : value;
    return new Field(accessor, wireName, only, isOptional, nullable, fallback, primitive, shown, code);
  }

  /** A list has one text for each item, a scalar just one. */
  private static List<String> example(Value value) {
    return value.kind() == Kind.LIST || value.kind() == Kind.MAP ? value.samples() : value.samples().subList(0, 1);
  }

  private @Nullable String fallback(Value value, boolean constant, boolean nullable) {
    boolean fits =
        !WITHOUT_DEFAULT.contains(value.kind())
            && !value.type().equals("Json")
            && !value.type().startsWith("ListOrText");
    if (nullable || !fits || !choices.oneIn(8)) {
      return null;
    }
    return constant || !value.constraints().isEmpty() ? value.samples().get(0) : choices.of(value.samples());
  }

  /** Whether the field has an {@code @Example}: where the processor finds none it needs one. */
  private boolean shows(Value value, boolean determined, boolean nullable) {
    boolean needed = !determined && !nullable && value.example() != Example.FOUND;
    boolean isContainer = value.kind() == Kind.LIST || value.kind() == Kind.MAP;
    // A list or map of what can't be shown is shown empty.
    needed &= !(isContainer && value.example() == Example.NONE);
    return !value.samples().isEmpty() && (needed || choices.oneIn(6));
  }

  private void addLifecycle(List<String> annotations) {
    switch (choices.upTo(20)) {
      case 0 -> annotations.add("@Deprecated(since = \"1.1.0\")");
      case 1 -> annotations.add("@Deprecated(forRemoval = true)");
      case 2 -> annotations.add("@Since(\"1.0.0\")");
      default -> {
        // Nothing is said.
      }
    }
  }
}

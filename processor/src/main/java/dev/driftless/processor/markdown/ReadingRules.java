package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;

/** What the tables' words mean on the wire; only what the contract has is explained. */
final class ReadingRules {
  private final ValueKinds kinds;
  private final List<String> rules = new ArrayList<>();

  private ReadingRules(ValueKinds kinds) {
    this.kinds = kinds;
  }

  /** The rules and the formats, each under a heading of this level, {@code ###}. */
  static String of(Contract contract, String level) {
    ValueKinds kinds = new ValueKinds(contract);
    ReadingRules text = new ReadingRules(kinds);
    text.addObjects();
    text.addStrings();
    text.addNumbers();
    return Parts.joined(List.of(
        level + " How to read the tables",
        FieldStates.of(kinds),
        String.join("\n", text.rules),
        FormatRules.of(kinds, level)));
  }

  private void rule(boolean applies, String text) {
    if (applies) {
      rules.add("- " + text);
    }
  }

  private void addObjects() {
    rule(true, unknownKeys());
    boolean maps = kinds.hasType(MapOf.class::isInstance);
    boolean anyJson = kinds.has(Scalar.ANY);
    rule(true, "**Duplicate keys**: an object that has one of its declared keys twice is refused"
        + (maps && anyJson
            ? "; so is a map, or an object in any JSON value, that has a key twice."
            : maps ? "; so is a map that has a key twice." : anyJson
                ? "; so is an object in any JSON value that has a key twice."
                : "."));
    rule(kinds.hasField(field -> !field.aliases().isEmpty()), "**Alternative keys** (“also read”) are read as the key"
        + " that they stand beside, and never written. An object that has two keys of one field is refused, as one that"
        + " has a key twice.");
    boolean nullableItems = kinds.hasType(type -> type instanceof ListOf list && list.nullableItems());
    rule(
        kinds.hasType(type -> type instanceof ListOf || type instanceof ListOrText),
        nullableItems ? "**Lists**: an item is null only where the type says so." : "**Lists**: no item may be null.");
    rule(kinds.hasRule(Rule.UniqueItems.class), "**No item twice**: no two items of the list are equal; numbers are"
        + " compared by their value, so that 1.0 is 1.");
    boolean nullableValues = kinds.hasType(type -> type instanceof MapOf map && map.nullableValues());
    rule(maps, "**Maps** are objects whose keys are data, not names of fields. "
        + (nullableValues ? "A value is null only where the type says so." : "No value may be null."));
    rule(kinds.hasObject(ObjectType::isUnion), "**One of several objects**: the value of one key, wherever it stands in"
        + " the object, tells which one it is. An object without that key, or with a value of it that isn't listed, is"
        + " refused, and nothing else of it is looked at.");
    rule(anyJson, "**Any JSON value** is kept as it was sent: numbers, too, which must not be rounded to double"
        + " precision. A `null` is allowed only where the field is nullable, or deeper inside.");
  }

  private String unknownKeys() {
    boolean closed = kinds.hasObject(object -> !object.isUnion() && object.shape().closed());
    if (!closed) {
      return "**Unknown keys** are ignored, in every object, so that a newer sender may add some.";
    }
    return kinds.hasObject(object -> !object.isUnion() && !object.shape().closed())
        ? "**Unknown keys** are refused in objects of which it is said here that any other key is refused. In every"
            + " other object they are ignored, so that a newer sender may add some."
        : "**Unknown keys** are refused, in every object.";
  }

  private void addStrings() {
    rule(kinds.hasEnum(type -> !type.open() && !type.integers()),
        "**Fixed values** (“one of”) are compared exactly, upper and lower case too; any other value is refused.");
    rule(kinds.hasEnum(EnumType::integers), "**Fixed integers** (“one of”): any other integer is refused.");
    rule(kinds.hasRule(Rule.Constant.class), "**Constants** (“always”) have that value and no other.");
    rule(kinds.hasEnum(EnumType::open), "**Known values** (“known are”) are compared exactly too, but any other text is"
        + " valid and kept as it is: a newer peer may send values that aren't known here.");
    rule(kinds.hasRule(Rule.MinLength.class) || kinds.hasRule(Rule.MaxLength.class),
        "**Characters** are Unicode code points: not bytes, and not UTF-16 units.");
    boolean strings = kinds.has(Scalar.STRING) || kinds.has(Scalar.TEXT_OR_INTEGER) || kinds.has(Scalar.ANY);
    rule(strings, "**Strings** are sound Unicode: half a surrogate pair, such as `\"\\ud83d\"`, is"
        + " refused.");
    rule(kinds.hasRule(Rule.NotBlank.class), "**Not blank**: at least one character is no white space. White space is"
        + " U+0009 to U+000D, U+001C to U+001F, and what Unicode calls a separator, but for the no-break spaces U+00A0,"
        + " U+2007 and U+202F.");
    rule(kinds.hasRule(Rule.Matches.class), patterns());
  }

  private String patterns() {
    List<String> meanings = RegexpText.meanings(
        kinds.rules(Rule.Matches.class).map(rule -> rule.pattern().toString()).toList());
    return "**Patterns** are regular expressions that hold for the whole string, from its first character to its last:"
        + " not even a final line end may follow."
        + (meanings.isEmpty() ? "" : " In them " + Words.and(meanings) + ".");
  }

  private void addNumbers() {
    boolean wide = kinds.has(Scalar.LONG) || kinds.has(Scalar.TEXT_OR_INTEGER);
    boolean integers = wide || kinds.has(Scalar.INT) || kinds.hasEnum(EnumType::integers);
    rule(integers, "**Integers** have neither decimal point nor exponent: `1.0`, `1e2` and `true` are none."
        + (wide ? " 2^63 − 1 is 9223372036854775807, more than a double-precision number holds exactly." : ""));
    rule(kinds.has(Scalar.DOUBLE), "**Double precision**: the number is read as the nearest double-precision number"
        + " (IEEE 754, 64 bits); one beyond its range is refused.");
    rule(kinds.has(Scalar.DECIMAL), "**Numbers** that aren't marked as double precision are exact decimals: no digit"
        + " may be lost.");
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
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
    rule(true, "**Unknown keys** are ignored, in every object, so that a newer sender may add some.");
    rule(true, "**Duplicate keys**: an object that has one of its declared keys twice is refused.");
    rule(kinds.hasField(field -> !field.aliases().isEmpty()), "**Alternative keys** (“also read”) are read as the key"
        + " that they stand beside, and never written. An object that has two keys of one field is refused, as one that"
        + " has a key twice.");
    boolean nullableItems = kinds.hasType(type -> type instanceof ListOf list && list.nullableItems());
    rule(
        kinds.hasType(type -> type instanceof ListOf || type instanceof ListOrText),
        nullableItems ? "**Lists**: an item is null only where the type says so." : "**Lists**: no item may be null.");
  }

  private void addStrings() {
    rule(kinds.hasEnum(false), "**Fixed values** (“one of”) are compared exactly, upper and lower case too; any other"
        + " value is refused.");
    rule(kinds.hasEnum(true), "**Known values** (“known are”) are compared exactly too, but any other text is valid and"
        + " kept as it is: a newer peer may send values that aren't known here.");
    rule(kinds.hasRule(Rule.MinLength.class) || kinds.hasRule(Rule.MaxLength.class),
        "**Characters** are Unicode code points: not bytes, and not UTF-16 units.");
    rule(kinds.has(Scalar.STRING), "**Strings** are sound Unicode: half a surrogate pair, such as `\"\\ud83d\"`, is"
        + " refused.");
    rule(kinds.hasRule(Rule.NotBlank.class), "**Not blank**: at least one character is beyond U+0020, the space.");
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
    boolean wide = kinds.has(Scalar.LONG);
    boolean integers = wide || kinds.has(Scalar.INT);
    rule(integers, "**Integers** have neither decimal point nor exponent: `1.0`, `1e2` and `true` are none."
        + (wide ? " 2^63 − 1 is 9223372036854775807, more than a double-precision number holds exactly." : ""));
    rule(kinds.has(Scalar.DOUBLE), "**Double precision**: the number is read as the nearest double-precision number"
        + " (IEEE 754, 64 bits); one beyond its range is refused.");
    rule(kinds.has(Scalar.DECIMAL), "**Numbers** that aren't marked as double precision are exact decimals: no digit"
        + " may be lost.");
  }
}

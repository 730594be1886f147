package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.atLeast;
import static dev.driftless.processor.markdown.Declared.atMost;
import static dev.driftless.processor.markdown.Declared.matches;
import static dev.driftless.processor.markdown.Declared.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValueTextTest {
  private static String constraints(ValueType type, Rule... rules) {
    return constraints(type, Arrays.stream(rules).map(Declared::plain).toList());
  }

  private static String constraints(ValueType type, List<Constraint> constraints) {
    return new ValueText(SampleContract.contract(), new Links(List.of())).constraints(type, constraints);
  }

  @Test
  void twoBoundsAreOneRange() {
    assertEquals("2 to 5 characters", constraints(Scalar.STRING, new Rule.MaxLength(5), new Rule.MinLength(2)));
    assertEquals("exactly 5 characters", constraints(Scalar.STRING, new Rule.MinLength(5), new Rule.MaxLength(5)));
    assertEquals("exactly 1 character", constraints(Scalar.STRING, new Rule.MinLength(1), new Rule.MaxLength(1)));
    assertEquals("−3 to 4", constraints(Scalar.LONG, atLeast(-3), atMost(4)));
    assertEquals(
        "1 to 3 items",
        constraints(new ListOf(Scalar.BOOLEAN, false, List.of()), new Rule.MinItems(1), new Rule.MaxItems(3)));
  }

  @Test
  void anIntegersWidthIsSaidWhereNothingNarrowerIs() {
    assertEquals("−2147483648 to 2147483647", constraints(Scalar.INT));
    assertEquals("−2^63 to 2^63 − 1", constraints(Scalar.LONG));
    assertEquals("−2^63 to 7", constraints(Scalar.LONG, atMost(7)));
    assertEquals(
        "more than 0; at most 2147483647", constraints(Scalar.INT, new Rule.AtLeast(BigDecimal.ZERO, false)));
  }

  @Test
  void numbersKeepTheirDigits() {
    assertEquals(
        "0.10 to 1000; at most 4 digits before and 2 after the decimal point",
        constraints(
            Scalar.DECIMAL,
            new Rule.AtLeast(new BigDecimal("0.10"), true),
            new Rule.Digits(4, 2),
            new Rule.AtMost(new BigDecimal("1E+3"), true)));
    assertEquals(
        "double precision; less than 1.5",
        constraints(Scalar.DOUBLE, new Rule.AtMost(new BigDecimal("1.5"), false)));
  }

  @Test
  void everyOtherRuleIsSaid() {
    assertEquals("always `true`", constraints(Scalar.BOOLEAN, new Rule.Is(true)));
    assertEquals(
        "at least 2 characters; not blank", constraints(Scalar.STRING, new Rule.MinLength(2), new Rule.NotBlank()));
    assertEquals("UUID", constraints(Scalar.UUID));
    assertEquals("UUID version 7", constraints(Scalar.UUID, new Rule.HasFormat(Format.UUID, 7)));
    assertEquals("date-time", constraints(Scalar.DATE_TIME));
    assertEquals("matches `a\\x0ab`", constraints(Scalar.STRING, matches("a\nb")));
  }

  @Test
  void aMessageOfTheUsersStandsBesideItsRule() {
    assertEquals(
        "at most 3 characters; at least 1 character (refused with “say \\*something\\*”)",
        constraints(
            Scalar.STRING,
            List.of(
                plain(new Rule.MaxLength(3)), new Constraint(new Rule.MinLength(1), "say *something*", null))));
  }

  @Test
  void itemsOfListsHaveTheirOwn() {
    ListOf inner = new ListOf(Scalar.STRING, true, List.of(plain(new Rule.MinLength(1))));
    ListOf outer = new ListOf(inner, false, List.of(plain(new Rule.MaxItems(2))));
    assertEquals("list of list of (string or null)", ValueText.type(outer, List.of(), SampleContract.contract()));
    assertEquals(
        "at least 1 item; each item: at most 2 items, each item: at least 1 character",
        constraints(outer, new Rule.MinItems(1)));
  }

  @Test
  void whatEnginesDisagreeOnIsExplained() {
    assertEquals(List.of(), RegexpText.meanings(List.of("[.]\\.", "\\\\d")));
    assertEquals(
        List.of(
            "`.` stands for any character but line feed, carriage return, U+0085, U+2028 and U+2029",
            "`\\d` stands for `0` to `9` only"),
        RegexpText.meanings(List.of("a.b", "[\\D]")));
  }

  @Test
  void anOpenEnumHasOtherValuesToo() {
    assertEquals(
        "known are `success`, `duplicate` and `rejected`; any other text is valid too",
        constraints(new EnumRef("ResultStatus")));
  }

  @Test
  void theKindsOfAJsonValueAreItsType() {
    List<Constraint> either = List.of(plain(new Rule.Kinds(List.of(Json.Kind.STRING, Json.Kind.OBJECT))));
    assertEquals("string or object", ValueText.type(Scalar.ANY, either, SampleContract.contract()));
    ListOf list = new ListOf(Scalar.ANY, false, either);
    assertEquals("list of (string or object)", ValueText.type(list, List.of(), SampleContract.contract()));
    assertEquals("", constraints(list));
    List<Constraint> numbers = List.of(plain(new Rule.Kinds(List.of(Json.Kind.NUMBER))));
    assertEquals(
        "list of number", ValueText.type(new ListOf(Scalar.ANY, false, numbers), List.of(), SampleContract.contract()));
  }

  @Test
  void aListMayHoldEventsOrBeAText() {
    ListOf events = new ListOf(new ObjectRef("Event"), false, List.of());
    assertEquals("list of object", ValueText.type(events, List.of(), SampleContract.contract()));
    assertEquals("each item: an event, see “Event envelope”", constraints(events));
    ListOrText either = new ListOrText(new ObjectRef("ErrorDetail"));
    assertEquals("list of object, or string", ValueText.type(either, List.of(), SampleContract.contract()));
    assertEquals("each item: `ErrorDetail`; as text, see below", constraints(either));
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_MESSAGE;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_VALUE;
import static dev.driftless.processor.problem.ProblemId.PATTERN;

import dev.driftless.processor.diagnostics.Case.Expected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a constraint is said at its value, or as near to it as the compiler can place it. */
final class ConstraintDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"notCarried", "values", "bounds", "messages"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> notCarried() {
    return Stream.of(
        Case.at(
            "/*!*/@PastOrPresent @Example(\"x\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@PastOrPresent can't be carried to every output: the carried constraints are @AssertFalse, @AssertTrue, "),
        Case.at("/*!*/@Past @Example(\"2020-01-01\") LocalDate one();", CONSTRAINT_NOT_CARRIED, "@Past can't"),
        Case.at("/*!*/@Null @Nullable String one();", CONSTRAINT_NOT_CARRIED, "@Null can't be carried"),
        Case.at(
            "@Example(\"x\") List<@Future String> /*!*/one();", CONSTRAINT_NOT_CARRIED, "@Future can't be carried"),
        Case.at(
            "@Size(min = 1, groups = Runnable/*!*/.class) @Example(\"x\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@Size has groups, which can't be carried to every output: remove them"),
        Case.at(
            "@Min(value = 1, payload = /*!*/{Payload.class}) @Example(\"1\") int one();",
            CONSTRAINT_NOT_CARRIED,
            "@Min has payload, which can't be carried"),
        Case.at(
            "@Ulid(groups = Runnable/*!*/.class) @Example(\"x\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@Ulid has groups"),
        Case.at(
            "@Example(\"x\") List<@Size(min = 1, groups = Runnable.class) String> /*!*/one();",
            CONSTRAINT_NOT_CARRIED,
            "@Size has groups"),
        Case.at(
            "@Pattern(regexp = \"x\", flags = Pattern.Flag/*!*/.CASE_INSENSITIVE) @Example(\"x\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@Pattern has flags, which can't be carried to every output: write what they mean into the expression"));
  }

  static Stream<Case> values() {
    return Stream.of(
        Case.at(
            "@Size(min = /*!*/-1) @Example(\"x\") String one();",
            CONSTRAINT_VALUE,
            "@Size(min = -1, max = 2147483647) lets nothing through: give 0 <= min <= max"),
        Case.at(
            "@Size(min = 3, max = /*!*/2) @Example(\"x\") String one();",
            CONSTRAINT_VALUE,
            "@Size(min = 3, max = 2) lets nothing through"),
        Case.at("@Size(max = /*!*/-2) @Example(\"x\") List<String> one();", CONSTRAINT_VALUE, "give 0 <= min <= max"),
        Case.at(
            "@DecimalMin(/*!*/\"one\") @Example(\"1\") BigDecimal one();",
            CONSTRAINT_VALUE,
            "@DecimalMin needs a decimal number"),
        Case.at(
            "@DecimalMax(value = /*!*/\"\", inclusive = false) @Example(\"1\") double one();",
            CONSTRAINT_VALUE,
            "@DecimalMax needs a decimal number"),
        Case.at(
            "@Digits(integer = /*!*/-1, fraction = 0) @Example(\"1\") int one();",
            CONSTRAINT_VALUE,
            "@Digits counts digits: give integer and fraction that are not negative"),
        Case.at(
            "@Digits(integer = 1, fraction = /*!*/-1) @Example(\"1\") BigDecimal one();",
            CONSTRAINT_VALUE,
            "@Digits counts digits"),
        Case.at(
            "@Uuid(version = /*!*/9) @Example(\"x\") String one();",
            CONSTRAINT_VALUE,
            "A UUID has a version from 1 to 8 (RFC 9562), or 0 for any: 9 is none"),
        Case.at("@Uuid(version = /*!*/-1) UUID one();", CONSTRAINT_VALUE, "-1 is none"),
        Case.at("@Nullable List<@Uuid(version = 9) UUID> /*!*/one();", CONSTRAINT_VALUE, "@Uuid"),
        Case.at(
            "@Pattern(regexp = /*!*/\"(\") @Example(\"x\") String one();", PATTERN, "The pattern ( can't be carried: "),
        Case.at(
            "@Pattern(regexp = /*!*/\"(a)\\\\1\") @Example(\"x\") String one();", PATTERN, "(a)\\1 can't be carried: "),
        Case.at("@Pattern(regexp = /*!*/\"a(?=b)\") @Example(\"x\") String one();", PATTERN, "a(?=b) can't be carried"),
        Case.at("@Example(\"x\") List<@Pattern(regexp = \"(\") String> /*!*/one();", PATTERN, "@Pattern"),
        Case.at(
            "@Pattern(regexp = \"x*\") @Pattern(regexp = \"(\") @Example(\"x\") String /*!*/one();",
            PATTERN,
            "@Pattern"),
        Case.at(
            "@Pattern.List({@Pattern(regexp = \"x*\"), @Pattern(regexp = \"(\")}) @Example(\"x\") String /*!*/one();",
            PATTERN,
            "@Pattern"),
        Case.at(
            "@Size(min = 1) @Size(min = 2, max = 1) @Example(\"x\") String /*!*/one();",
            CONSTRAINT_VALUE,
            "@Size(min = 2, max = 1)"));
  }

  static Stream<Case> bounds() {
    String text = "The bounds let nothing through: the lower one lies above the upper one; change one of them";
    // Nothing at all could be an example of these, but null.
    return Stream.of(
            "@Min(2) @Max(1) @Nullable Integer",
            "@DecimalMin(\"1.5\") @DecimalMax(\"1.4\") @Nullable BigDecimal",
            "@DecimalMin(value = \"1\", inclusive = false) @Max(1) @Nullable Long",
            "@Positive @NegativeOrZero @Nullable Double",
            "@PositiveOrZero @Negative @Nullable Double",
            "@Size(min = 3) @Size(max = 2) @Nullable String",
            "@Size(min = 3) @Size(max = 2) @Nullable List<Integer>",
            "@NotEmpty @Size(max = 0) @Nullable String",
            "@Nullable List<@Min(2) @Max(1) Integer>",
            "@Nullable List<@Size(min = 3) @Size(max = 2) String>",
            "@Nullable List<@Size(min = 3) @Size(max = 2) List<Integer>>",
            "@Nullable List<List<@Min(2) @Max(1) Integer>>")
        .map(type -> Case.at(type + " /*!*/one();", CONSTRAINT_VALUE, text));
  }

  static Stream<Case> messages() {
    return Stream.of(
        Case.at(
            "@Size(min = 1, message = /*!*/\" \") @Example(\"x\") String one();",
            CONSTRAINT_MESSAGE,
            "The message is blank: write one, or leave it out"),
        Case.at(
            "@Size(min = 1, message = /*!*/\"{my.key}\") @Example(\"x\") String one();",
            CONSTRAINT_MESSAGE,
            "in braces only members of the annotation itself may stand; write \\\\{ for a brace"),
        Case.at(
            "@Size(min = 1, message = /*!*/\"a {message}\") @Example(\"x\") String one();",
            CONSTRAINT_MESSAGE,
            "\"a {message}\" can't be carried"),
        Case.at(
            "@Min(value = 1, message = /*!*/\"not ${validatedValue}\") @Example(\"1\") int one();",
            CONSTRAINT_MESSAGE,
            "${validatedValue}"),
        Case.at(
            "@Min(value = 1, message = /*!*/\"not ${value}\") @Example(\"1\") int one();",
            CONSTRAINT_MESSAGE,
            "${value}"),
        Case.at(
            "@Min(value = 1, message = /*!*/\"open {value\") @Example(\"1\") int one();", CONSTRAINT_MESSAGE, "{value"),
        Case.at(
            "@Example(\"x\") List<@Size(min = 1, message = \"{my.key}\") String> /*!*/one();",
            CONSTRAINT_MESSAGE,
            "@Size"));
  }

  @Test
  void aConstraintOnATypeThatItMeansNothingToIsRefused() {
    Refusals refusals = new Refusals();
    for (String text : List.of("@NotBlank", "@Pattern(regexp = \"x\")", "@Semver", "@Sha1", "@Ulid", "@WellFormed")) {
      refusals.add(text, "Integer", "a value of type int");
    }
    for (String sized : List.of("@NotEmpty", "@Size(min = 1)")) {
      refusals.add(sized, "Boolean", "a value of type boolean");
      refusals.add(sized, "Box", "the object Box");
    }
    for (String number : List.of("@Min(1)", "@Max(1)", "@DecimalMin(\"1\")", "@DecimalMax(\"1\")", "@Positive",
        "@PositiveOrZero", "@Negative", "@NegativeOrZero", "@Digits(integer = 1, fraction = 0)")) {
      refusals.add(number, "String", "a value of type string");
    }
    refusals.add("@AssertTrue", "Colour", "the enum Colour");
    refusals.add("@AssertFalse", "String", "a value of type string");
    refusals.add("@Uuid", "OffsetDateTime", "a value of type date-time");
    refusals.add("@Rfc3339", "String", "a value of type string");
    refusals.add("@Finite", "BigDecimal", "a value of type decimal");
    refusals.add("@NotBlank", "List<String>", "a list");
    refusals.add("@Valid", "String", "a value of type string");
    refusals.add("@Valid", "List<Colour>", "a list");
    Compiling.check(refusals.given());
  }

  /** Many faults of one kind in one contract. */
  private static final class Refusals {
    private final StringBuilder accessors = new StringBuilder();
    private final Stream.Builder<Expected> expected = Stream.builder();
    private int count;

    void add(String annotation, String type, String on) {
      accessors.append("/*!*/").append(annotation).append(" @Nullable ").append(type).append(" one").append(count++)
          .append("();\n");
      String name = annotation.replaceFirst("\\(.*", "");
      expected.add(
          new Expected(CONSTRAINT_TARGET, name + " has no meaning on " + on + ": remove it, or change the type"));
    }

    Case given() {
      return Case.of(
          Contracts.with(
              """
              enum Colour { RED }
              @ObjectType interface Box {
                @Example("x") String what();
              %s}
              """
                  .formatted(accessors)),
          expected.build().toArray(Expected[]::new));
    }
  }
}

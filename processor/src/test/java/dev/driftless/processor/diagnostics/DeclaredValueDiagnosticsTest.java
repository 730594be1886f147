package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONDITION;
import static dev.driftless.processor.problem.ProblemId.CONSTANT;
import static dev.driftless.processor.problem.ProblemId.CROSS_FIELD_RULE;
import static dev.driftless.processor.problem.ProblemId.DEFAULT_VALUE;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_INVALID;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_MISSING;
import static dev.driftless.processor.problem.ProblemId.LIFECYCLE;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in a declaration that its field can't have, and a version that is still to come, are found by the compiler. */
final class DeclaredValueDiagnosticsTest {
  private static final String COLOR = "enum Color { RED, @JsonProperty(\"dark blue\") BLUE }\n";

  @ParameterizedTest
  @MethodSource({"constants", "fallbacks", "conditions", "examples", "versions", "packages"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> constants() {
    return Stream.of(
        Case.in(
            COLOR + "@ObjectType interface Thing { @Const(\"BLUE\") Color /*!*/color(); }",
            CONSTANT,
            "\"BLUE\" is no value of Color in JSON: @Const on color() gives one of red, dark blue"),
        Case.at(
            "@Const(\"WP1\") @Pattern(regexp = \"WP\\\\d{2}\") String /*!*/one();",
            EXAMPLE_MISSING,
            "what follows from its type and constraints is not valid: 'one' must match WP\\d{2}"),
        Case.at("@Const(\"a\") @Example(/*!*/\"b\") String one();", EXAMPLE_INVALID, "'one' must be 'a'"));
  }

  static Stream<Case> fallbacks() {
    return Stream.of(
        Case.in(
            COLOR + "@ObjectType interface Thing { @Default(\"green\") Color /*!*/color(); }",
            DEFAULT_VALUE,
            "the default of color() is not valid: 'color' must be one of red, dark blue"),
        fallback("3.5", "int", "'one' must be an integer"),
        fallback("4000000000", "int", "'one' must be from -2147483648 to 2147483647"),
        fallback("yes", "boolean", "'one' must be true or false"),
        fallback("1e400", "double", "'one' must fit a double-precision number"),
        fallback("2026-02-30", "LocalDate", "'one' must be an RFC 3339 date"),
        fallback("x y", "URI", "'one' must be a URI"),
        fallback("1-1-1-1-1", "UUID", "'one' must be a UUID"),
        Case.at("@Default(\"\") @NotEmpty String /*!*/one();", DEFAULT_VALUE, "'one' must not be empty"));
  }

  private static Case fallback(String text, String type, String problem) {
    return Case.at("@Default(\"" + text + "\") " + type + " /*!*/one();", DEFAULT_VALUE, problem);
  }

  static Stream<Case> conditions() {
    return Stream.of(
        condition("Color", "BLUE", "'one' must be one of red, dark blue"),
        condition("int", "007", "'one' must be an integer"),
        condition("long", "9223372036854775808", "'one' must be from"),
        condition("boolean", "TRUE", "'one' must be true or false"),
        condition("@Size(max = 2) String", "abc", "'one' must have at most 2 characters"));
  }

  private static Case condition(String type, String value, String problem) {
    return Case.in(
        COLOR
            + "@ObjectType @Conditions(forbiddenIf = @Conditions.If(field = \"one\", is = /*!*/\"" + value + "\", then = \"two\"))\n"
            + "interface Thing { " + (type.endsWith("String") ? "@Example(\"x\") " : "") + type
            + " one(); @Optional @Example(\"x\") String two(); }",
        CONDITION,
        "asks whether one() is \"" + value + "\", which it never is: " + problem);
  }

  static Stream<Case> examples() {
    return Stream.of(
        Case.in(
            """
            @ObjectType
            @Conditions(
                atLeastOneOf = @Conditions.Fields({"one", "two"}),
                forbiddenIf = @Conditions.If(field = "sure", is = "true", then = {"one", "two"}))
            /*!*/interface Thing {
              @AssertTrue boolean sure();
              @Optional @Example("a") String one();
              @Optional @Example("b") String two();
            }
            """,
            EXAMPLE_INVALID,
            "the examples of the fields of Thing don't go together: 'one' is not allowed where 'sure' is true"),
        Case.in(
            """
            @ObjectType
            @Conditions(ordered = @Conditions.Fields({"low", "high"}))
            /*!*/interface Thing {
              @Example("2") int low();
              @Example("1") int high();
            }
            """,
            EXAMPLE_INVALID,
            "'low' and 'high' must not decrease in this order"));
  }

  static Stream<Case> versions() {
    return Stream.of(
        since("1.0.1"),
        since("1.1.0-rc.1"),
        since("2.0.0"),
        since("10.0.0"),
        Case.at(
            "@Deprecated(since = \"1.0.1\") @Example(\"x\") String /*!*/one();",
            LIFECYCLE,
            "@Deprecated names version 1.0.1, but the contract is at 1.0.0: raise its version, or correct this one"),
        Case.in("enum Color { /*!*/@Since(\"3.0.0\") RED }", LIFECYCLE, "@Since names version 3.0.0"),
        // A field of a group stands in each object that extends it, and is wrong once.
        Case.in(
            """
            @FieldGroup interface Group { @Since("1.2.0") @Example("x") String /*!*/one(); }
            @ObjectType interface Thing extends Group {}
            @ObjectType interface Other extends Group {}
            """,
            LIFECYCLE,
            "@Since names version 1.2.0"));
  }

  private static Case since(String version) {
    return Case.in(
        "@ObjectType @Since(\"" + version + "\") /*!*/interface Thing { int one(); }",
        LIFECYCLE,
        "@Since names version " + version + ", but the contract is at 1.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "0.9.9", "1.0.0-rc.1", "0.10.0", "1.0.0+build.7"})
  void aVersionThatIsReachedIsNone(String version) {
    Compiling.check(
        Case.of(Contracts.with("@ObjectType @Since(\"" + version + "\") interface Thing { int one(); }")));
  }

  static Stream<Case> packages() {
    return Stream.of(
        Case.of(
            Contracts.of(
                Contracts.ANNOTATION.replace(")", ", packageName = \"elsewhere\")"),
                """
                @ObjectType interface Thing {
                  int one();
                  /*!*/@AssertTrue(message = "one is 1") default boolean oneIsOne() { return one() == 1; }
                }
                """),
            CROSS_FIELD_RULE,
            "Generated code calls oneIsOne() from another package: make the contract, and each one that it uses, public"));
  }
}

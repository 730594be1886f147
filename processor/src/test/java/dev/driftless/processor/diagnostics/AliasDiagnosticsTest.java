package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONDITION;
import static dev.driftless.processor.problem.ProblemId.CONSTANT;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.DEFAULT_VALUE;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_INVALID;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.WIRE_NAME;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the other keys of a field, and the other names of a constant, is said where it stands. */
final class AliasDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"cases", "constants", "declaredValues"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> cases() {
    return Stream.of(
        alias(
            "/*!*/{}",
            "@JsonAlias gives other keys that are read as this field: give at least one, and none that is empty"),
        alias("/*!*/\"\"", "none that is empty"),
        alias("/*!*/{\"a\", \"\"}", "none that is empty"),
        alias("/*!*/\"one\"", "one() has the key \"one\" in JSON twice: remove one"),
        alias("/*!*/{\"a\", \"a\"}", "one() has the key \"a\" in JSON twice: remove one"),
        alias(
            "/*!*/\"thing_id\"",
            "one() and thingId() have the same key in JSON, \"thing_id\": remove it from @JsonAlias"),
        Case.at(
            "@JsonAlias(\"a\") int one(); @JsonAlias(/*!*/{\"b\", \"a\"}) int two();",
            WIRE_NAME,
            "two() and one() have the same key in JSON, \"a\": remove it from @JsonAlias"),
        Case.at(
            "@JsonAlias(\"two\") int one(); int /*!*/two();",
            WIRE_NAME,
            "two() and one() have the same key in JSON, \"two\": rename one with @JsonProperty"),
        Case.at("/*!*/@JsonAlias int one();", WIRE_NAME, "give at least one"),
        Case.in(
            """
            @Endpoint(method = "GET", path = "/") interface Look {
              /** Here. */ @Response(status = 200) @ProducerAction("Looks.") /*!*/@JsonAlias("a") void one();
            }
            """,
            CONSTRAINT_NOT_CARRIED,
            "@JsonAlias can't be carried"),
        Case.in(
            "@LaneMapping @interface As { Seen value(); /*!*/@Example(\"x\") String because() default \"\"; }\n"
                + "enum Seen { IDLE }\nenum Lane { @As(Seen.IDLE) WAITING }",
            MISPLACED_ANNOTATION,
            "@Example stands on fields of an object only"));
  }

  static Stream<Case> constants() {
    return Stream.of(
        constant("RED", "/*!*/{}", "@JsonAlias gives other texts that are read as this constant: give at least one"),
        constant("RED", "/*!*/{\"a\", \"\"}", "none that is empty"),
        constant("RED", "/*!*/\"red\"", "RED has the name \"red\" in JSON twice: remove one"),
        constant("RED", "/*!*/{\"r\", \"r\"}", "RED has the name \"r\" in JSON twice: remove one"),
        constant(
            "RED",
            "/*!*/{\"r\", \"blue\"}",
            "RED and BLUE have the same name in JSON, \"blue\": remove it from @JsonAlias"),
        Case.in(
            "enum Color { @JsonAlias(\"r\") RED, @JsonProperty(/*!*/\"r\") ROSE }",
            WIRE_NAME,
            "ROSE and RED have the same name in JSON, \"r\": rename one with @JsonProperty"),
        Case.in(
            "enum Level { @IntegerValue(1) /*!*/@JsonAlias(\"one\") LOW }",
            WIRE_NAME,
            "LOW is an integer in JSON and has no name there: remove @JsonAlias"));
  }

  private static Case constant(String name, String value, String text) {
    return Case.in("enum Color { BLUE, @JsonAlias(" + value + ") " + name + " }", WIRE_NAME, text);
  }

  static Stream<Case> declaredValues() {
    String color = "enum Color { @JsonAlias(\"r\") RED, BLUE } @OpenEnum enum Tone { @JsonAlias(\"l\") LOW }\n";
    String hint = "\"r\" is only read, as another name of \"red\": give \"red\"";
    return Stream.of(
        Case.in(color + "@ObjectType interface Thing { @Const(\"r\") Color /*!*/color(); }", CONSTANT, hint),
        Case.in(
            color + "@ObjectType interface Thing { @Const(\"l\") Tone /*!*/tone(); }",
            CONSTANT,
            "\"l\" is only read, as another name of \"low\": give \"low\""),
        Case.in(
            color + "@ObjectType interface Thing { @Default(\"r\") Color /*!*/color(); }",
            DEFAULT_VALUE,
            "the default of color() is not valid: " + hint),
        Case.in(
            color + "@ObjectType @Conditions(requiredIf = @Conditions.If(field = \"color\", is = /*!*/\"r\", then = \"n\"))"
                + "\ninterface Thing { Color color(); @Optional int n(); }",
            CONDITION,
            "which it never is: " + hint),
        example(color, "\"r\"", "Color", hint),
        example(color, "{\"blue\", \"r\"}", "List<Color>", hint),
        example(color, "\"a=r\"", "Map<String, Color>", hint),
        example(color, "\"a=r\"", "List<Map<String, Color>>", hint));
  }

  private static Case example(String enums, String example, String type, String text) {
    return Case.in(
        enums + "@ObjectType interface Thing { @Example(/*!*/" + example + ") " + type + " colors(); }",
        EXAMPLE_INVALID,
        "this example is not valid: " + text);
  }

  private static Case alias(String value, String text) {
    return Case.at("@JsonAlias(" + value + ") int one();", WIRE_NAME, text);
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.WIRE_NAME;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the other keys of a field is said where it stands. */
final class AliasDiagnosticsTest {
  @ParameterizedTest
  @MethodSource("cases")
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
            "enum Colour { /*!*/@JsonAlias(\"r\") RED }", CONSTRAINT_NOT_CARRIED, "and @JsonAlias, on fields"),
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

  private static Case alias(String value, String text) {
    return Case.at("@JsonAlias(" + value + ") int one();", WIRE_NAME, text);
  }
}

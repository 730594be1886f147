package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.diagnostics.Contracts.ANNOTATION;
import static dev.driftless.processor.diagnostics.Contracts.EVENT_TYPE;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_INVALID;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_MISSING;
import static dev.driftless.processor.problem.ProblemId.RECURSION;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An example that is missing is reported at its accessor, an invalid one where it stands. */
final class ExampleDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"invalid", "missing", "recursion", "responses"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> invalid() {
    return Stream.of(
        Case.at(
            "@Example(/*!*/{\"a\", \"b\"}) String one();",
            EXAMPLE_INVALID,
            "only a list or map has one string for each item or entry; give one string, not 2"),
        Case.at("@Example(/*!*/{}) int one();", EXAMPLE_INVALID, "give one string, not 0"),
        Case.at("@Example(/*!*/\"x\") int one();", EXAMPLE_INVALID, "this example is not valid: "),
        Case.at(
            "@Min(3) @Example(/*!*/\"2\") int one();",
            EXAMPLE_INVALID,
            "this example is not valid: 'one' must be at least 3"),
        Case.at("@Example(/*!*/\"2026-13-01\") LocalDate one();", EXAMPLE_INVALID, "this example is not valid: 'one'"),
        Case.at("@Ulid @Example(/*!*/\"x\") String one();", EXAMPLE_INVALID, "'one' must be a ULID"),
        Case.at("@Example(/*!*/{\"1\", \"x\"}) List<Integer> one();", EXAMPLE_INVALID, "this example is not valid: "),
        Case.at("@Example(/*!*/{\"1\", \"x\"}) List<List<Integer>> one();", EXAMPLE_INVALID, "is not valid: "),
        Case.in(
            "enum Colour { RED } @ObjectType interface Box { @Example(/*!*/\"blue\") Colour one(); }",
            EXAMPLE_INVALID,
            "this example is not valid: "),
        Case.in(
            "@ObjectType interface Box { @Example(\"1\") int one(); }\n"
                + "@ObjectType interface Crate { @Example(/*!*/\"{}\") Box box(); }",
            EXAMPLE_INVALID,
            "an object is shown with the examples of its own fields: remove this one"),
        Case.of(
            Contracts.of(
                ANNOTATION,
                """
                @Envelope interface Event {
                  @EventTypeName String eventType();
                  @AggregateType @Example(/*!*/"Nothing") String aggregateType();
                  @PayloadBody Object payload();
                }
                """
                    + EVENT_TYPE),
            EXAMPLE_INVALID,
            "this example is not valid: 'aggregate_type' must be one of Thing"),
        Case.of(
            Contracts.of(
                ANNOTATION,
                """
                @Envelope interface Event {
                  @EventTypeName String eventType();
                  @AggregateId @Size(min = 3) String aggregateId();
                  @PayloadBody Object payload();
                }
                """
                    + EVENT_TYPE.replace("interface", "/*!*/interface")),
            EXAMPLE_INVALID,
            "the example event of Happened is not valid: /aggregate_id: "));
  }

  static Stream<Case> responses() {
    return Stream.of(
        response(
            "@Response(status = 200, examples = /*!*/\"{\\\"size\\\": 0}\")",
            "Box",
            "this example is not valid: /size: Invalid Box: 'size' must be at least 1"),
        response(
            "@Response(status = 200, examples = /*!*/{\"{\\\"size\\\": 1}\", \"{}\"})",
            "Box",
            "example 2 of 2 is not valid: /size: Invalid Box: missing required field 'size'"),
        response(
            "@Response(status = 200, examples = /*!*/\"[]\")",
            "Box",
            "this example is not valid: the body: Invalid Box: a Box must be an object"),
        response(
            "@Response(status = 200, examples = /*!*/{\"{\\\"size\\\": 1}\", \"{\\n  x\"})",
            "Box",
            "example 2 of 2 is no JSON: line 2, column "),
        response(
            "@Response(status = Response.ANY_OTHER, examples = /*!*/{\"1\", \"\"})",
            "Object",
            "example 2 of 2 is no JSON: line 1, column 1: the text is empty"),
        response(
            "@Response(status = 204, examples = /*!*/\"null\")", "void", "answer() has no body and so no examples"));
  }

  private static Case response(String annotation, String body, String text) {
    return Case.in(
        """
        @ObjectType interface Box { @Min(1) int size(); }
        @Endpoint(method = "GET", path = "/") interface Ask {
          /** Answered. */ @ProducerAction("Nothing.") %s %s answer();
        }
        """
            .formatted(annotation, body),
        EXAMPLE_INVALID,
        text);
  }

  static Stream<Case> missing() {
    return Stream.of(
        Case.at(
            "String /*!*/one();",
            EXAMPLE_MISSING,
            "'one' has no example (its type does not determine one): add @Example(\"…\")"),
        Case.at("@Size(min = 1) List<String> /*!*/one();", EXAMPLE_MISSING, "add @Example("),
        Case.at(
            "@Pattern(regexp = \"[a-z]+\") @JsonProperty(\"un o\") String /*!*/one();",
            EXAMPLE_MISSING,
            "'un o' has no"),
        Case.in("@ObjectType interface Box { String /*!*/one(); }", EXAMPLE_MISSING, "'one' has no example"));
  }

  static Stream<Case> recursion() {
    return Stream.of(
        Case.in(
            "@ObjectType interface Box { Box /*!*/inner(); }",
            RECURSION,
            "no Box can end, because 'inner' needs another one inside: make the field @Optional or @Nullable"),
        Case.in("@ObjectType interface Box { @Size(min = 1) List<Box> /*!*/inner(); }", RECURSION, "no Box can end"),
        Case.of(
            Contracts.with(
                "@ObjectType interface Box { Crate /*!*/crate(); } @ObjectType interface Crate { Box /*!*/box(); }"),
            new Case.Expected(RECURSION, "no Box can end, because 'crate'"),
            new Case.Expected(RECURSION, "no Crate can end, because 'box'")));
  }
}

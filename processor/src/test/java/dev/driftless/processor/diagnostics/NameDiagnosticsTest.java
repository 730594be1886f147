package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.diagnostics.Contracts.ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.NAME_TAKEN;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generated type whose name is taken is reported where its declaration stands, and nothing is overwritten. */
final class NameDiagnosticsTest {
  @ParameterizedTest
  @MethodSource("twice")
  void twoGeneratedTypesOfOneNameAreReportedAtTheLaterDeclaration(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> twice() {
    return Stream.of(
        Case.in(
            "@ObjectType /*!*/interface HappenedReader { @Example(\"x\") String one(); }",
            NAME_TAKEN,
            "The generated type HappenedReader of HappenedReader has the name of one that is generated for Happened:"
                + " rename one of the two declarations"),
        Case.in(
            "/*!*/enum EventPayload { ONE }", NAME_TAKEN, "has the name of one that is generated for Event: rename"),
        Case.in("/*!*/enum HappenedValidator { ONE }", NAME_TAKEN, "generated for Happened: rename"),
        Case.in(
            """
            enum Seen { IDLE }
            @LaneMapping @/*!*/interface As { Seen value(); }
            enum Lane { @As(Seen.IDLE) WAITING }
            @ObjectType interface LaneTable { @Example("x") String one(); }
            """,
            NAME_TAKEN,
            "LaneTable of @As has the name of one that is generated for LaneTable"),
        // A nested type can't have the name of the one around it.
        Case.in("@ObjectType /*!*/interface Builder { int one(); }", NAME_TAKEN, "Builder"),
        // Files of these two can't stand beside each other on every system.
        Case.in("/*!*/enum EVENT { ONE }", NAME_TAKEN, "EVENT of EVENT has the name of one that is generated"));
  }

  @Test
  void aTypeOfTheUsersOwnWithThatNameIsReportedAtTheContract() {
    Compiling.check(
        Case.of(
            Contracts.with("").replace("interface Sound", "/*!*/interface Sound"),
            NAME_TAKEN,
            "The type test.Happened exists already: choose another package with packageName, or rename"),
        "package test;\n\nfinal class Happened {}\n");
  }

  @Test
  void theContractsOwnNameIsTakenToo() {
    Compiling.check(
        Case.of(
            Contracts.source(
                ANNOTATION + "\n/*!*/interface Sound {\n" + Contracts.ENVELOPE + Contracts.EVENT_TYPE
                    + "@ObjectType interface Other { @Example(\"x\") String one(); }}\n")
                .replace("interface Sound", "interface OtherReader"),
            NAME_TAKEN,
            "The type test.OtherReader exists already"));
  }

  @Test
  void anotherPackageSettlesIt() {
    Compiling.check(
        Case.of(Contracts.with("").replace("1.0.0\")", "1.0.0\", packageName = \"test.events\")")),
        "package test;\n\nfinal class Happened {}\n",
        "package test;\n\nfinal class User {\n  test.events.Happened happened;\n}\n");
  }
}

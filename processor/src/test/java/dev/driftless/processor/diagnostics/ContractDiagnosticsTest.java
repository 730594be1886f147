package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.diagnostics.Contracts.ANNOTATION;
import static dev.driftless.processor.diagnostics.Contracts.ENVELOPE;
import static dev.driftless.processor.diagnostics.Contracts.EVENT_TYPE;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CONTRACT_SHAPE;
import static dev.driftless.processor.problem.ProblemId.CONTRACT_TITLE;
import static dev.driftless.processor.problem.ProblemId.CONTRACT_VERSION;
import static dev.driftless.processor.problem.ProblemId.DECLARATION_SHAPE;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.PACKAGE_NAME;
import static dev.driftless.processor.problem.ProblemId.UNKNOWN_DECLARATION;

import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a contract as a whole, or with a declaration in it, is said where it stands. */
final class ContractDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"shapes", "values", "declarations"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> shapes() {
    String body = ENVELOPE + EVENT_TYPE;
    return Stream.of(
        Case.of(
            Contracts.source(ANNOTATION + "\n/*!*/class Sound {\n}\n"),
            CONTRACT_SHAPE,
            "Sound is no interface: an @EventContract is a plain interface at the top level"),
        Case.of(
            Contracts.source(ANNOTATION + "\n/*!*/enum Sound { ONE }\n"), CONTRACT_SHAPE, "Sound is no interface"),
        Case.of(
            Contracts.source(ANNOTATION + "\n@/*!*/interface Sound {}\n"), CONTRACT_SHAPE, "Sound is no interface"),
        Case.of(
            Contracts.source("class Outer {\n  " + ANNOTATION + "\n  /*!*/interface Sound {}\n}\n"),
            CONTRACT_SHAPE,
            "Sound is nested in another type"),
        Case.of(
            Contracts.source(ANNOTATION + "\n/*!*/interface Sound<T> {\n" + body + "}\n"),
            CONTRACT_SHAPE,
            "Sound has type parameters"),
        Case.of(
            Contracts.source(ANNOTATION + "\n/*!*/interface Sound extends Runnable {\n" + body + "}\n"),
            CONTRACT_SHAPE,
            "Sound extends another interface"),
        Case.in(
            "String /*!*/stray();",
            CONTRACT_SHAPE,
            "stray has no place here: a contract holds nested declarations, and constants and private or static methods that"
                + " their rules share"),
        Case.in("default void /*!*/stray() {}", CONTRACT_SHAPE, "stray has no place here"),
        Case.in("/*!*/@Size(max = 3) String STRAY = \"x\";", CONSTRAINT_TARGET, "@Size has no meaning on STRAY"),
        Case.in("/*!*/@JsonIgnore static void stray() {}", CONSTRAINT_NOT_CARRIED, "@JsonIgnore can't be carried"),
        Case.in(
            "/*!*/@Optional static int stray() { return 1; }", MISPLACED_ANNOTATION, "stray has to stand in a declaration"));
  }

  static Stream<Case> values() {
    return Stream.of(
        whole("title = /*!*/\" \", version = \"1.0.0\"", CONTRACT_TITLE, "title = \"…\""),
        whole("title = /*!*/\"\", version = \"1.0.0\"", CONTRACT_TITLE, "needs a title"),
        whole(
            "title = \"Tests\", version = /*!*/\"1.0\"",
            CONTRACT_VERSION,
            "a semantic version such as 1.0.0, not \"1.0\""),
        whole("title = \"Tests\", version = /*!*/\"1.0.0\\n\"", CONTRACT_VERSION, "semantic version"),
        whole(
            "title = \"Tests\", version = \"1.0.0\", packageName = /*!*/\"a..b\"",
            PACKAGE_NAME,
            "\"a..b\" is no name of a package: write one like test"),
        whole("title = \"Tests\", version = \"1.0.0\", packageName = /*!*/\"a.class\"", PACKAGE_NAME, "a.class"));
  }

  private static Case whole(String members, ProblemId id, String text) {
    return Case.of(Contracts.of("@EventContract(" + members + ")", ENVELOPE + EVENT_TYPE), id, text);
  }

  static Stream<Case> declarations() {
    return Stream.of(
        Case.in(
            "/*!*/interface Bare { String one(); }",
            UNKNOWN_DECLARATION,
            "Bare declares nothing: a contract holds interfaces with just one of @Envelope, @EventType"),
        Case.in("/*!*/class Bare {}", UNKNOWN_DECLARATION, "Bare declares nothing"),
        Case.in("/*!*/record Bare(String one) {}", UNKNOWN_DECLARATION, "Bare declares nothing"),
        Case.in("@ObjectType /*!*/class Bare {}", UNKNOWN_DECLARATION, "Bare declares nothing"),
        Case.in("@ObjectType /*!*/enum Bare { ONE }", UNKNOWN_DECLARATION, "Bare declares nothing"),
        Case.in(
            "@ObjectType @EventType(aggregate = \"A\", id = \"one\") /*!*/interface Both { String one(); }",
            UNKNOWN_DECLARATION,
            "just one of"),
        Case.in(
            "@/*!*/interface Idle {}",
            UNKNOWN_DECLARATION,
            "@Idle carries neither constraints nor @LaneMapping: add one, or remove it"),
        Case.in(
            "@ObjectType /*!*/interface Box<T> { @Example(\"x\") String one(); }",
            DECLARATION_SHAPE,
            "Box has type parameters: generics are not carried"),
        Case.in(
            "@ObjectType /*!*/interface Box extends Runnable { @Example(\"x\") String one(); }",
            DECLARATION_SHAPE,
            "Box extends what is neither a @FieldGroup nor a @Union of the contract: "),
        Case.in(
            "@ObjectType interface Box { @Example(\"x\") String one(); /*!*/enum Inner { A } }",
            DECLARATION_SHAPE,
            "Inner has no place here: types stand in the contract itself"),
        Case.in(
            "@ObjectType interface Box { @Example(\"x\") String one(); /*!*/interface Inner {} }",
            DECLARATION_SHAPE,
            "Inner has no place here"),
        Case.of(
            Contracts.source("/*!*/@Envelope\ninterface Alone { String one(); }\n"),
            MISPLACED_ANNOTATION,
            "@Envelope has no meaning here: Alone has to stand directly in an interface with @EventContract"),
        Case.of(
            Contracts.source("/*!*/@EventType(aggregate = \"A\", id = \"one\")\ninterface Alone { String one(); }\n"),
            MISPLACED_ANNOTATION,
            "@EventType has no meaning here"),
        Case.of(
            Contracts.source("interface Alone {\n  /*!*/@ObjectType interface Inner {}\n}\n"),
            MISPLACED_ANNOTATION,
            "@ObjectType has no meaning here: Inner has to stand"),
        Case.of(
            Contracts.source("/*!*/@LaneMapping\n@interface Alone {}\n"),
            MISPLACED_ANNOTATION,
            "@LaneMapping has no meaning here"));
  }
}

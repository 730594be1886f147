package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.UNKNOWN_DECLARATION;

import dev.driftless.processor.diagnostics.Case.Expected;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An annotation of the language where it means nothing is refused, not passed over. */
final class MisplacedDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"outside", "onOthers", "onMembers", "twoKinds"})
  void itIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  /** In no contract at all. */
  static Stream<Case> outside() {
    return Stream.of(
        alone("/*!*/@Closed", "Closed"),
        alone("/*!*/@Open", "Open"),
        alone("/*!*/@Union(discriminator = \"kind\")", "Union"),
        alone("/*!*/@Conditions", "Conditions"),
        alone("/*!*/@FieldGroup", "FieldGroup"),
        alone("/*!*/@Since(\"1.0.0\")", "Since"),
        member("/*!*/@Const(\"a\") String one();", "Const"),
        member("/*!*/@Default(\"a\") String one();", "Default"),
        member("/*!*/@Since(\"1.0.0\") String one();", "Since"),
        member("/*!*/@IntegerValue(1) int ONE = 1;", "IntegerValue"),
        Case.of(
            Contracts.of("/*!*/@Since(\"1.0.0\")\n" + Contracts.ANNOTATION, ""),
            MISPLACED_ANNOTATION,
            "@Since has no meaning here: Sound has to stand in an interface with @EventContract"));
  }

  private static Case alone(String annotation, String name) {
    return Case.of(
        Contracts.source(annotation + "\ninterface Alone {}\n"),
        MISPLACED_ANNOTATION,
        "@" + name + " has no meaning here: Alone has to stand ");
  }

  private static Case member(String member, String name) {
    return Case.of(
        Contracts.source("interface Alone {\n  " + member + "\n}\n"),
        MISPLACED_ANNOTATION,
        "@" + name + " has no meaning here: ");
  }

  /** On a declaration of another kind. */
  static Stream<Case> onOthers() {
    String group = " @FieldGroup interface Common { int one(); }";
    String colour = " enum Colour { RED }";
    String named = " @Size(max = 3) @interface Short {}";
    return Stream.of(
        on("/*!*/@Closed" + group, "@Closed stands on objects only: remove it from Common"),
        on("/*!*/@Open" + group, "@Open stands on objects only: remove it from Common"),
        on("/*!*/@Closed" + colour, "@Closed stands on objects only: remove it from Colour"),
        on("/*!*/@Open" + named, "@Open stands on objects only: remove it from Short"),
        on("/*!*/@Union(discriminator = \"one\")" + group, "@Union stands on an @ObjectType or @EventType only"),
        on("/*!*/@Union(discriminator = \"one\")" + colour, "@Union stands on an @ObjectType or @EventType only"),
        on("/*!*/@Conditions" + colour, "@Conditions stands on objects and groups of fields only"),
        on("/*!*/@Since(\"1.0.0\")" + named, "@Since stands on objects, groups, enums, their fields and constants only"),
        Case.of(
            Contracts.with("").replace("@Envelope", "@Envelope /*!*/@Union(discriminator = \"eventType\")"),
            MISPLACED_ANNOTATION,
            "@Union stands on an @ObjectType or @EventType only: remove it from Event"));
  }

  static Stream<Case> onMembers() {
    return Stream.of(
        on("@LaneMapping @interface As { Colour value(); /*!*/@Since(\"1.0.0\") String because() default \"\"; }\n"
                + "enum Colour { RED }\nenum Shade { @As(Colour.RED) PINK }",
            "@Since stands on objects, groups, enums, their fields and constants only: remove it from because"),
        on("@Size(max = 3) @interface Short { /*!*/@Const(\"a\") String of() default \"\"; }",
            "@Const stands on fields of an object only: remove it from of"),
        on("@Size(max = 3) @interface Short { /*!*/@Default(\"a\") String of() default \"\"; }",
            "@Default stands on fields of an object only: remove it from of"),
        on("@ObjectType interface Box { int one(); @AssertTrue(message = \"must fit\") /*!*/@Since(\"1.0.0\")"
                + " default boolean fits() { return true; } }",
            "@Since stands on objects, groups, enums, their fields and constants only: remove it from fits"),
        on("@ObjectType interface Box { int one(); @AssertTrue(message = \"must fit\") /*!*/@Const(\"true\")"
                + " default boolean fits() { return true; } }",
            "@Const stands on fields of an object only: remove it from fits"),
        Case.of(
            Contracts.with(
                "@ObjectType interface Box { /*!*/@IntegerValue(1) int ONE = 1; int one();"
                    + " /*!*/@Optional static int two() { return 2; } }"),
            new Expected(MISPLACED_ANNOTATION, "@IntegerValue stands on constants of an enum only: remove it from ONE"),
            new Expected(MISPLACED_ANNOTATION, "@Optional stands on fields of an object only: remove it from two")));
  }

  static Stream<Case> twoKinds() {
    return Stream.of(
        Case.in(
            "@FieldGroup @ObjectType /*!*/interface Box { int one(); }", UNKNOWN_DECLARATION, "Box declares nothing"),
        Case.in("@FieldGroup /*!*/enum Colour { RED }", UNKNOWN_DECLARATION, "Colour declares nothing"));
  }

  private static Case on(String declarations, String text) {
    return Case.in(declarations, MISPLACED_ANNOTATION, text);
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONDITION;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CROSS_FIELD_RULE;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a condition or a rule across fields is said where it stands. */
final class AcrossDiagnosticsTest {
  private static final String FIELDS =
      """
       interface Box {
        String kind();
        @Optional @Example("a") String one();
        @Optional @Example("b") String two();
        @Optional List<String> some();
        @Optional List<String> others();
        int low();
        long high();
      }
      """
          .replace("String kind", "@Example(\"a\") String kind");

  @ParameterizedTest
  @MethodSource({"conditions", "rules"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> conditions() {
    return Stream.of(
        condition(
            "exactlyOneOf = /*!*/@Conditions.Fields({\"one\", \"kind\"})",
            "\"kind\" is no accessor of Box whose field may be absent or null"),
        condition("exactlyOneOf = /*!*/@Conditions.Fields(\"one\")", "about two fields or more, each named once"),
        condition("atLeastOneOf = /*!*/@Conditions.Fields({\"one\", \"one\"})", "each named once"),
        condition("atLeastOneOf = /*!*/@Conditions.Fields({})", "about two fields or more"),
        condition(
            "atLeastOneOf = {@Conditions.Fields({\"one\", \"two\"}), /*!*/@Conditions.Fields({\"one\", \"three\"})}",
            "\"three\" is no accessor of Box"),
        condition(
            "equalLength = /*!*/@Conditions.Fields({\"some\", \"one\"})", "\"one\" is no accessor of Box whose field is a list"),
        condition(
            "ordered = /*!*/@Conditions.Fields({\"one\", \"two\"})",
            "\"one\" is no accessor of Box whose field is a number, a date or a date-time"),
        condition("ordered = /*!*/@Conditions.Fields({\"low\", \"high\"})", "Only values of one type can be compared"),
        condition(
            "requiredIf = /*!*/@Conditions.If(field = \"some\", is = \"a\", then = \"one\")",
            "\"some\" is no accessor of Box that holds a string, an enum, a boolean or an integer"),
        condition("requiredIf = /*!*/@Conditions.If(field = \"kind\", is = {}, then = \"one\")", "one of each at least"),
        condition("forbiddenIf = /*!*/@Conditions.If(field = \"kind\", is = \"a\", then = {})", "one of each at least"),
        condition(
            "forbiddenIf = /*!*/@Conditions.If(field = \"kind\", is = {\"a\", \"a\"}, then = \"one\")",
            "each value (is) and each field (then) once"),
        condition(
            "forbiddenIf = /*!*/@Conditions.If(field = \"kind\", is = \"a\", then = \"low\")",
            "\"low\" is no other accessor of Box whose field may be absent or null"),
        condition(
            "requiredIf = /*!*/@Conditions.If(field = \"one\", is = \"a\", then = {\"two\", \"one\"})",
            "\"one\" is no other accessor of Box"),
        Case.in(
            "enum Colour { RED }\n@Conditions(requiredIf = @Conditions.If(field = \"colour\", is = {\"red\", /*!*/\"RED\"}, then = \"one\"))"
                + " @ObjectType interface Box { Colour colour(); @Optional int one(); }",
            CONDITION,
            "A condition of Box asks whether colour() is \"RED\", which it never is"),
        Case.in(
            """
            enum Colour { RED }
            @Conditions(forbiddenIf = @Conditions.If(field = "colour", is = /*!*/"blue", then = "one"))
            @FieldGroup interface Coloured { Colour colour(); @Optional int one(); }
            @ObjectType interface Box extends Coloured {}
            @ObjectType interface Crate extends Coloured {}
            """,
            CONDITION,
            "A condition of Box asks whether colour() is \"blue\", which it never is"),
        Case.in(
            "@Conditions(requiredIf = /*!*/@Conditions.If(field = \"my_kind\", is = \"1\", then = \"one\"))"
                + " @ObjectType interface Box { int myKind(); @Optional int one(); }",
            CONDITION,
            "holds a string, an enum, a boolean or an integer: did you mean \"myKind\"?"),
        Case.in(
            "@Conditions(atLeastOneOf = /*!*/@Conditions.Fields({\"one\", \"tow\"}))"
                + " @ObjectType interface Box { @Optional int one(); @Optional int two(); }",
            CONDITION,
            "may be absent or null: did you mean \"two\"?"),
        // A helper is no accessor that could have had a problem of its own.
        Case.in(
            "@Conditions(atLeastOneOf = /*!*/@Conditions.Fields({\"one\", \"help\"}))"
                + " @ObjectType interface Box { @Optional int one(); private int help() { return 1; } }",
            CONDITION,
            "\"help\" is no accessor of Box"),
        Case.in(
            "@Conditions(ordered = /*!*/@Conditions.Fields({\"low\", \"high\"})) @FieldGroup interface Ends { int low(); long"
                + " high(); }",
            CONDITION,
            "Only values of one type"));
  }

  private static Case condition(String condition, String text) {
    return Case.in("@Conditions(" + condition + ") @ObjectType" + FIELDS, CONDITION, text);
  }

  static Stream<Case> rules() {
    String box = "@ObjectType interface Box { int one(); ";
    return Stream.of(
        Case.in(
            box + "/*!*/@AssertTrue default boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "A rule says what is wrong where it doesn't hold: @AssertTrue(message = \"…\"), without braces"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \" \") default boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "without braces"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \"must {fit}\") default boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "without braces"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \"must fit\") default boolean fits(int in) { return in > 1; } }",
            CROSS_FIELD_RULE,
            "a default method without parameters that returns a boolean: change fits()"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \"must fit\") default Boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "returns a boolean"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \"must fit\") default boolean fits() throws Exception { return true; } }",
            CROSS_FIELD_RULE,
            "change fits()"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \"must fit\", groups = Runnable.class) default boolean fits() { return true;"
                + " } }",
            CROSS_FIELD_RULE,
            "@AssertTrue has groups or payload, which can't be carried to every output: remove them"),
        Case.of(
            Contracts.of(
                Contracts.ANNOTATION.replace(")", ", packageName = \"test.model\")"),
                box + "/*!*/@AssertTrue(message = \"must fit\") default boolean fits() { return true; } }"),
            CROSS_FIELD_RULE,
            "Generated code calls fits() from another package: make the contract, and each one that it uses, public"),
        Case.in(
            box + "/*!*/@NotNull @AssertTrue(message = \"must fit\") default boolean fits() { return true; } }",
            CONSTRAINT_TARGET,
            "@NotNull has no meaning on a rule across fields: remove it from fits()"),
        Case.in(
            box + "/*!*/@AssertTrue(message = \"must fit\") static boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "A rule across fields is a default method: fits() is private or static, and only there for rules to call"),
        Case.in(
            "@FieldGroup interface Common { /*!*/@AssertTrue default boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "A rule says what is wrong"),
        Case.in(
            "@FieldGroup interface Common { boolean fits(); }\n@ObjectType /*!*/interface Box extends Common {"
                + " @Override @AssertTrue(message = \"must fit\") default boolean fits() { return true; } }",
            CROSS_FIELD_RULE,
            "fits() is a field of Box and a rule across its fields: rename one of the two"),
        Case.in(
            box + "@AssertTrue(message = \"must fit\") /*!*/@Example(\"true\") default boolean fits() { return true; } }",
            MISPLACED_ANNOTATION,
            "@Example stands on fields of an object only: remove it from fits"));
  }

  /** A field that has a problem of its own is no further problem of a condition. */
  @Test
  void aFaultyFieldIsReportedOnce() {
    Compiling.check(
        Case.in(
            "@Conditions(exactlyOneOf = @Conditions.Fields({\"one\", \"two\"}), requiredIf = @Conditions.If(field = \"two\","
                + " is = \"a\", then = \"one\")) @ObjectType interface Box { @Optional @Example(\"a\") String one();"
                + " @Optional char /*!*/two(); }",
            FIELD_TYPE,
            "char"));
  }

  /** What is wrong in a group is said there, however many objects extend it. */
  @Test
  void aFaultOfAGroupIsReportedOnce() {
    Compiling.check(
        Case.in(
            """
            @FieldGroup interface Common {
              int one();
              /*!*/@AssertTrue default boolean fits() { return true; }
            }
            @ObjectType interface Box extends Common {}
            @ObjectType interface Crate extends Common {}
            """,
            CROSS_FIELD_RULE,
            "A rule says what is wrong"));
  }
}

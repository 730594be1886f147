package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_MESSAGE;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_VALUE;
import static dev.driftless.processor.problem.ProblemId.PATTERN;

import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a constraint that came with a named one is said at the named one's use. */
final class NamedConstraintDiagnosticsTest {
  private static final String VALIDATOR =
      """
      package test;

      final class OwnValidator implements jakarta.validation.ConstraintValidator<Sound.Own, String> {
        @Override
        public boolean isValid(String value, jakarta.validation.ConstraintValidatorContext context) {
          return true;
        }
      }
      """;

  @ParameterizedTest
  @MethodSource("cases")
  void theProblemIsReportedWhereTheConstraintIsUsed(Case given) {
    if (given.text().contains("OwnValidator")) {
      Compiling.check(given, VALIDATOR);
    } else {
      Compiling.check(given);
    };
  }

  static Stream<Case> cases() {
    String jakarta =
        "String message() default \"\"; Class<?>[] groups() default {};"
            + " Class<? extends Payload>[] payload() default {};";
    return Stream.of(
        named("@Future", "/*!*/@Short @Example(\"x\") String one();", CONSTRAINT_NOT_CARRIED, "@Future can't be carried"),
        named("@Size(min = 2, max = 1)", "/*!*/@Short @Example(\"x\") String one();", CONSTRAINT_VALUE, "@Size(min"),
        named("@Pattern(regexp = \"(\")", "/*!*/@Short @Example(\"x\") String one();", PATTERN, "The pattern ("),
        named("@Size(min = 1)", "/*!*/@Short @Example(\"1\") int one();", CONSTRAINT_TARGET, "(it comes with @Short)"),
        named(
            "@Size(min = 1, message = \"{key}\")",
            "/*!*/@Short @Example(\"x\") String one();",
            CONSTRAINT_MESSAGE,
            "{key}"),
        named(
            "@Future",
            "@Example(\"x\") List<@Short String> /*!*/one();",
            CONSTRAINT_NOT_CARRIED,
            "@Future can't be carried"),
        Case.in(
            """
            @Size(max = 3) @Target(ElementType.ANNOTATION_TYPE) @interface Short {}
            @Short @Target(ElementType.METHOD) @interface Shorter {}
            @ObjectType interface Box { /*!*/@Shorter @Example("1") int one(); }
            """,
            CONSTRAINT_TARGET,
            "@Size has no meaning on a value of type int (it comes with @Shorter)"),
        Case.in(
            """
            @Constraint(validatedBy = OwnValidator.class) @interface Own { %s }
            @ObjectType interface Box { /*!*/@Own @Example("x") String one(); }
            """
                .formatted(jakarta),
            CONSTRAINT_NOT_CARRIED,
            "@Own has a validator class of its own, which can't be carried to every output"),
        Case.in(
            """
            @Constraint(validatedBy = {}) @ReportAsSingleViolation @Size(max = 3) @interface Own { %s }
            @ObjectType interface Box { /*!*/@Own @Example("x") String one(); }
            """
                .formatted(jakarta),
            CONSTRAINT_NOT_CARRIED,
            "@Own has @ReportAsSingleViolation, which can't be carried to every output: remove it"),
        Case.in(
            """
            @Constraint(validatedBy = {}) @Size(max = 3) @interface Own { %s }
            @ObjectType interface Box { @Own(groups = Runnable/*!*/.class) @Example("x") String one(); }
            """
                .formatted(jakarta),
            CONSTRAINT_NOT_CARRIED,
            "@Own has groups"),
        Case.in(
            """
            @Constraint(validatedBy = {}) @Size(max = 3) @interface Own { %s }
            @ObjectType interface Box { @Own(message = /*!*/"{key}") @Example("x") String one(); }
            """
                .formatted(jakarta),
            CONSTRAINT_MESSAGE,
            "\"{key}\" can't be carried"));
  }

  private static Case named(String carried, String accessor, ProblemId id, String text) {
    return Case.in(
        """
        %s @Target({ElementType.METHOD, ElementType.TYPE_USE}) @interface Short {}
        @ObjectType interface Box { %s }
        """
            .formatted(carried, accessor),
        id,
        text);
  }

  /** Another contract that takes it from a class file would see less of it. */
  @Test
  void whatIsNotKeptInClassFilesIsRefused() {
    Compiling.check(
        Case.in(
            """
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.SOURCE) @Size(max = 3) @interface Inner {}
            /*!*/@Inner @NotBlank @interface Outer {}
            """,
            CONSTRAINT_NOT_CARRIED,
            "@Inner isn't kept in class files, where other contracts take @Outer from: remove its @Retention(SOURCE)"));
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTANT;
import static dev.driftless.processor.problem.ProblemId.DECLARATION_SHAPE;
import static dev.driftless.processor.problem.ProblemId.DEFAULT_VALUE;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.UNION;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.diagnostics.Case.Expected;
import dev.driftless.processor.problem.ProblemId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with what a declaration extends, with a union, or with closing an object, is said where it stands. */
final class ShapeDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"parents", "closed", "unions", "variants"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> parents() {
    String text = "extends what is neither a @FieldGroup nor a @Union of the contract";
    return Stream.of(
        Case.in("@ObjectType /*!*/interface Box<T> { int one(); }", DECLARATION_SHAPE, "Box has type parameters"),
        Case.in("@FieldGroup /*!*/interface Common<T> { int one(); }", DECLARATION_SHAPE, "Common has type parameters"),
        Case.in("@ObjectType /*!*/interface Box extends Runnable { int one(); }", DECLARATION_SHAPE, text),
        Case.in(
            "@ObjectType interface Box { int one(); }\n@ObjectType /*!*/interface Crate extends Box {}",
            DECLARATION_SHAPE,
            text),
        Case.in(
            """
            @FieldGroup interface One { int size(); }
            @FieldGroup interface Two { int size(); }
            @ObjectType /*!*/interface Box extends One, Two {}
            """,
            DECLARATION_SHAPE,
            "size() stands in One and in Two, and Box extends both: declare it in one of them"),
        Case.in(
            "@FieldGroup interface Common { /*!*/enum Inner { ONE } }\n@ObjectType interface Box extends Common {}",
            DECLARATION_SHAPE,
            "Inner has no place here"),
        Case.in(
            "@FieldGroup interface Common { char /*!*/one(); }\n@ObjectType interface Box extends Common {}",
            FIELD_TYPE,
            "char"),
        Case.in(
            "@FieldGroup interface Common { int one(); }\n@ObjectType interface Box { Common /*!*/one(); }",
            FIELD_TYPE,
            "declare Common with @ObjectType"));
  }

  static Stream<Case> closed() {
    return Stream.of(
        Case.in(
            "@Closed /*!*/@Open @ObjectType interface Box { int one(); }",
            DECLARATION_SHAPE,
            "Box is @Closed and @Open: remove one of the two"),
        union(
            "/*!*/@Closed @Union(discriminator = \"kind\")", List.of("Circle", "Square"), DECLARATION_SHAPE,
            "Shape is a union, and its variants say themselves whether they are closed: remove it here"),
        union(
            "/*!*/@Open @Union(discriminator = \"kind\")", List.of("Circle", "Square"), DECLARATION_SHAPE,
            "its variants say themselves"));
  }

  private static Case union(
      String marks, List<String> variants, ProblemId id, String text) {
    StringBuilder declarations = new StringBuilder(marks + " @ObjectType sealed interface Shape {}\n");
    variants.forEach(
        variant ->
            declarations.append(
                "@ObjectType non-sealed interface " + variant + " extends Shape { @Const(\"" + variant
                    + "\") String kind(); }\n"));
    return Case.in(declarations.toString(), id, text);
  }

  static Stream<Case> unions() {
    return Stream.of(
        Case.in(
            "/*!*/@Union(discriminator = \"kind\") @ObjectType interface Shape {}",
            UNION,
            "Shape has no variants: declare it sealed, and let non-sealed interfaces of the contract with @ObjectType"),
        union(
            "/*!*/@Union(discriminator = \"type\")", List.of("Circle"), UNION,
            "Circle is not told apart: declare @Const(\"…\") String type() in it, required and with one key"),
        Case.in(
            """
            /*!*/@Union(discriminator = "kind") @ObjectType sealed interface Shape permits Circle, Group {}
            @ObjectType non-sealed interface Circle extends Shape { @Const("circle") String kind(); }
            @FieldGroup non-sealed interface Group extends Shape {}
            """,
            UNION,
            "Group is no variant: let it be an interface of the contract, marked with @ObjectType alone"),
        Case.in(
            """
            /*!*/@Union(discriminator = "kind") @ObjectType sealed interface Shape permits Circle {}
            @EventType(aggregate = "Circle", id = "id") non-sealed interface Circle extends Shape {
              @Const("circle") String kind();
              @Example("c") String id();
            }
            """,
            UNION,
            "Circle is no variant"),
        // The inner one is wrong, and the outer one has no variant that could be told.
        Case.in(
            """
            @Union(discriminator = "kind") @ObjectType sealed interface Outer permits Inner {}
            /*!*/@Union(discriminator = "kind") @ObjectType non-sealed interface Inner extends Outer {}
            """,
            UNION,
            "Inner has no variants"));
  }

  static Stream<Case> variants() {
    return Stream.of(
        two("@Const(\"a\") String kind();", "@Const(\"a\") String kind();", "have the same kind(), \"a\": give each"),
        two("@Const(\"a\") String kind();", "@Const(\"b\") @Optional String kind();", "Square is not told apart"),
        two(
            "@Const(\"a\") @Default(\"a\") String kind();", "@Const(\"b\") @Default(\"b\") String kind();",
            "An object without kind() could be any of Circle, Square: leave @Default to one of them"),
        Case.in(
            """
            @Union(discriminator = "kind") @ObjectType sealed interface Shape {}
            @ObjectType non-sealed interface Circle extends Shape { @Const("a") @Default("b") String /*!*/kind(); }
            @ObjectType non-sealed interface Square extends Shape { @Const("b") String kind(); }
            """,
            DEFAULT_VALUE,
            "the default of kind() is not valid: 'kind' must be 'a'"),
        two("@Const(\"a\") String kind();", "@Const(\"b\") @Nullable String kind();", "Square is not told apart"),
        two("@Const(\"a\") String kind();", "@Const(\"1\") int kind();", "Square is not told apart"),
        two("@Const(\"a\") String kind();", "@Const(\"b\") @JsonAlias(\"k\") String kind();", "with one key"),
        two(
            "@Const(\"a\") String kind();", "@Const(\"b\") @JsonProperty(\"k\") String kind();",
            "The key of kind() in JSON differs between the variants, kind and k: give it one name"));
  }

  private static Case two(String circle, String square, String text) {
    return Case.in(
        """
        /*!*/@Union(discriminator = "kind") @ObjectType sealed interface Shape {}
        @ObjectType non-sealed interface Circle extends Shape { %s }
        @ObjectType non-sealed interface Square extends Shape { %s }
        @ObjectType interface Holder { Shape shape(); List<Shape> shapes(); Circle circle(); }
        """
            .formatted(circle, square),
        UNION,
        text);
  }

  @Test
  void aGroupThatComesTwoWaysIsNoProblem() {
    Consumer.builds(
        Contracts.with(
            """
            @FieldGroup interface Base { int size(); }
            @FieldGroup interface One extends Base { @Override @Min(1) int size(); }
            @FieldGroup interface Two extends Base {}
            @ObjectType interface Box extends One, Two {}
            @ObjectType interface Crate extends Two, One {}
            """));
  }

  @Test
  void aWrongConstantSparesItsUnionAFurtherProblem() {
    Compiling.check(
        Case.of(
            Contracts.with(
                """
                /*!*/@Union(discriminator = "kind") @ObjectType sealed interface Shape {}
                @ObjectType non-sealed interface Circle extends Shape { @Const(/*!*/"one") int kind(); }
                """),
            new Expected(UNION, "Circle is not told apart"),
            new Expected(CONSTANT, "\"one\" is none for kind()")));
  }

  /** It is the compiler's own error, and nothing that Driftless could go round in for ever. */
  @Test
  void groupsThatExtendEachOtherAreTheCompilersOwnError() {
    List<Compiling.Found> found =
        Compiling.found(
            Compiling.compile(
                Contracts.with(
                    """
                    @FieldGroup interface One extends Two {}
                    @FieldGroup interface Two extends One {}
                    @ObjectType interface Box extends One { int size(); }
                    """)));
    assertTrue(found.stream().allMatch(one -> one.id().startsWith("compiler.err.")), found::toString);
    assertTrue(found.stream().anyMatch(one -> one.id().equals("compiler.err.cyclic.inheritance")), found::toString);
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_VALUE;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_INVALID;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_MISSING;
import static dev.driftless.processor.problem.ProblemId.PRESENCE;
import static dev.driftless.processor.problem.ProblemId.RECURSION;
import static dev.driftless.processor.problem.ProblemId.STORED_DOCUMENT;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with maps and unions as a whole is said at the accessor that has them. */
final class ContainerDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"bounds", "recursion", "alternatives", "examples", "stored"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> bounds() {
    String text = "The bounds let nothing through";
    return Stream.of(
        Case.at("@Optional Map<@Size(min = 3) @Size(max = 2) String, Integer> /*!*/one();", CONSTRAINT_VALUE, text),
        Case.at("@Optional Map<String, @Min(3) @Max(2) Integer> /*!*/one();", CONSTRAINT_VALUE, text),
        Case.at("@Optional Map<String, List<@Min(3) @Max(2) Integer>> /*!*/one();", CONSTRAINT_VALUE, text),
        Case.at("@Optional List<Map<String, @Min(3) @Max(2) Integer>> /*!*/one();", CONSTRAINT_VALUE, text));
  }

  static Stream<Case> recursion() {
    return Stream.of(
        Case.in(
            "@ObjectType interface Node { @NotEmpty Map<String, Node> /*!*/inner(); }",
            RECURSION,
            "no Node can end, because 'inner' needs another one inside"),
        Case.of(
            Contracts.with(
                union(
                    "@Const(\"a\") String kind(); Tree /*!*/left();",
                    "@Const(\"b\") String kind(); Tree /*!*/right();")),
            new Case.Expected(RECURSION, "no Leaf can end, because 'left' needs another one inside"),
            new Case.Expected(RECURSION, "no Fork can end, because 'right' needs another one inside")));
  }

  static Stream<Case> alternatives() {
    String part = "@ObjectType interface Part { int number(); } @ObjectType interface Holder { @Optional %s }";
    return Stream.of(
        Case.in(
            part.formatted("ListOrText<@NotBlank Part> /*!*/parts();"),
            CONSTRAINT_TARGET,
            "@NotBlank has no meaning on the object Part"),
        Case.in(
            part.formatted("ListOrText<@Past Part> /*!*/parts();"),
            CONSTRAINT_NOT_CARRIED,
            "@Past can't be carried to every output"),
        Case.in(
            part.formatted("ListOrText<@Nullable Part> /*!*/parts();"),
            PRESENCE,
            "An item of a ListOrText is never null: remove @Nullable from Part"));
  }

  private static String union(String leaf, String fork) {
    return """
        @ObjectType @Union(discriminator = "kind") sealed interface Tree permits Leaf, Fork {}
        @ObjectType non-sealed interface Leaf extends Tree { %s }
        @ObjectType non-sealed interface Fork extends Tree { %s }
        """
        .formatted(leaf, fork);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ObjectType interface Node { Map<String, Node> inner(); }",
        "@ObjectType interface Node { @NotEmpty Map<String, @Nullable Node> inner(); }",
        "@ObjectType interface Node { @NotEmpty Map<String, List<Node>> inner(); }",
      })
  void whatMayBeEmptyEnds(String declarations) {
    Compiling.check(sound(declarations));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@NotEmpty List<Tree>", "@NotEmpty Map<String, Tree>", "Tree"})
  void aUnionEndsWithOneOfItsVariants(String type) {
    Compiling.check(sound(union("@Const(\"a\") String kind();", "@Const(\"b\") String kind(); " + type + " inner();")));
  }

  private static Case sound(String declarations) {
    return new Case(declarations, Contracts.with(declarations), List.of());
  }

  static Stream<Case> examples() {
    String part = "@ObjectType interface Part { @Min(1) int one(); }\n@ObjectType interface Box { ";
    return Stream.of(
        Case.at("@NotEmpty Map<@Pattern(regexp = \"[0-9]\") String, Integer> /*!*/one();", EXAMPLE_MISSING, "'one' has no example"),
        Case.at(
            "@Example(/*!*/{\"k=1\", \"l=x\"}) Map<String, Integer> one();",
            EXAMPLE_INVALID,
            "this example is not valid: every value of 'one' must be an integer"),
        Case.at(
            "@Example(/*!*/\"k=1\") Map<@Pattern(regexp = \"[0-9]\") String, Integer> one();",
            EXAMPLE_INVALID,
            "this example is not valid: every key of 'one' must match [0-9]"),
        Case.in(
            part + "@Example(/*!*/\"k\") Map<@Pattern(regexp = \"[0-9]\") String, Part> one(); }",
            EXAMPLE_INVALID,
            "this example is not valid: every key of 'one' must match [0-9]"),
        Case.at("Json /*!*/one();", EXAMPLE_MISSING, "'one' has no example"),
        Case.at("TextOrInteger /*!*/one();", EXAMPLE_MISSING, "'one' has no example"),
        Case.at(
            "@Example(/*!*/\"10:00:00\") OffsetTime one();",
            EXAMPLE_INVALID,
            "this example is not valid: 'one' must be an RFC 3339 time with offset"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Map<String, Integer> one();",
        "Map<@Uuid String, @Ulid String> one();",
        "Map<@Pattern(regexp = \"[0-9]\") String, Integer> one();",
        "@Example({\"1=2\", \"3=4\"}) Map<@Pattern(regexp = \"[0-9]\") String, Integer> one();",
        "@Example(\"1\") Map<@Pattern(regexp = \"[0-9]\") String, Map<String, Integer>> one();",
        "@Example(\"k=null\") Map<String, @Nullable Integer> one();",
        "@Example(\"k=a=b\") Map<String, String> one();",
        "@Example({\"1=a\", \"2=b\"}) List<Map<@Pattern(regexp = \"[0-9]\") String, String>> one();",
        "@Example(\"{}\") Json one();",
        "@Example(\"plain text\") Json one();",
        "@Example(\"007\") TextOrInteger one();",
      })
  void anExampleOfAMapOrOfSeveralKindsIsTakenOrFollows(String accessor) {
    Compiling.check(new Case(accessor, Contracts.withFields(accessor), List.of()));
  }

  static Stream<Case> stored() {
    String held =
        """
        @ObjectType @Union(discriminator = "kind") sealed interface Tree permits Leaf {}
        @ObjectType non-sealed interface Leaf extends Tree { @Const("a") String kind(); }
        """;
    return Stream.of(
        Case.in(stored("Map<String, Integer> /*!*/one();"), STORED_DOCUMENT, "'one' can't be stored with Keys, in TOML"),
        Case.in(stored("@Example(\"1\") Json /*!*/one();"), STORED_DOCUMENT, "a value is of one kind"),
        Case.in(stored("@Example(\"1\") TextOrInteger /*!*/one();"), STORED_DOCUMENT, "a value is of one kind"),
        Case.in(held + stored("List<Tree> /*!*/one();"), STORED_DOCUMENT, "take one of the variants of Tree"),
        Case.in(
            held.replace("@ObjectType @Union", STORED + " @ObjectType @Union").replace("sealed interface Tree", "sealed /*!*/interface Tree"),
            STORED_DOCUMENT,
            "Tree is a union, and a document is of one type"));
  }

  private static final String STORED = "@StoredDocument(location = \"~/.keys\", permissions = \"0600\")";

  private static String stored(String accessor) {
    return "@ObjectType " + STORED + " interface Keys { " + accessor + " }";
  }
}

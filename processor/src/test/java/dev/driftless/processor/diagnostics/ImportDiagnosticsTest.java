package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.DECLARATION_SHAPE;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.IMPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with taking types from another contract is said where the taking stands. */
final class ImportDiagnosticsTest {
  private static final String OTHER =
      Contracts.source(
              """
              @EventContract(title = "Other", version = "1.0.0")
              public interface Other {
                @ObjectType interface Box { Colour colour(); }
                @ObjectType interface Crate { int size(); }
                enum Colour { RED }
                @Union(discriminator = "kind") @ObjectType sealed interface Shape permits Circle {}
                @ObjectType non-sealed interface Circle extends Shape { @Const("circle") String kind(); }
                @FieldGroup interface Sized { int size(); }
                @Envelope interface Event { @EventTypeName String eventType(); @PayloadBody Object payload(); }
                @EventType interface Happened { @Example("i") String id(); }
                @ObjectType interface Batch { List<Event> events(); }
              }
              """)
          .replace("package test;", "package other;");

  @ParameterizedTest
  @MethodSource("uses")
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given, OTHER);
  }

  static Stream<Case> uses() {
    return Stream.of(
        using("String/*!*/.class", "", "String is no other contract: uses names interfaces with @EventContract"),
        using("{other.Other.class, Runnable/*!*/.class}", "", "Runnable is no other contract"),
        using("int/*!*/.class", "", "int is no other contract"),
        using("Sound/*!*/.class", "", "Sound is no other contract"),
        using("other.Other.Box/*!*/.class", "", "Box is no other contract"),
        using(
            "other.Other/*!*/.class",
            "@ObjectType interface Holder { other.Other.Box box(); }\nenum Colour { GREEN }",
            "Colour of other.Other has the name of a declaration that this contract has or takes already"),
        using(
            "other.Other/*!*/.class",
            "@ObjectType interface Box { other.Other.Box box(); }",
            "Box of other.Other has the name of a declaration"),
        using(
            "other.Other/*!*/.class",
            "@FieldGroup interface Sized { int one(); }\n@ObjectType interface Holder extends other.Other.Sized {}",
            "Sized of other.Other has the name of a declaration"),
        using(
            "other.Other/*!*/.class",
            "@ObjectType interface Holder { other.Other.Batch batch(); }",
            "Batch of other.Other holds the envelope of that contract, or what is missing on the path"),
        using(
            "other.Other/*!*/.class",
            """
            @Envelope interface Event { @EventTypeName String eventType(); @PayloadBody Object payload(); }
            @Conditions(requiredIf = @Conditions.If(field = "urgent", is = "true", then = "batch"))
            @EventType interface Sent { boolean urgent(); @Optional other.Other.Batch batch(); }
            """,
            "Batch of other.Other holds the envelope of that contract, or what is missing on the path"));
  }

  private static Case using(String uses, String declarations, String text) {
    return Case.of(
        Contracts.of(Contracts.ANNOTATION.replace(")", ", uses = " + uses + ")"), declarations), IMPORT, text);
  }

  @Test
  void aTypeOfAContractThatIsNotUsedIsRefused() {
    Compiling.check(
        Case.in("@ObjectType interface Holder { other.Other.Crate /*!*/crate(); }", FIELD_TYPE, "add uses = Other.class to"),
        OTHER);
    Compiling.check(
        Case.in(
            "@ObjectType /*!*/interface Holder extends other.Other.Sized {}", DECLARATION_SHAPE, "neither a @FieldGroup"),
        OTHER);
  }

  /** In the package of the contract that uses it, and with a type and a group that are not taken. */
  private static final String NEIGHBOUR =
      Contracts.source(
          """
          @EventContract(title = "Neighbour", version = "1.0.0")
          interface Neighbour {
            enum Mood { GOOD }
            @ObjectType interface Box { Mood mood(); }
            @FieldGroup interface Sized { int size(); }
          }
          """);

  private static String besides(String imports, String declarations) {
    return Contracts.of(Contracts.ANNOTATION.replace(")", ", uses = Neighbour.class)"), declarations)
        .replaceFirst("\n\n", "\n\n" + imports);
  }

  @Test
  void aNameThatTurnsIntoAGeneratedTypeIsReportedWhereItStands() {
    String means = " means the generated test.%1$s here, which comes before an import with a star: import"
        + " test.Neighbour.%1$s by name, or write Neighbour.%1$s; or give the types of Neighbour a package with packageName";
    Compiling.check(
        Case.of(
            besides(
                "import test.Neighbour.*;\n",
                """
                @ObjectType interface Holder {
                  Mood /*!*/mood();
                  List<Map<String, Box>> /*!*/boxes();
                  @AssertTrue(message = "must be good") default boolean isGood() { return mood() == Mood.GOOD; }
                }
                @ObjectType /*!*/interface Large extends Sized {}
                @ObjectType interface Right { Neighbour.Mood mood(); }
                """),
            new Case.Expected(IMPORT, "Mood" + means.formatted("Mood")),
            new Case.Expected(IMPORT, "Box" + means.formatted("Box")),
            new Case.Expected(IMPORT, "Sized" + means.formatted("Sized"))),
        NEIGHBOUR);
  }

  @Test
  void importsByNameAndPackagesOfTheirOwnKeepTheirMeaning() {
    String holder =
        """
        @ObjectType interface Holder {
          Mood mood();
          @AssertTrue(message = "must be good") default boolean isGood() { return mood() == Mood.GOOD; }
        }
        """;
    Compiling.check(Case.of(besides("import test.Neighbour.Mood;\n", holder)), NEIGHBOUR);
    Compiling.check(
        Case.of(besides("import test.Neighbour.*;\n", holder)),
        NEIGHBOUR.replace("1.0.0\"", "1.0.0\", packageName = \"test.neighbour\""));
  }

  @Test
  void aContractThatHadToWaitIsToldSoToo() {
    Compiling.check(
        Case.of(
            besides(
                "import test.Neighbour.*;\nimport test.Stranger.*;\n",
                "@ObjectType interface Holder { Mood /*!*/mood(); Box /*!*/box(); }"),
            new Case.Expected(FIELD_TYPE, "Mood means the generated test.Mood here"),
            new Case.Expected(FIELD_TYPE, "import test.Neighbour.Box by name")),
        NEIGHBOUR,
        Contracts.source("interface Stranger { enum Mood { BAD } }"));
  }

  @Test
  void aGeneratedNameOfBothIsSaidWhereTheOtherIsUsedOnly() {
    for (String taken : List.of("int one();", "Neighbour.Box box();")) {
      Compiling.check(
          Case.of(
              besides("", "@ObjectType interface Box { " + taken + " }")
                  .replace("Neighbour.class", "Neighbour/*!*/.class"),
              IMPORT,
              "Box of test.Neighbour has the name of a declaration that this contract has or takes already"),
          NEIGHBOUR);
    }
  }

  @Test
  void aUnionOfAnotherContractTakesNoFurtherVariants() {
    String source =
        Contracts.of(
            Contracts.ANNOTATION.replace(")", ", uses = other.Other.class)"),
            "@ObjectType interface Square extends other.Other.Shape {}");
    List<Compiling.Found> found = Compiling.found(Compiling.compile(source, OTHER));
    assertTrue(
        found.stream().anyMatch(one -> one.text().startsWith("Square extends a @Union of another contract: ")),
        () -> "not refused: " + found);
  }

  @Test
  void aContractThatIsNotThereIsTheCompilersOwnError() {
    List<Compiling.Found> found =
        Compiling.found(
            Compiling.compile(Contracts.of(Contracts.ANNOTATION.replace(")", ", uses = Missing.class)"), "")));
    assertEquals(List.of("compiler.err.cant.resolve"), found.stream().map(Compiling.Found::id).toList());
  }

  @Test
  void whatIsWrongWithTheOtherOneIsSaidThereOnly() {
    Compiling.check(
        Case.of(
            OTHER.replace("int size(); }\n  enum", "char /*!*/size(); }\n  enum"),
            FIELD_TYPE,
            "char"),
        Contracts.of(
            Contracts.ANNOTATION.replace(")", ", uses = other.Other.class)"),
            "@ObjectType interface Holder { other.Other.Crate crate(); other.Other.Box box(); }"));
  }
}

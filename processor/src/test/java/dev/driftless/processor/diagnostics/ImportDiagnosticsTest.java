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
            "Sized of other.Other has the name of a declaration"));
  }

  private static Case using(String uses, String declarations, String text) {
    return Case.of(
        Contracts.of(Contracts.ANNOTATION.replace(")", ", uses = " + uses + ")"), declarations), IMPORT, text);
  }

  @Test
  void aTypeOfAContractThatIsNotUsedIsRefused() {
    Compiling.check(
        Case.in("@ObjectType interface Holder { other.Other.Crate /*!*/crate(); }", FIELD_TYPE, "or of one that it uses"),
        OTHER);
    Compiling.check(
        Case.in(
            "@ObjectType /*!*/interface Holder extends other.Other.Sized {}", DECLARATION_SHAPE, "neither a @FieldGroup"),
        OTHER);
  }

  @Test
  void aUnionOfAnotherContractTakesNoFurtherVariants() {
    String source =
        Contracts.of(
            Contracts.ANNOTATION.replace(")", ", uses = other.Other.class)"),
            "@ObjectType interface Square extends other.Other.Shape {}");
    List<Compiling.Found> found = Compiling.found(Compiling.compile(source, OTHER));
    assertTrue(
        found.stream().anyMatch(one -> one.id().equals("declaration-shape")), () -> "not refused: " + found);
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

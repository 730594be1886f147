package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.MARKDOWN_DOC_COMMENT;

import dev.driftless.processor.diagnostics.Case.Expected;
import org.junit.jupiter.api.Test;

/** Doc comments that one JDK sees and another doesn't are refused by every JDK that sees them. */
final class DocCommentDiagnosticsTest {
  private static final boolean SEEN = Runtime.version().feature() >= 23;

  @Test
  void aMarkdownDocCommentOnAFieldIsRefusedWhereItIsSeen() {
    check(Contracts.withFields("/// Some text.\n@Example(\"x\") String /*!*/one();"), "The doc comment of one is");
  }

  @Test
  void aMarkdownDocCommentOnADeclarationIsRefusedWhereItIsSeen() {
    check(
        Contracts.with("/// Some text.\n@ObjectType /*!*/interface Box { @Example(\"x\") String one(); }"),
        "compilers before JDK 23 don't see: the documents would differ. Write /** … */");
  }

  @Test
  void aMarkdownDocCommentOnAnEnumIsRefusedWhereItIsSeen() {
    check(Contracts.with("/// Some text.\n/*!*/enum Colour { RED }"), "The doc comment of Colour");
  }

  @Test
  void aMarkdownDocCommentOnAConstantIsRefusedWhereItIsSeen() {
    check(Contracts.with("enum Colour {\n  /// Some text.\n  /*!*/RED\n}"), "The doc comment of RED");
  }

  @Test
  void aMarkdownDocCommentOnANamedConstraintIsRefusedWhereItIsSeen() {
    check(Contracts.with("/// Some text.\n@Size(max = 3) @/*!*/interface Short {}"), "The doc comment of Short");
  }

  @Test
  void aMarkdownDocCommentOnALaneMappingIsRefusedWhereItIsSeen() {
    check(
        Contracts.with(
            """
            enum Seen { IDLE }
            /// Some text.
            @LaneMapping @/*!*/interface As { Seen value(); }
            enum Lane { @As(Seen.IDLE) WAITING }
            """),
        "The doc comment of As");
  }

  @Test
  void aMarkdownDocCommentOnTheContractIsRefusedWhereItIsSeen() {
    check(
        Contracts.with("").replace("@EventContract", "/// Some text.\n@EventContract")
            .replace("interface Sound", "/*!*/interface Sound"),
        "The doc comment of Sound");
  }

  private static void check(String source, String text) {
    Compiling.check(
        SEEN
            ? Case.of(source, new Expected(MARKDOWN_DOC_COMMENT, text))
            : Case.of(source.replace(Case.HERE, "")));
  }
}

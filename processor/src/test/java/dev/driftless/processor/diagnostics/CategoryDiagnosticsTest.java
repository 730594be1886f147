package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.ERROR_CATEGORY;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.OPEN_ENUM;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with error categories and open enums is said where it stands. */
final class CategoryDiagnosticsTest {
  private static final String FALLBACK = "@Category(keywords = {}, suggestedAction = \"Look.\") UNKNOWN";

  @ParameterizedTest
  @MethodSource({"categories", "keywords", "validation", "misplaced", "open"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> categories() {
    return Stream.of(
        categories(
            "/*!*/BAD, " + FALLBACK, "BAD says nothing about errors: add @Category(keywords = …, suggestedAction = \"…\")"),
        categories(
            "@Category(keywords = \"bad\", suggestedAction = /*!*/\" \") BAD, " + FALLBACK,
            "Say what the user should do: suggestedAction is blank"),
        categories(
            FALLBACK + ", " + FALLBACK.replace("{}", "/*!*/{}").replace("UNKNOWN", "OTHER"),
            "Only one category is the fallback, which has no keywords, and UNKNOWN is it already: give OTHER some"),
        Case.in(
            "/*!*/@ErrorCategories enum Kind { @Category(keywords = \"bad\", suggestedAction = \"Mend.\") BAD }",
            ERROR_CATEGORY,
            "No category is the fallback: let one have no keywords, keywords = {}"),
        Case.in(
            "@ErrorCategories(commonTexts = /*!*/{\"bad\", \" \"}) enum Kind { " + FALLBACK + " }",
            ERROR_CATEGORY,
            "A common text is blank: remove it"),
        Case.in(
            "@ErrorCategories enum Kind { " + FALLBACK + " }\n/*!*/@ErrorCategories enum Second { " + FALLBACK + " }",
            ERROR_CATEGORY,
            "A contract has one enum with @ErrorCategories, and Kind is it already: remove one of the two"));
  }

  static Stream<Case> keywords() {
    return Stream.of(
        keyword("/*!*/\"Bad\"", "\"Bad\" is no keyword: it is compared with texts in lower case, so write it that way"),
        keyword("/*!*/\"\"", "\"\" is no keyword"),
        keyword("/*!*/{\"bad\", \" \"}", "\" \" is no keyword"),
        keyword("/*!*/{\"bad\", \"bad\"}", "The keyword \"bad\" can never win: every text that has it has \"bad\" too"),
        categories(
            "@Category(keywords = \"token\", suggestedAction = \"A.\") A,"
                + " @Category(keywords = /*!*/{\"late\", \"tokens\"}, suggestedAction = \"B.\") B, "
                + FALLBACK,
            "The keyword \"tokens\" can never win: every text that has it has \"token\" too, which comes before it."
                + " Remove it, or move it before"));
  }

  private static Case keyword(String keywords, String text) {
    return categories("@Category(keywords = " + keywords + ", suggestedAction = \"A.\") A, " + FALLBACK, text);
  }

  static Stream<Case> validation() {
    String first = "@Category(keywords = \"late\", suggestedAction = \"A.\") A, ";
    return Stream.of(
        categories(
            first + "@Category(keywords = \"invalid\", suggestedAction = \"B.\", validationErrors = /*!*/true) B, " + FALLBACK,
            "only the first category, and one with keywords, can be sure to get them all. Move B to the front"),
        categories(
            "@Category(keywords = {}, suggestedAction = \"A.\", validationErrors = /*!*/true) A",
            "only the first category, and one with keywords"),
        categories(
            "/*!*/@Category(keywords = \"event\", suggestedAction = \"A.\", validationErrors = true) A, " + FALLBACK,
            "Messages of validators that begin with \"Invalid payload for Happened:\" have none of the keywords of A: add"
                + " one that they all have, such as \"invalid\""));
  }

  private static Case categories(String constants, String text) {
    return Case.in("@ErrorCategories enum Kind { " + constants + " }", ERROR_CATEGORY, text);
  }

  static Stream<Case> misplaced() {
    return Stream.of(
        Case.in(
            "enum Kind { /*!*/@Category(keywords = \"bad\", suggestedAction = \"A.\") BAD }",
            MISPLACED_ANNOTATION,
            "@Category stands on constants of an enum with @ErrorCategories only: remove it here"),
        Case.in(
            "/*!*/@ErrorCategories @ObjectType interface Box { int one(); }",
            MISPLACED_ANNOTATION,
            "@ErrorCategories stands on enums only: remove it from Box"));
  }

  static Stream<Case> open() {
    String target = "enum Seen { IDLE }\n";
    String mapping = "@LaneMapping @/*!*/interface As { Seen value(); }\n";
    String source = "enum Lane { @As(Seen.IDLE) WAITING }";
    return Stream.of(
        Case.in(
            "/*!*/@OpenEnum @ErrorCategories enum Kind { " + FALLBACK + " }",
            OPEN_ENUM,
            "Kind has every category that there is, and can't be open: remove @OpenEnum"),
        Case.in(
            target + mapping + "@OpenEnum " + source,
            OPEN_ENUM,
            "Lane is open, and a lane mapping has to know every value: remove @OpenEnum, or the mapping"),
        Case.in(
            "@OpenEnum " + target + mapping + source, OPEN_ENUM, "Seen is open, and a lane mapping has to know every"),
        Case.in(
            "/*!*/@OpenEnum @ObjectType interface Box { int one(); }",
            MISPLACED_ANNOTATION,
            "@OpenEnum stands on enums only: remove it from Box"));
  }
}

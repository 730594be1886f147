package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.ITEM_RESULT;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.NAME_TAKEN;
import static dev.driftless.processor.problem.ProblemId.STORED_DOCUMENT;

import dev.driftless.processor.diagnostics.Case.Expected;
import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with results of events and with stored documents is said where it stands. */
final class ObjectMarkDiagnosticsTest {
  private static final String STATUS =
      "enum Status { @Outcome(Outcome.Kind.ACCEPTED) TAKEN, @Outcome(Outcome.Kind.REJECTED) REFUSED }\n";

  @ParameterizedTest
  @MethodSource({"results", "outcomes", "stored", "toml", "misplaced"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> results() {
    return Stream.of(
        result(
            "id = /*!*/\"none\", reason = \"text\"",
            "id names an accessor of a required String or UUID: \"none\" is none"),
        result("id = /*!*/\"number\", reason = \"text\"", "a required String or UUID: \"number\" is none"),
        result("id = /*!*/\"perhaps\", reason = \"text\"", "a required String or UUID: \"perhaps\" is none"),
        result("id = /*!*/\"nothing\", reason = \"text\"", "a required String or UUID: \"nothing\" is none"),
        result("id = \"one\", reason = /*!*/\"none\"", "reason names an accessor of a String: \"none\" is none"),
        result("id = \"one\", reason = /*!*/\"one\"", "reason names an accessor of a String: \"one\" is none"),
        result(
            "id = \"one\", status = /*!*/\"none\", reason = \"text\"",
            "status names an accessor of a required enum: \"none\" is none"),
        result("id = \"one\", status = /*!*/\"text\", reason = \"text\"", "a required enum: \"text\" is none"),
        result("id = \"one\", status = /*!*/\"maybe\", reason = \"text\"", "a required enum: \"maybe\" is none"));
  }

  /** The status is used once more: so that it is one, whatever is wrong with the object in question. */
  private static Case result(String members, String text) {
    return Case.in(
        STATUS
            + """
            @ObjectType @ItemResult(%s) interface Result {
              UUID one();
              @Example("x") String text();
              @Optional @Example("x") String perhaps();
              @Example("x") @Nullable String nothing();
              int number();
              Status status();
              @Optional Status maybe();
            }
            """
                .formatted(members),
        ITEM_RESULT,
        text);
  }

  static Stream<Case> outcomes() {
    String result =
        "@ObjectType @ItemResult(id = \"one\", status = \"status\", reason = \"text\") interface Result {\n"
            + "  UUID one(); Status status(); @Optional @Example(\"x\") String text();\n}\n";
    return Stream.of(
        Case.in(
            STATUS.replace("REFUSED", "REFUSED, /*!*/LOST") + result,
            ITEM_RESULT,
            "LOST is a status of Result and has to say what became of the event: add @Outcome(…)"),
        Case.in(
            STATUS + result + "enum Colour { /*!*/@Outcome(Outcome.Kind.ACCEPTED) RED }",
            MISPLACED_ANNOTATION,
            "@Outcome stands on constants of an enum that is the status of an @ItemResult only: remove it here"));
  }

  static Stream<Case> stored() {
    return Stream.of(
        file("location = /*!*/\"/etc/tool\"", "location is a path from the user's home directory on, such as ~/.tool/"),
        file("location = /*!*/\"~\"", "\"~\" is none"),
        file("location = /*!*/\"~/\"", "\"~/\" is none"),
        file("location = /*!*/\"~/a//b\"", "is none"),
        file("location = /*!*/\"~/a/\"", "is none"),
        file("location = /*!*/\"~/../b\"", "without . and ..: \"~/../b\" is none"),
        file("location = /*!*/\"~/a/./b\"", "is none"),
        file("location = /*!*/\"~/a/..\"", "is none"),
        file("location = /*!*/\"~/a\\\\b\"", "is none"),
        file("location = /*!*/\"~/a\\nb\"", "is none"),
        file("location = /*!*/\"\"", "\"\" is none"),
        file(
            "location = \"~/a\", permissions = /*!*/\"600\"",
            "Permissions are four octal digits such as 0600, not \"600\""),
        file("location = \"~/a\", permissions = /*!*/\"0800\"", "not \"0800\""),
        file("location = \"~/a\", permissions = /*!*/\"rw-------\"", "four octal digits"),
        file("location = \"~/a\", lock = /*!*/\"a.lock\"", "lock is a path from the user's home directory on"),
        Case.in(
            "@ObjectType @StoredDocument(location = \"~/a\", lock = \"~/a\") /*!*/interface Keys { int one(); }",
            STORED_DOCUMENT,
            "The lock of Keys is the file of Keys, which is replaced while the lock is held: give it another path"),
        Case.in(
            "@ObjectType @StoredDocument(location = \"~/a\", lock = \"~/b\") /*!*/interface Keys { int one(); }\n"
                + "@ObjectType @StoredDocument(location = \"~/b\") interface Others { int one(); }",
            STORED_DOCUMENT,
            "The lock of Keys is the file of Others"),
        Case.in(
            "@ObjectType @StoredDocument(location = \"~/a\") interface Keys { int one(); }\n"
                + "@ObjectType @StoredDocument(location = \"~/a\") /*!*/interface Others { int one(); }",
            STORED_DOCUMENT,
            "Others and Keys lie in the same file: give one another location"),
        Case.in(
            "@ObjectType @StoredDocument(location = \"~/a\") /*!*/interface Keys { int one(); }\nenum KeysFile { ONE }",
            NAME_TAKEN,
            "has the name of one that is generated for"));
  }

  private static Case file(String members, String text) {
    return Case.in("@ObjectType @StoredDocument(" + members + ") interface Keys { int one(); }", STORED_DOCUMENT, text);
  }

  static Stream<Case> toml() {
    String held = "@ObjectType interface Inner { @Nullable Integer /*!*/one(); }";
    return Stream.of(
        kept(
            "@Nullable Integer /*!*/one();",
            "'one' can't be stored with Keys, in TOML: there is no null; make it @Optional"),
        kept("@Optional @Nullable Integer /*!*/one();", "there is no null; remove @Nullable"),
        kept("List<@Nullable Integer> /*!*/one();", "there is no null; remove @Nullable from the items"),
        kept("List<List<@Nullable Integer>> /*!*/one();", "remove @Nullable from the items"),
        kept("Event /*!*/one();", "an event may hold nulls; keep what is needed of it in an @ObjectType"),
        kept("List<Event> /*!*/one();", "an event may hold nulls"),
        kept("Happened /*!*/one();", "it is the payload of events; keep what is needed of it in an @ObjectType"),
        Case.in(
            held + "\n" + keys("List<Inner> inner();"), STORED_DOCUMENT, "'one' can't be stored with Keys, in TOML"),
        Case.in(
            held + "\n" + keys("Inner inner();")
                + "\n@ObjectType @StoredDocument(location = \"~/b\") interface Others { Inner inner(); }",
            STORED_DOCUMENT,
            "'one' can't be stored with Keys"));
  }

  private static Case kept(String accessor, String text) {
    return Case.in(keys(accessor), STORED_DOCUMENT, text);
  }

  private static String keys(String accessor) {
    return "@ObjectType @StoredDocument(location = \"~/a\") interface Keys { " + accessor + " }";
  }

  static Stream<Case> misplaced() {
    String result = "/*!*/@ItemResult(id = \"one\", reason = \"one\") ";
    String stored = "/*!*/@StoredDocument(location = \"~/a\") ";
    String payload = "@EventType(aggregate = \"A\", id = \"one\") interface Other { @Example(\"x\") String one(); }";
    return Stream.of(
        Case.in(
            result + "enum Colour { RED }",
            MISPLACED_ANNOTATION,
            "@ItemResult stands on an @ObjectType only: remove it"),
        Case.in(stored + "enum Colour { RED }", MISPLACED_ANNOTATION, "@StoredDocument stands on an @ObjectType only"),
        Case.in(
            result + payload, MISPLACED_ANNOTATION, "@ItemResult stands on an @ObjectType only: remove it from Other"),
        Case.in(
            stored + payload, MISPLACED_ANNOTATION, "@StoredDocument stands on an @ObjectType only: remove it from"));
  }

  @Test
  void theMarksStandInAContract() {
    Compiling.check(
        Case.of(
            Contracts.with("") + "\n/*!*/@ItemResult(id = \"a\", reason = \"b\") interface Result {}\n"
                + "/*!*/@StoredDocument(location = \"~/a\") interface Stored {}\n"
                + "enum Colour { /*!*/@Outcome(Outcome.Kind.ACCEPTED) RED }\n",
            expected("@ItemResult"),
            expected("@StoredDocument"),
            expected("@Outcome")));
  }

  private static Expected expected(String annotation) {
    return new Expected(ProblemId.MISPLACED_ANNOTATION, annotation + " has no meaning here");
  }
}

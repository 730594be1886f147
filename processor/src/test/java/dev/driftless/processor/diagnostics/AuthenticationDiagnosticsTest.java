package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.AUTHENTICATION;
import static dev.driftless.processor.problem.ProblemId.DECLARATION_SHAPE;
import static dev.driftless.processor.problem.ProblemId.ENDPOINT;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;

import dev.driftless.processor.diagnostics.Case.Expected;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the authentication is said where it stands. */
final class AuthenticationDiagnosticsTest {
  private static final String DECLARATIONS =
      """
      @ObjectType interface Entry { @Example("anna") String name(); }
      @ObjectType interface Tokens {
        @Example("a") String access();
        @Example("r") String refresh();
        @Optional @Example("p") String perhaps();
        @Example("n") @Nullable String nothing();
        int number();
      }
      @Endpoint(method = "POST", path = "/in/") interface LogIn {
        @Request Entry login();
        /** In. */ @Response(status = 200) @ProducerAction("Goes on.") Tokens in();
        /** Out. */ @Response(status = 401) @ProducerAction("Asks.") Entry out();
      }
      @Endpoint(method = "POST", path = "/again/") interface Again {
        @Request Entry token();
        /** In. */ @Response(status = 200) @ProducerAction("Goes on.") Tokens in();
      }
      @ObjectType @StoredDocument(location = "~/.tool/key") interface Keys { @Example("a") String access(); }
      """;

  private static final String SOUND =
      "scheme = \"Bearer\", login = LogIn.class, refresh = Again.class, accessToken = \"access\","
          + " refreshToken = \"refresh\", refreshWhen = \"Then.\", whenRefreshFails = \"So.\", credentials = Keys.class";

  private static final String ENDPOINTS = "names no @Endpoint of this contract: declare one, and give its class";

  @ParameterizedTest
  @MethodSource({"members", "declarations"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  @Test
  void credentialsNeedNotBeKept() {
    Consumer.builds(Contracts.with(declared(SOUND.replace("Keys.class", "void.class"), "")));
    Consumer.builds(Contracts.with(declared(SOUND.replace(", credentials = Keys.class", ""), "")));
  }

  static Stream<Case> members() {
    return Stream.of(
        changed("\"Bearer\"", "\"\"", "\"\" is no authentication scheme: write one such as Bearer"),
        changed("\"Bearer\"", "\"Bearer \"", "\"Bearer \" is no authentication scheme"),
        changed("LogIn.class", "void.class", "login " + ENDPOINTS),
        changed("LogIn.class", "String.class", "login " + ENDPOINTS),
        changed("LogIn.class", "Tokens.class", "login " + ENDPOINTS),
        changed("LogIn.class", "LogIn[].class", "login " + ENDPOINTS),
        changed("Again.class", "Happened.class", "refresh " + ENDPOINTS),
        changed(
            "\"refresh\"", "\"reset\"",
            "refreshToken names an accessor of the body with which LogIn answers 200, a required String: \"reset\" is none"),
        changed("\"refresh\"", "\"perhaps\"", "a required String: \"perhaps\" is none"),
        changed("\"refresh\"", "\"nothing\"", "a required String: \"nothing\" is none"),
        changed("\"refresh\"", "\"number\"", "a required String: \"number\" is none"),
        changed("\"Then.\"", "\" \"", "refreshWhen is blank: write a sentence for the document"),
        changed("\"So.\"", "\"\"", "whenRefreshFails is blank: write a sentence for the document"),
        changed(
            "Keys.class", "Tokens.class",
            "credentials names no @ObjectType of this contract with @StoredDocument: declare one, and give its class"),
        changed("Keys.class", "LogIn.class", "credentials names no @ObjectType"),
        changed("Keys.class", "String.class", "credentials names no @ObjectType"));
  }

  /** A value in place of a sound one: there is the problem; of the literal of a class, where it ends. */
  private static Case changed(String from, String to, String text) {
    String marked = to.endsWith(".class") ? to.replace(".class", Case.HERE + ".class") : Case.HERE + to;
    return Case.in(declared(SOUND.replace(from, marked), ""), AUTHENTICATION, text);
  }

  static Stream<Case> declarations() {
    String second = "@Authentication(" + SOUND + ") /*!*/interface Second {}\n";
    String access = "accessToken names an accessor of the body with which ";
    return Stream.of(
        Case.in(
            declared(SOUND, "") + second,
            AUTHENTICATION,
            "A contract has one @Authentication, and Token is it already: remove one of the two"),
        Case.in(
            declared(SOUND, "/*!*/").replace("interface Token {}", "interface Token { String one(); }"),
            AUTHENTICATION,
            "Token has members, which mean nothing here: an @Authentication is an empty interface"),
        Case.in(
            declared(SOUND, "/*!*/").replace("interface Token {}", "interface Token<T> {}"),
            DECLARATION_SHAPE,
            "Token has type parameters or extends another interface: say everything in its annotation"),
        Case.in(
            declared(SOUND, "/*!*/").replace("interface Token {}", "interface Token extends Runnable {}"),
            DECLARATION_SHAPE,
            "Token has type parameters or extends another interface"),
        Case.of(
            Contracts.with(declared(SOUND.replace("\"access\"", "/*!*//*!*/\"token\""), "")),
            new Expected(AUTHENTICATION, access + "LogIn answers 200, a required String: \"token\" is none"),
            new Expected(AUTHENTICATION, access + "Again answers 200")),
        Case.in(
            declared(SOUND.replace("LogIn.class", "LogIn/*!*/.class"), "")
                .replace("path = \"/in/\"", "path = \"/in/\", authenticated = true"),
            AUTHENTICATION,
            "LogIn gives the token out and can't ask for it: remove authenticated = true there"),
        aFaultyOneIsReportedOnce(),
        Case.of(
            Contracts.with(
                declared(SOUND, "/*!*/")
                    .replace("interface Token {}", "interface Token { /*!*/@Optional String one(); }")),
            new Expected(AUTHENTICATION, "Token has members"),
            new Expected(MISPLACED_ANNOTATION, "@Optional stands on fields of an object only")));
  }

  /** That an endpoint needs one doesn't help who has declared one. */
  private static Case aFaultyOneIsReportedOnce() {
    return Case.in(
        declared(SOUND.replace("\"Bearer\"", "/*!*/\"?\""), "")
            + """
            @Endpoint(method = "POST", path = "/do/", authenticated = true) interface Do {
              /** Done. */ @Response(status = 200) @ProducerAction("Goes on.") void done();
            }
            """,
        AUTHENTICATION,
        "\"?\" is no authentication scheme");
  }

  @Test
  void anUnsoundAuthenticatedEndpointSparesTheRest() {
    Compiling.check(
        Case.in(
            declared(
                SOUND,
                "").replace("path = \"/in/\"", "path = /*!*/\"in\""), ENDPOINT, "\"in\" is no path on a server"));
  }

  private static String declared(String members, String mark) {
    return DECLARATIONS + "@Authentication(" + members + ") " + mark + "interface Token {}\n";
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.DECLARATION_SHAPE;
import static dev.driftless.processor.problem.ProblemId.ENDPOINT;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.NAME_TAKEN;
import static dev.driftless.processor.problem.ProblemId.RESPONSE;

import dev.driftless.processor.diagnostics.Case.Expected;
import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an endpoint is said where it stands. */
final class EndpointDiagnosticsTest {
  private static final String OBJECTS =
      """
      @ObjectType interface Batch { List<Event> events(); }
      @ObjectType interface Answer { int stored(); }
      """;

  private static final String REQUEST = "@Request Batch batch();\n";

  private static final String OK = "/** Stored. */ @Response(status = 200) @ProducerAction(\"Goes on.\") Answer ok();\n";

  private static final String LINE = "method = \"POST\", path = \"/events/\"";

  @ParameterizedTest
  @MethodSource({"members", "headers", "bodies", "messages", "responses", "shapes", "among"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> members() {
    return Stream.of(
        member("method = /*!*/\"post\", path = \"/\"", "\"post\" is no HTTP method: write it in upper-case letters"),
        member("method = /*!*/\"\", path = \"/\"", "\"\" is no HTTP method"),
        member("method = \"POST\", path = /*!*/\"events\"", "\"events\" is no path on a server: begin it with one /"),
        member("method = \"POST\", path = /*!*/\"\"", "is no path on a server"),
        member("method = \"POST\", path = /*!*/\"//host/\"", "begin it with one /"),
        member("method = \"POST\", path = /*!*/\"/a?b=c\"", "leave out query and fragment"),
        member("method = \"POST\", path = /*!*/\"/a#b\"", "leave out query and fragment"),
        member("method = \"POST\", path = /*!*/\"/a b\"", "percent-encode other characters than those of RFC 3986"),
        member("method = \"POST\", path = /*!*/\"/ä\"", "percent-encode"),
        member("method = \"POST\", path = /*!*/\"/%2\"", "percent-encode"),
        member("method = \"POST\", path = /*!*/\"/{id}\"", "percent-encode"),
        member(
            LINE + ", contentEncoding = /*!*/\"br\"",
            "The body can be encoded with gzip, or not at all: \"br\" is not known"),
        member(LINE + ", timeoutSeconds = /*!*/-1", "timeoutSeconds can't be negative; leave it out where there is no"),
        member(LINE + ", maxEncodedBytes = /*!*/-1", "maxEncodedBytes can't be negative"),
        member(LINE + ", maxDecodedBytes = Long/*!*/.MIN_VALUE", "maxDecodedBytes can't be negative"),
        endpoint(
            LINE + ", contentEncoding = /*!*/\"gzip\"", OK, ENDPOINT,
            "There is no body to encode: add a method with @Request, or remove contentEncoding"),
        endpoint(
            LINE + ", maxEncodedBytes = /*!*/1", OK, ENDPOINT,
            "There is no body to limit: add a method with @Request, or remove maxEncodedBytes"),
        endpoint(LINE + ", maxDecodedBytes = /*!*/1", OK, ENDPOINT, "or remove maxDecodedBytes"));
  }

  private static Case member(String members, String text) {
    return endpoint(members, REQUEST + OK, ENDPOINT, text);
  }

  static Stream<Case> headers() {
    return Stream.of(
        header(
            "name = \"X Y\", value = \"1\"", "The header \"X Y\": a header has a name of letters, digits and hyphens"),
        header("name = \"\", value = \"1\"", "The header \"\": a header has a name"),
        header("name = \"X\", value = \"\"", "a value of printable ASCII characters"),
        header("name = \"X\", value = \" 1\"", "a value of printable ASCII characters"),
        header("name = \"X\", value = \"ä\"", "a value of printable ASCII characters"),
        header("name = \"X\", value = \"a\\r\\nY: b\"", "a value of printable ASCII characters"),
        header("name = \"authorization\", value = \"x\"", "this header follows from authenticated: remove it here"),
        header("name = \"Content-Encoding\", value = \"gzip\"", "follows from contentEncoding"),
        header("name = \"Content-Type\", value = \"text/plain\"", "follows from @Request"),
        header("name = \"Content-Length\", value = \"7\"", "follows from the body"),
        header("name = \"Host\", value = \"here\"", "follows from the server's address"),
        member(
            LINE + ", headers = /*!*/@Header(name = \"X\", value = \"1\", description = \" \")",
            "The header \"X\": say what it is for, description = \"…\""),
        member(
            LINE + ", headers = {@Header(name = \"X-A\", value = \"1\", description = \"One.\"),"
                + " /*!*/@Header(name = \"x-a\", value = \"1\", description = \"Two.\")}",
            "it is there already (names of headers are compared in any case): remove one"));
  }

  private static Case header(String members, String text) {
    return member(LINE + ", headers = /*!*/@Header(" + members + ", description = \"Something.\")", text);
  }

  static Stream<Case> bodies() {
    String not = "The body of a request is an @ObjectType of this contract, not ";
    return Stream.of(
        body("@Request String /*!*/batch();\n", ENDPOINT, not + "java.lang.String: declare one, and return it"),
        body("@Request Object /*!*/batch();\n", ENDPOINT, not + "java.lang.Object"),
        body("@Request void /*!*/batch();\n", ENDPOINT, not + "void"),
        body("@Request int /*!*/batch();\n", ENDPOINT, not + "int"),
        body("@Request Batch[] /*!*/batch();\n", ENDPOINT, not + "an array"),
        body("@Request List<Event> /*!*/batch();\n", ENDPOINT, not + "java.util.List"),
        body("@Request Happened /*!*/batch();\n", ENDPOINT, not + "test.Sound.Happened"),
        body("@Request Event /*!*/batch();\n", ENDPOINT, not + "test.Sound.Event"),
        body("@Request Send /*!*/batch();\n", ENDPOINT, not + "test.Sound.Send"),
        body(
            "@Request Batch batch();\n@Request Batch /*!*/other();\n",
            ENDPOINT,
            "An endpoint has one request, and batch() is it already: remove one of the two"),
        body(
            "@Request @Nullable Batch /*!*/batch();\n",
            MISPLACED_ANNOTATION,
            "@Nullable has no meaning on the body batch(): remove it here"),
        body("/*!*/@Size(min = 1) @Request Batch batch();\n", CONSTRAINT_TARGET, "@Size has no meaning on batch"),
        body(
            "/*!*/@JsonProperty(\"b\") @Request Batch batch();\n",
            CONSTRAINT_NOT_CARRIED,
            "@JsonProperty can't be carried"),
        body(
            "/*!*/@Example(\"b\") @Request Batch batch();\n",
            MISPLACED_ANNOTATION,
            "@Example stands on fields of an object"),
        body(
            "/*!*/@Optional @Request Batch batch();\n",
            MISPLACED_ANNOTATION,
            "@Optional stands on fields of an object"),
        body(
            "/*!*/@ProducerAction(\"x\") @Request Batch batch();\n",
            MISPLACED_ANNOTATION,
            "@ProducerAction stands on a @Response and on constants that have an @Outcome only: remove it from batch"));
  }

  private static Case body(String methods, ProblemId id, String text) {
    return endpoint(LINE, methods + OK, id, text);
  }

  static Stream<Case> messages() {
    String text = "() is no message: an endpoint has abstract methods without parameters, each with just one of @Request";
    return Stream.of(
        body("Batch /*!*/batch();\n", ENDPOINT, "batch" + text),
        body("@Request @Response(status = 201) Batch /*!*/batch();\n", ENDPOINT, text),
        body("@Request Batch /*!*/batch(int of);\n", ENDPOINT, text),
        body("@Request default Batch /*!*/batch() { return null; }\n", ENDPOINT, text),
        body("static void /*!*/batch() {}\n", ENDPOINT, text),
        body("@Request <T> Batch /*!*/batch();\n", ENDPOINT, text),
        body("@Request Batch /*!*/batch() throws Exception;\n", ENDPOINT, text),
        body("int /*!*/LIMIT = 1;\n", DECLARATION_SHAPE, "LIMIT has no place here: an endpoint holds methods only"),
        body("/*!*/interface Inner {}\n", DECLARATION_SHAPE, "Inner has no place here"));
  }

  static Stream<Case> responses() {
    return Stream.of(
        response("@Response(status = /*!*/99)", "Answer", "99 is no final status (RFC 9110): give one from 200 to 599"),
        response("@Response(status = /*!*/100)", "Answer", "100 is no final status"),
        response("@Response(status = /*!*/600)", "Answer", "600 is no final status"),
        response("@Response(status = /*!*/-1)", "Answer", "or Response.ANY_OTHER"),
        response(
            "@Response(status = /*!*/204)", "Answer", "A response 204 has no body (RFC 9110): let other() return void"),
        response("@Response(status = /*!*/304)", "Object", "A response 304 has no body"),
        response(
            "@Response(status = 500)",
            "String",
            "The body of a response is an @ObjectType of this contract, Object for anything, or void for none, not"
                + " java.lang.String"),
        response("@Response(status = 500)", "Event", "not test.Sound.Event"),
        response("@Response(status = 500)", "List<Answer>", "not java.util.List"),
        response("@Response(status = 500)", "Happened", "not test.Sound.Happened"),
        body(
            "@Response(status = 500) @ProducerAction(\"x\") Answer /*!*/other();\n",
            RESPONSE,
            "other() has no doc comment: say what the status means"),
        body(
            "/** Bad. */ @Response(status = 500) Answer /*!*/other();\n",
            RESPONSE,
            "What does the producer do on other()? Say it with @ProducerAction(\"…\")"),
        body(
            "/** Bad. */ @Response(status = 500) @ProducerAction(\" \") Answer /*!*/other();\n",
            RESPONSE,
            "What does the producer do on other()?"),
        endpoint(LINE, REQUEST, "/*!*/", RESPONSE, "Send answers nothing: add a method with @Response(status = …)"),
        endpoint(
            "method = \"GET\", path = \"/\"", REQUEST + OK, "/*!*/", ENDPOINT,
            "A body has no meaning in a GET request (RFC 9110, section 9.3): remove @Request from Send"),
        Case.of(
            Contracts.with(
                OBJECTS + send(LINE, "@Response(status = 500) Answer /*!*//*!*/other();\n" + OK, "")),
            new Expected(RESPONSE, "has no doc comment"),
            new Expected(RESPONSE, "What does the producer do")),
        Case.of(
            Contracts.with(
                OBJECTS
                    + send(
                        LINE,
                        "/** A. */ @Response(status = Response.ANY_OTHER) @ProducerAction(\"x\") Object one();\n"
                            + "/** B. */ @Response(status = /*!*/0) @ProducerAction(\"x\") Object two();\n",
                        "")),
            RESPONSE,
            "two() and one() answer with the same status: an endpoint has one response for each"));
  }

  private static Case response(String annotation, String type, String text) {
    String mark = annotation.contains(Case.HERE) ? "" : Case.HERE;
    return body(
        "/** Other. */ " + annotation + " @ProducerAction(\"x\") " + type + " " + mark + "other();\n", RESPONSE, text);
  }

  static Stream<Case> shapes() {
    return Stream.of(
        Case.in(
            OBJECTS + send(LINE, OK, "/*!*/").replace("Send {", "Send<T> {"),
            DECLARATION_SHAPE,
            "Send has type parameters or extends another interface: say everything in it"),
        Case.in(
            OBJECTS + send(LINE, OK, "/*!*/").replace("Send {", "Send extends Runnable {"),
            DECLARATION_SHAPE,
            "Send has type parameters or extends another interface"),
        Case.in(
            "@ObjectType interface Box { /*!*/@Request int one(); }",
            MISPLACED_ANNOTATION,
            "@Request stands on methods of an @Endpoint only: remove it from one"),
        Case.in(
            "@ObjectType interface Box { /*!*/@Response(status = 200) int one(); }",
            MISPLACED_ANNOTATION,
            "@Response stands on methods of an @Endpoint only"),
        Case.in(
            "@ObjectType interface Box { /*!*/@ProducerAction(\"x\") int one(); }",
            MISPLACED_ANNOTATION,
            "@ProducerAction stands on a @Response"),
        Case.in(
            "enum Colour { /*!*/@ProducerAction(\"x\") RED }",
            MISPLACED_ANNOTATION,
            "@ProducerAction stands on a @Response"),
        Case.in(
            "enum Colour { RED; /*!*/@Optional String one() { return \"\"; } }",
            MISPLACED_ANNOTATION,
            "@Optional stands on fields of an object only: remove it from one"),
        Case.of(
            Contracts.with("") + "\n/*!*/@Endpoint(" + LINE + ") interface Outside { /*!*/@Request int one(); }\n",
            new Expected(MISPLACED_ANNOTATION, "@Endpoint has no meaning here: Outside has to stand directly in"),
            new Expected(MISPLACED_ANNOTATION, "@Request has no meaning here: one has to stand in a declaration of")));
  }

  static Stream<Case> among() {
    String second = send(LINE, OK, "/*!*/").replace("interface Send", "interface Second");
    return Stream.of(
        Case.in(
            OBJECTS + send(LINE, OK, "") + second,
            ENDPOINT,
            "Second and Send are both POST /events/: remove one"),
        Case.in(
            OBJECTS + send(LINE + ", authenticated = true", OK, "/*!*/"),
            ENDPOINT,
            "Send is authenticated, and the contract doesn't say how: declare an @Authentication"),
        Case.in(
            OBJECTS + "@ObjectType interface Two { List<Event> one(); List<Event> two(); }\n"
                + send(LINE, "@Request Two batch();\n" + OK, "/*!*/"),
            ENDPOINT,
            "The request of Send has 2 lists of events, and a batch is one: put the others into objects of their own"),
        Case.in(
            OBJECTS + send(LINE, OK, "/*!*/").replace("interface Send", "interface AnswerReader"),
            NAME_TAKEN,
            "AnswerReader of AnswerReader has the name of one that is generated for Answer"));
  }

  private static Case endpoint(String members, String methods, ProblemId id, String text) {
    return endpoint(members, methods, "", id, text);
  }

  private static Case endpoint(String members, String methods, String mark, ProblemId id, String text) {
    return Case.in(OBJECTS + send(members, methods, mark), id, text);
  }

  private static String send(String members, String methods, String mark) {
    return "@Endpoint(" + members + ") " + mark + "interface Send {\n" + methods.indent(2) + "}\n";
  }
}

package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.AT;
import static dev.driftless.processor.markdown.Declared.atLeast;
import static dev.driftless.processor.markdown.Declared.category;
import static dev.driftless.processor.markdown.Declared.field;
import static dev.driftless.processor.markdown.Declared.object;
import static dev.driftless.processor.markdown.Declared.response;
import static dev.driftless.processor.markdown.Declared.status;

import dev.driftless.Outcome;
import dev.driftless.Response;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.AnyBody;
import dev.driftless.processor.model.Endpoint.Header;
import dev.driftless.processor.model.Endpoint.NoBody;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.ItemResult;
import dev.driftless.processor.model.ObjectType.StoredDocument;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.List;

/** The endpoints of {@link SampleContract}, and what belongs to them. */
final class SampleEndpoints {
  static final EnumType RESULT_STATUS = Declared.openEnum(
      "ResultStatus",
      "What became of an event.",
      status("SUCCESS", "The event is stored.", Outcome.Kind.ACCEPTED, "The event leaves the queue."),
      status(
          "DUPLICATE",
          "An event with this identifier was stored before; nothing changed.",
          Outcome.Kind.DUPLICATE,
          "The event leaves the queue."),
      status(
          "REJECTED",
          "The event breaks this contract and is not stored.",
          Outcome.Kind.REJECTED,
          "The event stays in the queue, its `retry_count` goes up by one."));

  static final EnumType ERROR_CATEGORY = Declared.categories(
      "ErrorCategory",
      "What kind of error a rejection's text tells of.",
      List.of("Token expired or invalid", "401 Unauthorized", "Gateway timeout | 504", "No route to host"),
      category(
          "SCHEMA_MISMATCH",
          "An event breaks this contract.",
          "Run `spec-kitty sync diagnose` to inspect invalid events.",
          true,
          "invalid", "schema", "field", "missing", "type"),
      category(
          "AUTH_EXPIRED",
          "The credentials are out of date.",
          "Run `spec-kitty auth login` to refresh credentials.",
          false,
          "token", "expired", "unauthorized", "401"),
      category(
          "SERVER_ERROR",
          "",
          "Retry later or check server status.",
          false,
          "internal", "500", "timeout", "unavailable"),
      category("UNKNOWN", "Anything else.", "Inspect the failure report: `--report <file.json>`.", false));

  private SampleEndpoints() {}

  static List<ObjectType> objects() {
    return List.of(
        object(
            "EventBatch",
            "A batch of events.",
            field("events", new ListOf(new ObjectRef("Event"), false, List.of()))
                .with(new Rule.MinItems(1), new Rule.MaxItems(1000))
                .doc("The events, first in, first out.")),
        eventResult(),
        object(
            "BatchResult",
            "The answer to a batch that was read.",
            field("results", new ListOf(new ObjectRef("EventResult"), false, List.of()))
                .doc("One result for each event of the batch, in any order.")),
        errorDetail(),
        object(
            "BatchRefusal",
            "The answer to a batch that was refused as a whole.",
            field("error", Scalar.STRING).doc("What is wrong, in a sentence.").example("Invalid batch"),
            field("details", new ListOrText(new ObjectRef("ErrorDetail"))).doc("What is wrong with which event.")),
        object("Refusal", "", field("error", Scalar.STRING).doc("Why.").example("Token expired or invalid")),
        object(
            "LogInRequest",
            "",
            field("username", Scalar.STRING).example("ada"),
            field("password", Scalar.STRING).example("correct horse")),
        tokens("LogInAnswer", field("refresh", Scalar.STRING).example("r3fr3sh")),
        object("RefreshRequest", "", field("refresh", Scalar.STRING).example("r3fr3sh")),
        tokens("RefreshAnswer", field("refresh", Scalar.STRING).optional().example("n3wr3fr3sh")),
        object(
            "StoredTokens",
            "",
            field("access", Scalar.STRING).doc("The access token.").example("acc3ss"),
            field("accessExpiresAt", Scalar.DATE_TIME)
                .doc("When it expires, in UTC.")
                .example("2026-02-12T10:15:00+00:00")),
        object(
            "StoredUser",
            "",
            field("username", Scalar.STRING).example("ada"),
            field("teamSlug", Scalar.STRING).optional().doc("The user's team.").example("priivacy")),
        credentials());
  }

  private static ObjectType eventResult() {
    return object(
            "EventResult",
            "What became of one event of a batch.",
            field("eventId", Scalar.STRING).doc("The event's identifier.").example("01JMBY7K8N3QRVX2DPFG5HWT4E"),
            field("status", new EnumRef("ResultStatus"))
                .doc("A status that is none of these is taken as {@code rejected}."),
            field("error", Scalar.STRING)
                .alias("error_message")
                .optional()
                .nullable()
                .doc("Every rejection carries it.")
                .example("Invalid payload for WPCreated: missing required field 'title'"))
        .with(new ItemResult("eventId", "status", "error"), null);
  }

  private static ObjectType errorDetail() {
    return object(
            "ErrorDetail",
            "What is wrong with one event of a refused batch.",
            field("eventId", Scalar.STRING).doc("As it was sent.").example("01JMBY7K8N3QRVX2DPFG5HWT4E"),
            field("error", Scalar.STRING).alias("reason").example("Invalid event: 'event_id' must be a ULID"))
        .with(new ItemResult("eventId", null, "error"), null);
  }

  private static ObjectType tokens(String name, Declared.FieldBuilder refresh) {
    return object(
        name,
        "",
        field("access", Scalar.STRING).doc("The access token.").example("acc3ss"),
        refresh.doc("The refresh token."),
        field("accessLifetime", Scalar.INT)
            .optional()
            .with(atLeast(1))
            .doc("In seconds; 900 if absent.")
            .example("900"));
  }

  private static ObjectType credentials() {
    return object(
            "Credentials",
            "The tokens of a user, between runs of the CLI.",
            field("tokens", new ObjectRef("StoredTokens")),
            field("user", new ObjectRef("StoredUser")).doc("Who logged in."),
            field("version", Scalar.INT).with(atLeast(1)).doc("Of the file."))
        .with(
            null,
            new StoredDocument("~/.spec-kitty/credentials", "0600", "~/.spec-kitty/credentials.lock"));
  }

  static Authentication authentication() {
    return new Authentication(
        "BearerToken",
        "Requests carry a token that is good for some minutes.",
        "Bearer",
        "LogIn",
        "RefreshToken",
        "access",
        "refresh",
        "Before a request, when the stored access token has expired.",
        "The CLI drops the stored credentials and asks to log in again: `spec-kitty auth login`.",
        "Credentials",
        AT);
  }

  static List<Endpoint> endpoints() {
    return List.of(ingest(), logIn(), refresh(), health());
  }

  private static Endpoint ingest() {
    return new Endpoint(
        "IngestBatch",
        "Takes a batch of queued events. One bad event doesn't spoil the others.",
        "POST",
        "/api/v1/events/batch/",
        true,
        List.of(new Header("X-Client-Version", "2.0.0", "The version of the CLI, for `support`.")),
        "gzip",
        "First in, first out: by timestamp, then by queue id.",
        60,
        1 << 20,
        (10 << 20) + 1,
        new Endpoint.Request("batch", "The oldest events of the queue.", "EventBatch"),
        List.of(
            response(
                200, "The batch was read.", "See the status of each event.", new ObjectBody("BatchResult"),
                """
                {"results": [{"event_id": "01JMBY7K8N3QRVX2DPFG5HWT4E", "status": "success"},
                  {"event_id": "01JMBY7K8N3QRVX2DPFG5HWT4F", "status": "duplicate"}]}"""),
            response(
                400, "The batch can't be read.", "Its events stay in the queue.", new ObjectBody("BatchRefusal"),
                """
                {"error": "Invalid batch",
                 "details": [{"event_id": "01JMBY7K8N3QRVX2DPFG5HWT4E", "reason": "Unknown"}]}""",
                """
                {"error": "Invalid batch", "details": "Too many events"}"""),
            response(401, "The access token is not accepted.", "Refreshes it.", new ObjectBody("Refusal")),
            response(Response.ANY_OTHER, "Something broke.", "All events stay in the queue.", new AnyBody())),
        AT);
  }

  private static Endpoint logIn() {
    return new Endpoint(
        "LogIn", "", "POST", "/api/v1/token/", false, List.of(), "", "", 0, 4096, 4096,
        new Endpoint.Request("credentials", "", "LogInRequest"),
        List.of(
            response(200, "Logged in.", "Stores the tokens.", new ObjectBody("LogInAnswer")),
            response(401, "No such user, or a wrong password.", "Asks again.", new ObjectBody("Refusal"))),
        AT);
  }

  private static Endpoint refresh() {
    return new Endpoint(
        "RefreshToken", "Gives out a new access token.", "POST", "/api/v1/token/refresh/", false, List.of(), "", "", 1,
        0, 0,
        new Endpoint.Request("token", "", "RefreshRequest"),
        List.of(
            response(200, "Here it is.", "Stores it.", new ObjectBody("RefreshAnswer")),
            response(401, "The refresh token has expired.", "Drops it.", new ObjectBody("Refusal"))),
        AT);
  }

  private static Endpoint health() {
    return new Endpoint(
        "Health", "Tells whether the server runs.", "GET", "/health", false, List.of(), "", "", 0, 0, 0, null,
        List.of(response(204, "It runs.", "Goes on.", new NoBody())), AT);
  }
}

package dev.driftless.processor.json;

import static dev.driftless.processor.json.FieldBuilder.field;

import dev.driftless.Outcome;
import dev.driftless.Response;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints of {@link EveryFeature}, with everything that an endpoint can have, and what goes over them. */
final class EveryExchange {
  private static final Position AT = EveryFeature.Nowhere.POSITION;

  private EveryExchange() {}

  static List<Endpoint> endpoints() {
    return List.of(sendOrders(), logIn(), refresh(), ping());
  }

  private static Endpoint sendOrders() {
    return new Endpoint(
        "SendOrders",
        " Sends orders.\n",
        "POST",
        "/api/v2/orders:batch/%C3%A9",
        true,
        List.of(
            new Endpoint.Header("X-Client-Version", "1.0", "Which client sends, – or \"?\"."),
            new Endpoint.Header("X-Trace", "a b", "Finds the request again.")),
        "gzip",
        "Oldest first.",
        60,
        1 << 20,
        1L << 33,
        new Endpoint.Request("batch", " The orders.", "OrderBatch"),
        List.of(
            response(" The batch was read.", 200, "Removes what was stored.", body("OrderResults"), List.of(), ""),
            response(
                "",
                400,
                "Keeps the batch.",
                body("OrderRefusal"),
                List.of("{\"details\": \"é\"}", "{\"details\":\n  []}"),
                ""),
            response("", 204, "", new Endpoint.NoBody(), List.of(), ""),
            response(
                " Anything else.", Response.ANY_OTHER, "", new Endpoint.AnyBody(), List.of("null"), "It \"depends\".")),
        AT);
  }

  private static Endpoint logIn() {
    return new Endpoint(
        "LogIn", "", "POST", "/token/", false, List.of(), "", "", 5, 0, 1, new Endpoint.Request("login", "", "Login"),
        List.of(response("", 200, "", body("Tokens"), List.of(), "")), AT);
  }

  private static Endpoint refresh() {
    return new Endpoint(
        "Refresh", "", "PUT", "/token/", false, List.of(), "", "", 0, Long.MAX_VALUE, 0,
        new Endpoint.Request("tokens", "", "Tokens"),
        List.of(response("", 599, "", body("Tokens"), List.of(), "")), AT);
  }

  private static Endpoint ping() {
    return new Endpoint(
        "Ping", "", "GET", "/", false, List.of(), "", "", 0, 0, 0, null,
        List.of(response("", Response.ANY_OTHER, "", new Endpoint.NoBody(), List.of(), "")), AT);
  }

  private static Endpoint.Body body(String object) {
    return new Endpoint.ObjectBody(object);
  }

  private static Endpoint.Response response(
      String doc, int status, String action, Endpoint.Body body, List<String> examples, String noFixture) {
    return new Endpoint.Response("answer" + status, doc, status, action, body, examples, noFixture, AT, AT);
  }

  static Authentication authentication() {
    return new Authentication(
        "ShopToken",
        " How the shop knows its clients.",
        "Bearer",
        "LogIn",
        "Refresh",
        "access",
        "refresh",
        "Before a request, once the token has expired.",
        "Asks the user to log in again.",
        "Tokens",
        AT);
  }

  static List<ObjectType> objects() {
    return List.of(
        object("OrderBatch", field("orders", "orders", listOf("Event")).build()),
        object(
            new ObjectType.ItemResult("id", "status", "reason"),
            null,
            "OrderResult",
            field("id", "id", Scalar.STRING).build(),
            field("status", "status", new ValueType.EnumRef("OrderStatus")).build(),
            field("reason", "reason", Scalar.STRING).aliases("error_message").optional().nullable().build()),
        object("OrderResults", field("results", "results", listOf("OrderResult")).build()),
        object(
            new ObjectType.ItemResult("id", null, "reason"),
            null,
            "OrderError",
            field("id", "id", Scalar.STRING).build(),
            field("reason", "reason", Scalar.STRING).build()),
        object(
            "OrderRefusal",
            field("details", "details", new ValueType.ListOrText(new ObjectRef("OrderError"))).example("[]").build()),
        object("Login", field("user", "user", Scalar.STRING).build()),
        object(
            null,
            new ObjectType.StoredDocument("~/.shop/tokens", "0600", "~/.shop/tokens.lock"),
            "Tokens",
            field("access", "access", Scalar.STRING).build(),
            field("refresh", "refresh", Scalar.STRING).build()),
        object(
            null,
            new ObjectType.StoredDocument("~/Einträge und \"mehr\"/..s", "0755", ""),
            "Settings",
            field("user", "user", Scalar.STRING).build()));
  }

  private static ValueType listOf(String object) {
    return new ValueType.ListOf(new ObjectRef(object), false, List.of());
  }

  private static ObjectType object(String name, Field... fields) {
    return object(null, null, name, fields);
  }

  private static ObjectType object(
      ObjectType.@Nullable ItemResult result,
      ObjectType.@Nullable StoredDocument stored,
      String name,
      Field... fields) {
    return new ObjectType(ObjectType.Kind.OBJECT, name, "", List.of(fields), AT).with(result, stored);
  }

  static List<EnumType> enums() {
    return List.of(
        new EnumType(
            "OrderStatus",
            " What became of an order.",
            List.of(
                status("STORED", Outcome.Kind.ACCEPTED, "Forgets the order."),
                status("KNOWN", Outcome.Kind.DUPLICATE, "Forgets the order, \"again\"."),
                status("BROKEN", Outcome.Kind.REJECTED, "")),
            true,
            AT),
        new EnumType(
            "Trouble",
            " What users are told.",
            List.of(
                trouble("MALFORMED", List.of("invalid", "type"), "Look at the orders.", true),
                trouble("BUSY", List.of("time-out"), "Wait.", false),
                trouble("OTHER", List.of(), "Ask – \"us\".", false)),
            false,
            false,
            List.of("Token expired or invalid", "Zeit \"um\""),
            Lifecycle.UNSAID,
            AT));
  }

  private static EnumType.Constant status(String name, Outcome.Kind outcome, String action) {
    return new EnumType.Constant(name, name, "", List.of(), null, outcome, action, null, Lifecycle.UNSAID, AT);
  }

  private static EnumType.Constant trouble(
      String name, List<String> keywords, String suggestedAction, boolean validationErrors) {
    EnumType.Category category = new EnumType.Category(keywords, suggestedAction, validationErrors);
    return new EnumType.Constant(name, name, "", List.of(), null, null, "", category, Lifecycle.UNSAID, AT);
  }
}

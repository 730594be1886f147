package dev.driftless.processor.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftless.Outcome;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The model as it can be made from contract.json alone; only positions are not in it. */
final class RebuiltContract {
  private static final Position AT = EveryFeature.Nowhere.POSITION;

  private RebuiltContract() {}

  static Contract of(JsonNode json) {
    List<EnumType> enums = list(json.required("enums"), RebuiltContract::enumType);
    return new Contract(
        text(json, "name"),
        text(json, "package"),
        text(json, "title"),
        text(json, "version"),
        textOrEmpty(json, "doc"),
        texts(json.required("documents")),
        textOrEmpty(json, "fixtures"),
        json.has("envelope") ? object(ObjectType.Kind.ENVELOPE, json.required("envelope")) : null,
        list(json.required("eventTypes"), type -> object(ObjectType.Kind.PAYLOAD, type)),
        list(json.required("objects"), type -> object(ObjectType.Kind.OBJECT, type)),
        enums,
        list(json.required("laneMappings"), mapping -> laneMapping(mapping, enums)),
        list(
            json.required("namedConstraints"),
            named -> new NamedConstraint(text(named, "name"), textOrEmpty(named, "doc"))),
        list(json.required("endpoints"), RebuiltEndpoints::endpoint),
        json.has("authentication") ? RebuiltEndpoints.authentication(json.required("authentication")) : null,
        AT);
  }

  private static ObjectType object(ObjectType.Kind kind, JsonNode json) {
    return new ObjectType(
        kind,
        text(json, "name"),
        textOrEmpty(json, "doc"),
        list(json.required("fields"), RebuiltContract::field),
        json.has("aggregate") ? aggregate(json.required("aggregate")) : null,
        textOrEmpty(json, "noFixture"),
        json.has("itemResult") ? itemResult(json.required("itemResult")) : null,
        json.has("stored") ? stored(json.required("stored")) : null,
        AT);
  }

  private static ObjectType.ItemResult itemResult(JsonNode json) {
    return new ObjectType.ItemResult(text(json, "idField"), textOrNull(json, "statusField"), text(json, "reasonField"));
  }

  private static ObjectType.StoredDocument stored(JsonNode json) {
    return new ObjectType.StoredDocument(text(json, "location"), text(json, "permissions"), textOrEmpty(json, "lock"));
  }

  private static ObjectType.Aggregate aggregate(JsonNode json) {
    JsonNode otherwise = json.path("otherwise");
    return new ObjectType.Aggregate(
        text(json, "type"),
        text(json, "idField"),
        otherwise.isObject() ? new ObjectType.Fixed(text(otherwise, "type"), text(otherwise, "id")) : null);
  }

  private static Field field(JsonNode json) {
    return new Field(
        text(json, "name"),
        text(json, "wireName"),
        texts(json.required("aliases")),
        type(json.required("type")),
        !json.required("required").booleanValue(),
        json.required("nullable").booleanValue(),
        role(json.path("role").asText("")),
        constraints(json),
        textOrEmpty(json, "doc"),
        json.has("example") ? texts(json.required("example")) : null,
        AT,
        AT);
  }

  private static Field.Role role(String name) {
    return switch (name) {
      case "eventId" -> Field.Role.EVENT_ID;
      case "eventType" -> Field.Role.EVENT_TYPE;
      case "payload" -> Field.Role.PAYLOAD;
      case "aggregateType" -> Field.Role.AGGREGATE_TYPE;
      case "aggregateId" -> Field.Role.AGGREGATE_ID;
      default -> Field.Role.PLAIN;
    };
  }

  private static ValueType type(JsonNode json) {
    return switch (text(json, "kind")) {
      case "string" -> Scalar.STRING;
      case "int32" -> Scalar.INT;
      case "int64" -> Scalar.LONG;
      case "double" -> Scalar.DOUBLE;
      case "decimal" -> Scalar.DECIMAL;
      case "boolean" -> Scalar.BOOLEAN;
      case "uuid" -> Scalar.UUID;
      case "dateTime" -> Scalar.DATE_TIME;
      case "date" -> Scalar.DATE;
      case "uri" -> Scalar.URI;
      case "enum" -> new ValueType.EnumRef(text(json, "name"));
      case "object" -> new ValueType.ObjectRef(text(json, "name"));
      case "payload" -> new ValueType.Payload();
      case "list" -> listOf(json.required("items"));
      case "listOrText" -> new ValueType.ListOrText(new ValueType.ObjectRef(text(json, "name")));
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  private static ValueType listOf(JsonNode items) {
    return new ValueType.ListOf(
        type(items.required("type")), items.required("nullable").booleanValue(), constraints(items));
  }

  private static List<Constraint> constraints(JsonNode owner) {
    return list(
        owner.required("constraints"),
        json -> new Constraint(rule(json), textOrNull(json, "message"), textOrNull(json, "named")));
  }

  private static Rule rule(JsonNode json) {
    return switch (text(json, "kind")) {
      case "minLength" -> new Rule.MinLength(json.required("characters").intValue());
      case "maxLength" -> new Rule.MaxLength(json.required("characters").intValue());
      case "notBlank" -> new Rule.NotBlank();
      case "pattern" -> new Rule.Matches(EveryFeature.pattern(text(json, "regexp")));
      case "format" -> new Rule.HasFormat(format(text(json, "format")), json.path("version").asInt(0));
      case "minItems" -> new Rule.MinItems(json.required("items").intValue());
      case "maxItems" -> new Rule.MaxItems(json.required("items").intValue());
      case "minimum" -> new Rule.AtLeast(bound(json), inclusive(json));
      case "maximum" -> new Rule.AtMost(bound(json), inclusive(json));
      case "digits" -> new Rule.Digits(json.required("integer").intValue(), json.required("fraction").intValue());
      case "const" -> new Rule.Is(json.required("value").booleanValue());
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  private static BigDecimal bound(JsonNode json) {
    return json.required("bound").decimalValue();
  }

  private static boolean inclusive(JsonNode json) {
    return json.required("inclusive").booleanValue();
  }

  private static Format format(String name) {
    return switch (name) {
      case "ulid" -> Format.ULID;
      case "uuid" -> Format.UUID;
      case "semver" -> Format.SEMVER;
      case "sha1" -> Format.SHA1;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static EnumType enumType(JsonNode json) {
    return new EnumType(
        text(json, "name"),
        textOrEmpty(json, "doc"),
        list(json.required("constants"), RebuiltContract::constant),
        json.required("open").booleanValue(),
        json.has("commonTexts") ? texts(json.required("commonTexts")) : null,
        AT);
  }

  private static EnumType.Constant constant(JsonNode json) {
    return new EnumType.Constant(
        text(json, "name"),
        text(json, "wireName"),
        textOrEmpty(json, "doc"),
        texts(json.required("aliases")),
        textOrNull(json, "unmapped"),
        json.has("outcome") ? outcome(text(json, "outcome")) : null,
        textOrEmpty(json, "producerAction"),
        json.has("category") ? category(json.required("category")) : null,
        AT);
  }

  private static Outcome.Kind outcome(String name) {
    return switch (name) {
      case "accepted" -> Outcome.Kind.ACCEPTED;
      case "duplicate" -> Outcome.Kind.DUPLICATE;
      case "rejected" -> Outcome.Kind.REJECTED;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static EnumType.Category category(JsonNode json) {
    return new EnumType.Category(
        texts(json.required("keywords")),
        text(json, "suggestedAction"),
        json.required("validationErrors").booleanValue());
  }

  private static LaneMapping laneMapping(JsonNode json, List<EnumType> enums) {
    EnumType source = named(text(json, "source"), enums);
    EnumType target = named(text(json, "target"), enums);
    return new LaneMapping(
        text(json, "name"),
        text(json, "table"),
        textOrEmpty(json, "doc"),
        source,
        target,
        list(
            json.required("lanes"),
            lane ->
                new LaneMapping.Lane(
                    constant(lane.required("from"), source),
                    constant(lane.required("to"), target),
                    textOrEmpty(lane, "because"))),
        AT);
  }

  private static EnumType named(String name, List<EnumType> enums) {
    return enums.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }

  private static EnumType.Constant constant(JsonNode names, EnumType type) {
    EnumType.Constant constant = type.constant(text(names, "name"));
    if (!constant.wireName().equals(text(names, "wireName"))) {
      throw new IllegalArgumentException(names.toString());
    }
    return constant;
  }

  static String text(JsonNode json, String key) {
    return json.required(key).textValue();
  }

  static String textOrEmpty(JsonNode json, String key) {
    return json.path(key).asText("");
  }

  static @Nullable String textOrNull(JsonNode json, String key) {
    return json.path(key).textValue();
  }

  static List<String> texts(JsonNode json) {
    return list(json, JsonNode::textValue);
  }

  static <T> List<T> list(JsonNode json, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    json.forEach(node -> items.add(item.apply(node)));
    return items;
  }
}

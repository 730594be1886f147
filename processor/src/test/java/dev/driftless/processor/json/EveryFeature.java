package dev.driftless.processor.json;

import static dev.driftless.processor.json.FieldBuilder.field;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.pattern.PatternRefusedException;
import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.processor.problem.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small contract with everything that the model has; endpoints and what they need are in {@link EveryExchange}, objects
 * that are more than their fields, and what they are made of, in {@link EveryShape}.
 */
final class EveryFeature {

  /** The only position there is, so that models are compared without theirs. */
  enum Nowhere implements Position {
    POSITION
  }

  private static final Position AT = Nowhere.POSITION;

  private static final EnumType STATE =
      new EnumType(
          "State",
          " How far an order is.\n",
          List.of(
              new EnumType.Constant("OPEN", "open", " Not yet \"paid\".", List.of(), null, AT),
              new EnumType.Constant("CLOSED", "closed", "", List.of(), null, AT),
              new EnumType.Constant("LOST", "lost/é", "", List.of(), "Only support sets it.", AT)),
          AT);

  private static final EnumType STEP =
      new EnumType(
          "Step",
          "",
          List.of(
              new EnumType.Constant("NEW", "new", "", List.of("fresh", "créé"), null, AT),
              new EnumType.Constant(
                  "PAID", "paid", List.of("settled", "bezahlt/é"), "", List.of(), null, null, "", null, Lifecycle.UNSAID, AT),
              new EnumType.Constant("SENT", "sent", "", List.of(), null, AT)),
          AT);

  private EveryFeature() {}

  static Contract contract() {
    return new Contract(
        "com.example.orders.OrderContract",
        "com.example.orders.model",
        "Orders – für alle",
        "2.1.0-rc.1",
        " Events about orders.\n\n <p>Uses \\ and \t and 😀.\n",
        List.of("contracts/orders.md", "contracts/lanes.md"),
        "contracts/fixtures",
        envelope(),
        List.of(placed(), cancelled()),
        Stream.of(List.of(item()), EveryExchange.objects(), EveryShape.objects()).flatMap(List::stream).toList(),
        Stream.of(List.of(STATE, STEP), EveryExchange.enums(), EveryShape.enums()).flatMap(List::stream).toList(),
        List.of(mapping()),
        List.of(new NamedConstraint("Sku", " Stock-keeping unit."), new NamedConstraint("Unused", "")),
        EveryExchange.endpoints(),
        EveryExchange.authentication(),
        EveryShape.groups(),
        EveryShape.imports(),
        AT);
  }

  private static ObjectType envelope() {
    return new ObjectType(
        ObjectType.Kind.ENVELOPE,
        "Event",
        " What is around each payload.",
        List.of(
            field("eventId", "event_id", Scalar.STRING)
                .role(Field.Role.EVENT_ID)
                .doc(" Unique.")
                .with(new Rule.HasFormat(Format.ULID, 0))
                .example("01JMBY7K8N3QRVX2DPFG5HWT4E")
                .build(),
            field("eventType", "event_type", Scalar.STRING).role(Field.Role.EVENT_TYPE).build(),
            field("body", "payload", new ValueType.Payload()).role(Field.Role.PAYLOAD).build(),
            field("aggregateType", "aggregate_type", Scalar.STRING).role(Field.Role.AGGREGATE_TYPE).build(),
            field("aggregateId", "aggregate_id", Scalar.STRING)
                .role(Field.Role.AGGREGATE_ID)
                .with(new Rule.MinLength(1))
                .build(),
            field("project", "project", Scalar.UUID).with(new Rule.HasFormat(Format.UUID, 4)).build(),
            field("trace", "trace", Scalar.STRING).with(new Rule.HasFormat(Format.UUID, 0)).optional().build(),
            field("schema", "schema", Scalar.STRING).with(new Rule.HasFormat(Format.SEMVER, 0)).nullable().build(),
            field("commit", "commit", Scalar.STRING).with(new Rule.HasFormat(Format.SHA1, 0)).build(),
            field("at", "at", Scalar.DATE_TIME).example("2026-02-12T10:00:00+00:00").build()),
        null,
        AT);
  }

  private static ObjectType placed() {
    return new ObjectType(
        ObjectType.Kind.PAYLOAD,
        "OrderPlaced",
        " A customer places an order.",
        List.of(
            field("orderId", "order_id", Scalar.STRING)
                .aliases("id", "order/\"no\"")
                .with(new Rule.NotBlank())
                .with(List.of(new Constraint(new Rule.MaxLength(40), "has \"40\" at most – no more", null)))
                .optional()
                .nullable()
                .build(),
            field("state", "state", new ValueType.EnumRef("State")).build(),
            field("items", "items", new ValueType.ListOf(new ValueType.ObjectRef("Item"), false, List.of()))
                .with(new Rule.MinItems(1))
                .with(new Rule.MaxItems(100))
                .build(),
            field("skus", "skus", new ValueType.ListOf(Scalar.STRING, true, skuConstraints()))
                .example("AB-1", "CD-23")
                .build(),
            field("grid", "grid", new ValueType.ListOf(numbers(), false, List.of(plain(new Rule.MaxItems(3)))))
                .example()
                .build()),
        new ObjectType.Aggregate("Order", "orderId", new ObjectType.Fixed("Shop", "main")),
        AT);
  }

  private static ValueType numbers() {
    return new ValueType.ListOf(
        Scalar.INT, false, List.of(plain(new Rule.AtLeast(BigDecimal.ZERO, true)), plain(atMost("9", false))));
  }

  private static ObjectType cancelled() {
    return new ObjectType(
        ObjectType.Kind.PAYLOAD,
        "OrderCancelled",
        "order/cancelled \"by us\" – storniert",
        "",
        List.of(
            field("orderId", "order_id", Scalar.STRING).build(),
            field("day", "day", Scalar.DATE).build(),
            field("see", "see", Scalar.URI).build()),
        new ObjectType.Aggregate("Order", "orderId", null),
        "Nobody has cancelled an order yet.",
        null,
        null,
        ObjectType.Shape.PLAIN,
        AT);
  }

  private static ObjectType item() {
    return new ObjectType(
        ObjectType.Kind.OBJECT,
        "Item",
        "",
        List.of(
            field("sku", "sku", Scalar.STRING).with(skuConstraints()).build(),
            field("count", "count", Scalar.LONG)
                .with(new Rule.AtLeast(new BigDecimal("-9223372036854775808"), false))
                .with(atMost("9223372036854775807", true))
                .build(),
            field("weight", "weight", Scalar.DOUBLE).with(atMost("1E+3", true)).build(),
            field("price", "price", Scalar.DECIMAL)
                .with(new Rule.AtLeast(new BigDecimal("0.10"), true))
                .with(new Rule.Digits(10, 2))
                .build(),
            field("gift", "gift", Scalar.BOOLEAN)
                .with(List.of(new Constraint(new Rule.Is(true), "", null)))
                .with(new Rule.Is(false))
                .build()),
        null,
        AT);
  }

  private static LaneMapping mapping() {
    return new LaneMapping(
        "ShownAs",
        "StepTable",
        " What customers see of a step.",
        STEP,
        STATE,
        List.of(
            new LaneMapping.Lane(STEP.constant("NEW"), STATE.constant("OPEN"), ""),
            new LaneMapping.Lane(STEP.constant("PAID"), STATE.constant("OPEN"), "not yet sent"),
            new LaneMapping.Lane(STEP.constant("SENT"), STATE.constant("CLOSED"), "")),
        AT);
  }

  private static List<Constraint> skuConstraints() {
    return List.of(
        new Constraint(new Rule.Matches(pattern("[A-Z]{2}-\\d+|\"é\"")), "must be a SKU", "Sku"),
        new Constraint(new Rule.MaxLength(12), null, "Sku"));
  }

  static WirePattern pattern(String regexp) {
    try {
      return WirePattern.parse(regexp);
    } catch (PatternRefusedException e) {
      throw new IllegalArgumentException(regexp, e);
    }
  }

  private static Rule atMost(String bound, boolean inclusive) {
    return new Rule.AtMost(new BigDecimal(bound), inclusive);
  }

  static Constraint plain(Rule rule) {
    return new Constraint(rule, null, null);
  }
}

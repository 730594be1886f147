package dev.driftless.processor.json;

import static dev.driftless.processor.json.FieldBuilder.field;

import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.ObjectType.Shape;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.Position;
import dev.driftless.runtime.Json;
import java.util.List;

/** The objects of {@link EveryFeature} that are more than their fields, with everything that such an object can have. */
final class EveryShape {
  private static final Position AT = EveryFeature.Nowhere.POSITION;

  private static final Lifecycle NEW = new Lifecycle("2.1.0-rc.1", null);
  private static final Lifecycle OLD = new Lifecycle(null, new Lifecycle.Deprecation("2.0.0", true));
  private static final Lifecycle BOTH = new Lifecycle("1.0.0", new Lifecycle.Deprecation("", false));

  private EveryShape() {}

  static List<ObjectType> objects() {
    return List.of(parcel(), payment(), cash(), card(), values());
  }

  private static ObjectType parcel() {
    List<Condition> conditions =
        List.of(
            new Condition.RequiredIf("state", List.of("open", "lost/é"), List.of("sent", "arrived")),
            new Condition.ForbiddenIf("state", List.of("closed"), List.of("notes")),
            new Condition.ExactlyOneOf(List.of("sent", "arrived")),
            new Condition.AtLeastOneOf(List.of("notes", "sent")),
            new Condition.EqualLength(List.of("notes", "marks")),
            new Condition.Ordered(List.of("sent", "arrived")));
    List<CrossFieldRule> rules =
        List.of(
            new CrossFieldRule("isWhole", "must be – \"whole\"", " Nothing is missing.\n"),
            new CrossFieldRule("fits", "must fit", ""));
    return object(
        "Parcel",
        new Shape(true, null, List.of("Traced", "Common"), conditions, rules, BOTH),
        trace(),
        field("state", "state", new ValueType.EnumRef("State")).build(),
        field("sent", "sent", Scalar.DATE).optional().build(),
        field("arrived", "arrived", Scalar.DATE).optional().nullable().build(),
        field("notes", "notes", new ListOf(Scalar.STRING, false, List.of())).optional().build(),
        field("marks", "marks", new ListOf(new ValueType.EnumRef("Mark"), false, List.of()))
            .with(new Rule.UniqueItems())
            .optional()
            .build());
  }

  private static Field trace() {
    return field("trace", "trace", new ObjectRef("Trace")).doc(" Where it was.").build();
  }

  private static ObjectType payment() {
    return object(
        "Payment",
        new Shape(false, new ObjectType.Union("ki-nd", List.of("Cash", "Card")), List.of(), List.of(), List.of(), OLD));
  }

  private static ObjectType cash() {
    return object(
        "Cash",
        variant(),
        field("kind", "ki-nd", Scalar.STRING).with(new Rule.Constant("cash")).build(),
        field("exact", "exact", Scalar.BOOLEAN).with(new Rule.Constant(true)).build(),
        field("parts", "parts", Scalar.INT).with(new Rule.Constant(-1L)).build());
  }

  private static ObjectType card() {
    Rule luhn = new Rule.Satisfies("com.example.orders.Checks.Luhn", "must pass \"Luhn\"", "passes the Luhn check");
    return object(
        "Card",
        variant(),
        field("kind", "ki-nd", Scalar.STRING).with(new Rule.Constant("card")).build(),
        field("number", "number", Scalar.STRING).with(List.of(new Constraint(luhn, null, "CardNumber"))).build(),
        field("most", "most", Scalar.LONG).with(new Rule.Constant(Long.MIN_VALUE)).build(),
        field("network", "network", Scalar.STRING).with(new Rule.OneOf(List.of("visa", "\"é\""))).build(),
        field("holder", "holder", Scalar.ANY)
            .with(new Rule.Kinds(List.of(Json.Kind.STRING, Json.Kind.OBJECT)))
            .build());
  }

  private static Shape variant() {
    return new Shape(false, null, List.of("Payment"), List.of(), List.of(), NEW);
  }

  private static ObjectType values() {
    MapOf counts =
        new MapOf(
            List.of(EveryFeature.plain(new Rule.MaxLength(3))),
            new MapOf(List.of(), Scalar.LONG, false, List.of()),
            true,
            List.of(EveryFeature.plain(new Rule.MinItems(1))));
    return object(
        "Values",
        Shape.PLAIN,
        field("counts", "counts", counts).with(new Rule.MaxItems(9)).build(),
        field("mark", "mark", new ValueType.EnumRef("Mark")).fallback("2").lifecycle(NEW).build(),
        field("name", "name", Scalar.STRING).fallback("").lifecycle(OLD).build(),
        field("opens", "opens", Scalar.TIME).lifecycle(BOTH).build(),
        field("code", "code", Scalar.TEXT_OR_INTEGER).build(),
        field("rest", "rest", Scalar.ANY).build(),
        field("hash", "hash", Scalar.STRING).with(new Rule.HasFormat(Format.SHA256, 0)).build(),
        field("takes", "takes", Scalar.STRING).with(new Rule.HasFormat(Format.DURATION, 0)).build(),
        field("mail", "mail", Scalar.STRING).with(new Rule.HasFormat(Format.EMAIL, 0)).build(),
        field("home", "home", Scalar.URI).with(new Rule.HasFormat(Format.ABSOLUTE_URI, 0)).build());
  }

  static List<EnumType> enums() {
    return List.of(
        new EnumType(
            "Mark", " Ours.", List.of(mark("LOW", "-3", BOTH), mark("HIGH", "2", OLD)), false, true, null, NEW, AT));
  }

  private static EnumType.Constant mark(String name, String value, Lifecycle lifecycle) {
    return new EnumType.Constant(name, value, "", List.of(), null, null, "", null, lifecycle, AT);
  }

  static List<FieldGroup> groups() {
    return List.of(
        new FieldGroup("Traced", " What can be found again.", List.of("Common"), List.of(trace()), NEW, AT));
  }

  static List<Import> imports() {
    return List.of(
        new Import(
            "com.example.shared.SharedContract",
            "com.example.shared.model",
            List.of(
                object(
                    "Trace",
                    Shape.PLAIN,
                    field("place", "place", Scalar.STRING).doc(" Anywhere.").build(),
                    field("way", "way", new ValueType.EnumRef("Way")).build()),
                new ObjectType(ObjectType.Kind.PAYLOAD, "Traced", "", List.of(), AT).named("trace/ended")),
            List.of(
                new EnumType(
                    "Way", " By sea or air.", List.of(mark("SEA", "sea", Lifecycle.UNSAID)), AT)),
            List.of(new NamedConstraint("CardNumber", " Digits.")),
            List.of(
                new FieldGroup("Common", "", List.of(), List.of(), Lifecycle.UNSAID, AT),
                new FieldGroup("Unlike", " Else.", List.of("Common"), List.of(), OLD, AT))));
  }

  private static ObjectType object(String name, Shape shape, Field... fields) {
    return new ObjectType(ObjectType.Kind.OBJECT, name, "", List.of(fields), AT).with(shape);
  }
}

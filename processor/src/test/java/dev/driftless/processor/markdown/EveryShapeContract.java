package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.AT;
import static dev.driftless.processor.markdown.Declared.constant;
import static dev.driftless.processor.markdown.Declared.enumOf;
import static dev.driftless.processor.markdown.Declared.field;
import static dev.driftless.processor.markdown.Declared.matches;
import static dev.driftless.processor.markdown.Declared.plain;

import dev.driftless.processor.markdown.Declared.FieldBuilder;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.ObjectType.Shape;
import dev.driftless.processor.model.ObjectType.Union;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Payload;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract whose objects are more than their fields: all that the language has beyond {@link SampleContract}. */
final class EveryShapeContract {
  private static final Lifecycle NEW = new Lifecycle("1.2.0", null);
  private static final Lifecycle OLD = new Lifecycle("1.0.0", new Lifecycle.Deprecation("1.1.0", true));

  private EveryShapeContract() {}

  static Contract contract() {
    EnumType level = new EnumType(
        "Level", "How urgent it is.",
        List.of(level("LOW", "1", ""), level("HIGH", "2", "At once."), level("NONE", "-3", "")),
        false, true, null, Lifecycle.UNSAID, AT);
    return new Contract(
        "example.ShapesContract", "example", "Shapes", "1.2.0", "", List.of(), "", envelope(),
        List.of(drawn()), List.of(shape(), circle(), polygon(), square(), triangle(), values()),
        List.of(level, enumOf("State", "", constant("OPEN", ""), constant("REJECTED", ""))), List.of(), List.of(),
        List.of(), null, List.of(), List.of(imported()), AT);
  }

  private static EnumType.Constant level(String name, String value, String doc) {
    Lifecycle lifecycle = name.equals("LOW") ? OLD : Lifecycle.UNSAID;
    return new EnumType.Constant(name, value, doc, List.of(), null, null, "", null, lifecycle, AT);
  }

  private static ObjectType envelope() {
    return Declared.envelope(
            "",
            field("type", Scalar.STRING).role(Role.EVENT_TYPE),
            field("payload", new Payload()).role(Role.PAYLOAD))
        .with(closed());
  }

  private static ObjectType drawn() {
    return Declared.payload(
            "Drawn", "Something is drawn.", new ObjectType.Aggregate("Drawing", "id", null), id(), kind(null))
        .with(union("kind", Lifecycle.UNSAID, "Circle", "Polygon"));
  }

  private static ObjectType shape() {
    return Declared.object("Shape", "A shape.").with(union("kind", NEW, "Circle", "Polygon"));
  }

  private static ObjectType circle() {
    return Declared.object("Circle", "All its points are equally far.", id(), kind("circle")).with(closed());
  }

  private static ObjectType polygon() {
    return Declared.object("Polygon", "It has corners.").with(union("kind", Lifecycle.UNSAID, "Square", "Triangle"));
  }

  private static ObjectType square() {
    return Declared.object("Square", "", id(), kind("square"));
  }

  private static ObjectType triangle() {
    return Declared.object("Triangle", "", id(), kind("triangle"))
        .with(new Shape(false, null, List.of(), List.of(), List.of(), OLD));
  }

  private static FieldBuilder id() {
    return field("id", Scalar.STRING).example("7");
  }

  private static FieldBuilder kind(@Nullable String value) {
    FieldBuilder kind = field("kind", Scalar.STRING).example(value == null ? "circle" : value);
    return value == null ? kind : kind.with(new Rule.Constant(value));
  }

  private static ObjectType values() {
    Constraint key = new Constraint(matches("[a-z]+"), null, "Key");
    MapOf counts = new MapOf(
        List.of(key), new ListOf(Scalar.LONG, false, List.of()), true, List.of(plain(new Rule.MinItems(1))));
    return Declared.object(
            "Values",
            "",
            field("counts", counts).with(new Rule.MinItems(1), new Rule.MaxItems(9)).optional(),
            field("shapes", new ListOf(new ObjectRef("Shape"), false, List.of())),
            field("marks", new ListOf(Scalar.INT, false, List.of())).with(new Rule.UniqueItems()),
            field("level", new EnumRef("Level")).fallback("2").lifecycle(NEW).doc("Urgency").example("2"),
            field("state", new EnumRef("State")),
            field("error", Scalar.STRING).fallback("").example("none").lifecycle(OLD),
            field("reference", Scalar.TEXT_OR_INTEGER).example("A1"),
            field("rest", Scalar.ANY).example("{\"a\": 1.10}"),
            field("exact", Scalar.BOOLEAN).with(new Rule.Constant(true)),
            field("opens", Scalar.TIME),
            field("closes", Scalar.DATE).optional(),
            field("ends", Scalar.DATE).optional(),
            field("hash", Scalar.STRING).with(new Rule.HasFormat(Format.SHA256, 0)),
            field("takes", Scalar.STRING).with(new Rule.HasFormat(Format.DURATION, 0)),
            field("mail", Scalar.STRING).with(new Rule.HasFormat(Format.EMAIL, 0)),
            field("home", Scalar.URI).with(new Rule.HasFormat(Format.ABSOLUTE_URI, 0)),
            field("who", Scalar.ANY)
                .with(new Rule.Kinds(List.of(Json.Kind.STRING, Json.Kind.OBJECT)))
                .example("ann"),
            field("color", Scalar.STRING).with(new Rule.OneOf(List.of("red", "", "a|b"))),
            field("card", Scalar.STRING)
                .with(new Constraint(
                    new Rule.Satisfies("example.Luhn", "must pass the Luhn check", "passes the `Luhn` check"),
                    null,
                    null))
                .example("42"),
            field("place", new ObjectRef("Place")).optional().nullable())
        .with(new Shape(false, null, List.of(), conditions(), rules(), Lifecycle.UNSAID));
  }

  private static List<Condition> conditions() {
    return List.of(
        new Condition.RequiredIf("state", List.of("open", "rejected"), List.of("error", "closes")),
        new Condition.ForbiddenIf("state", List.of("open"), List.of("place")),
        new Condition.ExactlyOneOf(List.of("counts", "place")),
        new Condition.AtLeastOneOf(List.of("error", "closes")),
        new Condition.EqualLength(List.of("shapes", "marks")),
        new Condition.Ordered(List.of("closes", "ends")));
  }

  private static List<CrossFieldRule> rules() {
    return List.of(
        new CrossFieldRule("isWhole", "must be *whole*", " Nothing of {@link #place()} is missing"),
        new CrossFieldRule("fits", "must fit", ""));
  }

  private static Import imported() {
    ObjectType place = Declared.object("Place", "Where it is.", field("name", Scalar.STRING).example("Hall"));
    return new Import(
        "shared.SharedContract", "shared", List.of(place), List.of(),
        List.of(new NamedConstraint("Key", "Names of counters.")), List.of());
  }

  private static Shape closed() {
    return new Shape(true, null, List.of(), List.of(), List.of(), Lifecycle.UNSAID);
  }

  private static Shape union(String discriminator, Lifecycle lifecycle, String... variants) {
    return new Shape(
        false, new Union(discriminator, List.of(variants)), List.of(), List.of(), List.of(), lifecycle);
  }
}

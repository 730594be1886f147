package dev.driftless.processor.agreement;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.fixture.UserCode;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.Variants;
import dev.driftless.runtime.Formats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Events of a contract, made at random from its model: mostly sound, with faults put in. The same for one seed. */
public final class RandomEvents {
  private static final int TRIES = 30;
  private static final int FEW_TRIES = 6;

  /** From so many on, the objects of one event hold as little as they can, lest they grow without end. */
  private static final int MOST_OBJECTS = 40;

  private final Contract contract;
  private final Random random;
  private final RandomScalars scalars;
  private final Interpreter interpreter;
  private final Examples examples;
  private final Variants variants;
  private final Map<String, Json> shown = new HashMap<>();

  /** How likely one value has a fault, in the event in hand. */
  private double faults;

  private int depth;
  private int objects;

  RandomEvents(Contract contract, Random random, boolean supplementary) {
    this(contract, random, supplementary, new RulesCode());
  }

  /**
   * Events of a contract whose predicates and rules are those given.
   *
   * @param supplementary whether texts have characters beyond the Basic Multilingual Plane
   */
  public RandomEvents(Contract contract, Random random, boolean supplementary, UserCode code) {
    this.contract = contract;
    this.random = random;
    this.scalars = new RandomScalars(contract, random, supplementary);
    this.interpreter = new Interpreter(contract, code);
    this.examples = new Examples(contract);
    this.variants = Variants.of(contract);
  }

  /** An event of any type, some sound, some with a fault, some with many. */
  public Json.Obj event() {
    return event(List.of(0.0, 0.01, 0.05, 0.4).get(random.nextInt(4)));
  }

  /** An event without faults on purpose. */
  public Json.Obj soundEvent() {
    return event(0);
  }

  /** An object of this type without faults on purpose. */
  Json.Obj soundObject(ObjectType type) {
    faults = 0;
    depth = 0;
    objects = 0;
    return object(type);
  }

  private Json.Obj event(double faultiness) {
    faults = faultiness;
    depth = 0;
    objects = 0;
    return anyEvent();
  }

  /** An object of a declared type that may hold events, some sound, some with faults. */
  Json.Obj object(String type) {
    return anyObject(contract.object(type));
  }

  /** The same of a payload too. */
  public Json.Obj anyObject(ObjectType type) {
    faults = List.of(0.0, 0.01, 0.1).get(random.nextInt(3));
    depth = 0;
    objects = 0;
    return object(type);
  }

  private Json.Obj anyEvent() {
    ObjectType payload = contract.payloads().get(random.nextInt(contract.payloads().size()));
    Json.Obj body = object(payload);
    return extended(fitting(contract.envelope(), () -> event(payload, body)).members());
  }

  private Json.Obj event(ObjectType payload, Json.Obj body) {
    List<Json.Member> members = new ArrayList<>();
    for (Field field : contract.envelope().fields()) {
      switch (field.role()) {
        case EVENT_TYPE -> add(members, field, Json.text(fault() ? "Unheard" + payload.name() : payload.wireName()));
        case PAYLOAD -> add(members, field, body);
        case AGGREGATE_TYPE -> add(members, field, Json.text(aggregateType(payload, body)));
        default -> add(members, field);
      }
    }
    return new Json.Obj(members);
  }

  private String aggregateType(ObjectType payload, Json.Obj body) {
    ObjectType.Aggregate aggregate = payload.aggregate();
    List<String> id =
        variants.leaves(payload)
            .flatMap(leaf -> leaf.field(aggregate.idField()).orElseThrow().keys().stream())
            .toList();
    boolean absent =
        body.members().stream().noneMatch(member -> id.contains(member.key()) && !member.value().equals(Json.NULL));
    boolean otherwise = aggregate.otherwise() != null && absent;
    if (otherwise == fault()) {
      return aggregate.type();
    }
    return aggregate.otherwise() == null ? "Other" : aggregate.otherwise().type();
  }

  private boolean isDeep() {
    return depth > 4 || objects > MOST_OBJECTS;
  }

  private boolean fault() {
    return random.nextDouble() < faults;
  }

  // Objects

  private Json.Obj object(ObjectType type) {
    if (type.kind() == ObjectType.Kind.ENVELOPE) {
      return anyEvent();
    }
    if (type.isUnion()) {
      List<ObjectType> leaves = variants.leaves(type).toList();
      return object(leaves.get(random.nextInt(leaves.size())));
    }
    depth++;
    objects++;
    Json.Obj object =
        fitting(
            type,
            () -> {
              List<Json.Member> members = new ArrayList<>();
              type.fields().forEach(field -> add(members, field));
              return new Json.Obj(members);
            });
    depth--;
    return extended(object.members());
  }

  /** An object that keeps its conditions and rules, unless there is a fault, or it takes too long to find one. */
  private Json.Obj fitting(ObjectType type, Supplier<Json.Obj> any) {
    Json.Obj object = any.get();
    boolean fits = type.shape().conditions().isEmpty() && type.shape().rules().isEmpty();
    for (int i = 0; !fits && i < FEW_TRIES && objects < MOST_OBJECTS && !fault(); i++) {
      fits = object.hasDuplicates() || interpreter.object(type, object.tree()).isEmpty();
      object = fits ? object : any.get();
    }
    return object;
  }

  private void add(List<Json.Member> members, Field field) {
    if (isDeep() && field.optional() || field.optional() && random.nextInt(3) == 0) {
      return;
    }
    add(members, field, field.nullable() && random.nextInt(3) == 0 ? Json.NULL : value(field));
  }

  /** Adds a field, unless a fault leaves it out, spoils it or has it twice. */
  private void add(List<Json.Member> members, Field field, Json value) {
    if (fault() && random.nextInt(3) == 0) {
      return;
    }
    members.add(new Json.Member(key(field), fault() ? wrong() : value));
    if (fault() && random.nextInt(5) == 0) {
      members.add(new Json.Member(key(field), random.nextBoolean() ? value : wrong()));
    }
  }

  private String key(Field field) {
    return field.keys().get(random.nextInt(field.keys().size()));
  }

  private Json.Obj extended(List<Json.Member> members) {
    if (random.nextInt(faults == 0 ? 50 : 8) == 0) {
      members.add(random.nextInt(members.size() + 1), new Json.Member("unknown", wrong()));
    }
    return new Json.Obj(members);
  }

  /** Most often of a type that isn't declared; sometimes too deep. */
  private Json wrong() {
    return switch (random.nextInt(8)) {
      case 0 -> Json.NULL;
      case 1 -> Json.list();
      case 2 -> Json.list(scalars.any(), Json.list(scalars.any()));
      case 3 -> new Json.Obj(List.of());
      case 4 -> new Json.Obj(List.of(new Json.Member("sku", scalars.any())));
      case 5 -> random.nextInt(5) == 0 ? Json.nested(94 + random.nextInt(10)) : scalars.any();
      default -> scalars.any();
    };
  }

  // Values

  private Json value(Field field) {
    if (field.type() instanceof ValueType.ObjectRef named) {
      return nested(named, field.wireName());
    }
    if (field.type() instanceof ValueType.ListOrText either) {
      return listOrText(field, new ValueType.ListOf(either.item(), false, List.of()));
    }
    return value(field, field.type(), field.constraints());
  }

  private Json value(Field field, ValueType type, List<Constraint> constraints) {
    if (type instanceof ValueType.ListOf list) {
      return list(field, list, constraints);
    }
    if (type instanceof ValueType.MapOf map) {
      return map(field, map, constraints);
    }
    return type == ValueType.Scalar.ANY ? any(constraints) : scalar(field, type, constraints);
  }

  /** A value of a kind that is allowed, unless there is a fault, or it takes too long to find one. */
  private Json any(List<Constraint> constraints) {
    Json any = any(2);
    for (int i = 0; i < FEW_TRIES && !fault() && !isAllowed(any, constraints); i++) {
      any = any(2);
    }
    return any;
  }

  private static boolean isAllowed(Json any, List<Constraint> constraints) {
    return constraints.stream()
        .allMatch(
            constraint ->
                !(constraint.rule() instanceof Rule.Kinds choice)
                    || choice.kinds().contains(dev.driftless.runtime.Json.Kind.of(any.tree())));
  }

  /** A value of any kind but null, with numbers that a double holds too. */
  private Json any(int levels) {
    return switch (random.nextInt(levels == 0 ? 4 : 7)) {
      case 0 -> new Json.Bool(random.nextBoolean());
      case 1 -> Json.number(List.of("0", "-7", "0.5", "-12.25", "1.0", "123456789012345678901").get(random.nextInt(6)));
      case 2, 3 -> Json.text(fault() ? "k\ud800" : List.of("", "a", "é/~", "😀").get(random.nextInt(4)));
      case 4 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(random.nextInt(4) == 0 ? Json.NULL : any(levels - 1));
        }
        yield new Json.Arr(items);
      }
      default -> {
        List<Json.Member> members = new ArrayList<>();
        for (String key : List.of("b", "a", "a/b~", "😀", "")) {
          if (random.nextInt(3) == 0) {
            members.add(new Json.Member(key, random.nextInt(4) == 0 ? Json.NULL : any(levels - 1)));
          }
          if (fault() && random.nextBoolean()) {
            members.add(new Json.Member(key, wrong()));
          }
        }
        yield new Json.Obj(members);
      }
    };
  }

  /** Keys have no lone surrogate, which parsers refuse. */
  private Json map(Field field, ValueType.MapOf map, List<Constraint> constraints) {
    List<Json.Member> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int size = size(constraints);
    for (int tries = 0; entries.size() < size && tries < TRIES; tries++) {
      String key = ((Json.Text) scalar(field, ValueType.Scalar.STRING, map.keyConstraints())).value();
      if (Formats.isWellFormed(key) && (keys.add(key) || fault())) {
        entries.add(
            new Json.Member(
                key, fault() ? wrong() : part(field, map.value(), map.nullableValues(), map.valueConstraints())));
      }
    }
    return new Json.Obj(entries);
  }

  private Json nested(ValueType.ObjectRef named, String key) {
    Json.Obj object = object(contract.object(named.name()));
    boolean isRecursive = object.members().stream().anyMatch(member -> member.key().equals(key));
    if (!isRecursive || random.nextInt(20) != 0 || faults == 0 || object.hasDuplicates()) {
      return object;
    }
    // The same object in itself, up to where it is too deep.
    Json.Obj chain = object.without(key);
    for (int i = 0; i < 90 + random.nextInt(15); i++) {
      chain = object.with(key, chain);
    }
    return chain;
  }

  private Json list(Field field, ValueType.ListOf list, List<Constraint> constraints) {
    List<Json> items = new ArrayList<>();
    int size = size(constraints);
    for (int i = 0; i < size; i++) {
      items.add(fault() ? wrong() : part(field, list.item(), list.nullableItems(), list.itemConstraints()));
    }
    if (constraints.stream().anyMatch(constraint -> constraint.rule() instanceof Rule.UniqueItems) && !fault()) {
      items = new ArrayList<>(new LinkedHashSet<>(items));
    }
    return new Json.Arr(items);
  }

  private Json listOrText(Field field, ValueType.ListOf list) {
    return switch (random.nextInt(4)) {
      case 0 -> Json.text(random.nextInt(3) == 0 ? "[" + random.nextInt(3) + "]" : "no list");
      case 1 -> Json.text(list(field, list, List.of()).text(random));
      case 2 -> fault() ? scalars.any() : Json.text(list(field, list, List.of()).text());
      default -> list(field, list, List.of());
    };
  }

  private int size(List<Constraint> constraints) {
    int least = 0;
    int most = 3;
    for (Constraint constraint : constraints) {
      if (constraint.rule() instanceof Rule.MinItems min) {
        least = min.items();
      } else if (constraint.rule() instanceof Rule.MaxItems max) {
        most = max.items();
      }
    }
    if (isDeep()) {
      return least;
    }
    return fault()
        ? Math.max(0, random.nextBoolean() ? least - 1 : most + 1)
        : least + random.nextInt(most - least + 1);
  }

  /** An item of a list, or a value of a map. */
  private Json part(Field field, ValueType type, boolean nullable, List<Constraint> constraints) {
    if (nullable && random.nextInt(3) == 0) {
      return Json.NULL;
    }
    if (type instanceof ValueType.ObjectRef named) {
      return isDeep() ? shown.computeIfAbsent(named.name(), this::example) : nested(named, "");
    }
    return value(field, type, constraints);
  }

  private Json example(String object) {
    return Json.of(examples.object(contract.object(object)));
  }

  private Json scalar(Field field, ValueType type, List<Constraint> constraints) {
    boolean border = fault();
    Field alone =
        new Field(
            field.name(), field.wireName(), type, false, false, Field.Role.PLAIN, constraints, "", null,
            field.position(), field.examplePosition());
    for (int i = 0; i < TRIES; i++) {
      Json candidate = scalars.candidate(type, constraints);
      if (border || interpreter.field(contract.envelope(), alone, candidate.tree()).isEmpty()) {
        return candidate;
      }
    }
    Field shown = field.type().equals(type) ? field : alone;
    Json example = examples.find(shown).map(Examples.Value::json).map(Json::of).orElse(Json.NULL);
    return type == ValueType.Scalar.STRING && !(example instanceof Json.Text) ? Json.text("k") : example;
  }

  /** So many events. */
  Stream<Json.Obj> events(int count) {
    return Stream.generate(this::event).limit(count);
  }
}

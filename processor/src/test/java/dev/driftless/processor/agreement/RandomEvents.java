package dev.driftless.processor.agreement;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Events of a contract, made at random from its model: mostly sound, with faults put in. The same for one seed. */
final class RandomEvents {
  private static final int TRIES = 30;

  private final Contract contract;
  private final Random random;
  private final RandomScalars scalars;
  private final Interpreter interpreter;
  private final Examples examples;

  /** How likely one value has a fault, in the event in hand. */
  private double faults;

  private int depth;

  RandomEvents(Contract contract, Random random, boolean supplementary) {
    this.contract = contract;
    this.random = random;
    this.scalars = new RandomScalars(contract, random, supplementary);
    this.interpreter = new Interpreter(contract);
    this.examples = new Examples(contract);
  }

  /** An event of any type, some sound, some with a fault, some with many. */
  Json.Obj event() {
    return event(List.of(0.0, 0.01, 0.05, 0.4).get(random.nextInt(4)));
  }

  /** An event without faults on purpose. */
  Json.Obj soundEvent() {
    return event(0);
  }

  /** An object of this type without faults on purpose. */
  Json.Obj soundObject(ObjectType type) {
    faults = 0;
    depth = 0;
    return object(type);
  }

  private Json.Obj event(double faultiness) {
    faults = faultiness;
    depth = 0;
    return anyEvent();
  }

  /** An object of a declared type that may hold events, some sound, some with faults. */
  Json.Obj object(String type) {
    faults = List.of(0.0, 0.01, 0.1).get(random.nextInt(3));
    depth = 0;
    return object(contract.object(type));
  }

  private Json.Obj anyEvent() {
    ObjectType payload = contract.payloads().get(random.nextInt(contract.payloads().size()));
    Json.Obj body = object(payload);
    List<Json.Member> members = new ArrayList<>();
    for (Field field : contract.envelope().fields()) {
      switch (field.role()) {
        case EVENT_TYPE -> add(members, field, Json.text(fault() ? "Unheard" + payload.name() : payload.name()));
        case PAYLOAD -> add(members, field, body);
        case AGGREGATE_TYPE -> add(members, field, Json.text(aggregateType(payload, body)));
        default -> add(members, field);
      }
    }
    return extended(members);
  }

  private String aggregateType(ObjectType payload, Json.Obj body) {
    ObjectType.Aggregate aggregate = payload.aggregate();
    List<String> id = payload.field(aggregate.idField()).orElseThrow().keys();
    boolean absent =
        body.members().stream().noneMatch(member -> id.contains(member.key()) && !member.value().equals(Json.NULL));
    boolean otherwise = aggregate.otherwise() != null && absent;
    if (otherwise == fault()) {
      return aggregate.type();
    }
    return aggregate.otherwise() == null ? "Other" : aggregate.otherwise().type();
  }

  private boolean fault() {
    return random.nextDouble() < faults;
  }

  // Objects

  private Json.Obj object(ObjectType type) {
    if (type.kind() == ObjectType.Kind.ENVELOPE) {
      return anyEvent();
    }
    depth++;
    List<Json.Member> members = new ArrayList<>();
    type.fields().forEach(field -> add(members, field));
    depth--;
    return extended(members);
  }

  private void add(List<Json.Member> members, Field field) {
    boolean isDeep = depth > 4 && field.optional();
    if (isDeep || field.optional() && random.nextInt(3) == 0) {
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
    if (field.type() instanceof ValueType.ListOf list) {
      return list(field, list, field.constraints());
    }
    if (field.type() instanceof ValueType.ListOrText either) {
      return listOrText(field, new ValueType.ListOf(either.item(), false, List.of()));
    }
    return scalar(field, field.type(), field.constraints());
  }

  private Json nested(ValueType.ObjectRef named, String key) {
    Json.Obj object = object(contract.object(named.name()));
    boolean isRecursive = object.members().stream().anyMatch(member -> member.key().equals(key));
    if (!isRecursive || random.nextInt(20) != 0 || faults == 0) {
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
      items.add(fault() ? wrong() : item(field, list));
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
    return fault()
        ? Math.max(0, random.nextBoolean() ? least - 1 : most + 1)
        : least + random.nextInt(most - least + 1);
  }

  private Json item(Field field, ValueType.ListOf list) {
    if (list.nullableItems() && random.nextInt(3) == 0) {
      return Json.NULL;
    }
    if (list.item() instanceof ValueType.ObjectRef named) {
      return depth > 4 ? Json.of(examples.object(contract.object(named.name()))) : nested(named, "");
    }
    return list.item() instanceof ValueType.ListOf inner
        ? list(field, inner, list.itemConstraints())
        : scalar(field, list.item(), list.itemConstraints());
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
    Field shown = field.type() instanceof ValueType.ListOf ? alone : field;
    return examples.find(shown).map(Examples.Value::json).map(Json::of).orElse(Json.NULL);
  }

  /** So many events. */
  Stream<Json.Obj> events(int count) {
    return Stream.generate(this::event).limit(count);
  }
}

package dev.driftless.processor.differential;

import dev.driftless.processor.agreement.Json;
import dev.driftless.processor.agreement.RandomEvents;
import dev.driftless.processor.fixture.UserCode;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Values for a contract: events and objects as {@link RandomEvents} makes them from the model, sound or with faults of
 * their fields, and then changed without any knowledge of it.
 */
final class RandomValues {
  private static final List<String> NUMBERS =
      List.of(
          "-0", "0", "1.0", "1e2", "7", "-1", "2147483648", "9223372036854775808", "1e400", "0.1000", "1E-7",
          "123456789012345678901234567890.125");

  private static final List<String> TEXTS =
      List.of(
          "", " ", "x", "k", "😀", "k\ud800", "\udc00", "null", "true", "1", "never heard", "2026-02-12T10:00:00Z");

  private final Random random;
  private final RandomEvents events;

  RandomValues(Contract contract, UserCode code, long seed) {
    this.random = new Random(seed);
    this.events = new RandomEvents(contract, random, true, code);
  }

  /** A value where an object of that type is expected. */
  Json next(ObjectType type) {
    boolean isEvent = type.kind() == ObjectType.Kind.ENVELOPE;
    Json value = isEvent ? random.nextInt(3) == 0 ? events.soundEvent() : events.event() : events.anyObject(type);
    for (int i = random.nextInt(3); i > 0; i--) {
      value = changed(value);
    }
    return value;
  }

  /** One place in the value, at any depth, is another. */
  private Json changed(Json json) {
    List<Json> parts = parts(json);
    if (parts.isEmpty() || random.nextInt(4) == 0) {
      return random.nextInt(60) == 0 ? scalar() : reshaped(json);
    }
    int at = random.nextInt(parts.size());
    parts.set(at, changed(parts.get(at)));
    return with(json, parts);
  }

  private static List<Json> parts(Json json) {
    return new ArrayList<>(
        json instanceof Json.Obj object
            ? object.members().stream().map(Json.Member::value).toList()
            : json instanceof Json.Arr array ? array.items() : List.of());
  }

  private static Json with(Json json, List<Json> parts) {
    if (!(json instanceof Json.Obj object)) {
      return new Json.Arr(parts);
    }
    List<Json.Member> members = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      members.add(new Json.Member(object.members().get(i).key(), parts.get(i)));
    }
    return new Json.Obj(members);
  }

  private Json scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> Json.NULL;
      case 1 -> new Json.Bool(random.nextBoolean());
      case 2, 3 -> Json.number(oneOf(NUMBERS));
      default -> Json.text(oneOf(TEXTS));
    };
  }

  private <T> T oneOf(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private Json reshaped(Json json) {
    if (json instanceof Json.Obj object) {
      return new Json.Obj(reshaped(object.members()));
    }
    if (json instanceof Json.Arr array) {
      return new Json.Arr(repeated(array.items()));
    }
    if (json instanceof Json.Text text && random.nextBoolean()) {
      int at = random.nextInt(text.value().length() + 1);
      return Json.text(text.value().substring(0, at) + oneOf(TEXTS) + text.value().substring(at));
    }
    return switch (random.nextInt(8)) {
      case 0 -> Json.list(json);
      case 1 -> new Json.Obj(List.of(new Json.Member("k", json)));
      case 2 -> Json.nested(90 + random.nextInt(12));
      default -> scalar();
    };
  }

  private List<Json.Member> reshaped(List<Json.Member> given) {
    List<Json.Member> members = new ArrayList<>(given);
    if (members.isEmpty()) {
      return List.of(new Json.Member(key(), scalar()));
    }
    int at = random.nextInt(members.size());
    Json.Member member = members.get(at);
    switch (random.nextInt(8)) {
      case 0, 1 -> members.remove(at);
      case 2 -> members.add(members.remove(at)); // Late, be it what tells a union's variants apart.
      case 3 -> Collections.shuffle(members, random);
      case 4 -> members.add(at, new Json.Member(key(), scalar()));
      case 5 -> {
        Json.Member twice = random.nextBoolean() ? member : new Json.Member(member.key(), scalar());
        members.add(random.nextInt(members.size() + 1), twice);
      }
      case 6 -> members.set(at, new Json.Member(key(), member.value()));
      default -> {
        int other = random.nextInt(members.size());
        members.set(at, new Json.Member(member.key(), members.get(other).value()));
        members.set(other, new Json.Member(members.get(other).key(), member.value()));
      }
    }
    return members;
  }

  private String key() {
    return oneOf(List.of("k", "", "é/~0", "a/b~1", "😀", "unknown"));
  }

  private List<Json> repeated(List<Json> given) {
    List<Json> items = new ArrayList<>(given);
    if (items.isEmpty()) {
      items.add(scalar());
    } else {
      int at = random.nextInt(items.size());
      switch (random.nextInt(4)) {
        case 0 -> items.remove(at);
        case 1 -> items.add(random.nextBoolean() ? Json.NULL : scalar());
        case 2 -> items.add(items.get(at));
        default -> Collections.reverse(items);
      }
    }
    return items;
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the fields that hold a type, or a list or map of it. */
final class FieldUses {
  private FieldUses() {}

  /** For each object with such fields: {@code `previous_status` and `new_status` of `WPStatusChanged`}. */
  static List<String> of(Contract contract, Predicate<ValueType> type) {
    List<String> uses = new ArrayList<>();
    for (ObjectType object : documented(contract)) {
      if (object.isUnion()) {
        continue; // Its fields are those of its variants, too.
      }
      List<String> fields = object.fields().stream()
          .filter(field -> type.test(innermost(field.type())))
          .map(Field::wireName)
          .toList();
      if (!fields.isEmpty()) {
        String holder =
            object.kind() == ObjectType.Kind.ENVELOPE ? "the envelope" : Markdown.code(Titles.name(contract, object));
        uses.add(Words.and(Words.codes(fields)) + " of " + holder);
      }
    }
    return uses;
  }

  /** The objects of a contract, and those that it takes from others. */
  static List<ObjectType> documented(Contract contract) {
    return Stream.concat(
            contract.allObjects().stream(), contract.imports().stream().flatMap(other -> other.objects().stream()))
        .toList();
  }

  static boolean isObject(ValueType type, String name) {
    return type instanceof ObjectRef object && object.name().equals(name);
  }

  static boolean isEnum(ValueType type, String name) {
    return type instanceof EnumRef enumeration && enumeration.name().equals(name);
  }

  /** The messages that have the object as their body: {@code the request of `LogIn`}. */
  static List<String> asBody(Contract contract, String object, Links links) {
    List<String> uses = new ArrayList<>();
    for (Endpoint endpoint : contract.endpoints()) {
      if (endpoint.request() != null && endpoint.request().body().equals(object)) {
        uses.add("the request of " + links.to(endpoint.name()));
      }
      endpoint.responses().stream()
          .filter(response -> response.body().equals(new ObjectBody(object)))
          .map(response -> response.isAnyOther() ? "any other response" : "the response " + response.status())
          .forEach(response -> uses.add(response + " of " + links.to(endpoint.name())));
    }
    return uses;
  }

  /** What lists and maps, and those in them, hold in the end; another type itself. */
  static ValueType innermost(ValueType type) {
    if (type instanceof ListOrText either) {
      return either.item();
    }
    if (type instanceof MapOf map) {
      return innermost(map.value());
    }
    return type instanceof ListOf list ? innermost(list.item()) : type;
  }
}

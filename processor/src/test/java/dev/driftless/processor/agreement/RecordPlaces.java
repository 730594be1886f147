package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Clause;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where things stand in the events of one contract: by JSON Pointer, and by a Bean Validation provider's path. */
final class RecordPlaces {
  private final CompiledContract contract;

  RecordPlaces(CompiledContract contract) {
    this.contract = contract;
  }

  /**
   * A place in an event.
   *
   * @param value what is there; null if there is nothing
   * @param field the field, or that whose item or value it is; null where the place isn't declared
   * @param isItem whether it is an item of a list, or a value of a map
   * @param isLost whether what it stands in is not in the record, or has no places of its own
   */
  record Place(@Nullable Object value, @Nullable Field field, boolean isItem, boolean isLost) {}

  /** What a pointer leads to. */
  Place at(Object event, String pointer) {
    if (pointer.isEmpty()) {
      return new Place(event, null, false, false);
    }
    Object value = event;
    Field field = null;
    boolean isItem = false;
    boolean isLost = false;
    for (String escaped : pointer.substring(1).split("/", -1)) {
      String segment = escaped.replace("~1", "/").replace("~0", "~");
      Object inside = value instanceof ListOrText<?> either ? either.list() : value;
      isLost |= inside == null || inside instanceof Json;
      if (inside instanceof List<?> list) {
        value = list.get(Integer.parseInt(segment));
        isItem = true;
      } else if (inside instanceof Map<?, ?> map) {
        value = map.get(segment);
        isItem = true;
      } else {
        field = isLost ? null : field(typeOf(value), segment);
        value = field == null ? null : GeneratedType.get(value, field.name());
        isItem = false;
      }
    }
    return new Place(value, field, isItem, isLost);
  }

  /** The type of a record, which may be one of a contract that types are taken from. */
  private ObjectType typeOf(Object record) {
    GeneratedType own = contract.typeOf(record);
    return own == null ? contract.model().object(record.getClass().getSimpleName()) : own.model();
  }

  private static @Nullable Field field(ObjectType type, String wireName) {
    return type.fields().stream().filter(field -> field.keys().contains(wireName)).findFirst().orElse(null);
  }

  /** The pointer of the identifier of the event's aggregate. */
  String aggregateId(Object payload) {
    String id = contract.payloadTypeOf(payload).aggregate().idField();
    return pointerTo(payloadField()) + pointerTo(contract.typeOf(payload).model().field(id).orElseThrow());
  }

  /** The pointer of the field in that role. */
  String pointerTo(Field.Role role) {
    return pointerTo(contract.model().envelope().fieldIn(role).orElseThrow());
  }

  Field payloadField() {
    return contract.model().envelope().fieldIn(Field.Role.PAYLOAD).orElseThrow();
  }

  private static String pointerTo(Field field) {
    return pointerTo(field.wireName());
  }

  private static String pointerTo(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer of what a provider complains of. */
  String pointerTo(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    Object value = violation.getRootBean();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
        value = ((List<?>) value).get(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append(pointerTo((String) node.getKey()));
        value = ((Map<?, ?>) value).get(node.getKey());
      }
      String name = node.getName();
      if (value instanceof ListOrText<?> either) {
        // A field of that class; no object of JSON has it.
        value = either.list();
      } else if (name != null && name.startsWith("condition_")) {
        int number = Integer.parseInt(name.substring("condition_".length()));
        Field at = Clause.of(contract.typeOf(value).model()).get(number - 1).at();
        pointer.append(at == null ? "" : pointerTo(at));
      } else if (name != null && !name.startsWith("<") && !name.startsWith("rule_")) {
        Field field = field(contract.typeOf(value).model(), violation, name);
        pointer.append(pointerTo(field));
        value = GeneratedType.get(value, field.name());
      }
    }
    return pointer.toString();
  }

  private static Field field(ObjectType type, ConstraintViolation<?> violation, String name) {
    return switch (name) {
      case "eventTypeConsistent" -> type.fieldIn(Field.Role.EVENT_TYPE).orElseThrow();
      case "aggregateTypeConsistent" -> type.fieldIn(Field.Role.AGGREGATE_TYPE).orElseThrow();
      default -> type.field(name.replaceFirst("^constant_", "")).orElseThrow(() -> new AssertionError(violation.toString()));
    };
  }
}

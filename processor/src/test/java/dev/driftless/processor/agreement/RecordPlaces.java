package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.runtime.ListOrText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.List;
import java.util.Optional;
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
   * @param field the field, or that whose item it is; null where the place isn't declared
   */
  record Place(@Nullable Object value, @Nullable Field field, boolean isItem) {}

  /** What a pointer leads to. */
  Place at(Object event, String pointer) {
    Object value = event;
    Field field = null;
    boolean isItem = false;
    for (String escaped : pointer.substring(1).split("/", -1)) {
      String segment = escaped.replace("~1", "/").replace("~0", "~");
      Object inside = value instanceof ListOrText<?> either ? either.list() : value;
      if (inside instanceof List<?> list) {
        value = list.get(Integer.parseInt(segment));
        isItem = true;
      } else {
        field = value == null ? null : field(contract.typeOf(value).model(), segment);
        value = field == null ? null : GeneratedType.get(value, field.name());
        isItem = false;
      }
    }
    return new Place(value, field, isItem);
  }

  private static @Nullable Field field(ObjectType type, String wireName) {
    return type.fields().stream().filter(field -> field.keys().contains(wireName)).findFirst().orElse(null);
  }

  /** The pointer of the identifier of the event's aggregate. */
  String aggregateId(Object payload) {
    ObjectType type = contract.typeOf(payload).model();
    return pointerTo(payloadField()) + pointerTo(type.field(type.aggregate().idField()).orElseThrow());
  }

  /** The pointer of the field in that role. */
  String pointerTo(Field.Role role) {
    return pointerTo(contract.model().envelope().fieldIn(role).orElseThrow());
  }

  Field payloadField() {
    return contract.model().envelope().fieldIn(Field.Role.PAYLOAD).orElseThrow();
  }

  private static String pointerTo(Field field) {
    return "/" + field.wireName().replace("~", "~0").replace("/", "~1");
  }

  /** The pointer of what a provider complains of. */
  String pointerTo(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    ObjectType type = contract.model().envelope();
    boolean insideListOrText = false;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      String name = node.getName();
      if (insideListOrText) {
        // A field of that class; no object of JSON has it.
        insideListOrText = false;
      } else if (name != null && !name.startsWith("<")) {
        Field field = field(type, violation, name);
        pointer.append(pointerTo(field));
        type = typeIn(field, violation.getRootBean(), type);
        insideListOrText = field.type() instanceof ValueType.ListOrText && node != last(violation);
      }
    }
    return pointer.toString();
  }

  private static Path.@Nullable Node last(ConstraintViolation<?> violation) {
    Path.Node last = null;
    for (Path.Node node : violation.getPropertyPath()) {
      last = node;
    }
    return last;
  }

  private static Field field(ObjectType type, ConstraintViolation<?> violation, String name) {
    return switch (name) {
      case "eventTypeConsistent" -> type.fieldIn(Field.Role.EVENT_TYPE).orElseThrow();
      case "aggregateTypeConsistent" -> type.fieldIn(Field.Role.AGGREGATE_TYPE).orElseThrow();
      default -> type.field(name).orElseThrow(() -> new AssertionError(violation.toString()));
    };
  }

  /** The type of the objects in a field; {@code none} where there are none. */
  private ObjectType typeIn(Field field, Object event, ObjectType none) {
    Optional<String> name = field.type().objectName();
    if (name.isPresent()) {
      return contract.model().object(name.get());
    }
    Object payload = field.type() instanceof ValueType.Payload ? GeneratedType.get(event, field.name()) : null;
    return payload == null ? none : contract.typeOf(payload).model();
  }
}

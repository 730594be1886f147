package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.Variants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pointers as they would be, had every field stood under the key that is written of it; keys of maps stay. */
final class DeclaredKeys {
  private final Contract contract;
  private final Variants variants;

  DeclaredKeys(Contract contract) {
    this.contract = contract;
    this.variants = Variants.of(contract);
  }

  /** A pointer into an object of that type. */
  String pointer(ObjectType root, String pointer) {
    StringBuilder declared = new StringBuilder();
    List<ValueType> types = List.of(new ValueType.ObjectRef(root.name()));
    List<ObjectType> objects = variants.leaves(root).toList();
    for (String escaped : pointer.isEmpty() ? List.<String>of() : List.of(pointer.substring(1).split("/", -1))) {
      String segment = escaped.replace("~1", "/").replace("~0", "~");
      Optional<Field> field =
          objects.stream()
              .flatMap(type -> type.fields().stream())
              .filter(one -> one.keys().contains(segment))
              .findFirst();
      String key = field.map(Field::wireName).orElse(segment);
      declared.append('/').append(key.replace("~", "~0").replace("/", "~1"));
      types =
          objects.isEmpty()
              ? types.stream().flatMap(DeclaredKeys::inside).toList()
              : field.map(Field::type).stream().toList();
      objects = types.stream().flatMap(this::objects).toList();
    }
    return declared.toString();
  }

  private static Stream<ValueType> inside(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return Stream.of(list.item());
    }
    if (type instanceof ValueType.ListOrText either) {
      return Stream.of(either.item());
    }
    return type instanceof ValueType.MapOf map ? Stream.of(map.value()) : Stream.of();
  }

  /** What a JSON object there may be. */
  private Stream<ObjectType> objects(ValueType type) {
    if (type instanceof ValueType.Payload) {
      return contract.payloads().stream().flatMap(variants::leaves);
    }
    return type instanceof ValueType.ObjectRef named ? variants.leaves(contract.object(named.name())) : Stream.of();
  }
}

package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.Scalar;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

/** What a record makes of values before it holds them, or before Jackson gets them: copies and texts. */
final class TurnedValues {
  private static final ClassName JSON_TEXT = ClassName.get("dev.driftless.runtime", "JsonText");
  private static final ClassName LISTS = ClassName.get("dev.driftless.runtime", "Lists");
  private static final ClassName MAPS = ClassName.get("dev.driftless.runtime", "Maps");

  private final ObjectType object;

  TurnedValues(ObjectType object) {
    this.object = object;
  }

  /** The copy of a list or map, with all lists and maps inside it. */
  CodeBlock copy(Field field) {
    return copy(field.type(), field.name(), 0);
  }

  private CodeBlock copy(ValueType type, String value, int depth) {
    ClassName copies = type instanceof MapOf ? MAPS : LISTS;
    ValueType inside = inside(type);
    if (!ContainerChecks.isContainer(inside)) {
      return CodeBlock.of("$T.copyOf($N)", copies, value);
    }
    String part = partVariable(depth);
    return CodeBlock.of("$T.copyOf($N, $N -> $L)", copies, value, part, copy(inside, part, depth + 1));
  }

  private static ValueType inside(ValueType type) {
    return type instanceof MapOf map ? map.value() : ((ListOf) type).item();
  }

  /** The value, or the list or map of values, of texts in JSON. */
  CodeBlock read(Field field) {
    return read(field, field.type(), field.name(), 0);
  }

  private CodeBlock read(Field field, ValueType type, String value, int depth) {
    return ContainerChecks.isContainer(type)
        ? each(type, value, depth, part -> read(field, inside(type), part, depth + 1))
        : CodeBlock.of(
            "$T.read($S, $N, $L)",
            JSON_TEXT,
            field.wireName(),
            value,
            switch ((Scalar) type) {
              case DATE_TIME -> CodeBlock.of("$T::dateTime", JavaTypes.RFC3339);
              case DATE -> CodeBlock.of("$T::date", JavaTypes.RFC3339);
              case TIME -> CodeBlock.of("$T::time", JavaTypes.RFC3339);
              case UUID -> CodeBlock.of("$T::uuid", JavaTypes.FORMATS);
              default -> CodeBlock.of("$T::uriReference", JavaTypes.FORMATS);
            });
  }

  /** The text in JSON of a value, or the list or map of texts. */
  CodeBlock write(Field field) {
    return write(field.type(), field.name(), 0);
  }

  private CodeBlock write(ValueType type, String value, int depth) {
    return ContainerChecks.isContainer(type)
        ? each(type, value, depth, part -> write(inside(type), part, depth + 1))
        : CodeBlock.of(
            "$T.write($N, $L)",
            JSON_TEXT,
            value,
            switch ((Scalar) type) {
              case DATE_TIME, DATE, TIME -> CodeBlock.of("$T::text", JavaTypes.RFC3339);
              case UUID -> CodeBlock.of("$T::toString", UUID.class);
              default -> CodeBlock.of("$T::toASCIIString", URI.class);
            });
  }

  private CodeBlock each(ValueType type, String value, int depth, Function<String, CodeBlock> turn) {
    String part = partVariable(depth);
    String method = type instanceof MapOf ? "eachValue" : "each";
    return CodeBlock.of("$T.$L($N, $L -> $L)", JSON_TEXT, method, value, part, turn.apply(part));
  }

  /** The parameter of a lambda expression, which can't have the name of a component. */
  private String partVariable(int depth) {
    return unused(object, "item".repeat(depth + 1));
  }

  /** A name that no component has. */
  static String unused(ObjectType object, String name) {
    return object.field(name).isPresent() ? unused(object, name + "_") : name;
  }
}

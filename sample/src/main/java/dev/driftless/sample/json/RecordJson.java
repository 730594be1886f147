package dev.driftless.sample.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.runtime.ListOrText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated records as their Jackson annotations say, so that no key of the contract is written down a second
 * time. It knows the values that bodies of the sample's endpoints are made of: texts, booleans, integers, lists, open
 * enums and other records.
 */
public final class RecordJson {
  private static final ClassValue<List<Key>> KEYS =
      new ClassValue<>() {
        @Override
        protected List<Key> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Key::of).toList();
        }
      };

  private RecordJson() {}

  /** The record in UTF-8. */
  public static byte[] bytes(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
      write(json, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A component of a record and its key. */
  private record Key(String name, boolean isLeftOutIfNull, Method accessor) {

    static Key of(RecordComponent component) {
      Method accessor = component.getAccessor();
      JsonProperty property = accessor.getAnnotation(JsonProperty.class);
      JsonInclude include = accessor.getAnnotation(JsonInclude.class);
      return new Key(
          property == null ? component.getName() : property.value(),
          include != null && include.value() == JsonInclude.Include.NON_NULL,
          accessor);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean is) {
      json.writeBoolean(is);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof ListOrText<?> either) {
      write(json, either.list() != null ? either.list() : either.text());
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Record fields) {
      writeFields(json, fields);
    } else {
      write(json, only(value));
    }
  }

  private static void writeFields(JsonGenerator json, Record fields) throws IOException {
    json.writeStartObject();
    for (Key key : KEYS.get(fields.getClass())) {
      Object value = call(key.accessor(), fields);
      if (value != null || !key.isLeftOutIfNull()) {
        json.writeFieldName(key.name());
        write(json, value);
      }
    }
    json.writeEndObject();
  }

  /** What an object says of itself that it is in JSON. */
  private static @Nullable Object only(Object value) {
    return Arrays.stream(value.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(JsonValue.class))
        .findFirst()
        .map(method -> call(method, value))
        .orElseThrow(() -> new IllegalArgumentException("no body has a " + value.getClass().getName()));
  }

  private static @Nullable Object call(Method method, Object on) {
    try {
      return method.invoke(on);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(method + " has neither access nor code to fail with", impossible);
    }
  }
}

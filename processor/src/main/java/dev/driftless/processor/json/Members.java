package dev.driftless.processor.json;

import dev.driftless.processor.model.Lifecycle;
import dev.driftless.runtime.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads members of an object in {@code contract.json}: what {@link MemberWriter} writes. */
final class Members {
  private final String pointer;
  private final Map<?, ?> object;
  private final Set<Object> unread;

  /** @param pointer where the value stands, a JSON Pointer */
  Members(String pointer, @Nullable Object value) throws MalformedContractException {
    if (!(value instanceof Map<?, ?> members)) {
      throw wrong(pointer, "must be an object");
    }
    this.pointer = pointer;
    this.object = members;
    this.unread = new LinkedHashSet<>(members.keySet());
  }

  /** Reads one item of a list, or the object of a member. */
  interface Reader<T> {
    T read(Members members) throws MalformedContractException;
  }

  /** What a member holds; the whole value must be read. */
  private static <T> T whole(String pointer, @Nullable Object value, Reader<T> reader)
      throws MalformedContractException {
    Members members = new Members(pointer, value);
    T read = reader.read(members);
    members.refuseUnread();
    return read;
  }

  /** Fails unless each key that is there has been asked for. */
  void refuseUnread() throws MalformedContractException {
    if (!unread.isEmpty()) {
      throw wrong(pointer, "has an unknown key '" + Printable.of((String) unread.iterator().next()) + "'");
    }
  }

  boolean has(String key) {
    return object.containsKey(key);
  }

  private Object required(String key) throws MalformedContractException {
    if (!has(key)) {
      throw wrong(pointer, "needs the key '" + key + "'");
    }
    unread.remove(key);
    Object value = object.get(key);
    if (value == null) {
      throw wrong(at(key), "must not be null");
    }
    return value;
  }

  private <T> T required(String key, Class<T> type, String what) throws MalformedContractException {
    Object value = required(key);
    if (!type.isInstance(value)) {
      throw wrong(at(key), "must be " + what);
    }
    return type.cast(value);
  }

  String text(String key) throws MalformedContractException {
    return required(key, String.class, "a string");
  }

  String textOrEmpty(String key) throws MalformedContractException {
    return has(key) ? text(key) : "";
  }

  @Nullable String textOrNull(String key) throws MalformedContractException {
    return has(key) ? text(key) : null;
  }

  boolean flag(String key) throws MalformedContractException {
    return required(key, Boolean.class, "a boolean");
  }

  int integer(String key) throws MalformedContractException {
    return required(key, Integer.class, "an integer of 32 bits");
  }

  int integerOrZero(String key) throws MalformedContractException {
    return has(key) ? integer(key) : 0;
  }

  long longOrZero(String key) throws MalformedContractException {
    if (!has(key)) {
      return 0;
    }
    Object value = required(key);
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw wrong(at(key), "must be an integer of 64 bits");
  }

  /** A number, exactly as it was written. */
  BigDecimal decimal(String key) throws MalformedContractException {
    return new BigDecimal(required(key, Number.class, "a number").toString());
  }

  /** A string, a boolean, or an integer as a {@code Long}. */
  Object constant(String key) throws MalformedContractException {
    Object value = required(key);
    return value instanceof String || value instanceof Boolean ? value : (Object) longOrZero(key);
  }

  /** The one of some values whose name stands there. */
  <T> T oneOf(String key, T[] values, Function<T, @Nullable String> name) throws MalformedContractException {
    String given = text(key);
    return Stream.of(values)
        .filter(value -> given.equals(name.apply(value)))
        .findFirst()
        .orElseThrow(() -> unknown(key, given));
  }

  /** Those of some values whose names stand in a list there. */
  <T> List<T> oneOfEach(String key, T[] values, Function<T, String> name) throws MalformedContractException {
    List<T> found = new ArrayList<>();
    for (String given : texts(key)) {
      found.add(
          Stream.of(values)
              .filter(value -> given.equals(name.apply(value)))
              .findFirst()
              .orElseThrow(() -> unknown(key + "/" + found.size(), given)));
    }
    return found;
  }

  /** What to say of a text that stands for nothing. */
  MalformedContractException unknown(String key, String given) {
    return wrong(at(key), "is unknown to this format: '" + Printable.of(given) + "'");
  }

  <T> T object(String key, Reader<T> reader) throws MalformedContractException {
    return whole(at(key), required(key), reader);
  }

  <T> Optional<T> optional(String key, Reader<T> reader) throws MalformedContractException {
    return has(key) ? Optional.of(object(key, reader)) : Optional.empty();
  }

  <T> List<T> list(String key, Reader<T> reader) throws MalformedContractException {
    List<?> items = required(key, List.class, "a list");
    List<T> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read.add(whole(at(key) + "/" + i, items.get(i), reader));
    }
    return read;
  }

  List<String> texts(String key) throws MalformedContractException {
    List<String> texts = new ArrayList<>();
    for (Object item : required(key, List.class, "a list")) {
      if (!(item instanceof String text)) {
        throw wrong(at(key) + "/" + texts.size(), "must be a string");
      }
      texts.add(text);
    }
    return texts;
  }

  /** What {@link MemberWriter#write(Lifecycle)} wrote. */
  Lifecycle lifecycle() throws MalformedContractException {
    String since = textOrNull("since");
    Lifecycle.Deprecation deprecated =
        optional(
                "deprecated",
                members -> new Lifecycle.Deprecation(members.textOrEmpty("since"), members.flag("forRemoval")))
            .orElse(null);
    return since == null && deprecated == null ? Lifecycle.UNSAID : new Lifecycle(since, deprecated);
  }

  private String at(String key) {
    return pointer + "/" + key;
  }

  /** What to say of the value of a member. */
  MalformedContractException wrong(String key, Exception cause) {
    return new MalformedContractException(at(key) + " is wrong: " + cause.getMessage(), cause);
  }

  private static MalformedContractException wrong(String pointer, String what) {
    return new MalformedContractException((pointer.isEmpty() ? "the contract" : pointer) + " " + what);
  }
}

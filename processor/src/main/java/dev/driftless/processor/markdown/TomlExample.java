package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.Rfc3339;
import dev.driftless.runtime.TomlText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An example of a stored document in TOML: the text that its generated class would write. */
public final class TomlExample {
  private final Contract contract;

  private TomlExample(Contract contract) {
    this.contract = contract;
  }

  /**
   * The text of an object.
   *
   * @param object a stored document that {@code StoredDocumentCheck} finds nothing in
   * @param json the object in JSON, valid, as {@link dev.driftless.processor.fixture.Examples} has it
   */
  public static String text(Contract contract, ObjectType object, Map<String, ? extends @Nullable Object> json) {
    return new TomlExample(contract).table(object, json).toString();
  }

  private TomlText table(ObjectType object, Map<?, ?> json) {
    TomlText table = new TomlText();
    for (Field field : object.fields()) {
      Object value = json.get(field.wireName());
      table.put(field.wireName(), value == null ? null : value(field.type(), value));
    }
    return table;
  }

  /** The value in TOML, where times and numbers have types of their own. */
  private @Nullable Object value(ValueType type, Object json) {
    if (type instanceof ListOf list) {
      return ((List<?>) json).stream().map(item -> value(list.item(), item)).toList();
    }
    if (type instanceof ObjectRef object) {
      return table(contract.object(object.name()), (Map<?, ?>) json);
    }
    if (type == Scalar.DATE_TIME) {
      return Rfc3339.dateTime((String) json);
    }
    if (type == Scalar.DATE) {
      return Rfc3339.date((String) json);
    }
    return type == Scalar.DOUBLE ? (Object) ((Number) json).doubleValue() : json;
  }
}

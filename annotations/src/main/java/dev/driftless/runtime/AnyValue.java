package dev.driftless.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of any kind and keeps it as it is. What can be wrong inside is a key that stands twice, of which the first
 * value is kept, and what can't be kept: a lone surrogate, an exponent beyond 32 bits, too many levels.
 */
final class AnyValue {
  private final Reading in;
  private final Field field;
  private boolean kept = true;

  private AnyValue(Reading in, Field field) {
    this.in = in;
    this.field = field;
  }

  /** The value in hand, which is not null; null where it can't be kept. */
  static @Nullable Json read(Reading in, Field field) {
    int start = in.mark();
    AnyValue reader = new AnyValue(in, field.inside());
    Object value = reader.value();
    in.sortByPointer(start);
    in.under(start, field.pointer());
    return value == null || !reader.kept ? null : Json.ofOwn(value);
  }

  private @Nullable Object value() {
    return switch (in.token) {
      case START_OBJECT -> in.object(field) ? members() : lost();
      case START_ARRAY -> in.list(field) ? items() : lost();
      case STRING -> {
        String text = in.string(field);
        yield text != null && in.isWellFormed(field, text) ? text : lost();
      }
      case INTEGER -> orLost(in.anyInteger(field));
      case DECIMAL -> orLost(in.decimal(field));
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case NULL -> null;
      case END, END_OBJECT, END_ARRAY, NAME -> lost();
    };
  }

  private @Nullable Object orLost(@Nullable Number number) {
    return number == null ? lost() : number;
  }

  private @Nullable Object lost() {
    kept = false;
    return null;
  }

  private Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      int before = in.mark();
      if (members.containsKey(key)) {
        in.duplicateEntry(field, key);
      } else {
        kept &= in.isWellFormed(field, key);
        members.put(key, value());
      }
      in.underEntry(before, key);
    }
    return Collections.unmodifiableMap(members);
  }

  private List<@Nullable Object> items() {
    List<@Nullable Object> items = new ArrayList<>();
    for (int i = 0; in.nextItem(); i++) {
      int before = in.mark();
      items.add(value());
      in.underItem(before, i);
    }
    return Collections.unmodifiableList(items);
  }
}

package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.ListOrText;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Puts faults into records that no JSON could: null where a value is, doubles that are no numbers, year 10000. */
final class TypedFaults {
  private final CompiledContract contract;
  private final Random random;

  TypedFaults(CompiledContract contract, Random random) {
    this.contract = contract;
    this.random = random;
  }

  /** The record with a few faults, or with none. */
  Object in(Object record) {
    GeneratedType type = contract.typeOf(record);
    RecordComponent[] components = type.record().getRecordComponents();
    Object[] values = GeneratedType.values(record);
    for (int i = 0; i < components.length; i++) {
      Field field = type.model().field(components[i].getName()).orElseThrow();
      if (random.nextInt(components.length + 2) == 0) {
        values[i] = fault(field, values[i]);
      } else if (field.role() == Field.Role.PAYLOAD && values[i] != null && random.nextBoolean()) {
        values[i] = in(values[i]);
      }
    }
    return type.create(values);
  }

  private @Nullable Object fault(Field field, @Nullable Object value) {
    if (random.nextInt(3) == 0) {
      return null;
    }
    if (field.role() == Field.Role.EVENT_TYPE) {
      List<ObjectType> payloads = contract.model().payloads();
      return random.nextInt(4) == 0 ? "Unheard" : payloads.get(random.nextInt(payloads.size())).wireName();
    }
    // Hibernate Validator itself fails to count the digits of a double that is no number.
    boolean counts = field.constraints().stream().anyMatch(constraint -> constraint.rule() instanceof Rule.Digits);
    return counts ? null : fault(field.type(), value);
  }

  private @Nullable Object fault(ValueType type, @Nullable Object value) {
    if (type instanceof ValueType.ListOf list) {
      return list(list, value instanceof List<?> items ? items : List.of());
    }
    if (type instanceof ValueType.ListOrText either) {
      List<?> items = value instanceof ListOrText<?> given && given.list() != null ? given.list() : List.of();
      return random.nextInt(3) == 0
          ? new ListOrText<>("\ud800")
          : new ListOrText<>(list(new ValueType.ListOf(either.item(), false, List.of()), items));
    }
    if (type instanceof ValueType.MapOf map) {
      return map(map, value instanceof Map<?, ?> entries ? entries : Map.of());
    }
    if (type == Scalar.TIME) {
      return OffsetTime.of(10, 0, 0, 0, ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3));
    }
    if (type == Scalar.DOUBLE) {
      return List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0).get(random.nextInt(4));
    }
    if (type == Scalar.DATE_TIME) {
      OffsetDateTime time = OffsetDateTime.of(2026, 2, 12, 10, 0, 0, 0, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3));
      return List.of(time, time.withYear(10_000).withOffsetSameLocal(ZoneOffset.UTC), OffsetDateTime.MIN)
          .get(random.nextInt(3));
    }
    if (type == Scalar.DATE) {
      return List.of(LocalDate.MAX, LocalDate.of(-1, 1, 1), LocalDate.of(9999, 12, 31)).get(random.nextInt(3));
    }
    if (type == Scalar.STRING) {
      return random.nextBoolean() ? "\ud800" : "a\udc00b";
    }
    return value instanceof Record object ? in(object) : value;
  }

  private Map<?, ?> map(ValueType.MapOf type, Map<?, ?> entries) {
    Map<@Nullable Object, @Nullable Object> changed = new LinkedHashMap<>(entries);
    if (changed.isEmpty() || random.nextInt(3) == 0) {
      changed.put(random.nextBoolean() ? "k\ud800" : "", null);
    } else {
      Object key = List.copyOf(entries.keySet()).get(random.nextInt(entries.size()));
      // What stands under a key that is none is not looked at.
      boolean noKey = random.nextInt(4) == 0;
      changed.put(noKey ? null : key, noKey ? changed.get(key) : fault(type.value(), changed.get(key)));
    }
    return changed;
  }

  private List<?> list(ValueType.ListOf list, List<?> items) {
    List<@Nullable Object> changed = new ArrayList<>(items);
    if (changed.isEmpty() || random.nextBoolean()) {
      changed.add(random.nextInt(changed.size() + 1), null);
    } else {
      int at = random.nextInt(changed.size());
      changed.set(at, fault(list.item(), changed.get(at)));
    }
    return changed;
  }
}

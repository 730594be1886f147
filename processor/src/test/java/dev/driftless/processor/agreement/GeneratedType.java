package dev.driftless.processor.agreement;

import dev.driftless.processor.model.ObjectType;
import dev.driftless.runtime.Items;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is generated for one object of a contract, to be called from tests that were compiled before it.
 *
 * @param record an interface if the object is a union
 * @param validate takes an {@code Object}, returns a {@code List}
 * @param constructor null if the object is a union
 */
public record GeneratedType(
    ObjectType model,
    Class<?> record,
    MethodHandle readDocument,
    MethodHandle read,
    MethodHandle items,
    MethodHandle validate,
    @Nullable Constructor<?> constructor) {

  static GeneratedType of(ObjectType model, Class<?> record, Class<?> reader, Class<?> validator) {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    MethodType reading = MethodType.methodType(Validated.class, TokenSource.class);
    try {
      return new GeneratedType(
          model,
          record,
          lookup.findStatic(reader, "readDocument", reading),
          lookup.findStatic(reader, "read", reading),
          lookup.findStatic(reader, "items", MethodType.methodType(Items.class, TokenSource.class, String.class)),
          lookup
              .findStatic(validator, "validate", MethodType.methodType(List.class, record))
              .asType(MethodType.methodType(List.class, Object.class)),
          record.isRecord() ? constructor(record) : null);
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError(missing);
    }
  }

  private static Constructor<?> constructor(Class<?> record) throws NoSuchMethodException {
    return record.getConstructor(
        Arrays.stream(record.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  /** What the reader makes of a document. */
  public Validated<?> readDocument(TokenSource tokens) {
    try {
      return (Validated<?>) readDocument.invokeExact(tokens);
    } catch (Throwable thrown) {
      throw new AssertionError("a reader threw " + thrown, thrown);
    }
  }

  Validated<?> read(TokenSource tokens) {
    try {
      return (Validated<?>) read.invokeExact(tokens);
    } catch (Throwable thrown) {
      throw new AssertionError("a reader threw " + thrown, thrown);
    }
  }

  Items<?> items(TokenSource tokens, @Nullable String key) {
    try {
      return (Items<?>) items.invokeExact(tokens, key);
    } catch (Throwable thrown) {
      throw new AssertionError("a reader threw " + thrown, thrown);
    }
  }

  /** What the typed validator says of a record. */
  public List<Violation> validate(Object value) {
    try {
      List<Violation> violations = new ArrayList<>();
      ((List<?>) validate.invokeExact(value)).forEach(violation -> violations.add((Violation) violation));
      return violations;
    } catch (Throwable thrown) {
      throw new AssertionError("a validator threw " + thrown, thrown);
    }
  }

  /** The value of a record's component. */
  public static @Nullable Object get(Object record, String component) {
    try {
      return record.getClass().getMethod(component).invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** All of a record's values, in order. */
  static Object[] values(Object record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> get(record, component.getName()))
        .toArray();
  }

  /** A record of these values. */
  Object create(@Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The record with one component changed. */
  Object with(Object record, String component, @Nullable Object value) {
    Object[] values = values(record);
    RecordComponent[] components = this.record.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(component)) {
        values[i] = value;
      }
    }
    return create(values);
  }

  /** What a builder builds that starts as {@code record}, or with nothing. */
  public Object build(@Nullable Object record, UnaryOperator<Setters> set) {
    try {
      Object builder =
          record == null
              ? this.record.getMethod("builder").invoke(null)
              : this.record.getMethod("toBuilder").invoke(record);
      set.apply(new Setters(builder));
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException expected) {
        throw expected;
      }
      throw new AssertionError(thrown);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The setters of a builder. */
  public record Setters(Object builder) {
    public Setters set(String name, @Nullable Object value) {
      Method setter =
          Arrays.stream(builder.getClass().getMethods())
              .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
              .filter(method -> value == null || method.getParameterTypes()[0].isInstance(value))
              .findFirst()
              .orElseThrow();
      try {
        setter.invoke(builder, value);
      } catch (ReflectiveOperationException failure) {
        throw new AssertionError(failure);
      }
      return this;
    }
  }
}

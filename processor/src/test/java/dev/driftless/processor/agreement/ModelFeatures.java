package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.problem.Position;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The features of the model of contracts: that a component of one of its records has something in it, that a boolean is
 * true and that it is false, each constant of an enum, each kind of a sealed type where such a value stands. Those that
 * there are follow from the classes of the model, so that whatever is added to the model is one of them.
 */
final class ModelFeatures {
  private final Set<String> features = new TreeSet<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private ModelFeatures() {}

  /** Every feature that the model has. */
  static Set<String> all() {
    ModelFeatures all = new ModelFeatures();
    all.type("Contract", Contract.class);
    return all.features;
  }

  /** The features that a contract uses. */
  static Set<String> usedBy(Contract contract) {
    ModelFeatures used = new ModelFeatures();
    used.value("Contract", contract);
    return used.features;
  }

  /** What a place is called in a record: what says since when something is there is not the same in each. */
  private static String place(String holder, Class<?> type) {
    return type == Lifecycle.class ? holder : name(type);
  }

  private static String name(Class<?> type) {
    return type.getSimpleName();
  }

  // What there is

  private void type(String place, Type type) {
    if (type instanceof ParameterizedType list) {
      type(place, list.getActualTypeArguments()[0]);
    } else if (type == boolean.class) {
      features.add(place + " true");
      features.add(place + " false");
    } else if (type == Position.class) {
      return;
    } else if (isOfModel((Class<?>) type)) {
      ofModel(place, (Class<?>) type);
    } else if (((Class<?>) type).isEnum()) {
      constants(place, (Class<?>) type);
    } else {
      features.add(place + " given");
    }
  }

  private void ofModel(String place, Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        features.add(place + " is " + name(kind));
        if (kind.isEnum()) {
          constants(name(kind), kind);
        } else {
          ofModel(place, kind);
        }
      }
    } else if (type.isEnum()) {
      constants(place, type);
    } else {
      features.add(place + " given");
      if (type == Lifecycle.class || seen.add(type)) {
        for (RecordComponent component : type.getRecordComponents()) {
          type(place(place, type) + "." + component.getName(), component.getGenericType());
        }
      }
    }
  }

  private void constants(String place, Class<?> type) {
    Arrays.stream(type.getEnumConstants()).forEach(constant -> features.add(place + " " + constant));
  }

  private static boolean isOfModel(Class<?> type) {
    return type.getPackage() == Contract.class.getPackage();
  }

  // What is used

  private void value(String place, @Nullable Object value) {
    if (value instanceof Collection<?> list) {
      list.forEach(item -> value(place, item));
    } else if (value instanceof Boolean bool) {
      features.add(place + " " + bool);
    } else if (value != null && !(value instanceof Position)) {
      Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
      boolean isKind = isOfModel(type) && Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
      if (isKind) {
        features.add(place + " is " + name(type));
      }
      if (type.isEnum()) {
        features.add((isKind ? name(type) : place) + " " + value);
      } else if (isOfModel(type)) {
        components(place, value, type);
      } else if (!isNothing(value)) {
        features.add(place + " given");
      }
    }
  }

  private void components(String place, Object value, Class<?> type) {
    features.add(place + " given");
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        value(place(place, type) + "." + component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException failure) {
        throw new AssertionError(failure);
      }
    }
  }

  private static boolean isNothing(Object value) {
    return value.equals("") || value.equals(0) || value.equals(0L);
  }
}

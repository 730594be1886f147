package dev.driftless.processor.read;

import dev.driftless.processor.model.ValueType.Scalar;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.TreeMap;

/** What the processor knows of Java types, for the reference of the language. */
public final class CarriedTypes {
  private CarriedTypes() {}

  /** The type of a field that holds such a scalar, the reference type even where there is a primitive one. */
  public static Class<?> of(Scalar scalar) {
    try {
      return Class.forName(TypeReader.boxedName(scalar));
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }

  /** The primitive type; the same type if there is none. */
  public static Class<?> unboxed(Class<?> type) {
    return MethodType.methodType(type).unwrap().returnType();
  }

  /** The types that can't be carried and have another one to take their place, with what is said of them. */
  public static Map<String, String> instead() {
    return new TreeMap<>(TypeReader.HINTS);
  }
}

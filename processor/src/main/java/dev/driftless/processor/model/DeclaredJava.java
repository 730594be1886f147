package dev.driftless.processor.model;

import java.util.Set;

/**
 * What generated code has to know of a contract's declarations beyond the contract itself.
 *
 * @param shared whether code that is generated in another package, for a contract that takes types from this one, calls
 *     the readers and validators of its objects
 * @param primitives the accessors that return a primitive type, as {@link #accessor} names them
 */
public record DeclaredJava(boolean shared, Set<String> primitives) {
  public DeclaredJava {
    primitives = Set.copyOf(primitives);
  }

  /** An accessor of an object, which is the contract's own or one that it takes. */
  public static String accessor(ObjectType object, String name) {
    return object.name() + "." + name;
  }
}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A whole event contract: the interface whose nested types declare the envelope, the event types, the objects, the
 * enums and the constraints of JSON events. It stands at the top level of its file and is never implemented; its doc
 * comments are the prose of the contract's documents, and the order of its declarations is theirs. Beside declarations
 * it holds only constants and private or static methods, for rules to share.
 *
 * <p>Compiling it yields one public record for each {@link Envelope}, {@link EventType} and {@link ObjectType} with a
 * validator and a reader, one public enum for each enum, one table for each {@link LaneMapping}, the constants of each
 * {@link Endpoint}, the file {@code META-INF/driftless/CONTRACT/contract.json}, and the generated sections of its
 * {@link #documents()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventContract {
  /** What the contract is called in its documents. */
  String title();

  /** The version of the contract, a semantic version (SemVer 2.0.0) such as {@code 2.0.0}. */
  String version();

  /**
   * The markdown documents that hold sections of this contract, as paths with {@code /} relative to the project root
   * (the processor option {@code driftless.root}). Each chooses its sections by its markers; together they must have
   * all.
   */
  String[] documents() default {};

  /**
   * The directory of the contract's fixtures, a path like those of {@link #documents()}; empty for none. Every file in
   * it whose name ends in {@code .json} is one exchange with an {@link Endpoint}; it is checked, shown in the document
   * and given to tests by a generated class.
   */
  String fixtures() default "";

  /** Whether objects refuse keys that aren't declared, unless they are {@link Open}; else they ignore them. */
  boolean closed() default false;

  /**
   * Other contracts whose object types, payloads, groups of fields, enums and named constraints this one takes, along
   * with those that they use themselves: they may be compiled with it or come from a jar, with their generated types. A
   * payload of theirs is an object here, and no event type of this contract.
   */
  Class<?>[] uses() default {};

  /** The package of the generated types; that of the contract if empty. */
  String packageName() default "";
}

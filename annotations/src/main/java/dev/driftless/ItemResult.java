package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@link ObjectType}: it tells what became of one event of a batch. Members name accessors of the object.
 * Fixtures are checked by it: who was accepted, what was refused and why.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ItemResult {
  /** The accessor of the event's identifier. */
  String id();

  /**
   * The accessor of the status: a field whose enum has an {@link Outcome} on each constant. Empty if the object itself
   * says that the event was rejected.
   */
  String status() default "";

  /** The accessor of the reason for which an event was rejected, a text. */
  String reason();
}

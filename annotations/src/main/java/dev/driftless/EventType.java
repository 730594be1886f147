package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an event type: an interface in an {@link EventContract} whose accessor methods are the fields of the
 * payload. Its simple name is the name of the event type in JSON. Its doc comment says when the event is emitted.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventType {
  /** The type of the aggregate (the entity that the event is about); it must stand in the envelope. */
  String aggregate();

  /** The accessor of the payload's field that identifies the aggregate, such as {@code wpId}. */
  String id();

  /** The aggregate of events in which the field named by {@link #id()} is absent or null; to be given if it can be. */
  Aggregate[] whenAbsent() default {};

  /** Why no fixture shows an accepted event of this type; empty if one does. */
  String noFixture() default "";
}

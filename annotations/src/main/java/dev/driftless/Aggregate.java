package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An aggregate whose identifier is no field of the payload; only used in {@link EventType#whenAbsent()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Aggregate {
  /** The type of the aggregate, as it stands in the envelope; the one that the event type says if empty. */
  String type() default "";

  /** The identifier of the aggregate, as it stands in the envelope. */
  String id();
}

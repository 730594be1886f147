package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an event type: an interface in an {@link EventContract} whose accessor methods are the fields of the
 * payload. Its doc comment says when the event is emitted. A payload may also be held by fields of other objects and
 * payloads, as an {@link ObjectType} is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventType {
  /**
   * The name of the event type in JSON, any text such as {@code retrospective.completed}; the simple name of the
   * interface if it isn't given. Messages and documents call the event type by this name, generated Java by that of the
   * interface.
   */
  String name() default "";

  /**
   * The type of the aggregate (the entity that the event is about); empty if nothing is said of one, or only {@link
   * #id}. It must stand in the envelope where that has an {@link AggregateType}, and then every event type says it.
   */
  String aggregate() default "";

  /**
   * The accessor of the payload's field that identifies the aggregate, such as {@code wpId}; empty if none does: a
   * builder then has to be given the {@link AggregateId}, if the envelope has one. Alone, without {@link #aggregate},
   * it makes sense where the envelope has an {@link AggregateId} but no {@link AggregateType}; {@link #aggregate}
   * alone, where it has an {@link AggregateType}.
   */
  String id() default "";

  /** The aggregate of events in which the field named by {@link #id} is absent or null; to be given if it can be. */
  Aggregate[] whenAbsent() default {};

  /** Why no fixture shows an accepted event of this type; empty if one does. */
  String noFixture() default "";
}

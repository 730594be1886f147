package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of an {@link Endpoint} that is one of its responses. The return type is the body: an {@link
 * ObjectType}, {@code Object} for anything at all, {@code void} for none. The doc comment says what the status means;
 * {@link ProducerAction} says what the producer does then.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Response {
  /** Stands for every status that the endpoint doesn't list. */
  int ANY_OTHER = 0;

  /** The status code, from 200 to 599, or {@link #ANY_OTHER}. */
  int status();

  /**
   * Examples of the body, each a JSON text that is valid for it, for the document. Without one, the examples of the
   * body's fields are shown.
   */
  String[] examples() default {};

  /** Why no fixture shows this response; empty if one does. */
  String noFixture() default "";
}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a constant of an enum that is the status of an {@link ItemResult}: what it says of an event. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Outcome {
  /** What became of the event: {@code ACCEPTED}, {@code DUPLICATE} or {@code REJECTED}. */
  Kind value();

  /** What can become of an event. */
  enum Kind {
    /** It is valid and was taken now. */
    ACCEPTED,
    /** It is valid, and one with its identifier was accepted before. */
    DUPLICATE,
    /** It is invalid and was not taken. */
    REJECTED
  }
}

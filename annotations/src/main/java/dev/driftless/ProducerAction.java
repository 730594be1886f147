package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the producer does on a {@link Response}, or on a constant of the enum that is the status of an {@link
 * ItemResult}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface ProducerAction {
  /** What it does, a sentence for the document. */
  String value();
}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of the field where its key is absent: the generated record always has a value. On a field that holds a
 * scalar or an enum; the key need not be marked {@link Optional}, and the value can't be null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Default {
  /** The value as it stands in JSON, without quotes; it must be valid. */
  String value();
}

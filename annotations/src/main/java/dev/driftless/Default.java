package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of the field where its key is absent, or a builder isn't given one: the generated record always has a
 * value, and it is always written. On a field that holds a scalar, but not a {@code Json}, an enum, a list or a map; it
 * need not be marked {@link Optional}, and null is refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Default {
  /**
   * The value as it stands in JSON, without quotes; it must be valid. For a list it is {@code []}, for a map <code>{}</code>:
   * the empty one.
   */
  String value();
}

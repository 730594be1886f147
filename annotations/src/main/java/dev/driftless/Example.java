package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An example of a field's value, for documents. It must itself be valid. A field without one gets an example where its
 * type or its bounds determine it (an enum, a boolean, a bounded number, a date-time, a nullable value…).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Example {
  /**
   * The value as it stands in JSON, without quotes: {@code "WP01"}, {@code "42"}, {@code "true"}. For a list, one
   * string for each item; for a map, one string for each entry, {@code "key=value"}, or just the key where the values are
   * objects, lists or maps, which are then shown with the examples of their own; for any other field, just one. For a
   * {@code Json} it is the JSON text, or else a string.
   */
  String[] value();
}

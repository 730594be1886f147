package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A header of a request; only used in {@link Endpoint#headers()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Header {
  /** Its name, a token of RFC 9110, section 5.6.2, such as {@code X-Client-Version}. */
  String name();

  /** Its value, or one like it where it varies. */
  String value();

  /** What it is for. */
  String description();
}

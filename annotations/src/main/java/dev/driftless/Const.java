package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field has one value only; any other is {@code NOT_ALLOWED}. It is a {@code String}, a {@code boolean}, an {@code
 * int} or {@code long}, or an enum. The builder sets it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Const {
  /** The value as it stands in JSON, without quotes. */
  String value();
}

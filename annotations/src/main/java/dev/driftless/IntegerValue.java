package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On every constant of an enum, or on none: in JSON the constant is this integer, not a string. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface IntegerValue {
  /** The integer, of 32 bits; no other constant of the enum has the same. */
  int value();
}

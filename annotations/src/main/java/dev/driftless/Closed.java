package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Closes an object of the contract: a key that is none of its fields is an {@code UNKNOWN_KEY}. Objects are open unless
 * the contract says {@link EventContract#closed()}; then {@link Open} opens one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Closed {}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of the {@link Envelope} that names the aggregate's type: a required {@code String}, which must be the
 * one that the {@link EventType} says. A contract without this field doesn't carry aggregate types.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AggregateType {}

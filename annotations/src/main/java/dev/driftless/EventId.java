package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of the {@link Envelope} that identifies an event: a second event with the same value is a duplicate.
 * It is a required {@code String} or {@code UUID}. A contract with {@link EventContract#fixtures()} for batches of
 * events needs it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EventId {}

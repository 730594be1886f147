package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of the {@link Envelope} that identifies the aggregate: a required {@code String}. The generated
 * builder takes it from the payload unless it is given, or the {@link EventType} says no field for it; no validator
 * compares the two.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AggregateId {}

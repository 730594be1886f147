package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the envelope of all events: an interface in an {@link EventContract} whose accessor methods are the fields.
 * One of them is the {@link EventTypeName}, one the {@link PayloadBody}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Envelope {}

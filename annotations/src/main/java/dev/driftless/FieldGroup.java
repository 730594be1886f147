package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares fields that several objects have in common: an interface in an {@link EventContract} that envelopes, payloads,
 * objects and other groups extend. Its fields come before their own. A public interface with its accessors is generated,
 * which the records implement.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FieldGroup {}

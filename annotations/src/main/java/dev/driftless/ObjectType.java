package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a JSON object: an interface in an {@link EventContract} whose accessor methods are the fields. Fields of
 * envelopes, payloads and other objects hold it, be it in a list or map, or it is the body of a request or response.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ObjectType {}

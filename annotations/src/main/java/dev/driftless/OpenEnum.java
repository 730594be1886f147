package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens an enum of the contract: texts that are none of its constants are valid too and are kept as they are, so that a
 * newer peer may send values that this contract doesn't know. The generated type has a constant for each declared one.
 * It can be neither source nor target of a {@link LaneMapping}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OpenEnum {}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other names for a constant of a {@link LaneMapping}'s source enum, which the generated table accepts when it parses
 * text: trimmed and in any case, like the constant's own name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Alias {
  /** The names; none may be that of another constant. */
  String[] value();
}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation of the contract's own a total mapping of one enum to another, as of a producer's internal states
 * to the fewer that a consumer sees. The annotation has a member {@code value} of the target enum and may have a {@code
 * String because() default ""}; every constant of the source enum carries it. So the Java compiler itself refuses a
 * target that doesn't exist. The doc comment of the annotation is the prose of the document's section on lanes.
 *
 * <p>The generated table collapses, expands, parses and tells which transitions the collapse hides.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface LaneMapping {
  /** The simple name of the generated table; the name of the source enum and {@code Table} if empty. */
  String table() default "";
}

package dev.driftless;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The {@link java.net.URI} has a scheme: it is a URI, not only a reference. Source: RFC 3986, section 3. */
@Documented
@Constraint(validatedBy = AbsoluteUriValidator.class)
@Repeatable(AbsoluteUri.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface AbsoluteUri {
  /** What a violation says after the name of what is invalid. */
  String message() default "must be a URI with a scheme";

  /** Not used: constraints with groups can't be carried to every output. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Several of them on one value, which may come with annotations that carry them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
  })
  @interface List {
    /** Each of them. */
    AbsoluteUri[] value();
  }
}

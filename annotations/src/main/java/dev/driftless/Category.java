package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a constant of an enum of {@link ErrorCategories}: how texts fall under it, and what to do about such an error. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Category {
  /**
   * The keywords, in lower case. None may contain one that comes before it: it could never decide. One category, the
   * fallback, has none.
   */
  String[] keywords();

  /** What the user should do about it, a sentence for documents and programs. */
  String suggestedAction();

  /**
   * Whether every message of the generated validators falls under this category. The compiler proves it: the category
   * comes first, and has a keyword in the words with which every message begins.
   */
  boolean validationErrors() default false;
}

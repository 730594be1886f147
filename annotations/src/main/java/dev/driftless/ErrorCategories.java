package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an enum of the contract a list of error categories, each with a {@link Category} on it. The text of an error
 * falls under the first category, in the order of declaration, of which a keyword occurs anywhere in it, in upper or
 * lower case; else under the one category without keywords.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorCategories {
  /** Texts that are common, for the document: it says of each where it falls, and which categories come too late. */
  String[] commonTexts() default {};
}

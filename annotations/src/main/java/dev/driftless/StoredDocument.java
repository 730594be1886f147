package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@link ObjectType}: it is a document that the producer keeps in a file of its user's, in TOML 1.0. Objects in
 * it are tables.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface StoredDocument {
  /** Where the file lies: a path with {@code /} from the user's home directory, {@code ~/}, on. */
  String location();

  /** The POSIX permissions of the file, four octal digits: {@code 0600}. */
  String permissions() default "0600";

  /** A file that guards concurrent access, a path like {@link #location()}; empty for none. */
  String lock() default "";
}

package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a sealed interface of the contract one of several objects, told apart by a field that is a constant in each: on
 * an {@link ObjectType} or {@link EventType} declared {@code sealed}. Its variants are {@code non-sealed} interfaces
 * with {@link ObjectType} that extend it and have the discriminator as a {@link Const}, or further unions. Accessors of
 * the union itself are fields that all variants have.
 *
 * <p>The generated type is a sealed interface, its variants are records.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Union {
  /**
   * The accessor, in every variant, of the field that tells the variants apart: a required {@code String} with
   * {@link Const} and one key, the same in all of them. With a {@link Default} of the same value in one variant, an object
   * without that key is that variant.
   */
  String discriminator();
}

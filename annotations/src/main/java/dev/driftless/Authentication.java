package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how requests are authenticated: an empty interface in an {@link EventContract}. A client logs in at one
 * {@link Endpoint}, sends the access token that it gets with every request that is {@link Endpoint#authenticated()}
 * ({@code Authorization}, RFC 9110, section 11.6.2), and gets a new one at another. The doc comment is the prose of the
 * document's section.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Authentication {
  /** The scheme, such as {@code Bearer} (RFC 6750). */
  String scheme();

  /** The endpoint where a client logs in. */
  Class<?> login();

  /** The endpoint where a client gets a new access token for its refresh token. */
  Class<?> refresh();

  /** The accessor of the access token in the body with which both endpoints answer 200. */
  String accessToken();

  /** The accessor of the refresh token in the body with which the login answers 200. */
  String refreshToken();

  /** When the producer refreshes the access token, a sentence for the document. */
  String refreshWhen();

  /** What it does where that fails, a sentence for the document. */
  String whenRefreshFails();

  /** The {@link StoredDocument} that keeps the tokens between runs; {@code void.class} if they aren't kept. */
  Class<?> credentials() default void.class;
}

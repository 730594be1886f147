package dev.driftless;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an endpoint of the consumer (RFC 9110): an interface in an {@link EventContract} whose methods are its
 * messages, one marked {@link Request} and one marked {@link Response} for each status. Its doc comment is the prose of
 * the document's section. Bodies are JSON; whoever sends one says {@code Content-Type: application/json}.
 *
 * <p>An endpoint takes batches of events where its request's body has a field that is a list of the {@link Envelope};
 * how many there may be in one batch is said with {@code @Size} on that field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Endpoint {
  /** The method: upper-case letters, such as {@code POST}. */
  String method();

  /** The path on the server, from {@code /} on, without query: {@code /api/v1/events/batch/}. */
  String path();

  /** Whether a request carries the access token of the contract's {@link Authentication}. */
  boolean authenticated() default false;

  /** The headers of a request beyond those for content and authentication. */
  Header[] headers() default {};

  /** How the request's body is encoded, {@code gzip}; empty for not at all. */
  String contentEncoding() default "";

  /** In which order the producer sends, in words; empty if it doesn't matter. */
  String order() default "";

  /** After how many seconds without an answer the producer gives up; 0 for never. */
  int timeoutSeconds() default 0;

  /** How many bytes the request's body may have as it is sent, encoded; 0 for any number. */
  long maxEncodedBytes() default 0;

  /** How many bytes the request's body may have once it is decoded; 0 for any number. */
  long maxDecodedBytes() default 0;
}

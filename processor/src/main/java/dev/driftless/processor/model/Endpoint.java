package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of the consumer.
 *
 * @param name the declaration's simple name, also that of the generated class
 * @param doc the doc comment, raw; empty if there is none
 * @param authenticated whether a request carries the access token
 * @param headers those beyond content and authentication
 * @param contentEncoding empty for none
 * @param order in which order the producer sends, in words; empty if it doesn't matter
 * @param timeoutSeconds 0 for none
 * @param maxEncodedBytes 0 for any number
 * @param maxDecodedBytes 0 for any number
 * @param request null if it has no body
 */
public record Endpoint(
    String name,
    String doc,
    String method,
    String path,
    boolean authenticated,
    List<Header> headers,
    String contentEncoding,
    String order,
    int timeoutSeconds,
    long maxEncodedBytes,
    long maxDecodedBytes,
    @Nullable Request request,
    List<Response> responses,
    Position position) {

  public Endpoint {
    headers = List.copyOf(headers);
    responses = List.copyOf(responses);
  }

  /** A header of every request. */
  public record Header(String name, String value, String description) {}

  /**
   * The body of a request.
   *
   * @param name the accessor's name
   * @param doc the doc comment, raw; empty if there is none
   * @param body the simple name of the object
   */
  public record Request(String name, String doc, String body) {}

  /**
   * A response.
   *
   * @param name the accessor's name
   * @param doc the doc comment, raw; empty if there is none
   * @param status {@link dev.driftless.Response#ANY_OTHER} for every status that isn't listed
   * @param producerAction what the producer does then; empty if nothing is said
   * @param examples JSON texts of the body
   * @param noFixture why no fixture shows it; empty if one has to
   */
  public record Response(
      String name,
      String doc,
      int status,
      String producerAction,
      Body body,
      List<String> examples,
      String noFixture,
      Position position,
      Position examplesPosition) {
    public Response {
      examples = List.copyOf(examples);
    }

    /** Whether it stands for every status that isn't listed. */
    public boolean isAnyOther() {
      return status == dev.driftless.Response.ANY_OTHER;
    }
  }

  /** The body of a response. */
  public sealed interface Body {}

  /** No body at all. */
  public record NoBody() implements Body {}

  /** Anything. */
  public record AnyBody() implements Body {}

  /** A declared object; its simple name. */
  public record ObjectBody(String name) implements Body {}

  /** The response to a status: the one that names it, else the one for any other. */
  public Optional<Response> response(int status) {
    return responses.stream()
        .filter(response -> response.status() == status)
        .findFirst()
        .or(() -> responses.stream().filter(Response::isAnyOther).findFirst());
  }

  /** The simple names of the objects that are bodies of it. */
  public Stream<String> bodies() {
    return Stream.concat(
        Stream.ofNullable(request).map(Request::body),
        responses.stream()
            .map(Response::body)
            .filter(ObjectBody.class::isInstance)
            .map(body -> ((ObjectBody) body).name()));
  }
}

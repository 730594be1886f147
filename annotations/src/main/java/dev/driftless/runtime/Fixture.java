package dev.driftless.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with an endpoint of a contract, checked when the contract was compiled: a request to send and the
 * response to expect. The generated class of a contract's fixtures has them all.
 *
 * <p>Bodies are those of the file, byte for byte; they are read from the class path when they are asked for.
 */
public final class Fixture {
  private final Class<?> owner;
  private final String resource;
  private final String name;
  private final String description;
  private final String endpoint;
  private final String given;
  private final Token authentication;
  private final String scheme;
  private final String method;
  private final String path;
  private final String contentEncoding;
  private final Map<String, String> headers;
  private final Body request;
  private final int status;
  private final Body response;
  private final List<ExpectedViolation> violations;
  private final List<String> varies;
  private final List<String> anyOrder;
  private final List<LookAt> lookAt;

  private Fixture(Builder from) {
    this.owner = from.owner;
    this.resource = from.resource;
    this.name = from.name;
    this.description = from.description;
    this.endpoint = from.endpoint;
    this.given = from.given;
    this.authentication = from.authentication;
    this.scheme = from.scheme;
    this.method = from.method;
    this.path = from.path;
    this.contentEncoding = from.contentEncoding;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(from.headers));
    this.request = new Body("request", from.requestFrom, from.requestTo);
    this.status = from.status;
    this.response = new Body("response", from.responseFrom, from.responseTo);
    this.violations = List.copyOf(from.violations);
    this.varies = List.copyOf(from.varies);
    this.anyOrder = List.copyOf(from.anyOrder);
    this.lookAt = List.copyOf(from.lookAt);
  }

  /** What a request has for an access token. */
  public enum Token {
    /** A valid one. */
    VALID,
    /** None, although the endpoint is authenticated. */
    MISSING,
    /** One that is not valid. */
    INVALID,
    /** None, for the endpoint is not authenticated. */
    NONE
  }

  /**
   * A violation of the request.
   *
   * @param pointer a JSON Pointer (RFC 6901) from the root of the request's body
   * @param code which kind of rule
   */
  public record ExpectedViolation(String pointer, ViolationCode code) {}

  /**
   * A point to look at.
   *
   * @param pointer a JSON Pointer (RFC 6901) from the root of the file, such as {@code /request/events/0/event_id}
   * @param note what is to be seen there
   */
  public record LookAt(String pointer, String note) {}

  /** The name of the file, without {@code .json}. */
  public String name() {
    return name;
  }

  /** What the exchange shows. */
  public String description() {
    return description;
  }

  /** The simple name of the endpoint's declaration. */
  public String endpoint() {
    return endpoint;
  }

  /** What has to be so on the server for this response, in words; empty if nothing special is. */
  public String given() {
    return given;
  }

  /** What the request has for an access token. */
  public Token authentication() {
    return authentication;
  }

  /** The method of the request, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** The path of the request, to follow the address of the server. */
  public String path() {
    return path;
  }

  /**
   * The headers of the request that matter, with their names.
   *
   * @param accessToken a valid access token; not used where the request has none, or one that is not valid
   */
  public Map<String, String> headers(String accessToken) {
    Map<String, String> all = new LinkedHashMap<>();
    if (authentication == Token.VALID || authentication == Token.INVALID) {
      all.put("Authorization", scheme + " " + (authentication == Token.VALID ? accessToken : "not-valid"));
    }
    all.putAll(headers);
    return all;
  }

  /** The body of the request as it is sent: compressed where the endpoint says so. */
  public byte[] encodedRequest() {
    return encoded(request.bytes());
  }

  /** Another body in place of the request's, as it is sent: to put in values that {@linkplain #varies() vary}. */
  public byte[] encoded(byte[] body) {
    if (!contentEncoding.equals("gzip")) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The body of the request. */
  public Body request() {
    return request;
  }

  /** The status of the response. */
  public int status() {
    return status;
  }

  /** The body of the response. */
  public Body response() {
    return response;
  }

  /** The violations of the request's body: these and no others, in any order. */
  public List<ExpectedViolation> violations() {
    return violations;
  }

  /** JSON Pointers, from the root of the file, to values such as tokens that are others on every server. */
  public List<String> varies() {
    return varies;
  }

  /**
   * In what an answer differs from the response that is expected, one line for each difference; empty if in nothing.
   * The order of keys doesn't matter, nor does that of the results of a batch's events; of a value that {@linkplain
   * #varies() varies} only the kind is compared.
   *
   * @param status the status of the answer
   * @param body its body, in UTF-8
   * @throws IllegalStateException if there is no Jackson to parse it
   */
  public List<String> differences(int status, byte[] body) {
    return new FixtureComparison(this, anyOrder).differences(status, body);
  }

  /** What to look at. */
  public List<LookAt> lookAt() {
    return lookAt;
  }

  /**
   * The file.
   *
   * @throws IllegalStateException if it is no longer beside the generated class
   */
  public InputStream open() {
    InputStream in = owner.getResourceAsStream("/" + resource);
    if (in == null) {
      throw new IllegalStateException(
          resource + " is not on the class path: it has to be packed with " + owner.getName());
    }
    return in;
  }

  /**
   * The bytes of the whole file.
   *
   * @throws IllegalStateException if it is no longer beside the generated class
   */
  public byte[] bytes() {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name, for the titles of tests. */
  @Override
  public String toString() {
    return name;
  }

  /** The body of a request or a response, as it stands in the file. */
  public final class Body {
    private final String what;
    private final int from;
    private final int to;

    private Body(String what, int from, int to) {
      this.what = what;
      this.from = from;
      this.to = to;
    }

    /** Whether there is no body. */
    public boolean isEmpty() {
      return from == to;
    }

    /** The bytes, JSON in UTF-8; none if there is no body. */
    public byte[] bytes() {
      return isEmpty() ? new byte[0] : Arrays.copyOfRange(Fixture.this.bytes(), from, to);
    }

    /** The text, JSON; empty if there is no body. */
    public String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The value: maps, lists, strings, integers as {@code Long} or {@code BigInteger}, other numbers as {@code
     * BigDecimal}, booleans and null; unmodifiable.
     *
     * @throws IllegalStateException if there is no body, or no Jackson to parse it
     */
    public @Nullable Object tree() {
      return JsonTree.of(tokens());
    }

    /**
     * What a generated reader makes of it: {@code fixture.request().read(EventBatchReader::readDocument)}.
     *
     * @throws IllegalStateException if there is no body, or no Jackson to parse it
     */
    public <T> Validated<T> read(Function<TokenSource, Validated<T>> reader) {
      return reader.apply(tokens());
    }

    private TokenSource tokens() {
      if (isEmpty()) {
        throw new IllegalStateException("The " + what + " of the fixture " + name + " has no body");
      }
      return JsonSources.of(bytes());
    }

    /** The text. */
    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * Begins a fixture; for generated code.
   *
   * @param owner the class beside which the file lies
   * @param resource the file, from the root of the class path
   */
  public static Builder builder(Class<?> owner, String resource, String name) {
    return new Builder(owner, resource, name);
  }

  /** Makes a fixture; for generated code. */
  public static final class Builder {
    private final Class<?> owner;
    private final String resource;
    private final String name;
    private final List<ExpectedViolation> violations = new ArrayList<>();
    private final List<String> varies = new ArrayList<>();
    private final List<String> anyOrder = new ArrayList<>();
    private final List<LookAt> lookAt = new ArrayList<>();
    private String description = "";
    private String endpoint = "";
    private String given = "";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Token authentication = Token.NONE;
    private String scheme = "";
    private String method = "";
    private String path = "";
    private String contentEncoding = "";
    private int requestFrom;
    private int requestTo;
    private int status;
    private int responseFrom;
    private int responseTo;

    private Builder(Class<?> owner, String resource, String name) {
      this.owner = owner;
      this.resource = resource;
      this.name = name;
    }

    public Builder description(String text) {
      description = text;
      return this;
    }

    public Builder endpoint(String simpleName) {
      endpoint = simpleName;
      return this;
    }

    public Builder given(String text) {
      given = text;
      return this;
    }

    /** Method and path of the endpoint. */
    public Builder requestLine(String method, String path) {
      this.method = method;
      this.path = path;
      return this;
    }

    /** How the body is encoded. */
    public Builder contentEncoding(String encoding) {
      contentEncoding = encoding;
      return header("Content-Encoding", encoding);
    }

    /** A header of the request. */
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /** What the request has for a token, and the scheme of it. */
    public Builder authentication(Token token, String scheme) {
      authentication = token;
      this.scheme = scheme;
      return this;
    }

    /** Where the body stands among the bytes of the file. */
    public Builder request(int from, int to) {
      requestFrom = from;
      requestTo = to;
      return this;
    }

    /** The status of the response. */
    public Builder status(int code) {
      status = code;
      return this;
    }

    /** Where the body stands among the bytes of the file. */
    public Builder response(int from, int to) {
      responseFrom = from;
      responseTo = to;
      return this;
    }

    public Builder violation(String pointer, ViolationCode code) {
      violations.add(new ExpectedViolation(pointer, code));
      return this;
    }

    /** A value, by its pointer from the root of the file, that is another one on every server. */
    public Builder varies(String pointer) {
      varies.add(pointer);
      return this;
    }

    /** A list of the response, by its pointer from the root of the file, whose items have no order. */
    public Builder anyOrder(String pointer) {
      anyOrder.add(pointer);
      return this;
    }

    public Builder lookAt(String pointer, String note) {
      lookAt.add(new LookAt(pointer, note));
      return this;
    }

    public Fixture build() {
      return new Fixture(this);
    }
  }
}

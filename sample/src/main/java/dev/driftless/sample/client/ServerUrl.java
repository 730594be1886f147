package dev.driftless.sample.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a server is: scheme, host, port and, where the endpoints don't lie at its root, the path to them.
 *
 * @param base without a slash at its end
 */
public record ServerUrl(URI base) {

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException if it isn't one of a server; the message is for people
   */
  public static ServerUrl of(String url) {
    URI parsed;
    try {
      parsed = new URI(url.strip()).normalize();
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("is no URL");
    }
    String scheme = parsed.getScheme() == null ? "" : parsed.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("must begin with http:// or https://");
    }
    if (parsed.getHost() == null) {
      throw new IllegalArgumentException("names no host");
    }
    if (parsed.getRawUserInfo() != null || parsed.getRawQuery() != null || parsed.getRawFragment() != null) {
      throw new IllegalArgumentException("must have nothing but a host, a port and a path");
    }
    String port = parsed.getPort() < 0 ? "" : ":" + parsed.getPort();
    String path = parsed.getRawPath().replaceFirst("/+$", "");
    return new ServerUrl(URI.create(scheme + "://" + parsed.getHost().toLowerCase(Locale.ROOT) + port + path));
  }

  /** The URL of an endpoint with this path. */
  URI endpoint(String path) {
    return URI.create(base + path);
  }
}

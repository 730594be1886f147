package dev.driftless.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * URI references by RFC 3986. {@link URI} follows the older RFC 2396 and takes more: letters beyond ASCII, brackets in
 * a query, any authority that an old naming scheme might have had. That is taken away again here.
 */
final class UriReferences {
  private UriReferences() {}

  static @Nullable URI parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
        return null;
      }
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException refused) {
      return null;
    }
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return hasBracket(text, 0) ? null : uri;
    }
    int afterAuthority = text.indexOf("//") + 2 + authority.length();
    return isAuthority(authority) && !hasBracket(text, afterAuthority) ? uri : null;
  }

  /** [ userinfo "@" ] host [ ":" port ], of characters that {@link URI} has found good for an authority of any kind. */
  private static boolean isAuthority(String authority) {
    int host = authority.indexOf('@') + 1;
    if (authority.indexOf('@', host) >= 0 || hasBracket(authority.substring(0, host), 0)) {
      return false;
    }
    int afterHost = host;
    if (authority.startsWith("[", host)) {
      afterHost = authority.indexOf(']', host) + 1;
      int zone = authority.indexOf('%', host);
      if (afterHost == 0 || zone >= 0 && zone < afterHost) {
        return false;
      }
    } else {
      while (afterHost < authority.length() && authority.charAt(afterHost) != ':') {
        afterHost++;
      }
      if (hasBracket(authority.substring(host, afterHost), 0)) {
        return false;
      }
    }
    return isPort(authority, afterHost);
  }

  private static boolean isPort(String authority, int from) {
    if (from < authority.length() && authority.charAt(from) != ':') {
      return false;
    }
    for (int i = from + 1; i < authority.length(); i++) {
      if (authority.charAt(i) < '0' || authority.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasBracket(String text, int from) {
    return text.indexOf('[', from) >= 0 || text.indexOf(']', from) >= 0;
  }
}

package dev.driftless.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * Token sources over JSON texts that are whole in memory, with whichever Jackson is there: Jackson 2 if it is on the
 * class path, else Jackson 3. For tests and tools; a service has a parser of its own and gives it to {@link
 * JacksonTokens} or {@link Jackson3Tokens}.
 */
public final class JsonSources {
  private static final String NONE =
      "There is no JSON parser: add com.fasterxml.jackson.core:jackson-core (Jackson 2) or"
          + " tools.jackson.core:jackson-core (Jackson 3) to the class path";

  private JsonSources() {}

  /**
   * The tokens of a text in UTF-8.
   *
   * @throws IllegalStateException if there is no Jackson
   */
  public static TokenSource of(byte[] json) {
    if (isThere("com.fasterxml.jackson.core.JsonFactory")) {
      return Jackson2.of(json);
    }
    if (isThere("tools.jackson.core.json.JsonFactory")) {
      return Jackson3.of(json);
    }
    throw new IllegalStateException(NONE);
  }

  /**
   * The tokens of a text.
   *
   * @throws IllegalStateException if there is no Jackson
   */
  public static TokenSource of(String json) {
    if (isThere("com.fasterxml.jackson.core.JsonFactory")) {
      return Jackson2.of(json);
    }
    if (isThere("tools.jackson.core.json.JsonFactory")) {
      return Jackson3.of(json);
    }
    throw new IllegalStateException(NONE);
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, JsonSources.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException isNot) {
      return false;
    }
  }

  /** A class of its own, so that it is loaded only where that Jackson is there. */
  private static final class Jackson2 {
    private static final com.fasterxml.jackson.core.JsonFactory FACTORY =
        new com.fasterxml.jackson.core.JsonFactory();

    static TokenSource of(byte[] json) {
      try {
        return JacksonTokens.of(FACTORY.createParser(json));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static TokenSource of(String json) {
      try {
        return JacksonTokens.of(FACTORY.createParser(new StringReader(json)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The same for Jackson 3. */
  private static final class Jackson3 {
    private static final tools.jackson.core.json.JsonFactory FACTORY = new tools.jackson.core.json.JsonFactory();

    static TokenSource of(byte[] json) {
      return Jackson3Tokens.of(FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), json));
    }

    static TokenSource of(String json) {
      return Jackson3Tokens.of(
          FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), new StringReader(json)));
    }
  }
}

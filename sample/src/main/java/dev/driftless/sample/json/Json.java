package dev.driftless.sample.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TokenSource;
import dev.driftless.sample.input.Utf8Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The parser and the generator of JSON that comes from a peer, or goes to one. */
public final class Json {
  private static final int LONGEST_TEXT = 10 << 20;
  private static final int LONGEST_NAME = 1_000;
  private static final int DEEPEST = 10_000;

  /** Nothing is kept from one key to the next, and whatever costs memory while it is read has an end. */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  private Json() {}

  /** A parser of text that is already decoded. */
  public static JsonParser parser(Reader text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** The tokens of a whole body; bytes that are no UTF-8 are malformed. */
  public static TokenSource tokens(byte[] body) {
    try {
      return JacksonTokens.of(parser(new Utf8Reader(new ByteArrayInputStream(body))));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

package dev.driftless.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import dev.driftless.runtime.TokenSource.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The token sources over one text, and what they say about it. */
final class Sources {
  private static final JsonFactory JACKSON_2 = new JsonFactory();
  private static final tools.jackson.core.json.JsonFactory JACKSON_3 = new tools.jackson.core.json.JsonFactory();

  private Sources() {}

  /** How a trace reads the values: each is read once at most. */
  enum Read {
    TEXTS_AND_DECIMALS,
    BUFFERS_AND_DOUBLES,
    NOTHING
  }

  static JacksonTokens jackson2(String json) {
    try {
      return JacksonTokens.of(JACKSON_2.createParser(new StringReader(json)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Jackson3Tokens jackson3(String json) {
    return Jackson3Tokens.of(
        JACKSON_3.createParser(tools.jackson.core.ObjectReadContext.empty(), new StringReader(json)));
  }

  static Map<String, Supplier<TokenSource>> of(String json) {
    Map<String, Supplier<TokenSource>> sources = of(json.getBytes(StandardCharsets.UTF_8));
    sources.put("Jackson 2, characters", () -> jackson2(json));
    sources.put("Jackson 3, characters", () -> jackson3(json));
    return sources;
  }

  static Map<String, Supplier<TokenSource>> of(byte[] json) {
    Map<String, Supplier<TokenSource>> sources = new LinkedHashMap<>();
    sources.put("Jackson 2, bytes", () -> {
      try {
        return JacksonTokens.of(JACKSON_2.createParser(json));
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    });
    sources.put("Jackson 2, stream", () -> {
      try {
        return JacksonTokens.of(JACKSON_2.createParser(new ByteArrayInputStream(json)));
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    });
    sources.put(
        "Jackson 3, bytes",
        () -> Jackson3Tokens.of(JACKSON_3.createParser(tools.jackson.core.ObjectReadContext.empty(), json)));
    return sources;
  }

  /** Everything the source says, up to its end. */
  static List<String> trace(TokenSource source, Read read) {
    List<String> trace = new ArrayList<>();
    trace(source, read, trace);
    return trace;
  }

  static void trace(TokenSource source, Read read, List<String> trace) {
    Deque<Boolean> inObject = new ArrayDeque<>();
    while (true) {
      if (read != Read.NOTHING && Boolean.TRUE.equals(inObject.peek())) {
        String name = source.nextName();
        trace.add("name " + name);
        if (name == null) {
          inObject.pop();
          continue;
        }
      }
      Token token = source.next();
      trace.add(token + (read == Read.NOTHING ? "" : value(source, token, read)));
      switch (token) {
        case START_OBJECT -> inObject.push(true);
        case START_ARRAY -> inObject.push(false);
        case END_OBJECT, END_ARRAY -> inObject.pop();
        case END -> {
          return;
        }
        default -> {}
      }
    }
  }

  private static String value(TokenSource source, Token token, Read read) {
    boolean plain = read == Read.TEXTS_AND_DECIMALS;
    return switch (token) {
      case STRING -> " " + (plain ? source.text() : fromBuffer(source));
      case INTEGER -> source.isLong() ? " long " + source.longValue() : " wide " + number(source, plain);
      case DECIMAL -> " " + number(source, plain);
      default -> "";
    };
  }

  private static String number(TokenSource source, boolean exact) {
    return exact ? String.valueOf(source.decimalValue()) : String.valueOf(source.doubleValue());
  }

  private static String fromBuffer(TokenSource source) {
    char[] buffer = source.textBuffer();
    return new String(buffer, source.textOffset(), source.textLength());
  }

  static Recording recording(TokenSource source) {
    return Recording.of(source, source.next());
  }
}

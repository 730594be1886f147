package dev.driftless.processor.agreement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.driftless.runtime.Jackson3Tokens;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.TreeTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.ObjectReadContext;

/** One JSON text as each source of tokens has it. */
public final class Sources {
  /** One that gives the same violations as the others, but leaves every text a text. */
  public static final String TREE_WITHOUT_PARSER = "tree without parser";

  private static final JsonFactory JACKSON_2 = new JsonFactory();
  private static final tools.jackson.core.json.JsonFactory JACKSON_3 = new tools.jackson.core.json.JsonFactory();

  /** The parsers, by name. */
  static final Map<String, Function<String, TokenSource>> PARSERS = parsers();

  private Sources() {}

  private static Map<String, Function<String, TokenSource>> parsers() {
    Map<String, Function<String, TokenSource>> parsers = new LinkedHashMap<>();
    parsers.put("Jackson 2, bytes", text -> JacksonTokens.of(jackson2(JACKSON_2, text, true)));
    parsers.put("Jackson 2, characters", text -> JacksonTokens.of(jackson2(JACKSON_2, text, false)));
    parsers.put(
        "Jackson 3, bytes",
        text -> Jackson3Tokens.of(JACKSON_3.createParser(ObjectReadContext.empty(), utf8(text))));
    parsers.put(
        "Jackson 3, characters",
        text -> Jackson3Tokens.of(JACKSON_3.createParser(ObjectReadContext.empty(), text)));
    return parsers;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static JsonParser jackson2(JsonFactory factory, String text, boolean bytes) {
    try {
      return bytes ? factory.createParser(utf8(text)) : factory.createParser(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The plain parser of Jackson 2. */
  public static TokenSource of(String text) {
    return PARSERS.get("Jackson 2, bytes").apply(text);
  }

  /** Every source that can show the text: a parsed map has each key once. */
  public static Map<String, TokenSource> of(Json json, String text) {
    Map<String, TokenSource> sources = new LinkedHashMap<>();
    PARSERS.forEach((name, parser) -> sources.put(name, parser.apply(text)));
    if (!json.hasDuplicates()) {
      sources.put("tree", TreeTokens.of(json.tree(), Sources::of));
      sources.put(TREE_WITHOUT_PARSER, TreeTokens.of(json.tree()));
    }
    return sources;
  }
}

package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.driftless.processor.json.ParsedJson.Slice;
import dev.driftless.runtime.Printable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value from a parser: the tree and the place of each value. It doesn't recurse: any stack will do. */
final class TreeReader {
  private final JsonParser parser;
  private final Map<String, Slice> slices = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The places of the values that were read, by their JSON Pointers. */
  Map<String, Slice> slices() {
    return slices;
  }

  /** The value that begins at the parser's current token; the parser then stands at the value's last one. */
  @Nullable Object read() throws IOException, MalformedJsonException {
    while (true) {
      JsonToken token = parser.currentToken();
      if (token.isStructStart()) {
        open.push(new Open(pointer(), start(), token == JsonToken.START_OBJECT));
      } else if (token == JsonToken.FIELD_NAME) {
        open.getFirst().expect(key());
      } else {
        Object value = token.isStructEnd() ? closed(open.pop()) : scalar(token);
        if (open.isEmpty()) {
          return value;
        }
        open.getFirst().add(value);
      }
      parser.nextToken();
    }
  }

  private String pointer() {
    return open.isEmpty() ? "" : open.getFirst().nextPointer();
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private String key() throws IOException, MalformedJsonException {
    String key = parser.currentName();
    if (open.getFirst().has(key)) {
      throw new MalformedJsonException(
          "the key \"" + Printable.of(key) + "\" stands twice in one object", parser.currentTokenLocation());
    }
    return key;
  }

  private Object closed(Open whole) {
    slices.put(whole.pointer, new Slice(whole.start, (int) parser.currentLocation().getCharOffset()));
    return whole.value();
  }

  private @Nullable Object scalar(JsonToken token) throws IOException, MalformedJsonException {
    int start = start();
    Object value =
        switch (token) {
          case VALUE_STRING -> parser.getText();
          case VALUE_NUMBER_INT -> parser.getNumberValue();
          case VALUE_NUMBER_FLOAT -> decimal();
          case VALUE_TRUE -> Boolean.TRUE;
          case VALUE_FALSE -> Boolean.FALSE;
          default -> null;
        };
    // Behind a number that is the whole text the parser has also taken one character of white space.
    int end = token.isNumeric() ? start + parser.getTextLength() : (int) parser.currentLocation().getCharOffset();
    slices.put(pointer(), new Slice(start, end));
    return value;
  }

  private BigDecimal decimal() throws IOException, MalformedJsonException {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException e) {
      throw new MalformedJsonException("the exponent of a number is out of range", parser.currentTokenLocation());
    }
  }

  /** An object or list that isn't read to its end. */
  private static final class Open {
    final String pointer;
    final int start;
    private final boolean isObject;
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private final List<@Nullable Object> items = new ArrayList<>();
    private String key = "";

    Open(String pointer, int start, boolean isObject) {
      this.pointer = pointer;
      this.start = start;
      this.isObject = isObject;
    }

    boolean has(String key) {
      return members.containsKey(key);
    }

    /** The next value is that of a key. */
    void expect(String key) {
      this.key = key;
    }

    String nextPointer() {
      return pointer + "/" + (isObject ? key.replace("~", "~0").replace("/", "~1") : items.size());
    }

    void add(@Nullable Object value) {
      if (isObject) {
        members.put(key, value);
      } else {
        items.add(value);
      }
    }

    Object value() {
      return isObject ? Collections.unmodifiableMap(members) : Collections.unmodifiableList(items);
    }
  }
}

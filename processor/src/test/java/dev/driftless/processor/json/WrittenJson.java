package dev.driftless.processor.json;

import dev.driftless.processor.json.ParsedJson.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A random JSON text whose values and their places are known because it was written that way. */
final class WrittenJson {
  private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\r\n", "\t", "\r", "\n    ", " \t\r\n  ");

  /** Parts of strings as they are written, with what they mean. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of("a", "a"), List.of("é", "é"), List.of("😀", "😀"), List.of("\\ud83d\\uDE00", "😀"),
          List.of("\\n", "\n"), List.of("\\\\", "\\"), List.of("\\\"", "\""), List.of("\\/", "/"), List.of("/", "/"),
          List.of("~", "~"), List.of("~1", "~1"), List.of("{", "{"), List.of("]", "]"), List.of(",", ","),
          List.of("\u2028", "\u2028"), List.of("\\u0000", "\0"), List.of(" ", " "));

  /** Parts that the parser takes in values but not in keys; after each other they would be no halves. */
  private static final List<List<String>> HALVES =
      List.of(List.of("\\ud800.", "\ud800."), List.of("\\uDC00", "\udc00"));

  private static final List<String> INTEGERS =
      List.of("0", "-0", "7", "-12", "2147483647", "2147483648", "-9223372036854775808", "9223372036854775808");

  private static final List<String> NUMBERS =
      List.of("0.0", "-0.5", "1e2", "1E+400", "2.50", "1e-7", "123456789012345678901234567890.5");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Slice> slices = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  WrittenJson(Random random, int depth) {
    this.random = random;
    space();
    value("", depth);
    space();
  }

  String text() {
    return text.toString();
  }

  /** Where each value stands, by its JSON Pointer. */
  Map<String, Slice> slices() {
    return slices;
  }

  /** What each value is, by its JSON Pointer. */
  Map<String, @Nullable Object> values() {
    return values;
  }

  private @Nullable Object value(String pointer, int depth) {
    int start = text.length();
    Object value =
        switch (random.nextInt(depth == 0 ? 5 : 9)) {
          case 0 -> string(true);
          case 1 -> integer();
          case 2 -> number();
          case 3 -> written("null", null);
          case 4 -> random.nextBoolean() ? written("true", true) : written("false", false);
          case 5, 6 -> object(pointer, depth);
          default -> list(pointer, depth);
        };
    slices.put(pointer, new Slice(start, text.length()));
    values.put(pointer, value);
    return value;
  }

  private Map<String, @Nullable Object> object(String pointer, int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    text.append('{');
    space();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.append(',');
        space();
      }
      // A number at the end, so that no key stands twice.
      String key = string(false) + i;
      text.insert(text.length() - 1, i);
      space();
      text.append(':');
      space();
      String escaped = key.replace("~", "~0").replace("/", "~1");
      members.put(key, value(pointer + "/" + escaped, depth - 1));
      space();
    }
    text.append('}');
    return members;
  }

  private List<@Nullable Object> list(String pointer, int depth) {
    List<@Nullable Object> items = new ArrayList<>();
    text.append('[');
    space();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.append(',');
        space();
      }
      items.add(value(pointer + "/" + i, depth - 1));
      space();
    }
    text.append(']');
    return items;
  }

  private String string(boolean withHalves) {
    StringBuilder meaning = new StringBuilder();
    text.append('"');
    int parts = random.nextInt(100) == 0 ? 5000 : random.nextInt(8);
    for (int i = 0; i < parts; i++) {
      List<String> part = one(withHalves && random.nextInt(9) == 0 ? HALVES : PARTS);
      text.append(part.get(0));
      meaning.append(part.get(1));
    }
    text.append('"');
    return meaning.toString();
  }

  private Number integer() {
    String written = one(INTEGERS);
    BigInteger exact = new BigInteger(written);
    Number value =
        exact.bitLength() < Integer.SIZE
            ? (Number) exact.intValue()
            : exact.bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
    return written(written, value);
  }

  private BigDecimal number() {
    String written = one(NUMBERS);
    return written(written, new BigDecimal(written));
  }

  private <T extends @Nullable Object> T written(String token, T value) {
    text.append(token);
    return value;
  }

  private void space() {
    text.append(one(SPACES));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

package dev.driftless.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random JSON documents, each as text and as the tree that the text means. */
final class RandomJson {
  private static final String[] SPACE = {"", "", "", "", " ", "\n", "\t", "\r\n "};
  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomJson(Random random) {
    this.random = random;
  }

  record Document(Object tree, String text) {}

  static Document document(Random random) {
    RandomJson json = new RandomJson(random);
    Object tree = json.value(0);
    return new Document(tree, json.text.toString());
  }

  /** A document that is an object or an array, so that no prefix of it is a document too. */
  static Document container(Random random) {
    while (true) {
      Document document = document(random);
      if (document.tree() instanceof Map || document.tree() instanceof List) {
        return document;
      }
    }
  }

  private Object value(int depth) {
    space();
    Object value =
        switch (random.nextInt(depth > 6 ? 8 : 12)) {
          case 0 -> constant(null);
          case 1 -> constant(random.nextBoolean());
          case 2, 3 -> string();
          case 4, 5 -> integer();
          case 6, 7 -> decimal();
          case 8 -> list(depth);
          case 9 -> nested(depth);
          default -> object(depth);
        };
    space();
    return value;
  }

  private Object constant(Object value) {
    text.append(value);
    return value;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    text.append('[');
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",");
      list.add(value(depth + 1));
    }
    space();
    text.append(']');
    return list;
  }

  private Object nested(int depth) {
    int levels = random.nextInt(30) == 0 ? 200 + random.nextInt(200) : random.nextInt(4);
    text.append("[".repeat(levels));
    Object value = value(depth + 4);
    text.append("]".repeat(levels));
    for (int i = 0; i < levels; i++) {
      List<Object> outer = new ArrayList<>();
      outer.add(value);
      value = outer;
    }
    return value;
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    text.append('{');
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",");
      space();
      String name = i + wellFormed(anyText());
      quote(name);
      space();
      text.append(':');
      object.put(name, value(depth + 1));
    }
    space();
    text.append('}');
    return object;
  }

  /** Jackson's byte parsers refuse keys with lone surrogates. */
  private static String wellFormed(String any) {
    return new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private String string() {
    String value = anyText();
    if (random.nextInt(50) == 0) {
      value = value.repeat(1 + random.nextInt(2000));
    }
    quote(value);
    return value;
  }

  private String anyText() {
    StringBuilder any = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(12)) {
        case 0 -> any.append("\"\\/\b\f\n\r\t".charAt(random.nextInt(8)));
        case 1 -> any.append((char) random.nextInt(0x20));
        case 2 -> any.append((char) (0x80 + random.nextInt(0x780)));
        case 3 -> any.append((char) (0x800 + random.nextInt(0xD000)));
        case 4 -> any.appendCodePoint(0x10000 + random.nextInt(0x100000));
        case 5 -> any.append((char) (0xD800 + random.nextInt(0x800)));
        default -> any.append((char) (' ' + random.nextInt(95)));
      }
    }
    return any.toString();
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escape = random.nextInt(20) == 0;
      if (i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1))) {
        i++;
        if (escape) {
          text.append(escaped(c)).append(escaped(value.charAt(i)));
        } else {
          text.append(c).append(value.charAt(i));
        }
      } else if (escape || c < ' ' || Character.isSurrogate(c)) {
        int simple = "\b\f\n\r\t".indexOf(c);
        text.append(simple >= 0 && random.nextBoolean() ? "\\" + "bfnrt".charAt(simple) : escaped(c));
      } else if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else {
        text.append(c == '/' && random.nextBoolean() ? "\\/" : c);
      }
    }
    text.append('"');
  }

  private String escaped(char c) {
    return String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c);
  }

  private Number integer() {
    BigInteger value =
        switch (random.nextInt(6)) {
          case 0 -> BigInteger.valueOf(random.nextInt(10) - 5);
          case 1 -> BigInteger.valueOf(random.nextInt());
          case 2 -> BigInteger.valueOf(random.nextLong());
          case 3 -> BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.valueOf(random.nextInt(3)));
          case 4 -> BigInteger.valueOf(Long.MIN_VALUE).subtract(BigInteger.valueOf(random.nextInt(3)));
          default -> new BigInteger(random.nextInt(1500), random).negate();
        };
    text.append(value);
    if (value.bitLength() < 64 && random.nextBoolean()) {
      return value.longValue();
    }
    return value;
  }

  private Number decimal() {
    if (random.nextInt(10) == 0) {
      text.append("-0.0");
      return -0.0;
    }
    StringBuilder number = new StringBuilder(random.nextBoolean() ? "-" : "");
    number.append(1 + random.nextInt(9)).append(digits(random.nextInt(25)));
    boolean fraction = random.nextBoolean();
    if (fraction) {
      number.append('.').append(digits(1 + random.nextInt(25)));
    }
    if (!fraction || random.nextBoolean()) {
      number.append(random.nextBoolean() ? 'e' : 'E').append(random.nextBoolean() ? "+" : "");
      if (number.charAt(number.length() - 1) != '+' && random.nextBoolean()) {
        number.append('-');
      }
      number.append(random.nextInt(random.nextBoolean() ? 10 : 500));
    }
    text.append(number);
    return new BigDecimal(number.toString());
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private void space() {
    text.append(SPACE[random.nextInt(SPACE.length)]);
  }
}

package dev.driftless.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of JSON that is parsed already: a tree of {@link Map} with {@link String} keys, {@link Collection}, {@link
 * String}, {@link Boolean}, the number types of {@code java.lang} and {@code java.math}, and null.
 *
 * <p>{@link Byte}, {@link Short}, {@link Integer}, {@link Long} and {@link BigInteger} are integers; {@link Float},
 * {@link Double} and {@link BigDecimal} are not, whatever their value. Any other type, a key that is no string and a
 * double that is not finite are malformed JSON. The depth is limited, so that a tree that contains itself comes to an
 * end too.
 */
public final class TreeTokens implements TokenSource {
  /** How many maps and collections may stand inside each other. */
  static final int MAX_DEPTH = 100_000;

  private final @Nullable Function<String, TokenSource> parser;
  private final List<Level> open = new ArrayList<>();
  private @Nullable Level innermost;
  private boolean valueIsNext = true;
  private @Nullable Object nextValue;
  private @Nullable Object value;
  private String name = "";
  private long longValue;
  private boolean isLong;
  private char[] buffer = new char[64];
  private int textLength;
  private long tokens;

  private TreeTokens(@Nullable Object tree, @Nullable Function<String, TokenSource> parser) {
    this.nextValue = tree;
    this.parser = parser;
  }

  /** The tokens of this tree, which must not change meanwhile. JSON in its texts is not parsed. */
  public static TreeTokens of(@Nullable Object tree) {
    return new TreeTokens(tree, null);
  }

  /**
   * The tokens of this tree, which must not change meanwhile.
   *
   * @param parser parses JSON that stands in a text of the tree, where the contract lets it stand there
   */
  public static TreeTokens of(@Nullable Object tree, Function<String, TokenSource> parser) {
    return new TreeTokens(tree, parser);
  }

  @Override
  public Token next() {
    tokens++;
    if (valueIsNext) {
      valueIsNext = false;
      return begin(nextValue);
    }
    Level level = innermost;
    if (level == null) {
      return Token.END;
    }
    if (!level.items.hasNext()) {
      open.remove(open.size() - 1);
      innermost = open.isEmpty() ? null : open.get(open.size() - 1);
      return level.isObject ? Token.END_OBJECT : Token.END_ARRAY;
    }
    Object item = level.items.next();
    return level.isObject ? member((Map.Entry<?, ?>) item) : begin(item);
  }

  private Token member(Map.Entry<?, ?> member) {
    if (!(member.getKey() instanceof String key)) {
      throw malformed(typeOf(member.getKey()) + " is no JSON key");
    }
    name = key;
    nextValue = member.getValue();
    valueIsNext = true;
    return Token.NAME;
  }

  private Token begin(@Nullable Object begun) {
    value = begun;
    if (begun == null) {
      return Token.NULL;
    }
    if (begun instanceof String) {
      return Token.STRING;
    }
    if (begun instanceof Boolean truth) {
      return truth ? Token.TRUE : Token.FALSE;
    }
    if (begun instanceof Number number) {
      return number(number);
    }
    if (begun instanceof Map<?, ?> map) {
      return enter(new Level(map.entrySet().iterator(), true), Token.START_OBJECT);
    }
    if (begun instanceof Collection<?> list) {
      return enter(new Level(list.iterator(), false), Token.START_ARRAY);
    }
    throw malformed(typeOf(begun) + " is no JSON value");
  }

  private Token number(Number number) {
    if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
      isLong = true;
      longValue = number.longValue();
      return Token.INTEGER;
    }
    if (number instanceof BigInteger large) {
      isLong = large.bitLength() < Long.SIZE;
      longValue = large.longValue();
      return Token.INTEGER;
    }
    if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        throw malformed(number + " is no JSON number");
      }
      return Token.DECIMAL;
    }
    if (number instanceof BigDecimal) {
      return Token.DECIMAL;
    }
    throw malformed(typeOf(number) + " is no JSON value");
  }

  private Token enter(Level level, Token start) {
    if (open.size() == MAX_DEPTH) {
      throw Refusal.limit("the tree is deeper than " + MAX_DEPTH + " levels at its token " + tokens);
    }
    open.add(level);
    innermost = level;
    return start;
  }

  @Override
  public @Nullable String nextName() {
    Token token = next();
    if (token == Token.NAME) {
      return name;
    }
    if (token != Token.END_OBJECT && token != Token.END) {
      throw new IllegalStateException("asked for a key where there is " + token);
    }
    return null;
  }

  @Override
  public String text() {
    return (String) current();
  }

  @Override
  public char[] textBuffer() {
    String text = text();
    textLength = text.length();
    if (buffer.length < textLength) {
      buffer = new char[Math.max(textLength, (int) Math.min(buffer.length * 2L, Integer.MAX_VALUE - 8))];
    }
    text.getChars(0, textLength, buffer, 0);
    return buffer;
  }

  @Override
  public int textOffset() {
    return 0;
  }

  @Override
  public int textLength() {
    return textLength;
  }

  @Override
  public boolean isLong() {
    return isLong;
  }

  @Override
  public long longValue() {
    return longValue;
  }

  @Override
  public double doubleValue() {
    // A float stands for the decimal it is written as, not for its binary expansion.
    return current() instanceof Float number
        ? Double.parseDouble(number.toString())
        : ((Number) current()).doubleValue();
  }

  @Override
  public BigDecimal decimalValue() {
    Object number = current();
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger large) {
      return new BigDecimal(large);
    }
    return number instanceof Double || number instanceof Float
        ? new BigDecimal(number.toString())
        : BigDecimal.valueOf(longValue);
  }

  @Override
  public @Nullable TokenSource nested(String json) {
    return parser == null ? null : parser.apply(json);
  }

  private Object current() {
    if (value == null) {
      throw new IllegalStateException("there is no text and no number here");
    }
    return value;
  }

  private TokenException malformed(String what) {
    return Refusal.malformed(what + ", found at token " + tokens + " of the tree");
  }

  private static String typeOf(@Nullable Object any) {
    return any == null ? "null" : "a " + any.getClass().getTypeName();
  }

  private record Level(Iterator<?> items, boolean isObject) {}
}

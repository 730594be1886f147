package dev.driftless.runtime;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one value, kept so that they can be read once more: for a payload that comes before the field that says
 * which type it has, and for the object of a union whose discriminator comes late.
 *
 * <p>Kept flat, in a few arrays that grow with the input: no object per value, except for keys and for numbers beyond
 * 18 digits.
 */
public final class Recording implements TokenSource {
  static final Token[] TOKENS = Token.values();

  // How a token's value is kept, in the bits above the token's own number.
  static final int TOKEN_BITS = 0x0F;
  static final int LONG = 0x10;
  static final int SHORT_DECIMAL = 0x20;
  static final int LONG_DECIMAL = 0x30;
  static final int NEGATIVE_ZERO = 0x40;
  static final int DOUBLE = 0x50;

  private static final int LONGEST_SHORT_DECIMAL = 18;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private byte[] kinds = new byte[64];
  private int kindCount;
  private char[] chars = new char[512];
  private int charCount;
  /** The lengths of texts and the scales of short decimals, in the order of their tokens; so too the following. */
  private int[] ints = new int[16];
  private int intCount;
  /** Integers, the digits of short decimals, the bits of doubles. */
  private long[] longs = new long[8];
  private int longCount;
  /** Keys and long decimals. */
  private Object[] objects = new Object[32];
  private int objectCount;

  private int kindAt;
  private int intAt;
  private int longAt;
  private int objectAt;
  /** How many objects and lists have begun. */
  private int begun;
  private @Nullable RecordedEnds ends;
  private int storage;
  private int textOffset;
  private int textLength;
  private long number;
  private int scale;
  private @Nullable Object object;

  private final TokenSource source;

  private Recording(TokenSource source) {
    this.source = source;
  }

  /** The same tokens from the same one on. */
  private Recording(Recording other) {
    this.source = other.source;
    this.kinds = other.kinds;
    this.kindCount = other.kindCount;
    this.chars = other.chars;
    this.ints = other.ints;
    this.longs = other.longs;
    this.objects = other.objects;
    this.kindAt = other.kindAt;
    this.intAt = other.intAt;
    this.longAt = other.longAt;
    this.objectAt = other.objectAt;
    this.begun = other.begun;
    this.ends = other.ends;
    this.storage = other.storage;
    this.textOffset = other.textOffset;
    this.textLength = other.textLength;
    this.number = other.number;
    this.scale = other.scale;
    this.object = other.object;
  }

  /**
   * Records the value that begins with the current token of {@code source}, and leaves {@code source} on its last
   * token.
   *
   * @param first the current token of {@code source}
   * @return the same value from its first token on, to be read once
   * @throws TokenException as the source does; also where the value has more than 2<sup>31</sup> tokens or characters
   */
  public static Recording of(TokenSource source, Token first) {
    if (first == Token.NAME || first == Token.END_OBJECT || first == Token.END_ARRAY) {
      throw new IllegalArgumentException("no value begins with " + first);
    }
    Recording recording = new Recording(source);
    if (first != Token.END) {
      recording.record(first, new OpenLevels());
    }
    return recording;
  }

  /**
   * Records the rest of an object, and leaves {@code source} on its end.
   *
   * @param name the key in hand
   * @param value the current token of {@code source}, with which the key's value begins
   * @return that key and all after it, up to the end of the object, to be read once
   * @throws TokenException as {@link #of} does
   */
  static Recording ofRest(TokenSource source, String name, Token value) {
    Recording recording = new Recording(source);
    OpenLevels open = new OpenLevels();
    open.enter(true);
    recording.keepKind(Token.NAME, 0);
    recording.keepObject(name);
    recording.record(inside(value), open);
    return recording;
  }

  private void record(Token first, OpenLevels open) {
    Token token = first;
    while (true) {
      keep(source, token);
      switch (token) {
        case START_OBJECT -> open.enter(true);
        case START_ARRAY -> open.enter(false);
        case END_OBJECT, END_ARRAY -> open.leave();
        default -> {}
      }
      if (open.depth() == 0) {
        return;
      }
      if (!open.isObject()) {
        token = inside(source.next());
        continue;
      }
      String name = source.nextName();
      if (name == null) {
        token = Token.END_OBJECT;
      } else {
        keepKind(Token.NAME, 0);
        keepObject(name);
        token = inside(source.next());
      }
    }
  }

  private static Token inside(Token token) {
    if (token == Token.END) {
      throw Refusal.malformed("the input ends inside a value");
    }
    return token;
  }

  private void keep(TokenSource source, Token token) {
    switch (token) {
      case STRING -> keepText(source);
      case INTEGER -> {
        if (source.isLong()) {
          keepKind(token, LONG);
          keepLong(source.longValue());
        } else {
          keepDecimal(source, token);
        }
      }
      case DECIMAL -> keepDecimal(source, token);
      default -> keepKind(token, 0);
    }
  }

  private void keepText(TokenSource source) {
    char[] text = source.textBuffer();
    int length = source.textLength();
    keepKind(Token.STRING, 0);
    keepInt(length);
    if (length > chars.length - charCount) {
      chars = Arrays.copyOf(chars, grown(chars.length, (long) charCount + length));
    }
    System.arraycopy(text, source.textOffset(), chars, charCount, length);
    charCount += length;
  }

  private void keepDecimal(TokenSource source, Token token) {
    // The double first: a decimal has no negative zero, and Jackson computes one from the other.
    long bits = Double.doubleToRawLongBits(source.doubleValue());
    BigDecimal decimal = source.decimalValue();
    if (decimal == null) {
      keepKind(token, DOUBLE);
      keepLong(bits);
    } else if (decimal.signum() == 0 && bits != 0) {
      keepKind(token, NEGATIVE_ZERO);
      keepInt(decimal.scale());
    } else if (decimal.precision() <= LONGEST_SHORT_DECIMAL) {
      keepKind(token, SHORT_DECIMAL);
      keepLong(decimal.unscaledValue().longValue());
      keepInt(decimal.scale());
    } else {
      keepKind(token, LONG_DECIMAL);
      keepObject(decimal);
    }
  }

  private void keepKind(Token token, int how) {
    if (kindCount == kinds.length) {
      kinds = Arrays.copyOf(kinds, grown(kindCount, kindCount + 1L));
    }
    kinds[kindCount++] = (byte) (token.ordinal() | how);
  }

  private void keepInt(int value) {
    if (intCount == ints.length) {
      ints = Arrays.copyOf(ints, grown(intCount, intCount + 1L));
    }
    ints[intCount++] = value;
  }

  private void keepLong(long value) {
    if (longCount == longs.length) {
      longs = Arrays.copyOf(longs, grown(longCount, longCount + 1L));
    }
    longs[longCount++] = value;
  }

  private void keepObject(Object value) {
    if (objectCount == objects.length) {
      objects = Arrays.copyOf(objects, grown(objectCount, objectCount + 1L));
    }
    objects[objectCount++] = value;
  }

  static int grown(int capacity, long needed) {
    if (needed > LARGEST_ARRAY) {
      throw Refusal.limit("a value is too large to be recorded");
    }
    return (int) Math.max(needed, Math.min(capacity * 2L, LARGEST_ARRAY));
  }

  /** The same tokens from the current one on, to be looked at without moving this one. */
  Recording ahead() {
    if (ends == null) {
      ends = RecordedEnds.of(kinds, kindCount, ints);
    }
    return new Recording(this);
  }

  /** Passes over the value that begins with the current token, at once; only after {@link #ahead()}. */
  void passOver(Token first) {
    if (ends != null && (first == Token.START_OBJECT || first == Token.START_ARRAY)) {
      RecordedEnds.End end = ends.of(begun - 1);
      kindAt = end.kinds();
      intAt = end.ints();
      longAt = end.longs();
      objectAt = end.objects();
      textOffset = end.chars();
      textLength = 0;
      begun = end.begun();
    }
  }

  @Override
  public Token next() {
    if (kindAt == kindCount) {
      return Token.END;
    }
    int kind = kinds[kindAt++];
    Token token = TOKENS[kind & TOKEN_BITS];
    storage = kind & ~TOKEN_BITS;
    switch (token) {
      case NAME -> object = objects[objectAt++];
      case STRING -> {
        textOffset += textLength;
        textLength = ints[intAt++];
      }
      case INTEGER, DECIMAL -> nextNumber();
      case START_OBJECT, START_ARRAY -> begun++;
      default -> {}
    }
    return token;
  }

  private void nextNumber() {
    switch (storage) {
      case LONG, DOUBLE -> number = longs[longAt++];
      case SHORT_DECIMAL -> {
        number = longs[longAt++];
        scale = ints[intAt++];
      }
      case NEGATIVE_ZERO -> {
        number = 0;
        scale = ints[intAt++];
      }
      default -> object = objects[objectAt++];
    }
  }

  @Override
  public @Nullable String nextName() {
    Token token = next();
    if (token == Token.NAME) {
      return (String) object;
    }
    if (token != Token.END_OBJECT && token != Token.END) {
      throw new IllegalStateException("asked for a key where there is " + token);
    }
    return null;
  }

  @Override
  public String text() {
    return new String(chars, textOffset, textLength);
  }

  @Override
  public char[] textBuffer() {
    return chars;
  }

  @Override
  public int textOffset() {
    return textOffset;
  }

  @Override
  public int textLength() {
    return textLength;
  }

  @Override
  public boolean isLong() {
    return storage == LONG;
  }

  @Override
  public long longValue() {
    return number;
  }

  @Override
  public double doubleValue() {
    return switch (storage) {
      case LONG -> number;
      case NEGATIVE_ZERO -> -0.0;
      case DOUBLE -> Double.longBitsToDouble(number);
      default -> decimal().doubleValue();
    };
  }

  @Override
  public @Nullable BigDecimal decimalValue() {
    return storage == DOUBLE ? null : decimal();
  }

  @Override
  public @Nullable TokenSource nested(String json) {
    return source.nested(json);
  }

  private BigDecimal decimal() {
    return switch (storage) {
      case LONG -> BigDecimal.valueOf(number);
      case SHORT_DECIMAL, NEGATIVE_ZERO -> BigDecimal.valueOf(number, scale);
      default -> (BigDecimal) object;
    };
  }
}

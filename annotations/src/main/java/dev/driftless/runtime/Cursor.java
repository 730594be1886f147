package dev.driftless.runtime;

import dev.driftless.runtime.TokenSource.Token;
import org.jspecify.annotations.Nullable;

/**
 * The way through the tokens of a {@link Reading}: into objects and lists and out of them, over what isn't wanted, and back
 * to what was recorded.
 */
abstract class Cursor {
  TokenSource source;
  /** What {@link #source} is but for a recorded value; a recorded payload has no further one inside it. */
  private TokenSource live;
  /** What {@link #source} is but for a union's object that is recorded; it has no further one inside it either. */
  private @Nullable TokenSource beside;
  /** How deep the fields of that object are. */
  private int besideDepth;
  /** A key that was read ahead; its value is in hand. */
  private @Nullable String keyAhead;
  /** Whether the end of the object was read ahead. */
  private boolean endAhead;

  final int maxDepth;
  Token token = Token.END;
  int depth;
  boolean stopped;
  @Nullable Violations found;


  Cursor(TokenSource source, int maxDepth) {
    if (maxDepth < 1) {
      throw new IllegalArgumentException("the depth limit must be at least 1, not " + maxDepth);
    }
    this.source = source;
    this.live = source;
    this.maxDepth = maxDepth;
  }

  // Objects and lists

  /** Whether the input broke off: what was not read by now is unknown, not missing. */
  public boolean isStopped() {
    return stopped;
  }

  /** Enters the object in hand; anything else becomes a violation, and the answer is no. */
  public boolean object(Field field) {
    return enter(field, Token.START_OBJECT, "must be an object");
  }

  /** Enters the list in hand; anything else becomes a violation, and the answer is no. */
  public boolean list(Field field) {
    return enter(field, Token.START_ARRAY, "must be a list");
  }

  boolean enter(Field field, Token start, String rule) {
    if (token != start) {
      refuse(field, rule);
      return false;
    }
    if (depth == maxDepth) {
      found = field.breaks(found, ViolationCode.TOO_DEEP, field.message(tooDeep()));
      passOver(field.pointer());
      return false;
    }
    depth++;
    return true;
  }

  /** Goes to the next key of the object and takes its value in hand; null at the object's end. */
  public @Nullable String nextName() {
    if (stopped) {
      return null;
    }
    String name = keyAhead;
    if (name != null) {
      keyAhead = null;
      return name;
    }
    if (endAhead) {
      endAhead = false;
      depth--;
      return null;
    }
    try {
      name = source.nextName();
      if (name == null) {
        depth--;
        return null;
      }
      token = source.next();
      return name;
    } catch (TokenException broken) {
      stop(broken, name == null ? "" : Field.pointerTo(name));
      return null;
    }
  }

  /** Takes the next item of the list in hand; false at the list's end. */
  public boolean nextItem() {
    if (stopped || advance("") == Token.END) {
      return false;
    }
    if (token == Token.END_ARRAY) {
      depth--;
      return false;
    }
    return true;
  }

  /** Passes over the value of a key that is not declared. */
  public void skipUnknown(String name, String invalid) {
    if (token == Token.START_OBJECT || token == Token.START_ARRAY) {
      String pointer = Field.pointerTo(name);
      if (passOver(pointer) > maxDepth) {
        found = Violations.add(found, pointer, ViolationCode.TOO_DEEP, invalid + "an unknown key " + tooDeep());
      }
    }
  }

  /** Reports a key that is not declared, in an object that is closed, and passes over its value. */
  public void refuseUnknown(String name, String invalid) {
    String message = invalid + "unknown key '" + Printable.of(name) + "'";
    found = Violations.add(found, Field.pointerTo(name), ViolationCode.UNKNOWN_KEY, message);
    skipUnknown(name, invalid);
  }

  /** Reports a key that was there before and passes over its value. */
  public void duplicate(Field field) {
    found = field.duplicate(found);
    passOver(field.pointer());
  }

  /** Reports a key that was there before in a map, or in a value of any kind, and passes over its value. */
  public void duplicateEntry(Field value, String key) {
    found = value.duplicateEntry(found, key);
    passOver("");
  }

  private String tooDeep() {
    return "is nested deeper than " + maxDepth + " levels";
  }

  /** Passes over the value in hand and returns how deep it went, counted from the root. */
  private int passOver(String pointer) {
    int open = token == Token.START_OBJECT || token == Token.START_ARRAY ? 1 : 0;
    int deepest = depth + open;
    while (open > 0) {
      switch (advance(pointer)) {
        case START_OBJECT, START_ARRAY -> deepest = Math.max(deepest, depth + ++open);
        case END_OBJECT, END_ARRAY -> open--;
        case END -> open = 0;
        default -> {}
      }
    }
    return deepest;
  }

  // A payload that comes before its type

  /** Records the value in hand, for {@link #replay}; null where the input breaks off. */
  public @Nullable Recording record(Field field) {
    try {
      return Recording.of(source, token);
    } catch (TokenException broken) {
      stop(broken, field.pointer());
      return null;
    }
  }

  /** Takes a recorded value in hand as if it stood here, until {@link #resume}. */
  public void replay(Recording recording) {
    live = source;
    source = recording;
    // The object that the value stands in has been left already.
    depth++;
    advance("");
  }

  /** Goes back to the input, after a recorded value was read. */
  public void resume() {
    depth--;
    source = live;
  }

  /** Passes over the value in hand, whose declared type is not known; it has to be an object all the same. */
  public void skipObject(Field field) {
    if (token != Token.START_OBJECT) {
      refuse(field, "must be an object");
    } else if (passOver(field.pointer()) > maxDepth) {
      found = field.breaks(found, ViolationCode.TOO_DEEP, field.message(tooDeep()));
    }
  }

  // Unions

  /**
   * Finds out which variant of a union the object is whose start was just read. If it is one, its fields come next, from
   * the first on; {@link #leaveVariant} is to be called after them. If it is none, that is a violation, and the object is
   * passed over.
   *
   * <p>Where the discriminator is not the first key, the object is recorded, once for all the unions inside it.
   *
   * @param union what the object is called in messages
   * @return the discriminator's value, one of {@code variants}; null if the object is none of them
   */
  public @Nullable String variant(Field union, Field discriminator, Names<String> variants) {
    return variant(union, discriminator, variants, null);
  }

  /**
   * The same where the discriminator may be absent.
   *
   * @param absent its value where it is; null if it has to be there
   */
  public @Nullable String variant(
      Field union, Field discriminator, Names<String> variants, @Nullable String absent) {
    String first = nextName();
    if (first == null) {
      return stopped ? null : variantOfEmpty(discriminator, absent);
    }
    String variant =
        discriminator.isKey(first)
            ? variant(source, token, discriminator, variants)
            : variantAhead(first, discriminator, variants, absent);
    if (variant != null) {
      keyAhead = first;
      return variant;
    }
    int deepest = depth;
    for (String name = first; name != null; name = nextName()) {
      deepest = Math.max(deepest, passOver(Field.pointerTo(name)));
    }
    if (deepest > maxDepth) {
      found = union.breaks(found, ViolationCode.TOO_DEEP, union.message(tooDeep()));
    }
    leaveVariant();
    return null;
  }

  /** The variant that an object without any key is, whose end was just read. */
  private @Nullable String variantOfEmpty(Field discriminator, @Nullable String absent) {
    if (absent == null) {
      found = discriminator.missing(found);
      return null;
    }
    depth++;
    endAhead = true;
    return absent;
  }

  private @Nullable String variantAhead(
      String first, Field discriminator, Names<String> variants, @Nullable String absent) {
    if (!(source instanceof Recording)) {
      Recording rest;
      try {
        rest = Recording.ofRest(source, first, token);
      } catch (TokenException broken) {
        return stop(broken, "");
      }
      beside = source;
      besideDepth = depth;
      source = rest;
      nextName();
    }
    Recording ahead = ((Recording) source).ahead();
    String name = first;
    Token value = token;
    while (name != null && !discriminator.isKey(name)) {
      ahead.passOver(value);
      name = ahead.nextName();
      value = name == null ? Token.END : ahead.next();
    }
    if (name == null) {
      found = absent == null ? discriminator.missing(found) : found;
      return absent;
    }
    return variant(ahead, value, discriminator, variants);
  }

  /** The variant that a discriminator names, which stands there; null, and a violation, if that is none. */
  private @Nullable String variant(TokenSource at, Token value, Field discriminator, Names<String> variants) {
    if (value != Token.STRING) {
      found =
          value == Token.NULL
              ? discriminator.isNull(found)
              : discriminator.breaks(found, ViolationCode.WRONG_TYPE, discriminator.message("must be a string"));
      return null;
    }
    try {
      char[] buffer = at.textBuffer();
      String variant = variants.match(buffer, at.textOffset(), at.textLength());
      if (variant == null) {
        String message = discriminator.message("must be one of " + variants.list());
        found = discriminator.breaks(found, ViolationCode.UNKNOWN_VARIANT, message);
      }
      return variant;
    } catch (TokenException broken) {
      return stop(broken, discriminator.pointer());
    }
  }

  /** Goes back to the input, after the fields of a variant were read, if they had been recorded. */
  public void leaveVariant() {
    if (beside != null && besideDepth == depth + 1) {
      source = beside;
      beside = null;
    }
  }

  // What went wrong

  <T> @Nullable T refuse(Field field, String rule) {
    if (token == Token.NULL) {
      if (!field.nullable()) {
        found = field.isNull(found);
      }
    } else if (token == Token.END && !stopped) {
      malformed(field.pointer(), "malformed JSON: the input has no value");
    } else if (!stopped) {
      found = field.breaks(found, ViolationCode.WRONG_TYPE, field.message(rule));
      passOver(field.pointer());
    }
    return null;
  }

  Token advance(String pointer) {
    try {
      token = source.next();
    } catch (TokenException broken) {
      stop(broken, pointer);
    }
    return token;
  }

  <T> @Nullable T stop(TokenException broken, String pointer) {
    if (broken.limitExceeded()) {
      halt(pointer, ViolationCode.PARSER_LIMIT, String.valueOf(broken.getMessage()));
    } else {
      malformed(pointer, String.valueOf(broken.getMessage()));
    }
    return null;
  }

  void malformed(String pointer, String message) {
    halt(pointer, ViolationCode.MALFORMED_JSON, message);
  }

  private void halt(String pointer, ViolationCode code, String message) {
    found = Violations.add(found, pointer, code, Violations.INVALID_JSON + message);
    stopped = true;
    token = Token.END;
  }
}

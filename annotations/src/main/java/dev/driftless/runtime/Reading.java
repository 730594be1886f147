package dev.driftless.runtime;

import dev.driftless.runtime.TokenSource.Token;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a {@link TokenSource}, as generated readers see it: the value in hand, and the violations found so far.
 *
 * <p>Whatever the input is, reading goes on: a value of the wrong kind becomes a violation and is passed over, and
 * where the JSON itself breaks, the rest looks like the end of every object and list ({@link #isStopped()}).
 */
public final class Reading {
  /** How many objects and lists may stand inside each other unless the caller says otherwise. */
  public static final int DEFAULT_MAX_DEPTH = 100;

  private TokenSource source;
  /** What {@link #source} is but for a recorded value; a recorded payload has no further one inside it. */
  private TokenSource live;
  /** What {@link #source} is but for a union's object that is recorded; it has no further one inside it either. */
  private @Nullable TokenSource beside;
  /** How deep the fields of that object are. */
  private int besideDepth;
  /** A key that was read ahead; its value is in hand. */
  private @Nullable String keyAhead;

  private final int maxDepth;
  private Token token = Token.END;
  private int depth;
  private boolean stopped;
  private @Nullable Violations found;

  Reading(TokenSource source, int maxDepth) {
    if (maxDepth < 1) {
      throw new IllegalArgumentException("the depth limit must be at least 1, not " + maxDepth);
    }
    this.source = source;
    this.live = source;
    this.maxDepth = maxDepth;
  }

  /**
   * Reads one value and leaves the source behind it.
   *
   * @param root what the value is called in messages
   * @param fields reads the fields of an object whose start was just read
   */
  public static <T> Validated<T> read(
      TokenSource source, int maxDepth, Field root, Function<Reading, @Nullable T> fields) {
    Reading in = new Reading(source, maxDepth);
    in.advance("");
    return in.value(root, fields);
  }

  /** Reads one value as {@link #read} does and refuses anything that comes after it. */
  public static <T> Validated<T> readDocument(
      TokenSource source, int maxDepth, Field root, Function<Reading, @Nullable T> fields) {
    Reading in = new Reading(source, maxDepth);
    in.advance("");
    @Nullable T readable = in.object(root) ? fields.apply(in) : null;
    if (!in.stopped && in.advance("") != Token.END) {
      in.malformed("", "malformed JSON: the input goes on after its value");
    }
    return new Validated<>(readable, Violations.list(in.found));
  }

  <T> Validated<T> value(Field root, Function<Reading, @Nullable T> fields) {
    @Nullable T readable = object(root) ? fields.apply(this) : null;
    return new Validated<>(readable, Violations.list(found));
  }

  // Violations

  /** The violations so far, to be handed to a check. */
  public @Nullable Violations found() {
    return found;
  }

  /** Takes back what a check returned. */
  public void found(@Nullable Violations found) {
    this.found = found;
  }

  /** How many violations there are, to be given later to a method that takes {@code from}. */
  public int mark() {
    return found == null ? 0 : found.size();
  }

  /** Puts {@code pointer} before the pointers of the violations from {@code from} on. */
  public void under(int from, String pointer) {
    if (found != null) {
      Violations.under(found, from, pointer);
    }
  }

  /** Puts a list's index before the pointers of the violations from {@code from} on. */
  public void underItem(int from, int index) {
    if (found != null) {
      Violations.underItem(found, from, index);
    }
  }

  /** Puts the key of a map's entry before the pointers of the violations from {@code from} on. */
  public void underEntry(int from, String key) {
    Violations.underEntry(found, from, key);
  }

  /** Sorts the violations of a map's entries, those from {@code from} on, so that the order of its keys has no say. */
  public void sortByPointer(int from) {
    Violations.sortByPointer(found, from);
  }

  /**
   * Puts the key that the field stood under, which may be an alternative one, into the pointers of the violations from
   * {@code from} on, all of which are the field's.
   */
  public void underKey(int from, Field field, String name) {
    if (mark() > from) {
      Violations.instead(found, from, field.pointer(), Field.pointerTo(name));
    }
  }

  /** Gives the violations from {@code from} on their place within their object, for {@link #sort}. */
  public void rank(int from, int rank) {
    if (found != null) {
      Violations.rank(found, from, rank);
    }
  }

  /** Sorts the violations of one object, those from {@code from} on, so that the order of its keys has no say. */
  public void sort(int from) {
    if (found != null) {
      Violations.sort(found, from);
    }
  }

  /** Sorts the violations of unknown keys, which have that rank, behind those of the fields that were there. */
  public void sortUnknown(int from, int rank) {
    if (found != null) {
      Violations.sortUnknown(found, from, rank);
    }
  }

  /** How many violations were found, to be given later to {@link #isSound}. */
  public long count() {
    return Violations.count(found);
  }

  /** Whether nothing went wrong since there were {@code count} violations. */
  public boolean isSound(long count) {
    return !stopped && count() == count;
  }

  /** Whether a violation from {@code from} on is about a value that is there, at just this pointer. */
  public boolean anyAt(int from, String pointer) {
    return found != null && Violations.anyAt(found, from, pointer);
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

  private boolean enter(Field field, Token start, String rule) {
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
    String first = nextName();
    if (first == null) {
      if (!stopped) {
        found = discriminator.missing(found);
      }
      return null;
    }
    String variant =
        discriminator.isKey(first)
            ? variant(source, token, discriminator, variants)
            : variantAhead(first, discriminator, variants);
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

  private @Nullable String variantAhead(String first, Field discriminator, Names<String> variants) {
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
      found = discriminator.missing(found);
      return null;
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

  // Values: each returns null, and adds a violation, where the value in hand is not of its kind

  /** A string, as it is. */
  public @Nullable String string(Field field) {
    if (token != Token.STRING) {
      return refuse(field, "must be a string");
    }
    try {
      return source.text();
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
  }

  /** A string that is most often one of {@code known}, which are then not made anew. */
  public @Nullable String string(Field field, Names<String> known) {
    String constant = token == Token.STRING ? matching(field, known) : null;
    return constant != null || stopped ? constant : string(field);
  }

  /** One of the names of an enum. */
  public <E> @Nullable E constant(Field field, Names<E> names) {
    if (token != Token.STRING) {
      return refuse(field, "must be a string");
    }
    E constant = matching(field, names);
    if (constant == null && !stopped) {
      found = field.breaks(found, ViolationCode.UNKNOWN_VALUE, field.message("must be one of " + names.list()));
    }
    return constant;
  }

  /** One of the constants of an enum whose values are integers. */
  public <E> @Nullable E constant(Field field, Integers<E> integers) {
    if (token != Token.INTEGER) {
      return refuse(field, "must be an integer");
    }
    E constant;
    try {
      constant = source.isLong() ? integers.match(source.longValue()) : null;
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
    if (constant == null) {
      found = field.breaks(found, ViolationCode.UNKNOWN_VALUE, field.message("must be one of " + integers.list()));
    }
    return constant;
  }

  /**
   * One of the constants of an open enum, or another value of it.
   *
   * @param other makes the value of a text that is no constant's name
   */
  public <E> @Nullable E constant(Field field, Names<E> names, Function<String, E> other) {
    E constant = token == Token.STRING ? matching(field, names) : null;
    if (constant != null || stopped) {
      return constant;
    }
    String text = string(field);
    return text == null || !isWellFormed(field, text) ? null : other.apply(text);
  }

  boolean isWellFormed(Field field, String text) {
    boolean wellFormed = Formats.isWellFormed(text);
    if (!wellFormed) {
      found = field.breaks(found, ViolationCode.LONE_SURROGATE, field.message("must not have a lone surrogate"));
    }
    return wellFormed;
  }

  /**
   * A list of objects, or a text. A text that is the JSON of a list without violations becomes that list, if the source
   * has a parser for it; any other stays text.
   *
   * @param fields reads the fields of an item whose start was just read
   */
  public <T> @Nullable ListOrText<T> listOrText(Field field, Field item, Function<Reading, @Nullable T> fields) {
    if (token == Token.STRING) {
      String text = string(field);
      return text == null ? null : listOrText(text, isWellFormed(field, text), item, fields);
    }
    if (!enter(field, Token.START_ARRAY, "must be a list or a string")) {
      return null;
    }
    int start = mark();
    List<T> items = new ArrayList<>();
    for (int i = 0; nextItem(); i++) {
      int before = mark();
      items.add(object(item) ? fields.apply(this) : null);
      underItem(before, i);
    }
    under(start, field.pointer());
    return new ListOrText<>(items);
  }

  private <T> ListOrText<T> listOrText(
      String text, boolean wellFormed, Field item, Function<Reading, @Nullable T> fields) {
    TokenSource nested = wellFormed && beginsList(text) ? source.nested(text) : null;
    List<T> list = nested == null ? null : new Reading(nested, maxDepth).soundList(depth, item, fields);
    return list == null ? new ListOrText<>(text) : new ListOrText<>(list);
  }

  /** Whether it is worth a parser: the first character that is no white space of JSON begins a list. */
  private static boolean beginsList(String text) {
    int start = 0;
    while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start < text.length() && text.charAt(start) == '[';
  }

  /**
   * The list that is the whole of the input; null if there is anything wrong with it.
   *
   * @param outside how many objects and lists the input stands in
   */
  private <T> @Nullable List<T> soundList(int outside, Field item, Function<Reading, @Nullable T> fields) {
    depth = outside;
    if (advance("") != Token.START_ARRAY || depth == maxDepth) {
      return null;
    }
    depth++;
    List<T> items = new ArrayList<>();
    while (nextItem()) {
      items.add(object(item) ? fields.apply(this) : null);
      if (found != null) {
        return null;
      }
    }
    return advance("") == Token.END && found == null ? items : null;
  }

  /** The name of an event type; one that is not {@code known} is a violation, and is returned all the same. */
  public @Nullable String eventType(Field field, Names<String> known) {
    String constant = token == Token.STRING ? matching(field, known) : null;
    if (constant != null || stopped) {
      return constant;
    }
    String unknown = string(field);
    if (unknown != null) {
      found = field.unknownEventType(found, unknown);
    }
    return unknown;
  }

  private <E> @Nullable E matching(Field field, Names<E> names) {
    try {
      char[] buffer = source.textBuffer();
      return names.match(buffer, source.textOffset(), source.textLength());
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
  }

  /** A boolean. */
  public @Nullable Boolean bool(Field field) {
    return switch (token) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      default -> refuse(field, "must be true or false");
    };
  }

  /** An integer from −2<sup>31</sup> to 2<sup>31</sup> − 1; {@code 1.0} and {@code 1e2} are none. */
  public @Nullable Integer int32(Field field) {
    Long value = integer(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return value == null ? null : (Integer) value.intValue();
  }

  /** An integer from −2<sup>63</sup> to 2<sup>63</sup> − 1; {@code 1.0} and {@code 1e2} are none. */
  public @Nullable Long int64(Field field) {
    return integer(field, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private @Nullable Long integer(Field field, long least, long most) {
    if (token != Token.INTEGER) {
      return refuse(field, "must be an integer");
    }
    try {
      if (source.isLong()) {
        long value = source.longValue();
        if (value >= least && value <= most) {
          return value;
        }
      }
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
    return outOfRange(field, "must be from " + least + " to " + most);
  }

  /** A number as a double, the nearest one. */
  public @Nullable Double number(Field field) {
    if (token != Token.INTEGER && token != Token.DECIMAL) {
      return refuse(field, "must be a number");
    }
    try {
      double value = source.doubleValue();
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
    return outOfRange(field, "must fit a double-precision number");
  }

  /** A number, exactly as it is. */
  public @Nullable BigDecimal decimal(Field field) {
    if (token != Token.INTEGER && token != Token.DECIMAL) {
      return refuse(field, "must be a number");
    }
    try {
      BigDecimal value = source.decimalValue();
      if (value != null) {
        return value;
      }
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
    return outOfRange(field, "must have an exponent that fits 32 bits");
  }

  /** A string, or an integer from −2<sup>63</sup> to 2<sup>63</sup> − 1. */
  public @Nullable TextOrInteger textOrInteger(Field field) {
    if (token == Token.INTEGER) {
      Long integer = int64(field);
      return integer == null ? null : TextOrInteger.of(integer);
    }
    if (token != Token.STRING) {
      return refuse(field, "must be a string or an integer");
    }
    String text = string(field);
    return text == null || !isWellFormed(field, text) ? null : TextOrInteger.of(text);
  }

  /** A value of any kind but null, kept as it is. */
  public @Nullable Json any(Field field) {
    return token == Token.NULL || token == Token.END ? refuse(field, "") : AnyValue.read(this, field);
  }

  /** An integer of any size, a {@code Long} where it fits. */
  @Nullable Number anyInteger(Field field) {
    try {
      if (source.isLong()) {
        return source.longValue();
      }
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
    BigDecimal value = decimal(field);
    return value == null ? null : value.toBigIntegerExact();
  }

  Token token() {
    return token;
  }

  /** A date-time with offset, see {@link Rfc3339}. */
  public @Nullable OffsetDateTime dateTime(Field field) {
    return text(field, Rfc3339::dateTime, "must be an RFC 3339 date-time with offset");
  }

  /** A date, see {@link Rfc3339}. */
  public @Nullable LocalDate date(Field field) {
    return text(field, Rfc3339::date, "must be an RFC 3339 date");
  }

  /** A time of day with offset, see {@link Rfc3339}. */
  public @Nullable OffsetTime time(Field field) {
    return text(field, Rfc3339::time, "must be an RFC 3339 time with offset");
  }

  /** A UUID, see {@link Formats#uuid}. */
  public @Nullable UUID uuid(Field field) {
    return text(field, Formats::uuid, "must be a UUID");
  }

  /** A URI reference, see {@link Formats#uriReference}. */
  public @Nullable URI uri(Field field) {
    return text(
        field, (buffer, offset, length) -> Formats.uriReference(new String(buffer, offset, length)), "must be a URI");
  }

  private interface Parser<T> {
    @Nullable T parse(char[] buffer, int offset, int length);
  }

  private <T> @Nullable T text(Field field, Parser<T> parser, String rule) {
    if (token != Token.STRING) {
      return refuse(field, "must be a string");
    }
    T value;
    try {
      char[] buffer = source.textBuffer();
      value = parser.parse(buffer, source.textOffset(), source.textLength());
    } catch (TokenException broken) {
      return stop(broken, field.pointer());
    }
    if (value == null) {
      found = field.breaks(found, ViolationCode.FORMAT, field.message(rule));
    }
    return value;
  }

  // What went wrong

  private <T> @Nullable T outOfRange(Field field, String rule) {
    found = field.breaks(found, ViolationCode.OUT_OF_RANGE, field.message(rule));
    return null;
  }

  private <T> @Nullable T refuse(Field field, String rule) {
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

  private <T> @Nullable T stop(TokenException broken, String pointer) {
    if (broken.limitExceeded()) {
      halt(pointer, ViolationCode.PARSER_LIMIT, String.valueOf(broken.getMessage()));
    } else {
      malformed(pointer, String.valueOf(broken.getMessage()));
    }
    return null;
  }

  private void malformed(String pointer, String message) {
    halt(pointer, ViolationCode.MALFORMED_JSON, message);
  }

  private void halt(String pointer, ViolationCode code, String message) {
    found = Violations.add(found, pointer, code, Violations.INVALID_JSON + message);
    stopped = true;
    token = Token.END;
  }
}

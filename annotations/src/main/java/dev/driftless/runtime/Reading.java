package dev.driftless.runtime;

import dev.driftless.runtime.TokenSource.Token;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a {@link TokenSource}, as generated readers see it: the value in hand, and the violations found so far.
 *
 * <p>Whatever the input is, reading goes on: a value of the wrong kind becomes a violation and is passed over, and
 * where the JSON itself breaks, the rest looks like the end of every object and list ({@link #isStopped()}).
 */
public final class Reading extends Cursor {
  /** How many objects and lists may stand inside each other unless the caller says otherwise. */
  public static final int DEFAULT_MAX_DEPTH = 100;

  Reading(TokenSource source, int maxDepth) {
    super(source, maxDepth);
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
    return ListOrTextValue.read(this, field, item, fields);
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

  private <T> @Nullable T outOfRange(Field field, String rule) {
    found = field.breaks(found, ViolationCode.OUT_OF_RANGE, field.message(rule));
    return null;
  }
}

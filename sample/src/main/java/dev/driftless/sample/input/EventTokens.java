package dev.driftless.sample.input;

import dev.driftless.runtime.Reading;
import dev.driftless.runtime.TokenException;
import dev.driftless.runtime.TokenSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one event after another, from a source whose first tokens had to be read to know that an event begins;
 * those come once more.
 *
 * <p>An event is refused where it is larger than a whole request may be, or has more tokens than any event that means
 * well: a reader keeps what it reads, and the memory for it must not depend on the input.
 */
final class EventTokens extends ForwardingTokens {
  static final int LARGEST_MIB = 10;
  private static final int MOST_TOKENS = 250_000;

  private final LongSupplier bytesTaken;
  private @Nullable Token first;
  private final Queue<String> deepKeys = new ArrayDeque<>();
  private int nested;
  private boolean hasFirstKey;
  private @Nullable String firstKey;
  private long start;
  private int count;
  private boolean isTooLarge;

  /**
   * @param live the source of all events
   * @param bytesTaken how many bytes {@code live} has taken from its input
   */
  EventTokens(TokenSource live, LongSupplier bytesTaken) {
    super(live);
    this.bytesTaken = bytesTaken;
  }

  /** An event begins, with a token that the source has given. */
  void begin(Token first) {
    this.first = first;
    deepKeys.clear();
    nested = 0;
    hasFirstKey = false;
    start = bytesTaken.getAsLong();
    count = 0;
    isTooLarge = false;
  }

  /**
   * An event begins, with keys that the source has given.
   *
   * @param unknownDeepKeys unknown keys whose values, already passed over, are deeper than the reader allows; of other
   *     unknown keys a reader takes no notice
   * @param firstKey the key after them that the source stands on; null if it stands on the end of the object
   */
  void beginObject(Collection<String> unknownDeepKeys, @Nullable String firstKey) {
    begin(Token.START_OBJECT);
    deepKeys.addAll(unknownDeepKeys);
    this.firstKey = firstKey;
    hasFirstKey = true;
  }

  /** Whether the event was refused for its size; its end is still to be found then. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  @Override
  public Token next() {
    if (first != null) {
      Token token = first;
      first = null;
      return token;
    }
    if (nested > 0) {
      nested--;
      return nested < Reading.DEFAULT_MAX_DEPTH ? Token.END_ARRAY : Token.START_ARRAY;
    }
    requireFitting();
    return super.next();
  }

  @Override
  public @Nullable String nextName() {
    if (!deepKeys.isEmpty()) {
      // Its value once more, as far as it matters: lists that go too deep.
      nested = 2 * Reading.DEFAULT_MAX_DEPTH;
      return deepKeys.remove();
    }
    if (hasFirstKey) {
      hasFirstKey = false;
      return firstKey;
    }
    requireFitting();
    return super.nextName();
  }

  private void requireFitting() {
    if (++count > MOST_TOKENS || bytesTaken.getAsLong() - start > (long) LARGEST_MIB << 20) {
      isTooLarge = true;
      throw new TokenException(
          "the event is larger than " + LARGEST_MIB + " MiB or has more than " + MOST_TOKENS + " tokens", true, null);
    }
  }
}

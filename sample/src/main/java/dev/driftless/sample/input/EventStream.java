package dev.driftless.sample.input;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.Reading;
import dev.driftless.runtime.TokenException;
import dev.driftless.runtime.TokenSource.Token;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventBatch;
import dev.driftless.sample.EventReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one input and gives a verdict on each, in input order and in constant memory.
 *
 * <p>The input is any number of JSON values, one after another or one per line ({@link LineGate} says what a broken
 * line means). Each is an event, a list of events, or a batch: an object that has its events under {@code events}. An
 * object is a batch if {@code events} comes before any key of an event's envelope; its other keys are ignored.
 */
public final class EventStream {
  /** Under which key a batch has its events. */
  public static final String BATCH_KEY = EventBatch.class.getAnnotation(JsonPropertyOrder.class).value()[0];

  private static final String BATCH_POINTER = "/" + BATCH_KEY;
  private static final Set<String> ENVELOPE_KEYS =
      Set.of(Event.class.getAnnotation(JsonPropertyOrder.class).value());

  /** In UTF-16 units, which no text has more of than it has bytes. */
  private static final int LONGEST_TEXT = EventTokens.LARGEST_MIB << 20;

  /** Of unknown keys before those that are known, so many can be found too deep; the rest would be more of the same. */
  private static final int MOST_DEEP_KEYS = 1000;

  /** Nothing is kept from one key to the next, and whatever costs memory while it is read has an end. */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(10_000)
                  .maxStringLength(10 << 20)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final LineGate gate;
  private final BrokenJson brokenJson;
  private final Listener listener;
  private final boolean wantsTexts;
  private long index;
  private boolean isJson;

  // Of the parser at hand; a break takes a new one.
  private JsonParser parser;
  private JacksonTokens tokens;
  private EventTokens event;
  private TextTap texts;

  /** Is told of each event. */
  public interface Listener {

    /**
     * There is another event.
     *
     * @param text the object exactly as it stands in the input; null if it is no object, is broken or too large
     */
    void event(Verdict verdict, @Nullable String text);
  }

  private EventStream(InputStream bytes, Listener listener, boolean wantsTexts) throws IOException {
    this.gate = new LineGate(bytes);
    this.brokenJson = new BrokenJson(gate);
    this.listener = listener;
    this.wantsTexts = wantsTexts;
    open();
  }

  /** The verdicts on the events of an input. */
  public static EventStream of(InputStream bytes, Consumer<Verdict> verdicts) throws IOException {
    return new EventStream(bytes, (verdict, text) -> verdicts.accept(verdict), false);
  }

  /** The events of an input with their texts. */
  public static EventStream withTexts(InputStream bytes, Listener listener) throws IOException {
    return new EventStream(bytes, listener, true);
  }

  private void open() throws IOException {
    texts = new TextTap(new Utf8Reader(gate), LONGEST_TEXT);
    parser = JSON.createParser(wantsTexts ? texts : new Utf8Reader(gate));
    gate.follow(parser);
    tokens = JacksonTokens.of(parser);
    event = new EventTokens(tokens, gate::handedOut);
  }

  /**
   * Reads all there is.
   *
   * @throws UnusableInputException if there is no JSON in the input, or it can't be read to its end
   */
  public void read() throws UnusableInputException {
    try {
      while (readToBreak()) {
        open();
      }
    } catch (UncheckedIOException failure) {
      throw new UnusableInputException(failure.getCause());
    } catch (IOException failure) {
      throw new UnusableInputException(failure);
    }
  }

  /** Whether there was a break after which the input can be read on. */
  private boolean readToBreak() throws IOException, UnusableInputException {
    JsonParser current = parser;
    try (current) {
      for (Token token = nextValue(); token != Token.END; token = nextValue()) {
        isJson = true;
        readRoot(token);
      }
    } catch (TokenException broken) {
      return goOnAfter(brokenJson.violation(broken));
    } catch (BrokenEvent broken) {
      return gate.resync();
    }
    if (!isJson) {
      throw new UnusableInputException("is empty: there is no JSON in it");
    }
    return false;
  }

  private boolean goOnAfter(Violation broken) throws IOException, UnusableInputException {
    if (isJson) {
      tell(List.of(broken));
      return gate.resync();
    }
    if (!gate.resync()) {
      throw new UnusableInputException("is not JSON. " + broken.message());
    }
    tell(List.of(broken));
    return true;
  }

  private void readRoot(Token token) {
    switch (token) {
      case START_ARRAY -> readItems();
      case START_OBJECT -> readObject();
      default -> readEvent(token);
    }
  }

  private void readItems() {
    for (Token token = nextValue(); token != Token.END_ARRAY; token = nextValue()) {
      readEvent(token);
    }
  }

  private Token nextValue() {
    Token token = tokens.next();
    if (token == Token.STRING) {
      tokens.textBuffer(); // Else a torn text would be taken for a whole one that something broken follows.
    }
    return token;
  }

  private void readObject() {
    beginText();
    List<String> unknownDeepKeys = new ArrayList<>(0);
    String name = tokens.nextName();
    while (name != null && !ENVELOPE_KEYS.contains(name)) {
      Token value = tokens.next();
      if (name.equals(BATCH_KEY)) {
        texts.drop();
        readBatch(value);
        return;
      }
      boolean isDeep = passOver(value) >= Reading.DEFAULT_MAX_DEPTH;
      if (isDeep && unknownDeepKeys.size() < MOST_DEEP_KEYS) {
        unknownDeepKeys.add(name);
      }
      name = tokens.nextName();
    }
    event.beginObject(unknownDeepKeys, name);
    readEvent(true);
  }

  private void readBatch(Token firstList) {
    readList(firstList);
    for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
      if (name.equals(BATCH_KEY)) {
        tellOfBatch(ViolationCode.DUPLICATE_KEY, "duplicate key 'events'");
      }
      passOver(tokens.next());
    }
  }

  private void readList(Token list) {
    switch (list) {
      case START_ARRAY -> readItems();
      case NULL -> tellOfBatch(ViolationCode.NULL_VALUE, "'events' must not be null");
      default -> {
        tellOfBatch(ViolationCode.WRONG_TYPE, "'events' must be a list");
        passOver(list);
      }
    }
  }

  private void tellOfBatch(ViolationCode code, String rule) {
    tell(List.of(new Violation(BATCH_POINTER, code, "Invalid batch: " + rule)));
  }

  private void readEvent(Token first) {
    boolean isObject = first == Token.START_OBJECT;
    if (isObject) {
      beginText();
    }
    event.begin(first);
    readEvent(isObject);
  }

  private void readEvent(boolean isObject) {
    int depth = depth();
    Validated<Event> read = EventReader.read(event);
    if (read.isValid()) {
      tell(read.readable(), List.of(), endText());
      return;
    }
    boolean isRead = !event.isTooLarge() && !brokenJson.isIn(read.violations());
    tell(read.readable(), brokenJson.inPlace(read.violations()), isRead && isObject ? endText() : null);
    if (event.isTooLarge()) {
      texts.drop();
      while (depth() >= depth) {
        tokens.next();
      }
    } else if (!isRead) {
      throw new BrokenEvent();
    }
  }

  private void beginText() {
    if (wantsTexts) {
      texts.begin(parser.currentTokenLocation().getCharOffset());
    }
  }

  private @Nullable String endText() {
    return wantsTexts ? texts.end(parser.currentLocation().getCharOffset()) : null;
  }

  private int depth() {
    return parser.getParsingContext().getNestingDepth();
  }

  /** Passes over a value and returns how deep it goes: 0 for one that is no object and no list. */
  private int passOver(Token first) {
    int outside = first == Token.START_OBJECT || first == Token.START_ARRAY ? depth() - 1 : depth();
    int deepest = depth();
    while (depth() > outside) {
      tokens.next();
      deepest = Math.max(deepest, depth());
    }
    return deepest - outside;
  }

  private void tell(List<Violation> violations) {
    tell(null, violations, null);
  }

  private void tell(@Nullable Event readable, List<Violation> violations, @Nullable String text) {
    listener.event(new Verdict(index++, readable, violations), text);
  }

  /** The JSON breaks inside an event, and its verdict says so. */
  private static final class BrokenEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenEvent() {
      super(null, null, false, false);
    }
  }
}

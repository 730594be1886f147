package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text (RFC 8259) with its tree, and where in the text each value stands, so that a part can be shown just as it
 * was written.
 *
 * <p>The tree is one as {@link dev.driftless.processor.fixture.Interpreter} takes it: numbers without fraction and
 * exponent are {@code Integer}, {@code Long} or {@code BigInteger}, others {@code BigDecimal}. A key that stands twice
 * in one object is malformed here, though RFC 8259 only advises against it.
 */
public final class ParsedJson {
  private final String text;
  private final @Nullable Object tree;
  private final Map<String, Slice> slices;

  private ParsedJson(String text, @Nullable Object tree, Map<String, Slice> slices) {
    this.text = text;
    this.tree = tree;
    this.slices = slices;
  }

  /** The place of a value in the text, in UTF-16 units: {@code end} is behind its last one. */
  public record Slice(int start, int end) {}

  /**
   * Parses a text that is one JSON value.
   *
   * @throws MalformedJsonException if it is none; also if it is nested deeper, or has longer numbers or keys, than
   *     Jackson reads by default ({@link com.fasterxml.jackson.core.StreamReadConstraints}), or half a surrogate pair
   *     in a key
   */
  public static ParsedJson of(String text) throws MalformedJsonException {
    // Recycled buffers would outlive the compilation in the threads of a build daemon.
    JsonFactory factory = JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();
    try (JsonParser parser = factory.createParser(new StringReader(text))) {
      return of(text, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can't fail", e);
    }
  }

  private static ParsedJson of(String text, JsonParser parser) throws IOException, MalformedJsonException {
    TreeReader reader = new TreeReader(parser);
    try {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("the text is empty", parser.currentLocation());
      }
      Object tree = reader.read();
      if (parser.nextToken() != null) {
        throw new MalformedJsonException("the text goes on after its value", parser.currentTokenLocation());
      }
      return new ParsedJson(text, tree, reader.slices());
    } catch (JsonProcessingException malformed) {
      throw MalformedJsonException.of(malformed, parser.currentTokenLocation());
    }
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The value of the whole text. */
  public @Nullable Object tree() {
    return tree;
  }

  /** Where the value at a JSON Pointer (RFC 6901) stands; empty if there is none. */
  public Optional<Slice> at(String pointer) {
    return Optional.ofNullable(slices.get(pointer));
  }

  /**
   * The value at a JSON Pointer as it was written, moved to the left by the indentation that its lines share, that of
   * the line on which it begins included, and with lines ended by {@code \n}; empty if there is none.
   */
  public Optional<String> source(String pointer) {
    return at(pointer).map(this::outdented);
  }

  private String outdented(Slice slice) {
    List<String> lines = text.substring(slice.start(), slice.end()).lines().toList();
    String shared = indentation(text.substring(lineStart(slice.start()), slice.start()));
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        shared = commonPrefix(shared, indentation(line));
      }
    }
    int width = shared.length();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> i == 0 ? lines.get(i) : lines.get(i).substring(Math.min(width, lines.get(i).length())))
        .collect(Collectors.joining("\n"));
  }

  private int lineStart(int at) {
    return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static String commonPrefix(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }
}

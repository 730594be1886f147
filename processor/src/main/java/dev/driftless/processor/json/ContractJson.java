package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.Separators;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * {@code contract.json}: the whole contract as data, all of the model but the positions in its source. It is what the
 * compiler hands on; documents, schemas and comparisons can be made from it without a compiler. Its JSON Schema is
 * {@code META-INF/driftless/contract.schema.json} in the annotations' jar.
 *
 * <p>Lists and booleans are always there; a text or a number is left out where the contract says nothing. So are the
 * common texts of an enum whose constants are no error categories, and the status of the response that stands for every
 * status its endpoint doesn't list. What follows from the rest, such as a rule's text or what a lane table collapses,
 * is not written, with one exception: the violation code of each constraint, for those who read reports beside the
 * contract.
 */
public final class ContractJson {

  /** The number of this format; another one wherever a reader of this one would misunderstand or refuse the text. */
  public static final int FORMAT = 2;

  private ContractJson() {}

  /** The position of everything in a contract that was not read from its source. */
  private enum Unknown implements Position {
    POSITION
  }

  /**
   * The text of {@code contract.json} (RFC 8259), to be stored as UTF-8: indented by two spaces, lines ended by {@code
   * \n}, the last one too. Everything is in the order of declaration, so equal contracts give equal text.
   */
  public static String of(Contract contract) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory().createGenerator(text)) {
      json.setPrettyPrinter(prettyPrinter());
      new ContractWriter(json).write(contract);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can't fail", e);
    }
    return escapeLoneSurrogates(text.toString()) + "\n";
  }

  /**
   * The contract that a text of {@link #of} stands for: the same again, only that every position in it is one that says
   * nothing. What the contract keeps to because it was compiled, such as that each named type is declared, isn't checked.
   *
   * @throws MalformedContractException if the text is no JSON, of another {@link #FORMAT}, or has a key or value that this
   *     one doesn't know, or lacks one
   */
  public static Contract read(String text) throws MalformedContractException {
    try {
      return new ContractParser(Unknown.POSITION).read(ParsedJson.of(text).tree());
    } catch (MalformedJsonException malformed) {
      throw new MalformedContractException(malformed);
    }
  }

  private static JsonFactory factory() {
    // Recycled buffers would outlive the compilation in the threads of a build daemon.
    return JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  /** A pattern or a message may have a lone surrogate, which would be lost in UTF-8; it only stands in JSON strings. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            codePoint -> {
              if (Character.getType(codePoint) == Character.SURROGATE) {
                escaped.append(String.format("\\u%04X", codePoint));
              } else {
                escaped.appendCodePoint(codePoint);
              }
            });
    return escaped.toString();
  }
}

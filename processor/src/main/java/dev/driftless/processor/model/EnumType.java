package dev.driftless.processor.model;

import dev.driftless.Outcome;
import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared enum.
 *
 * @param name the declaration's simple name, also that of the generated enum
 * @param doc the doc comment, raw; empty if there is none
 * @param open whether any other text is a value too
 * @param integers whether its values in JSON are integers: those that the wire names of the constants are
 * @param commonTexts texts of errors for the document; null if the constants are no error categories
 */
public record EnumType(
    String name,
    String doc,
    List<Constant> constants,
    boolean open,
    boolean integers,
    @Nullable List<String> commonTexts,
    Lifecycle lifecycle,
    Position position) {

  public EnumType {
    constants = List.copyOf(constants);
    commonTexts = commonTexts == null ? null : List.copyOf(commonTexts);
  }

  /** An enum of strings whose constants are no error categories. */
  public EnumType(String name, String doc, List<Constant> constants, boolean open, Position position) {
    this(name, doc, constants, open, false, null, Lifecycle.UNSAID, position);
  }

  /** A closed enum of strings whose constants are no error categories. */
  public EnumType(String name, String doc, List<Constant> constants, Position position) {
    this(name, doc, constants, false, false, null, Lifecycle.UNSAID, position);
  }

  /** Whether the constants are error categories. */
  public boolean isErrorCategories() {
    return commonTexts != null;
  }

  /**
   * A constant.
   *
   * @param name its name in Java
   * @param wireName its name in JSON
   * @param alsoRead other texts that are read as this constant, never written
   * @param doc the doc comment, raw; empty if there is none
   * @param aliases other names that a lane table accepts
   * @param unmapped why no lane maps to it; null if one has to
   * @param outcome what it says of an event of a batch; null if it is no status of one
   * @param producerAction what the producer does on it; empty if nothing is said
   * @param category what it is as an error category; null if it is none
   */
  public record Constant(
      String name,
      String wireName,
      List<String> alsoRead,
      String doc,
      List<String> aliases,
      @Nullable String unmapped,
      Outcome.@Nullable Kind outcome,
      String producerAction,
      @Nullable Category category,
      Lifecycle lifecycle,
      Position position) {
    public Constant {
      alsoRead = List.copyOf(alsoRead);
      aliases = List.copyOf(aliases);
    }

    /** A constant that is read by its name in JSON alone. */
    public Constant(
        String name,
        String wireName,
        String doc,
        List<String> aliases,
        @Nullable String unmapped,
        Outcome.@Nullable Kind outcome,
        String producerAction,
        @Nullable Category category,
        Lifecycle lifecycle,
        Position position) {
      this(name, wireName, List.of(), doc, aliases, unmapped, outcome, producerAction, category, lifecycle, position);
    }

    /** The same that is neither the status of an event nor an error category. */
    public Constant(
        String name, String wireName, String doc, List<String> aliases, @Nullable String unmapped, Position position) {
      this(name, wireName, doc, aliases, unmapped, null, "", null, Lifecycle.UNSAID, position);
    }
  }

  /**
   * An error category.
   *
   * @param keywords in lower case; empty for the fallback
   * @param suggestedAction what the user should do
   * @param validationErrors whether every message of the generated validators falls under it
   */
  public record Category(List<String> keywords, String suggestedAction, boolean validationErrors) {
    public Category {
      keywords = List.copyOf(keywords);
    }

    /** Whether everything falls under it that falls under no other. */
    public boolean isFallback() {
      return keywords.isEmpty();
    }
  }

  /** The constant that a text in JSON is read as; empty if it is none. */
  public Optional<Constant> read(String text) {
    return constants.stream()
        .filter(constant -> constant.wireName().equals(text) || constant.alsoRead().contains(text))
        .findFirst();
  }

  /** Whether some texts are read as constants of other names. */
  public boolean hasOtherTexts() {
    return constants.stream().anyMatch(constant -> !constant.alsoRead().isEmpty());
  }

  /** The constant with that name in Java. */
  public Constant constant(String name) {
    return constants.stream().filter(constant -> constant.name().equals(name)).findFirst().orElseThrow();
  }
}

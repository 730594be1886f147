package dev.driftless.processor.markdown;

import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.json.MalformedJsonException;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.read.CarriedTypes;
import dev.driftless.runtime.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Java types are in JSON, as the processor has it. */
final class TypeTables {
  private static final List<String> NUMBERS =
      List.of("7", "1.0", "1e2", "0.1", "2147483648", "9223372036854775808", "1e400", "\"7\"", "true");

  private static final String USE = "use ";
  private static final Pattern JAVA =
      Pattern.compile("@\\w+(\\([^)]*\\))?|\\b(int|long|double|[A-Z]\\w*(?<!JSON))\\b");

  private TypeTables() {}

  /** Every scalar, in the words of a document's tables. */
  static String scalars(Contract contract) {
    MarkdownTable table = new MarkdownTable("Java type", "JSON", "Range or format");
    ValueText texts = new ValueText(contract, new Links(List.of()));
    for (Scalar scalar : Scalar.values()) {
      table.row(name(scalar), ValueText.type(scalar, List.of(), contract), texts.constraints(scalar, List.of()));
    }
    return table.toString();
  }

  /** The type as it stands on a field; where a primitive one will do, that one first. */
  static String name(Scalar scalar) {
    Class<?> type = CarriedTypes.of(scalar);
    return Stream.of(CarriedTypes.unboxed(type), type)
        .distinct()
        .map(one -> Markdown.code(one.getSimpleName()))
        .collect(Collectors.joining(", "));
  }

  /** Which JSON numbers, and what looks like one, are read as which type. */
  static String numbers(Contract contract) {
    List<String> headings = new ArrayList<>(List.of("Java type"));
    NUMBERS.stream().map(Markdown::code).forEach(headings::add);
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (Scalar scalar : List.of(Scalar.INT, Scalar.LONG, Scalar.DOUBLE, Scalar.DECIMAL, Scalar.TEXT_OR_INTEGER)) {
      List<String> cells = new ArrayList<>(List.of(name(scalar)));
      NUMBERS.forEach(number -> cells.add(verdict(contract, scalar, number)));
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  private static String verdict(Contract contract, Scalar scalar, String json) {
    ObjectType owner = contract.objects().get(0);
    Field field = FormatList.plain(contract, scalar);
    try {
      List<Violation> violations = new Interpreter(contract).field(owner, field, ParsedJson.of(json).tree());
      return violations.isEmpty() ? "yes" : Markdown.code(violations.get(0).code().name());
    } catch (MalformedJsonException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** What to declare in place of types that can't be carried. */
  static String instead() {
    Map<String, List<String>> types = new TreeMap<>();
    CarriedTypes.instead()
        .forEach(
            (type, hint) -> {
              if (hint.startsWith(USE)) {
                types.computeIfAbsent(hint.substring(USE.length()), any -> new ArrayList<>()).add(shortened(type));
              }
            });
    types.values().forEach(those -> those.sort(String.CASE_INSENSITIVE_ORDER));
    MarkdownTable table = new MarkdownTable("Instead of", "Declare");
    types.forEach(
        (hint, those) ->
            table.row(
                Words.or(Words.codes(those)), JAVA.matcher(hint).replaceAll(java -> "`" + java.group().strip() + "`")));
    return table.toString();
  }

  private static String shortened(String type) {
    return type.equals("java.util.Optional") ? type : type.substring(type.lastIndexOf('.') + 1);
  }
}

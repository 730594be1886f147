package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A contract that takes from one contract, and through it from another: all compiled together, or one after the other
 * from jars, whose class files lack whatever a class file may lack.
 */
class ChainedImportsTest {
  private static final List<Path> PARTS =
      Stream.of("PartsContract", "Odd").map(ChainedImportsTest::source).toList();
  private static final Path BETWEEN = source("BetweenContract");
  private static final Path WHOLE = source("WholeContract");

  private static Compilation together;
  private static Compilation fromJars;
  private static Compilation halfway;

  /** How the other contracts are met. */
  enum Way {
    TOGETHER,
    FROM_JARS,
    /** One as source, the one that it takes from as a jar. */
    HALFWAY;

    private Compilation compilation() {
      return switch (this) {
        case TOGETHER -> together;
        case FROM_JARS -> fromJars;
        case HALFWAY -> halfway;
      };
    }
  }

  private static Path source(String name) {
    return CompiledContract.resource("imports/chain/" + name + ".java");
  }

  @BeforeAll
  static void compile(@TempDir Path directory) throws IOException {
    together = Compilation.of(Stream.concat(PARTS.stream(), Stream.of(BETWEEN, WHOLE)).toList());
    Compilation parts = Compilation.of(PARTS, List.of(), List.of("-g:none"));
    Path partsJar = parts.jar(directory.resolve("parts.jar"));
    Compilation between = Compilation.of(List.of(BETWEEN), List.of(partsJar), List.of("-g:none"));
    Path betweenJar = between.jar(directory.resolve("between.jar"));
    fromJars = Compilation.of(List.of(WHOLE), List.of(partsJar, betweenJar)).with(parts, between);
    halfway = Compilation.of(List.of(BETWEEN, WHOLE), List.of(partsJar)).with(parts);
  }

  @ParameterizedTest
  @EnumSource
  void theSameIsWritten(Way way) {
    Map<String, String> texts = texts(way.compilation());
    assertEquals(texts(together).keySet(), texts.keySet());
    texts(together).forEach((path, text) -> assertEquals(text, texts.get(path), path));
    assertTrue(texts(together).containsKey("META-INF/driftless/imports.whole.WholeContract/contract.json"));
  }

  private static Map<String, String> texts(Compilation compilation) {
    Map<String, String> texts = new TreeMap<>();
    compilation
        .written()
        .forEach(
            (path, bytes) -> {
              if (!path.endsWith(".class")) {
                texts.put(path, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSoundIsRead(Way way) {
    CompiledContract contract = new CompiledContract(way.compilation());
    Validated<?> read =
        contract.type("Built").readDocument(
            Sources.of(
                """
                {"key": "k", "owners": ["ABC", null], "origin": null, "ways": [null, "ABC"], "least": 1, "most": 9,
                 "codes": ["ABC"], "digits": {"ABC": 9}, "colours": ["dark_blue", "pink"],
                 "shelf": {"owners": [], "parts": [null]},
                 "parts": [null, {"code": "XYZ", "note": null, "table": [[1, null], []], "counts": {"ABC": null},
                   "names": {"a": ["ABC"]}, "grades": [1, 2], "colours": [null, "red"], "odd": 3, "key": 1,
                   "more": {}, "shape": {"kind": "box", "sides": [1, 2]}}]}
                """));
    assertEquals(List.of(), read.violations());
    assertEquals(List.of(), contract.type("Built").validate(read.value()));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsTold(Way way) {
    CompiledContract contract = new CompiledContract(way.compilation());
    List<Violation> violations =
        contract
            .type("Built")
            .readDocument(
                Sources.of(
                    """
                    {"key": "k", "owners": ["abcde"], "ways": [null, null, null], "least": 10, "codes": [null, "ab"],
                     "digits": {"a": -1}, "shelf": {"owners": ["ABC"], "parts": [{"code": "abc", "none": 1}]},
                     "parts": [{"code": "ABC", "note": null, "table": [[1, 10], [null]],
                       "counts": {"ABC": null, "AB": 10}, "names": {"A": ["ABC", null]}, "grades": [1, 1],
                       "colours": [null, 1], "priority": 10, "odd": 2, "shape": {"kind": "circle", "radius": 10}},
                       {"code": "ABC", "note": null, "counts": {}, "least": 3, "most": 2},
                       {"code": "ABC", "note": null, "least": 5, "shape": {"kind": "box", "sides": [1]}}]}
                    """))
            .violations();
    String payload = "Invalid payload for Built: ";
    String code = "is no code of three letters, unlike [A-Z]{3}";
    assertEquals(
        List.of(
            "/ways TOO_MANY_ITEMS: " + payload + "'ways' must have at most 2 items",
            "/owners/0 PATTERN: " + payload + code,
            "/owners/0 TOO_LONG: " + payload + "every item of 'owners' must have at most 4 characters",
            "/least TOO_LARGE: " + payload + "'least' must be at most 9",
            "/shelf/parts/0/code PATTERN: Invalid Part: " + code,
            "/shelf/parts/0/none UNKNOWN_KEY: Invalid Part: unknown key 'none'",
            "/shelf/parts/0/note MISSING: Invalid Part: missing required field 'note'",
            "/parts/0/table/0/1 TOO_LARGE: Invalid Part: every item of 'table' must be at most 9",
            "/parts/0/counts/AB PATTERN: Invalid Part: " + code,
            "/parts/0/counts/AB TOO_LARGE: Invalid Part: every value of 'counts' must be at most 9",
            "/parts/0/names/A PATTERN: Invalid Part: every key of 'names' must match [a-z]+",
            "/parts/0/names/A/1 NULL_VALUE: Invalid Part: every item of 'names' must not be null",
            "/parts/0/grades DUPLICATE_ITEM: Invalid Part: 'grades' must not have an item twice",
            "/parts/0/colours/1 WRONG_TYPE: Invalid Part: every item of 'colours' must be a string",
            "/parts/0/priority TOO_LARGE: Invalid Part: 'priority' must be at most 9",
            "/parts/0/odd PREDICATE: Invalid Part: 'odd' is odd",
            "/parts/0/shape/radius TOO_LARGE: Invalid Circle: 'radius' must be at most 9",
            "/parts/1/counts TOO_FEW_ITEMS: Invalid Part: 'counts' must have at least 1 entry",
            "/parts/2/shape/sides TOO_FEW_ITEMS: Invalid Box: 'sides' must have at least 2 items",
            "/codes/0 NULL_VALUE: " + payload + "every item of 'codes' must not be null",
            "/codes/1 PATTERN: " + payload + code,
            "/digits/a PATTERN: " + payload + code,
            "/digits/a TOO_SMALL: " + payload + "every value of 'digits' must be at least 0"),
        lines(violations));
  }

  private static List<String> lines(List<Violation> violations) {
    return violations.stream().map(one -> one.pointer() + " " + one.code() + ": " + one.message()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"least\": 3, \"most\": 2', , '''least'' and ''most'' must not decrease in this order'",
    "'\"least\": 5', , nothing weighs five",
    "'\"parts\": [{\"code\": \"ABC\", \"note\": null, \"least\": 5}]', /parts/0, nothing weighs five",
    "'\"parts\": [{\"code\": \"ABC\", \"note\": null, \"colours\": [\"red\"]}]', , no first part is red",
  })
  void conditionsAndRulesHoldAcrossContracts(String fields, String pointer, String text) {
    String json = "{\"key\": \"k\", \"owners\": [], " + fields + "}";
    for (Way way : Way.values()) {
      List<Violation> violations =
          new CompiledContract(way.compilation()).type("Built").readDocument(Sources.of(json)).violations();
      assertEquals(1, violations.size(), violations::toString);
      assertEquals(Objects.requireNonNullElse(pointer, ""), violations.get(0).pointer());
      assertEquals(ViolationCode.RULE, violations.get(0).code());
      assertTrue(violations.get(0).message().endsWith(": " + text), violations::toString);
    }
  }

  @Test
  void theInterpreterAgrees() {
    CompiledContract contract = new CompiledContract(fromJars);
    Interpreter interpreter = new Interpreter(contract.model(), new RulesCode());
    RandomEvents events = new RandomEvents(contract.model(), new Random(7), true);
    int[] valid = {0};
    Stream.generate(events::event)
        .limit(1000)
        .filter(event -> !event.hasDuplicates())
        .forEach(
            event -> {
              Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
              assertEquals(interpreter.event(event.tree()), read.violations(), event::text);
              valid[0] += read.isValid() ? 1 : 0;
            });
    assertTrue(valid[0] > 10, "only " + valid[0] + " events were valid");
  }
}

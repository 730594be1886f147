package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that takes types from another one, in another package: compiled with it, or after it from class files. */
class ImportsTest {
  private static final Path SHARED = CompiledContract.resource("imports/SharedContract.java");
  private static final String JSON = "META-INF/driftless/imports.user.UserContract/contract.json";
  private static final Path USER = CompiledContract.resource("imports/UserContract.java");

  private static Compilation together;
  private static Compilation after;

  /** How the other contract is met. */
  enum Way {
    TOGETHER,
    AFTER;

    private CompiledContract contract() {
      return new CompiledContract(this == TOGETHER ? together : after);
    }
  }

  @BeforeAll
  static void compile(@TempDir Path classes) throws IOException {
    together = Compilation.of(List.of(SHARED, USER));
    Compilation before = Compilation.of(List.of(SHARED));
    for (Map.Entry<String, byte[]> file : before.written().entrySet()) {
      if (!file.getKey().endsWith(".java")) {
        Path path = classes.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    Compilation second = Compilation.of(List.of(USER), List.of(classes));
    Map<String, byte[]> all = new HashMap<>(before.written());
    all.putAll(second.written());
    after = new Compilation(second.model(), all);
  }

  private static String text(Compilation compilation, String file) {
    return new String(compilation.written().get(file), StandardCharsets.UTF_8);
  }

  /** Class files have no doc comments, and compilers before JDK 22 don't see annotations of items and null in them. */
  @Test
  void theSameIsGeneratedEitherWay() {
    assertEquals(text(together, JSON), text(after, JSON));
    assertEquals(sources(together), sources(after));
    assertTrue(sources(after).containsKey("imports/user/PaidReader.java"));
  }

  private static Map<String, String> sources(Compilation compilation) {
    Map<String, String> sources = new TreeMap<>();
    compilation
        .written()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".java")) {
                sources.put(path, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return sources;
  }

  private static final String SOUND =
      "{\"count\":1,\"key\":\"k\",\"amount\":{\"value\":1,\"unit\":\"gram\"},\"currency\":\"EUR\",\"shade\":\"dark\"}";

  @ParameterizedTest
  @EnumSource
  void whatIsTakenIsReadCheckedAndWritten(Way way) throws IOException {
    GeneratedType paid = way.contract().type("Paid");
    Validated<?> read = paid.readDocument(Sources.of(SOUND));
    assertEquals(List.of(), read.violations());
    assertEquals("METRE", GeneratedType.get(read.value(), "unit").toString());
    assertEquals("imports.shared.Amount", GeneratedType.get(read.value(), "amount").getClass().getName());
    assertEquals(List.of(), paid.validate(read.value()));
    ObjectMapper mapper = new ObjectMapper();
    assertEquals(read.value(), mapper.readValue(mapper.writeValueAsString(read.value()), paid.record()));
    assertTrue(
        Arrays.stream(paid.record().getInterfaces())
            .anyMatch(group -> group.getName().equals("imports.shared.Counted")));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongInItIsToldAsInItsOwnContract(Way way) {
    GeneratedType paid = way.contract().type("Paid");
    String wrong =
        "{\"key\":\"k\",\"count\":0,\"amount\":{\"value\":-1,\"currency\":\"EUR\"},\"currency\":\"eur\","
            + "\"unit\":\"mile\",\"shade\":\"light\",\"stacks\":[{\"count\":1,\"kind\":\"heap\",\"amount\":{\"value\":true},"
            + "\"inner\":[{\"count\":1,\"kind\":\"stack\",\"amount\":{\"value\":1}}]}]}";
    assertEquals(
        List.of(
            "/count TOO_SMALL: Invalid payload for Paid: 'count' must be at least 1",
            "/amount RULE: Invalid Amount: money is not negative",
            "/stacks/0/kind NOT_ALLOWED: Invalid Stack: 'kind' must be 'stack'",
            "/stacks/0/amount/value WRONG_TYPE: Invalid Amount: 'value' must be an integer",
            "/stacks/0/inner/0/amount RULE: Invalid Amount: at least one of 'unit' and 'currency' must be there",
            "/currency PATTERN: Invalid payload for Paid: 'currency' must match [A-Z]{3}",
            "/unit UNKNOWN_VALUE: Invalid payload for Paid: 'unit' must be one of gram, metre",
            "/shade NOT_ALLOWED: Invalid payload for Paid: 'shade' must be 'dark'"),
        lines(paid.readDocument(Sources.of(wrong)).violations()));
  }

  /** Its messages begin as in its own contract, by the name of the event type there. */
  @ParameterizedTest
  @EnumSource
  void aPayloadOfTheOtherContractIsAnObjectHere(Way way) throws IOException {
    GeneratedType paid = way.contract().type("Paid");
    String sound =
        SOUND.replace(
            "\"key\"",
            "\"weighed\":{\"count\":7,\"amount\":{\"value\":1,\"unit\":\"gram\"}},"
                + "\"packed\":{\"weighed\":{\"count\":2,\"amount\":{\"value\":1,\"unit\":\"gram\"}},\"how\":\"bagged\"},"
                + "\"key\"");
    Validated<?> read = paid.readDocument(Sources.of(sound));
    assertEquals(List.of(), read.violations());
    assertEquals("imports.shared.Bagged", GeneratedType.get(read.value(), "packed").getClass().getName());
    ObjectMapper mapper = new ObjectMapper();
    assertEquals(read.value(), mapper.readValue(mapper.writeValueAsString(read.value()), paid.record()));
    assertEquals(
        List.of(
            "/weighed/count TOO_SMALL: Invalid payload for weighed/v1: 'count' must be at least 1",
            "/packed/how UNKNOWN_VARIANT: Invalid payload for packed: 'how' must be one of boxed, bagged"),
        lines(
            paid.readDocument(Sources.of(sound.replace("\"count\":7", "\"count\":0").replace("bagged", "sacked")))
                .violations()));
  }

  private static List<String> lines(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.pointer() + " " + violation.code() + ": " + violation.message())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void rulesSeeWhatIsTakenAsItsDeclarationHasIt(Way way) {
    GeneratedType paid = way.contract().type("Paid");
    String amount = SOUND.replace("\"unit\":\"gram\"", "\"currency\":\"USD\"");
    String stacks =
        SOUND.replace(
            "\"key\"",
            "\"stacks\":[{\"count\":1,\"kind\":\"stack\",\"amount\":{\"value\":1,\"unit\":\"metre\"},\"shade\":\"light\"}],\"key\"");
    for (Map.Entry<String, String> broken :
        Map.of(
                amount, " RULE: Invalid payload for Paid: the amount is of the currency",
                stacks, " RULE: Invalid payload for Paid: no stack is light and measured in metres")
            .entrySet()) {
      Validated<?> read = paid.readDocument(Sources.of(broken.getKey()));
      assertEquals(List.of(broken.getValue()), lines(read.violations()));
      assertEquals(read.violations(), paid.validate(read.readable()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theInterpreterAgrees(Way way) {
    CompiledContract contract = way.contract();
    Interpreter interpreter = new Interpreter(contract.model(), new RulesCode());
    RandomEvents events = new RandomEvents(contract.model(), new Random(12), true);
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
    assertTrue(valid[0] > 50, "only " + valid[0] + " events were valid");
  }
}

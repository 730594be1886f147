package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.agreement.LibraryCases.Case;
import dev.driftless.processor.agreement.LibraryCases.Expected;
import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The library's types with values that are valid and others that aren't: all who validate them agree with the files. */
class LibraryCasesTest {

  /** What no feature of the language causes. */
  private static final Set<ViolationCode> OF_NO_FEATURE =
      EnumSet.of(
          // Limits of the user's parser, and of the list of violations.
          ViolationCode.PARSER_LIMIT, ViolationCode.TOO_MANY_VIOLATIONS,
          // In JSON the event type decides; LibraryUseTest has it.
          ViolationCode.EVENT_TYPE_MISMATCH);

  /** Where these are the record shows nothing of the text behind, or of the payload. */
  private static final Set<ViolationCode> BEYOND_RECORDS =
      EnumSet.of(ViolationCode.MALFORMED_JSON, ViolationCode.UNKNOWN_EVENT_TYPE);

  static Stream<Case> cases() {
    return LibraryCases.all();
  }

  static Stream<Case> validCases() {
    return cases().filter(Case::isValid);
  }

  @Test
  void everyTypeHasOneValidCaseAndTwoInvalidOnesAtLeast() {
    Map<String, List<Case>> byType = cases().collect(Collectors.groupingBy(Case::type));
    byType.forEach(
        (type, cases) -> {
          long valid = cases.stream().filter(Case::isValid).count();
          assertTrue(valid >= 1 && cases.size() - valid >= 2, type + " has " + valid + " valid of " + cases.size());
          assertEquals(cases.size(), cases.stream().map(Case::says).distinct().count(), type);
        });
    assertEquals(byType.keySet().stream().map(type -> type + ".json").sorted().toList(), LibraryCases.files());
  }

  @Test
  void everyCodeThatAFeatureCausesIsThere() {
    Set<ViolationCode> missing = EnumSet.allOf(ViolationCode.class);
    cases().flatMap(each -> each.violations().stream()).map(Expected::code).forEach(missing::remove);
    assertEquals(OF_NO_FEATURE, missing);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReaderSaysSoFromEverySourceOfTokens(Case given) {
    Validated<?> first = read(given);
    assertEquals(Expected.violations(given.violations(), first.violations()), first.violations());
    sources(given)
        .forEach(
            (name, source) -> {
              Validated<?> read = given.generated().readDocument(source);
              assertEquals(inOwnWords(first.violations()), inOwnWords(read.violations()), name);
              if (!name.equals(Sources.TREE_WITHOUT_PARSER)) {
                assertEquals(first.readable(), read.readable(), name);
              }
            });
  }

  private static Validated<?> read(Case given) {
    return given.generated().readDocument(Sources.of(given.text()));
  }

  /** Without what parsers say of malformed JSON. */
  private static List<Violation> inOwnWords(List<Violation> violations) {
    return violations.stream()
        .map(
            violation ->
                violation.code() == ViolationCode.MALFORMED_JSON
                    ? new Violation(violation.pointer(), violation.code(), "")
                    : violation)
        .toList();
  }

  private static Map<String, TokenSource> sources(Case given) {
    if (given.value() != null) {
      return Sources.of(given.value(), given.text());
    }
    Map<String, TokenSource> parsers = new LinkedHashMap<>();
    Sources.PARSERS.forEach((name, parser) -> parsers.put(name, parser.apply(given.text())));
    return parsers;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anInterpreterOfContractJsonSaysSo(Case given) {
    if (given.value() != null) {
      Contract contract = given.library().fromJson();
      ObjectType type =
          contract.allObjects().stream().filter(object -> object.name().equals(given.type())).findFirst().orElseThrow();
      List<Violation> found = new Interpreter(contract, new LibraryCode()).object(type, given.value().tree());
      assertEquals(read(given).violations(), found);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTypedValidatorSaysSoOfWhatARecordCanHold(Case given) {
    Validated<?> read = read(given);
    if (isWhole(given, read)) {
      CompiledContract contract = given.library().contract();
      assertEquals(contract.underDeclaredKeys(given.generated().model(), read.violations()), given.generated().validate(read.readable()));
    }
  }

  /** Whether the record that was read shows everything that the reader found. */
  private static boolean isWhole(Case given, Validated<?> read) {
    Object record = read.readable();
    RecordAgreement agreement = new RecordAgreement(given.library().contract());
    return record != null
        && read.violations().stream()
            .noneMatch(
                violation ->
                    BEYOND_RECORDS.contains(violation.code())
                        || agreement.isLost(violation, record));
  }

  @Test
  void mostOfTheInvalidCasesAreForTheTypedValidatorToo() {
    long invalid = cases().filter(given -> !given.isValid()).count();
    long compared =
        cases()
            .filter(given -> !given.isValid())
            .filter(given -> isWhole(given, read(given)))
            .count();
    assertTrue(compared > invalid / 2, compared + " of " + invalid);
  }

  @ParameterizedTest
  @MethodSource("validCases")
  void whatIsValidSurvivesBeingWrittenAndRead(Case given) throws Exception {
    Object record = read(given).value();
    for (String written :
        List.of(new ObjectMapper().writeValueAsString(record), JsonMapper.shared().writeValueAsString(record))) {
      assertEquals(record, given.generated().readDocument(Sources.of(written)).value(), written);
      assertEquals(record, new ObjectMapper().readValue(written, record.getClass()), written);
      assertEquals(record, JsonMapper.shared().readValue(written, record.getClass()), written);
    }
  }

  /** The compiler validates them too, but can't run rules that are written in Java. */
  @Test
  void theExamplesOfTheDocumentAreValidByAllRules() {
    for (LibraryContract library : List.of(LibraryContract.sky(), LibraryContract.observatory())) {
      Contract contract = library.contract().model();
      Examples examples = new Examples(contract);
      for (ObjectType payload : contract.payloads()) {
        assertValid(library.contract().envelope(), Json.of(examples.event(payload)));
      }
      for (ObjectType object : contract.objects()) {
        assertValid(library.contract().type(object.name()), Json.of(examples.object(object)));
      }
    }
  }

  private static void assertValid(GeneratedType type, Json example) {
    assertEquals(List.of(), type.readDocument(Sources.of(example.text())).violations(), example::text);
  }
}

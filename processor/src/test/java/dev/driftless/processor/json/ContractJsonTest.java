package dev.driftless.processor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.driftless.Outcome;
import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.problem.Position;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractJsonTest {
  private static final Position AT = EveryFeature.Nowhere.POSITION;

  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @Test
  void everyFeatureIsWrittenAsInTheGoldenFile() throws IOException {
    assertEquals(golden(), ContractJson.of(EveryFeature.contract()));
  }

  /** What is rebuilt from nothing is as it would be if it were not written at all, so something has to be said. */
  @Test
  void everyPartOfTheModelSaysSomethingInTheGoldenFile() {
    Map<String, Boolean> said = new TreeMap<>();
    collectParts(EveryFeature.contract(), said);
    assertTrue(said.keySet().containsAll(List.of("Contract.fixtures", "Lane.because", "Is.value")), said.toString());
    said.values().removeIf(Boolean::booleanValue);
    assertEquals(Map.of(), said);
  }

  private static void collectParts(Object value, Map<String, Boolean> said) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> collectParts(item, said));
    } else if (value instanceof Record owner) {
      for (RecordComponent part : owner.getClass().getRecordComponents()) {
        // A position, or a list of them.
        if (!part.getGenericType().getTypeName().contains(Position.class.getName())) {
          Object held = held(owner, part);
          boolean empty = held == null || Set.of("", 0, 0L, false, List.of()).contains(held);
          said.merge(owner.getClass().getSimpleName() + "." + part.getName(), !empty, Boolean::logicalOr);
          collectParts(held, said);
        }
      }
    }
  }

  private static @Nullable Object held(Record owner, RecordComponent part) {
    try {
      return part.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(part.toString(), e);
    }
  }

  @Test
  void everyKindThereIsStandsInTheGoldenFile() {
    assertEquals(subtypes(Rule.class), rules().map(Object::getClass).collect(Collectors.toSet()));
    assertEquals(
        Set.of(Format.values()),
        rules()
            .filter(Rule.HasFormat.class::isInstance)
            .map(rule -> ((Rule.HasFormat) rule).format())
            .collect(Collectors.toSet()));
    assertEquals(subtypes(ValueType.class), types().map(ValueType::getClass).collect(Collectors.toSet()));
    assertTrue(types().collect(Collectors.toSet()).containsAll(Set.of(ValueType.Scalar.values())));
    assertEquals(
        subtypes(Condition.class),
        EveryFeature.contract().allObjects().stream()
            .flatMap(type -> type.shape().conditions().stream())
            .map(Object::getClass)
            .collect(Collectors.toSet()));
    assertEquals(Set.of(Field.Role.values()), fields().map(Field::role).collect(Collectors.toSet()));
    assertEquals(
        subtypes(Endpoint.Body.class),
        EveryFeature.contract().endpoints().stream()
            .flatMap(endpoint -> endpoint.responses().stream())
            .map(response -> response.body().getClass())
            .collect(Collectors.toSet()));
    assertEquals(
        Set.of(Outcome.Kind.values()),
        EveryFeature.contract().enums().stream()
            .flatMap(type -> type.constants().stream())
            .flatMap(constant -> Stream.ofNullable(constant.outcome()))
            .collect(Collectors.toSet()));
  }

  @Test
  void aContractWithoutEventsHasNoEnvelope() {
    assertEquals(
        """
        {
          "format": 2,
          "name": "Api",
          "package": "",
          "title": "API",
          "version": "1.0.0",
          "documents": [],
          "eventTypes": [],
          "objects": [],
          "groups": [],
          "enums": [],
          "laneMappings": [],
          "namedConstraints": [],
          "imports": [],
          "endpoints": []
        }
        """,
        ContractJson.of(empty("")));
  }

  @Test
  void boundsKeepEveryDigit() throws IOException {
    JsonNode item = parse(EveryFeature.contract()).at("/objects/0/fields");
    assertEquals("-9223372036854775808", item.at("/1/constraints/0/bound").decimalValue().toString());
    assertEquals("9223372036854775807", item.at("/1/constraints/1/bound").decimalValue().toString());
    assertEquals("1E+3", item.at("/2/constraints/0/bound").decimalValue().toString());
    assertEquals("0.10", item.at("/3/constraints/0/bound").decimalValue().toString());
  }

  @Test
  void anEmptyMessageIsNotTheSameAsNone() throws IOException {
    JsonNode gift = parse(EveryFeature.contract()).at("/objects/0/fields/4/constraints");
    assertEquals("", gift.at("/0/message").textValue());
    assertTrue(gift.at("/1/message").isMissingNode());
  }

  @Test
  void categoriesWithoutCommonTextsAreNotTheSameAsNoCategories() throws IOException {
    EnumType.Category fallback = new EnumType.Category(List.of(), "Ask us.", false);
    EnumType.Constant constant =
        new EnumType.Constant("ANY", "any", "", List.of(), null, null, "", fallback, Lifecycle.UNSAID, AT);
    EnumType categories =
        new EnumType("Trouble", "", List.of(constant), false, false, List.of(), Lifecycle.UNSAID, AT);
    JsonNode enums = parse(empty("", List.of(categories))).required("enums");
    assertEquals("[]", enums.at("/0/commonTexts").toString());
    assertTrue(parse(EveryFeature.contract()).at("/enums/0/commonTexts").isMissingNode());
  }

  @Test
  void theLargestLimitKeepsEveryDigit() throws IOException {
    assertEquals(Long.MAX_VALUE, parse(EveryFeature.contract()).at("/endpoints/2/maxEncodedBytes").longValue());
  }

  @Test
  void aLoneSurrogateSurvivesUtf8AndAPairStaysReadable() throws IOException {
    String doc = "\uD83D\uDE00 \uD800 \\\uDC00 \uDE00\uD83D\uD83D\uDE00";
    String text = ContractJson.of(empty(doc));
    String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertEquals(doc, EXACT.readTree(stored).required("doc").textValue());
    assertTrue(text.contains("\"doc\": \"\uD83D\uDE00 \\uD800 \\\\\\uDC00 \\uDE00\\uD83D\uD83D\uDE00\""), text);
  }

  @Test
  void controlCharactersAreEscaped() throws IOException {
    String doc = "\0\b\f\r\n\t\u001F\u007F\u2028\"\\/";
    assertEquals(doc, parse(empty(doc)).required("doc").textValue());
  }

  @Test
  void positionsAreNotWritten() {
    record Line(int line, String file) implements Position {}
    Contract contract = EveryFeature.contract();
    Contract elsewhere =
        new Contract(
            contract.name(),
            contract.packageName(),
            contract.title(),
            contract.version(),
            contract.doc(),
            contract.documents(),
            contract.fixtures(),
            contract.envelope(),
            contract.payloads(),
            contract.objects(),
            contract.enums(),
            contract.laneMappings(),
            contract.constraints(),
            contract.endpoints(),
            contract.authentication(),
            contract.groups(),
            contract.imports(),
            new Line(7, "OrderContract.java"));
    assertNotEquals(contract, elsewhere);
    assertEquals(ContractJson.of(contract), ContractJson.of(elsewhere));
  }

  static Contract empty(String doc) {
    return empty(doc, List.of());
  }

  private static Contract empty(String doc, List<EnumType> enums) {
    return new Contract(
        "Api", "", "API", "1.0.0", doc, List.of(), null, List.of(), List.of(), enums, List.of(), List.of(), AT);
  }

  static String golden() throws IOException {
    try (InputStream file = ContractJsonTest.class.getResourceAsStream("every-feature.contract.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode parse(Contract contract) throws IOException {
    return EXACT.readTree(ContractJson.of(contract));
  }

  /** The classes whose instances the sealed interface allows. */
  private static Set<Class<?>> subtypes(Class<?> sealed) {
    return Set.of(sealed.getPermittedSubclasses());
  }

  private static Stream<Field> fields() {
    return EveryFeature.contract().allObjects().stream().flatMap(type -> type.fields().stream());
  }

  private static Stream<ValueType> types() {
    return fields().map(Field::type).flatMap(ContractJsonTest::withItems);
  }

  private static Stream<ValueType> withItems(ValueType type) {
    Stream<ValueType> inside =
        type instanceof ValueType.ListOf list
            ? withItems(list.item())
            : type instanceof ValueType.MapOf map ? withItems(map.value()) : Stream.empty();
    return Stream.concat(Stream.of(type), inside);
  }

  private static Stream<Rule> rules() {
    return Stream.of(
            fields().map(Field::constraints),
            types().filter(ValueType.ListOf.class::isInstance).map(type -> ((ValueType.ListOf) type).itemConstraints()))
        .flatMap(lists -> lists)
        .flatMap(List::stream)
        .map(Constraint::rule);
  }
}

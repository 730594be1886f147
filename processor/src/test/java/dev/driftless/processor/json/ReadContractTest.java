package dev.driftless.processor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.problem.Position;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The way back from contract.json. */
class ReadContractTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SOUND = JSON.readTree(golden());

  @Test
  void theContractIsTheSameAgainButForItsPositions() throws MalformedContractException {
    Contract contract = EveryFeature.contract();
    Contract again = ContractJson.read(ContractJson.of(contract));
    assertEquals(told(contract), told(again));
    assertEquals(ContractJson.of(contract), ContractJson.of(again));
  }

  @Test
  void oneWithoutEventsIsTheSameAgain() throws MalformedContractException {
    Contract contract = ContractJsonTest.empty("\uD83D\uDE00 \uD800 \\\uDC00");
    assertEquals(told(contract), told(ContractJson.read(ContractJson.of(contract))));
  }

  @Test
  void allPositionsAreOne() throws MalformedContractException {
    Contract contract = ContractJson.read(golden());
    Position position = contract.position();
    for (ObjectType object : contract.allObjects()) {
      assertSame(position, object.position());
      object.fields().forEach(field -> assertSame(position, field.examplePosition()));
    }
  }

  /** What a contract says, without positions; patterns are compared as texts, because they are equal to themselves only. */
  private static String told(Object value) {
    if (value instanceof Collection<?> items) {
      return items.stream().map(ReadContractTest::told).toList().toString();
    }
    if (!(value instanceof Record owner)) {
      return value + (value instanceof Number ? " " + value.getClass().getSimpleName() : "");
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent part : owner.getClass().getRecordComponents()) {
      if (part.getType() != Position.class) {
        parts.add(part.getName() + "=" + told(held(owner, part)));
      }
    }
    return owner.getClass().getSimpleName() + parts + "\n";
  }

  private static Object held(Record owner, RecordComponent part) {
    try {
      return part.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(part.toString(), e);
    }
  }

  @Test
  void aKeyTooManyIsRefusedInEveryObject() {
    Collection<String> objects = pointers(JsonNode::isObject);
    assertTrue(objects.size() > 80, objects.toString());
    for (String pointer : objects) {
      JsonNode broken = SOUND.deepCopy();
      ((ObjectNode) broken.at(pointer)).put("sur\u0000plus", 1);
      assertRefused(broken, (pointer.isEmpty() ? "the contract" : pointer) + " has an unknown key 'sur\ufffdplus'");
    }
  }

  /** A key that is left out either may be absent, and then the contract says less, or is needed. */
  @Test
  void noKeyIsPassedOver() {
    String whole = told(read(SOUND));
    for (String pointer : pointers(JsonNode::isObject)) {
      for (String key : SOUND.at(pointer).propertyNames()) {
        JsonNode other = SOUND.deepCopy();
        ((ObjectNode) other.at(pointer)).remove(key);
        try {
          assertTrue(!told(ContractJson.read(other.toString())).equals(whole), pointer + " without " + key);
        } catch (MalformedContractException refused) {
          String owner = pointer.isEmpty() ? "the contract" : pointer;
          assertEquals(owner + " needs the key '" + key + "'", refused.getMessage());
        }
      }
    }
  }

  @Test
  void nothingMayBeNullOrOfAnotherType() {
    for (String pointer : pointers(JsonNode::isObject)) {
      for (String key : SOUND.at(pointer).propertyNames()) {
        JsonNode broken = SOUND.deepCopy();
        ((ObjectNode) broken.at(pointer)).putNull(key);
        assertRefused(broken, pointer + "/" + key + " must not be null");
        ((ObjectNode) broken.at(pointer)).putArray(key).addArray();
        assertRefused(broken, pointer + "/" + key);
        ((ObjectNode) broken.at(pointer)).put(key, 0.5);
        if (!key.equals("bound")) {
          assertRefused(broken, pointer + "/" + key + " must be ");
        }
      }
    }
    for (String pointer : pointers(JsonNode::isArray)) {
      JsonNode broken = SOUND.deepCopy();
      ((ArrayNode) broken.at(pointer)).addNull();
      assertRefused(broken, pointer + "/" + SOUND.at(pointer).size() + " must be ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | the contract needs the key 'format'",
        "[] | the contract must be an object",
        "null | the contract must be an object",
        "{\"format\": 1, \"name\": 7} | the contract is written in format 1, and this is a reader of format 2",
        "{\"format\": 3, \"new\": true} | the contract is written in format 3, and this is a reader of format 2",
        "{\"format\": \"2\"} | /format must be an integer of 32 bits",
        "{\"format\": 2 | no JSON: Unexpected end-of-input",
        "{\"format\": 2, \"format\": 2} | no JSON: the key \"format\" stands twice in one object (line 1, column 15)",
      })
  void whatIsNoContractIsRefused(String text, String message) {
    MalformedContractException refused =
        assertThrows(MalformedContractException.class, () -> ContractJson.read(text));
    assertTrue(refused.getMessage().startsWith(message), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void anEmptyTextIsRefused(String text) {
    MalformedContractException refused =
        assertThrows(MalformedContractException.class, () -> ContractJson.read(text));
    assertTrue(refused.getMessage().startsWith("no JSON: the text is empty"), refused::getMessage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/eventTypes/0/fields/1/type | kind | \"text\"",
        "/eventTypes/0/fields/0/constraints/0 | kind | \"blank\"",
        "/eventTypes/0/fields/0/constraints/0 | code | \"PATTERN\"",
        "/objects/0/fields/0/constraints/0 | regexp | \"(\"",
        "/envelope/fields/0 | role | \"plain\"",
        "/envelope/fields/0/constraints/0 | format | \"guid\"",
        "/enums/2/constants/0 | outcome | \"ACCEPTED\"",
        "/laneMappings/0 | source | \"Other\"",
        "/laneMappings/0/lanes/0/from | name | \"OPEN\"",
        "/laneMappings/0/lanes/0/from | wireName | \"old\"",
        "/endpoints/0/request/body | kind | \"any\"",
        "/endpoints/0/responses/0/body | kind | \"list\""
      })
  void aWordThatIsUnknownIsRefused(String owner, String key, String value) {
    JsonNode broken = SOUND.deepCopy();
    ((ObjectNode) broken.at(owner)).set(key, JSON.readTree(value));
    assertRefused(broken, owner + "/" + key + " is ");
  }

  private static Contract read(JsonNode contract) {
    try {
      return ContractJson.read(contract.toString());
    } catch (MalformedContractException refused) {
      throw new AssertionError(refused);
    }
  }

  private static void assertRefused(JsonNode contract, String message) {
    MalformedContractException refused =
        assertThrows(MalformedContractException.class, () -> ContractJson.read(contract.toString()), message);
    assertTrue(refused.getMessage().startsWith(message), () -> refused.getMessage() + " is not " + message);
  }

  /** Where in the sound contract there are such values; of those that are alike one. */
  private static Collection<String> pointers(Predicate<JsonNode> wanted) {
    Map<String, String> byShape = new LinkedHashMap<>();
    collect(SOUND, "", wanted, byShape);
    return byShape.values();
  }

  private static void collect(JsonNode node, String at, Predicate<JsonNode> wanted, Map<String, String> byShape) {
    if (wanted.test(node)) {
      String shape = at.replaceAll("/[0-9]+", "/*") + node.propertyNames() + node.path("kind") + node.path("role");
      byShape.putIfAbsent(shape, at);
    }
    node.forEachEntry((key, value) -> collect(value, at + "/" + key, wanted, byShape));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at + "/" + i, wanted, byShape);
    }
  }

  private static String golden() {
    try {
      return ContractJsonTest.golden();
    } catch (IOException e) {
      throw new LinkageError("every-feature.contract.json", e);
    }
  }
}

package dev.driftless.processor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.driftless.Semver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ContractSchemaTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** What the contract may leave unsaid. */
  private static final Set<String> MAY_BE_ABSENT =
      Set.of(
          "doc", "fixtures", "envelope", "noFixture", "itemResult", "statusField", "stored", "lock", "role", "example",
          "message", "named", "otherwise", "unmapped", "outcome", "producerAction", "because", "contentEncoding",
          "order", "timeoutSeconds", "maxEncodedBytes", "maxDecodedBytes", "credentials", "since", "deprecated", "union",
          "default", "alsoRead");

  private static final JsonNode SCHEMA_NODE = JSON.readTree(schemaText());
  private static final Schema SCHEMA = REGISTRY.getSchema(SCHEMA_NODE);
  private static final JsonNode SOUND = JSON.readTree(golden());

  @Test
  void theSchemaIsASoundSchema() {
    Schema metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), metaschema.validate(SCHEMA_NODE));
    assertFalse(metaschema.validate("{\"type\": \"text\"}", InputFormat.JSON).isEmpty());
  }

  @Test
  void theSchemaIsNamedAfterTheFormat() {
    assertEquals("urn:driftless:contract:" + ContractJson.FORMAT, SCHEMA_NODE.required("$id").stringValue());
    assertEquals(ContractJson.FORMAT, SCHEMA_NODE.at("/properties/format/const").intValue());
  }

  @Test
  void theVersionIsASemanticVersion() {
    assertEquals("^" + Semver.REGEXP + "$", SCHEMA_NODE.at("/properties/version/pattern").stringValue());
  }

  @Test
  void everyPropertyIsDescribedInOneSentence() {
    List<String> names = new ArrayList<>();
    requireDescriptions(SCHEMA_NODE, names);
    assertTrue(names.containsAll(List.of("format", "regexp", "because", "lock", "examples")), names.toString());
  }

  /** Only of properties that are declared: where they are merely refined, under a condition, the sentence stands. */
  private static void requireDescriptions(JsonNode node, List<String> names) {
    node.forEachEntry(
        (key, value) -> {
          if (key.equals("properties")) {
            value.forEachEntry(
                (name, property) -> {
                  names.add(name);
                  String description = property.path("description").asString("");
                  assertTrue(description.matches("[A-Z].*\\.") && !description.contains(". "), name + ": " + property);
                });
          }
          if (!Set.of("contains", "if", "then", "else", "dependentSchemas").contains(key)) {
            requireDescriptions(value, names);
          }
        });
    if (node.isArray()) {
      node.forEach(item -> requireDescriptions(item, names));
    }
  }

  @Test
  void theGoldenFileIsSound() {
    assertEquals(List.of(), errors(SOUND));
  }

  @Test
  void aContractWithoutEventsIsSound() {
    assertEquals(List.of(), SCHEMA.validate(ContractJson.of(ContractJsonTest.empty("")), InputFormat.JSON));
  }

  @Test
  void aKeyTooManyIsRefusedInEveryObject() {
    Collection<String> objects = pointers(JsonNode::isObject);
    assertTrue(objects.size() > 50, objects.toString());
    for (String pointer : objects) {
      JsonNode broken = SOUND.deepCopy();
      ((ObjectNode) broken.at(pointer)).put("surplus", 1);
      assertRefused(broken, pointer + " with a key too many");
    }
  }

  @Test
  void everyKeyIsNeededButTheFewThatMayBeAbsent() {
    for (String pointer : pointers(JsonNode::isObject)) {
      for (String key : SOUND.at(pointer).propertyNames()) {
        JsonNode other = SOUND.deepCopy();
        ((ObjectNode) other.at(pointer)).remove(key);
        if (mayBeAbsent(pointer, key)) {
          assertEquals(List.of(), errors(other), pointer + " without " + key);
        } else {
          assertRefused(other, pointer + " without " + key);
        }
      }
    }
  }

  @Test
  void anEndpointMayHaveNoRequestAndOneResponseForEveryStatus() {
    JsonNode other = SOUND.deepCopy();
    ((ObjectNode) other.at("/endpoints/1")).remove(List.of("request", "maxDecodedBytes"));
    ((ObjectNode) other.at("/endpoints/1/responses/0")).remove("status");
    assertEquals(List.of(), errors(other));
  }

  @Test
  void aContractThatAuthenticatesNothingNeedsNotSayHow() {
    JsonNode other = SOUND.deepCopy();
    ((ObjectNode) other.at("/endpoints/0")).put("authenticated", false);
    ((ObjectNode) other).remove("authentication");
    assertEquals(List.of(), errors(other));
  }

  /** Of what depends on something else, there is none in the sound contract that may go. */
  private static boolean mayBeAbsent(String pointer, String key) {
    JsonNode owner = SOUND.at(pointer);
    if (key.equals("role")) {
      String role = owner.path("role").asString();
      return !role.equals("eventType") && !role.equals("payload");
    }
    boolean versionOfUuid = key.equals("version") && owner.has("kind");
    boolean messageOfRule = key.equals("message") && owner.has("method");
    boolean partOfAggregate =
        pointer.endsWith("/aggregate") && (key.equals("type") || key.equals("idField") && !owner.has("otherwise"))
            || pointer.endsWith("/otherwise") && key.equals("type")
            || key.equals("aggregate");
    boolean nameOfImported = key.equals("wireName") && pointer.matches("/imports/\\d+/objects/\\d+");
    return MAY_BE_ABSENT.contains(key) && !messageOfRule || versionOfUuid || partOfAggregate || nameOfImported;
  }

  @Test
  void nothingMayBeNull() {
    for (String pointer : pointers(JsonNode::isObject)) {
      for (String key : SOUND.at(pointer).propertyNames()) {
        JsonNode broken = SOUND.deepCopy();
        ((ObjectNode) broken.at(pointer)).putNull(key);
        assertRefused(broken, pointer + " with null for " + key);
      }
    }
    for (String pointer : pointers(JsonNode::isArray)) {
      JsonNode broken = SOUND.deepCopy();
      ((ArrayNode) broken.at(pointer)).addNull();
      assertRefused(broken, pointer + " with a null item");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/format | 1",
        "/name | \"com..Api\"",
        "/package | \"com.example.\"",
        "/title | \"\"",
        "/version | \"2.1\"",
        "/doc | \"\"",
        "/documents/0 | \"\"",
        "/fixtures | \"\"",
        "/envelope/fields/0/role | \"eventType\"",
        "/envelope/fields/0/role | \"aggregateType\"",
        "/envelope/fields/9/role | \"eventId\"",
        "/envelope/fields/0/role | \"aggregateId\"",
        "/envelope/fields/1/role | \"aggregateId\"",
        "/envelope/fields/1/role | \"payload\"",
        "/envelope/fields/2/type | {\"kind\": \"string\"}",
        "/envelope/fields/3/role | \"eventType\"",
        "/envelope/fields/3/role | \"plain\"",
        "/envelope/fields/3/type | {\"kind\": \"payload\"}",
        "/envelope/fields/0/constraints/0/version | 4",
        "/envelope/fields/5/constraints/0/version | 0",
        "/envelope/fields/5/constraints/0/format | \"guid\"",
        "/eventTypes/0/fields/0/role | \"payload\"",
        "/eventTypes/0/fields/0/required | \"true\"",
        "/eventTypes/0/fields/0/type | {\"kind\": \"payload\"}",
        "/eventTypes/0/fields/0/type | {\"kind\": \"text\"}",
        "/eventTypes/0/fields/0/type | {\"kind\": \"string\", \"name\": \"State\"}",
        "/eventTypes/0/fields/0/aliases/0 | \"\"",
        "/eventTypes/0/fields/0/aliases | \"id\"",
        "/eventTypes/0/fields/0/constraints/0/code | \"PATTERN\"",
        "/eventTypes/0/fields/0/constraints/1/kind | \"minLength\"",
        "/eventTypes/0/fields/0/constraints/1/characters | -1",
        "/eventTypes/0/fields/0/constraints/1/characters | 1.5",
        "/eventTypes/0/fields/0/constraints/1/characters | 2147483648",
        "/eventTypes/0/fields/1/type/kind | \"list\"",
        "/eventTypes/0/fields/3/example | \"AB-1\"",
        "/objects/0/fields/1/constraints/0/bound | \"7\"",
        "/eventTypes/1/noFixture | \"\"",
        "/eventTypes/0/itemResult | {\"idField\": \"orderId\", \"reasonField\": \"orderId\"}",
        "/eventTypes/0/stored | {\"location\": \"~/.shop/order\", \"permissions\": \"0600\"}",
        "/objects/0/aggregate | {\"type\": \"Order\", \"idField\": \"sku\"}",
        "/objects/0/noFixture | \"It is no event.\"",
        "/objects/2/itemResult/statusField | \"\"",
        "/objects/5/fields/0/type | {\"kind\": \"listOrText\"}",
        "/objects/5/fields/0/type | {\"kind\": \"listOrText\", \"items\": {\"kind\": \"string\"}}",
        "/objects/7/stored/location | \"/etc/shop\"",
        "/objects/7/stored/location | \"~\"",
        "/objects/7/stored/location | \"~/.shop/../tokens\"",
        "/objects/7/stored/location | \"~/.shop//tokens\"",
        "/objects/7/stored/location | \"~/.shop\\\\tokens\"",
        "/objects/7/stored/lock | \"~/.\"",
        "/objects/7/stored/permissions | \"600\"",
        "/objects/7/stored/permissions | \"0680\"",
        "/objects/7/stored/permissions | 384",
        "/enums/0/constants/0/wireName | \"\"",
        "/enums/0/commonTexts | []",
        "/enums/0/constants/0/category | {\"keywords\": [], \"suggestedAction\": \"Wait.\", "
            + "\"validationErrors\": false}",
        "/enums/2/open | \"yes\"",
        "/enums/2/commonTexts | []",
        "/enums/2/constants/0/outcome | \"ACCEPTED\"",
        "/enums/2/constants/0/producerAction | \"\"",
        "/enums/3/open | true",
        "/enums/3/commonTexts/0 | \" \"",
        "/enums/3/constants/0/category/keywords/0 | \"\"",
        "/enums/3/constants/0/category/keywords | []",
        "/enums/3/constants/0/category/suggestedAction | \"\"",
        "/enums/3/constants/1/category/keywords | []",
        "/enums/3/constants/1/category/validationErrors | true",
        "/enums/3/constants/2/category/keywords | [\"any\"]",
        "/eventTypes/0/closed | 1",
        "/objects/9/extends/0 | \"a b\"",
        "/eventTypes/0/fields/1/default | 7",
        "/objects/9/since | \"1\"",
        "/objects/9/deprecated | true",
        "/objects/9/deprecated | {\"since\": \"1.0.0\"}",
        "/objects/9/deprecated | {\"since\": \"\", \"forRemoval\": false}",
        "/objects/9/conditions/0/kind | \"requiredUnless\"",
        "/objects/9/conditions/0/kind | \"exactlyOneOf\"",
        "/objects/9/conditions/0/is | []",
        "/objects/9/conditions/1/then | []",
        "/objects/9/conditions/2/fields | [\"sent\"]",
        "/objects/9/conditions/3/fields | [\"notes\", \"notes\"]",
        "/objects/9/conditions/4/kind | \"forbiddenIf\"",
        "/objects/9/rules/0/message | \"\"",
        "/objects/10/closed | true",
        "/objects/10/conditions | [{\"kind\": \"ordered\", \"fields\": [\"one\", \"two\"]}]",
        "/objects/10/rules | [{\"method\": \"fits\", \"message\": \"must fit\"}]",
        "/objects/10/union/discriminator | \"\"",
        "/objects/10/union/variants | []",
        "/objects/11/fields/0/constraints/0/value | 1.5",
        "/objects/11/fields/2/constraints/0/value | 9223372036854775808",
        "/objects/12/fields/1/constraints/0/predicate | \"a b\"",
        "/objects/12/fields/1/constraints/0/text | \"\"",
        "/objects/13/fields/0/type/values | {\"kind\": \"string\"}",
        "/objects/13/fields/0/type/keyConstraints | [{\"kind\": \"maxLength\"}]",
        "/objects/13/fields/1/required | true",
        "/objects/13/fields/1/nullable | true",
        "/objects/13/fields/6/constraints/0/version | 4",
        "/groups/0/extends | \"Common\"",
        "/imports/0/contract | \"\"",
        "/imports/0/enums/0/integers | \"no\"",
        "/enums/4/open | true",
        "/enums/4/constants/0/wireName | \"-0\"",
        "/enums/4/constants/0/wireName | \"1.5\"",
        "/enums/4/commonTexts | []",
        "/envelope/union | {\"discriminator\": \"kind\", \"variants\": [\"Item\"]}",
        "/laneMappings/0/lanes/0/from | \"NEW\"",
        "/laneMappings/0/source | \"a b\"",
        "/endpoints/0/method | \"post\"",
        "/endpoints/0/path | \"orders\"",
        "/endpoints/0/path | \"/orders?all\"",
        "/endpoints/0/path | \"/100%\"",
        "/endpoints/0/headers/0/name | \"X Client\"",
        "/endpoints/0/headers/0/value | \" 1.0\"",
        "/endpoints/0/headers/0/value | \"é\"",
        "/endpoints/0/headers/0/description | \"\"",
        "/endpoints/0/contentEncoding | \"br\"",
        "/endpoints/0/order | \"\"",
        "/endpoints/0/timeoutSeconds | 0",
        "/endpoints/0/timeoutSeconds | 2147483648",
        "/endpoints/0/maxEncodedBytes | 0",
        "/endpoints/0/maxDecodedBytes | 1.5",
        "/endpoints/0/maxDecodedBytes | 9223372036854775808",
        "/endpoints/0/request/body | {\"kind\": \"any\"}",
        "/endpoints/0/request/body | \"OrderBatch\"",
        "/endpoints/0/responses | []",
        "/endpoints/0/responses/0/status | 199",
        "/endpoints/0/responses/0/status | 600",
        "/endpoints/0/responses/0/status | \"200\"",
        "/endpoints/0/responses/0/body | {\"kind\": \"list\", \"name\": \"OrderResults\"}",
        "/endpoints/0/responses/0/body | {\"kind\": \"any\", \"name\": \"OrderResults\"}",
        "/endpoints/0/responses/0/body | {\"kind\": \"object\"}",
        "/endpoints/0/responses/1/examples/0 | {\"details\": \"é\"}",
        "/endpoints/0/responses/1/examples/0 | \"\"",
        "/endpoints/0/responses/3/noFixture | \"\"",
        "/endpoints/1/contentEncoding | \"none\"",
        "/endpoints/3/maxEncodedBytes | 1",
        "/authentication/scheme | \"Bearer token\"",
        "/authentication/login | \"\"",
        "/authentication/refreshWhen | \"\"",
        "/authentication/credentials | \"a.b\""
      })
  void aBrokenVariantIsRefused(String pointer, String value) {
    JsonNode broken = SOUND.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode owner = broken.at(at.head());
    JsonNode replacement = JSON.readTree(value);
    assertNotEquals(replacement, broken.at(at));
    if (owner instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), replacement);
    } else {
      ((ObjectNode) owner).set(at.last().getMatchingProperty(), replacement);
    }
    assertRefused(broken, pointer + " being " + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "{}", "\"contract\""})
  void whatIsNoContractIsRefused(String json) {
    assertFalse(SCHEMA.validate(json, InputFormat.JSON).isEmpty());
  }

  private static List<Error> errors(JsonNode contract) {
    return SCHEMA.validate(contract);
  }

  private static void assertRefused(JsonNode contract, String what) {
    assertFalse(errors(contract).isEmpty(), what + " is accepted");
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
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at + "/" + i, wanted, byShape);
      }
    }
  }

  private static String golden() {
    try {
      return ContractJsonTest.golden();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String schemaText() {
    try (InputStream file = ContractSchemaTest.class.getResourceAsStream("/META-INF/driftless/contract.schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

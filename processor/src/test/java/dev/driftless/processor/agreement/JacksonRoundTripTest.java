package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.runtime.ListOrText;
import dev.driftless.runtime.TreeTokens;
import dev.driftless.runtime.Validated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What plain Jackson 2 and 3 write of a record, and read into one. */
class JacksonRoundTripTest {
  private static final int EVENTS = 1000;
  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.shared();

  static List<CompiledContract> contracts() {
    return CompiledContract.all().toList();
  }

  private interface Check {
    void on(Json event, Object record) throws Exception;
  }

  /** Sound events as they were read, most of them valid. */
  private static void forEachValid(CompiledContract contract, long seed, Check check) throws Exception {
    Random random = new Random(seed);
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    int valid = 0;
    for (int i = 0; i < EVENTS; i++) {
      Json event = events.soundEvent().shuffled(random, contract::declaredKey);
      Validated<?> read = contract.envelope().readDocument(Sources.of(event.text()));
      if (read.isValid()) {
        check.on(event, read.value());
        valid++;
      }
    }
    assertTrue(valid > EVENTS / 2, "only " + valid + " events were valid");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whatEitherWritesIsReadAsTheSameRecord(CompiledContract contract) throws Exception {
    forEachValid(
        contract,
        9,
        (event, record) -> {
          for (String json : List.of(JACKSON_2.writeValueAsString(record), JACKSON_3.writeValueAsString(record))) {
            Validated<?> read = contract.envelope().readDocument(Sources.of(json));
            assertEquals(List.of(), read.violations(), json);
            assertEquals(record, read.value(), json);
            assertEquals(record, JACKSON_2.readValue(json, record.getClass()), json);
            assertEquals(record, JACKSON_3.readValue(json, record.getClass()), json);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void bothReadWhatTheReaderReads(CompiledContract contract) throws Exception {
    forEachValid(
        contract,
        10,
        (event, any) -> {
          // Databind leaves JSON in a text alone.
          Object record = contract.envelope().readDocument(TreeTokens.of(event.tree())).value();
          assertEquals(record, JACKSON_2.readValue(event.text(), record.getClass()), event::text);
          assertEquals(record, JACKSON_3.readValue(event.text(), record.getClass()), event::text);
        });
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void keysComeInTheirOrderRequiredNullsAreWrittenAndAbsentOnesAreNot(CompiledContract contract) throws Exception {
    forEachValid(
        contract,
        11,
        (event, record) -> {
          assertWritten(contract, JACKSON_2.readTree(JACKSON_2.writeValueAsString(record)), record);
          assertWritten(contract, JACKSON_2.readTree(JACKSON_3.writeValueAsString(record)), record);
        });
  }

  private static void assertWritten(CompiledContract contract, JsonNode json, Object record) {
    ObjectType type = contract.typeOf(record).model();
    List<String> expected = new ArrayList<>();
    for (Field field : type.fields()) {
      Object value = GeneratedType.get(record, field.name());
      if (value != null || !field.optional()) {
        expected.add(field.wireName());
        assertWritten(contract, field, json.get(field.wireName()), value);
      }
    }
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    assertEquals(expected, keys, json::toString);
  }

  private static void assertWritten(CompiledContract contract, Field field, JsonNode json, Object value) {
    assertEquals(value == null, json.isNull(), json::toString);
    if (value instanceof ListOrText<?> either) {
      assertEquals(either.text(), json.textValue());
      if (either.list() != null) {
        assertWritten(contract, field, json, either.list());
      }
    } else if (value instanceof Record object) {
      assertWritten(contract, json, object);
    } else if (value instanceof List<?> items) {
      assertEquals(items.size(), json.size(), json::toString);
      for (int i = 0; i < items.size(); i++) {
        assertWritten(contract, field, json.get(i), items.get(i));
      }
    } else if (value instanceof Map<?, ?> entries) {
      List<String> keys = new ArrayList<>();
      json.fieldNames().forEachRemaining(keys::add);
      assertEquals(List.copyOf(entries.keySet()), keys, json::toString);
      entries.forEach((key, inside) -> assertWritten(contract, field, json.get((String) key), inside));
    } else if (value != null && field.type() instanceof ValueType.Scalar scalar && scalar.isText()) {
      assertTrue(json.isTextual(), json::toString);
    }
  }

  @Test
  void timesUuidsAndUrisHaveOneForm() throws Exception {
    CompiledContract contract = CompiledContract.everything();
    Json.Obj values =
        new Events(contract)
            .payload("Values")
            .with("uuid", Json.text("550E8400-E29B-41D4-A716-446655440000"))
            .with("time", Json.text("2026-02-12t10:00:00.500z"))
            .with("optional_time", Json.text("0001-01-01T00:00:00-00:00"))
            .with("date", Json.text("0009-02-03"))
            .with("nullable_date", Json.NULL)
            .with("uri", Json.text("http://example.org/a%20b?q"))
            .without("any_uuid")
            .without("optional_uri");
    Object record = contract.type("Values").readDocument(Sources.of(values.text())).value();
    String expected =
        "{\"uuid\":\"550e8400-e29b-41d4-a716-446655440000\",\"time\":\"2026-02-12T10:00:00.500+00:00\","
            + "\"optional_time\":\"0001-01-01T00:00:00+00:00\",\"date\":\"0009-02-03\",\"nullable_date\":null,"
            + "\"uri\":\"http://example.org/a%20b?q\"}";
    assertEquals(expected, JACKSON_2.writeValueAsString(record));
    assertEquals(expected, JACKSON_3.writeValueAsString(record));
  }

  @Test
  void enumsAreWrittenByTheirNamesInJson() throws Exception {
    CompiledContract contract = CompiledContract.everything();
    for (String name : List.of("red", "dark_green", "light blue", "\"odd\"/~é")) {
      Json.Obj presence = new Events(contract).payload("Presence").with("color", Json.text(name));
      Object record = contract.type("Presence").readDocument(Sources.of(presence.text())).value();
      assertEquals(name, JACKSON_2.readTree(JACKSON_2.writeValueAsString(record)).get("color").textValue());
      assertEquals(name, JACKSON_2.readTree(JACKSON_3.writeValueAsString(record)).get("color").textValue());
    }
  }

  @Test
  void textThatIsNoTimeIsRefusedByBoth() {
    CompiledContract contract = CompiledContract.everything();
    String json = new Events(contract).payload("Values").with("time", Json.text("2026-02-12T24:00:00Z")).text();
    Class<?> type = contract.type("Values").record();
    assertThrows(com.fasterxml.jackson.databind.JsonMappingException.class, () -> JACKSON_2.readValue(json, type));
    assertThrows(tools.jackson.core.JacksonException.class, () -> JACKSON_3.readValue(json, type));
    assertFalse(contract.type("Values").readDocument(Sources.of(json)).isValid());
  }
}

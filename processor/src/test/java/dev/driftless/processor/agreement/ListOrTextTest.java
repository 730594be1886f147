package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.runtime.ListOrText;
import dev.driftless.runtime.TreeTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A field that takes a list, the list's JSON in a text, or any other text. */
class ListOrTextTest {
  private static final CompiledContract CONTRACT = CompiledContract.everything();
  private static final GeneratedType LENIENT = CONTRACT.type("Lenient");
  private static final Json.Obj SOUND = new Events(CONTRACT).payload("Lenient");
  private static final String PARTS = "[{\"sku\":\"AB-12\",\"count\":1},{\"sku\":\"AB-13\",\"count\":2}]";

  private static Json.Obj with(Json value) {
    return SOUND.with("parts_or_text", value);
  }

  /** What every source and the interpreter say of a value; the value of the record. */
  private static ListOrText<?> read(Json value, Violation... expected) {
    Json.Obj payload = with(value);
    Validated<?> first = LENIENT.readDocument(Sources.of(payload.text()));
    Sources.of(payload, payload.text())
        .forEach(
            (name, source) -> {
              Validated<?> read = LENIENT.readDocument(source);
              assertEquals(List.of(expected), read.violations(), name);
              if (!name.equals(Sources.TREE_WITHOUT_PARSER)) {
                assertEquals(first.readable(), read.readable(), name);
              }
            });
    assertEquals(List.of(expected), new Interpreter(CONTRACT.model()).object(LENIENT.model(), payload.tree()));
    return (ListOrText<?>) GeneratedType.get(first.readable(), "partsOrText");
  }

  private static Violation violation(ViolationCode code, String text) {
    return new Violation("/parts_or_text", code, "Invalid payload for Lenient: 'parts_or_text' " + text);
  }

  private static Object part(String sku, int count) {
    return CONTRACT.type("Part").create(sku, count, null);
  }

  private static Json part(String sku, String count) {
    return new Json.Obj(List.of()).with("sku", Json.text(sku)).with("count", Json.number(count));
  }

  @Test
  void aListIsAListAndSoIsItsJsonInAText() {
    ListOrText<?> expected = new ListOrText<>(List.of(part("AB-12", 1), part("AB-13", 2)));
    assertEquals(expected, read(Json.list(part("AB-12", "1"), part("AB-13", "2"))));
    assertEquals(expected, read(Json.text(PARTS)));
    assertEquals(expected, read(Json.text(" \t\r\n" + PARTS + " ")));
    assertEquals(new ListOrText<>(List.of()), read(Json.list()));
    assertEquals(new ListOrText<>(List.of()), read(Json.text("[]")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "Something went wrong", "{\"sku\":\"AB-12\",\"count\":1}", "null", "1", "\"[]\"", "[", "[}", "[]]",
        "[],[]", "[] x", "[1]", "[null]", "[{}]", "[{\"sku\":\"AB-12\",\"count\":0}]", "[{\"sku\":\"AB-12\"}]",
        "[{\"sku\":\"AB-12\",\"count\":1,\"count\":1}]", "[{\"sku\":\"AB-12\",\"count\":1},]", "[{\"sku\":\"AB-12\",",
        "\u00a0[]", "\ufeff[]", "['a']", "[{\"sku\":\"AB-12\",\"count\":1,\"x\":\"\u0001\"}]", "[NaN]"
      })
  void anyOtherTextStaysTextAndIsNoViolation(String text) {
    ListOrText<?> read = read(Json.text(text));
    assertEquals(text, read.text());
    assertNull(read.list());
  }

  @Test
  void aTextStaysTextWhereThereIsNoParser() {
    Validated<?> read = LENIENT.readDocument(TreeTokens.of(with(Json.text(PARTS)).tree()));
    assertEquals(new ListOrText<Object>(PARTS), GeneratedType.get(read.value(), "partsOrText"));
  }

  @Test
  void aLoneSurrogateIsAllThatCanBeWrongWithAText() {
    Violation surrogate = violation(ViolationCode.LONE_SURROGATE, "must not have a lone surrogate");
    assertEquals("a\ud800", read(Json.text("a\ud800"), surrogate).text());
    // Such a text is no JSON that could be written in UTF-8, whatever it is otherwise.
    String unknownKey = PARTS.replace("\"count\":1", "\"count\":1,\"x\":\"\udc00\"");
    assertEquals(unknownKey, read(Json.text(unknownKey), surrogate).text());
    // An escape is; then the text in the list is not.
    String escaped = PARTS.replace("AB-12", "\\ud800");
    assertEquals(escaped, read(Json.text(escaped)).text());
  }

  @Test
  void whatIsNeitherIsOfTheWrongType() {
    Violation neither = violation(ViolationCode.WRONG_TYPE, "must be a list or a string");
    read(new Json.Obj(List.of()), neither);
    read(Json.number("1"), neither);
    read(new Json.Bool(true), neither);
    read(Json.NULL, violation(ViolationCode.NULL_VALUE, "must not be null"));
  }

  @Test
  void theItemsOfAListAreCheckedLikeThoseOfAnyOther() {
    String item = "Invalid payload for Lenient: every item of 'parts_or_text' ";
    read(
        Json.list(Json.number("1"), Json.NULL, new Json.Obj(List.of()).with("count", Json.number("0"))),
        new Violation("/parts_or_text/0", ViolationCode.WRONG_TYPE, item + "must be an object"),
        new Violation("/parts_or_text/1", ViolationCode.NULL_VALUE, item + "must not be null"),
        new Violation("/parts_or_text/2/count", ViolationCode.TOO_SMALL, "Invalid Part: 'count' must be more than 0"),
        new Violation("/parts_or_text/2/sku", ViolationCode.MISSING, "Invalid Part: missing required field 'sku'"));
  }

  @Test
  void aTextInATextIsReadToo() {
    String innermost = "[{\"words\":\"c\"}]";
    String inner = new Json.Arr(List.of(remark("b", Json.text(innermost)))).text();
    Json.Obj payload = SOUND.with("remarks", Json.text(new Json.Arr(List.of(remark("a", Json.text(inner)))).text()));
    Object read = GeneratedType.get(LENIENT.readDocument(Sources.of(payload.text())).value(), "remarks");
    Object c = CONTRACT.type("Remark").create("c", null);
    Object b = CONTRACT.type("Remark").create("b", new ListOrText<>(List.of(c)));
    Object a = CONTRACT.type("Remark").create("a", new ListOrText<>(List.of(b)));
    assertEquals(new ListOrText<>(List.of(a)), read);
  }

  private static Json.Obj remark(String words, Json replies) {
    return new Json.Obj(List.of()).with("words", Json.text(words)).with("replies", replies);
  }

  @Test
  void aTextIsAsDeepAsAListInItsPlace() {
    // The payload, then a list and an object for each remark.
    for (int remarks : List.of(49, 50)) {
      Json nested = Json.text("");
      for (int i = 0; i < remarks; i++) {
        nested = Json.list(remark("r", nested));
      }
      boolean fits = 1 + 2 * remarks <= 100;
      Validated<?> asList = LENIENT.readDocument(Sources.of(SOUND.with("remarks", nested).text()));
      assertEquals(fits, asList.isValid());
      Validated<?> asText = LENIENT.readDocument(Sources.of(SOUND.with("remarks", Json.text(nested.text())).text()));
      assertEquals(List.of(), asText.violations());
      ListOrText<?> read = (ListOrText<?>) GeneratedType.get(asText.value(), "remarks");
      assertEquals(fits ? null : nested.text(), read.text());
    }
  }

  @Test
  void databindReadsAndWritesBothForms() throws Exception {
    for (Json value : List.of(Json.text("free"), Json.list(), Json.list(part("AB-12", "1")))) {
      String json = with(value).text();
      Object record = LENIENT.readDocument(Sources.of(json)).value();
      assertEquals(record, new ObjectMapper().readValue(json, LENIENT.record()));
      assertEquals(record, JsonMapper.shared().readValue(json, LENIENT.record()));
      for (String written :
          List.of(new ObjectMapper().writeValueAsString(record), JsonMapper.shared().writeValueAsString(record))) {
        assertEquals(
            new ObjectMapper().readTree(value.text()), new ObjectMapper().readTree(written).get("parts_or_text"));
      }
    }
  }

  @Test
  void aBeanValidationProviderReachesItemsAndText() {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Object sound = LENIENT.readDocument(Sources.of(SOUND.text())).value();
      for (ListOrText<?> value :
          List.of(new ListOrText<>(Arrays.asList(part("AB-12", 1), null, part("x", 1))), new ListOrText<>("\ud800"))) {
        Object record = LENIENT.with(sound, "partsOrText", value);
        List<String> paths =
            factory.getValidator().validate(record).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
        assertEquals(
            value.text() == null
                ? List.of("partsOrText.list[1].<list element>", "partsOrText.list[2].sku")
                : List.of("partsOrText.text"),
            paths);
      }
    }
  }
}

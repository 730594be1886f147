package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.driftless.processor.markdown.LanguageExamples.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the language's reference says that plain databind makes of JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabindDifferencesTest {
  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final tools.jackson.databind.json.JsonMapper JACKSON_3 = new tools.jackson.databind.json.JsonMapper();

  private static final String CONTRACT =
      """
      /** Values of every kind. */
      @EventContract(title = "Values", version = "1.0.0")
      interface ValuesContract {
        enum Color { RED, BLUE }

        enum Level { @IntegerValue(3) HIGH, @IntegerValue(1) LOW }

        @ObjectType interface Part { @Example("1") int number(); }

        @ObjectType @Union(discriminator = "kind") sealed interface Shape {}

        @ObjectType non-sealed interface Circle extends Shape { @Const("circle") String kind(); }

        @ObjectType @Union(discriminator = "kind") sealed interface Note {}

        @ObjectType non-sealed interface Plain extends Note { @Const("plain") @Default("plain") String kind(); }

        @ObjectType non-sealed interface Rich extends Note { @Const("rich") String kind(); }

        @ObjectType interface Values {
          @Optional @Example("1") int number();
          @Optional @Example("1") double real();
          @Optional boolean flag();
          @Optional @Example("a") @Size(max = 3) String text();
          @Optional Color color();
          @Optional Level level();
          @Optional @Example("1") Json any();
          @Optional @Example("a") List<String> list();
          @Optional ListOrText<Part> either();
          @Optional Shape shape();
          @Optional Note note();
        }

        @ObjectType interface Needed { @Example("a") String text(); }
      }
      """;

  private final CompiledExample example = CompiledExample.of(List.of(new Source("ValuesContract", head() + CONTRACT)));

  private static String head() {
    try {
      String page = Files.readString(LanguageReferenceTest.PAGE);
      return "package example;\n" + LanguageExamples.imports(LanguageExamples.in(page));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "number | \"42\" | 42",
        "number | 1.0 | 1",
        "number | 1e2 | 100",
        "number | \"\" | null",
        "flag | \"\" | null",
        "flag | 1 | true",
        "flag | \"true\" | true",
        "text | 7 | 7",
        "text | true | true",
        "real | 1e400 | Infinity",
        "color | 0 | RED",
        "color | \"0\" | RED",
        "level | \"3\" | HIGH",
        "list | [null] | [null]",
        "number | null | null"
      })
  void databindTakesWhatTheReaderRefuses(String key, String json, String value) throws Exception {
    String text = "{\"" + key + "\": " + json + "}";
    assertEquals(1, example.read("Values", text).violations().size(), text);
    assertEquals(value, component(JACKSON_2.readValue(text, example.type("Values")), key));
    assertEquals(value, component(JACKSON_3.readValue(text, example.type("Values")), key));
  }

  private static String component(Object record, String name) throws ReflectiveOperationException {
    return String.valueOf(record.getClass().getMethod(name).invoke(record));
  }

  @Test
  void theLastOfTwoValuesCounts() throws Exception {
    String text = "{\"number\": 1, \"number\": 2}";
    assertEquals("2", component(JACKSON_2.readValue(text, example.type("Values")), "number"));
    assertEquals("2", component(JACKSON_3.readValue(text, example.type("Values")), "number"));
  }

  @Test
  void whatIsMissingIsNull() throws Exception {
    assertEquals("null", component(JACKSON_2.readValue("{}", example.type("Needed")), "text"));
    assertEquals("null", component(JACKSON_3.readValue("{\"text\": null}", example.type("Needed")), "text"));
  }

  @Test
  void numbersInJsonBecomeDoubles() throws Exception {
    String text = "{\"any\": 0.12345678901234567890}";
    assertEquals("0.12345678901234567890", component(example.read("Values", text).value(), "any"));
    assertEquals("0.12345678901234568", component(JACKSON_2.readValue(text, example.type("Values")), "any"));
    assertEquals("0.12345678901234568", component(JACKSON_3.readValue(text, example.type("Values")), "any"));
  }

  @Test
  void textInPlaceOfAListStaysText() throws Exception {
    String text = "{\"either\": \"[{\\\"number\\\": 1}]\"}";
    assertEquals("[Part[number=1]]", component(example.read("Values", text).value(), "either"));
    assertEquals("[{\"number\": 1}]", component(JACKSON_2.readValue(text, example.type("Values")), "either"));
    assertEquals("[{\"number\": 1}]", component(JACKSON_3.readValue(text, example.type("Values")), "either"));
  }

  @Test
  void anUnknownVariantIsAnException() throws Exception {
    Class<?> type = example.type("Values");
    String text = "{\"shape\": {\"kind\": \"square\"}}";
    assertThrows(com.fasterxml.jackson.databind.JsonMappingException.class, () -> JACKSON_2.readValue(text, type));
    assertThrows(tools.jackson.core.JacksonException.class, () -> JACKSON_3.readValue(text, type));
  }

  @Test
  void anUnknownVariantIsTheOneWithoutADiscriminatorWhereThereIsOne() throws Exception {
    Class<?> type = example.type("Values");
    String text = "{\"note\": {\"kind\": \"odd\"}}";
    assertEquals(1, example.read("Values", text).violations().size(), text);
    assertEquals("Plain[kind=odd]", component(JACKSON_2.readValue(text, type), "note"));
    assertEquals("Plain[kind=odd]", component(JACKSON_3.readValue(text, type), "note"));
    assertEquals("Plain[kind=plain]", component(JACKSON_2.readValue("{\"note\": {}}", type), "note"));
    assertEquals("Plain[kind=plain]", component(JACKSON_3.readValue("{\"note\": {}}", type), "note"));
  }

  @Test
  void textAfterTheValueIsIgnoredByJackson2() throws Exception {
    Class<?> type = example.type("Needed");
    assertEquals("a", component(JACKSON_2.readValue("{\"text\": \"a\"} b", type), "text"));
    assertThrows(tools.jackson.core.JacksonException.class, () -> JACKSON_3.readValue("{\"text\": \"a\"} b", type));
  }
}

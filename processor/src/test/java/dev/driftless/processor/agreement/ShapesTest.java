package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.json.MalformedJsonException;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.runtime.TreeTokens;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import java.lang.reflect.Modifier;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told of maps, unions and values of several kinds, word for word, from every source and by the model alone. */
class ShapesTest {
  private static final CompiledContract CONTRACT = CompiledContract.shapes();
  private static final Events EVENTS = new Events(CONTRACT);
  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.shared();

  /** Asserts what every source says of an object, and, where no key stands twice, the interpreter. */
  private static Object assertRead(String type, String text, String... violations) {
    GeneratedType generated = CONTRACT.type(type);
    Validated<?> read = generated.readDocument(Sources.of(text));
    assertEquals(List.of(violations), lines(read.violations()));
    Sources.PARSERS.forEach((name, parser) -> assertSame(read, generated.readDocument(parser.apply(text)), name));
    if (Arrays.stream(violations).noneMatch(line -> line.contains("DUPLICATE_KEY"))) {
      Object tree = tree(text);
      assertSame(read, generated.readDocument(TreeTokens.of(tree)), "tree");
      assertEquals(read.violations(), new Interpreter(CONTRACT.model()).object(generated.model(), tree), text);
    }
    return read.readable();
  }

  private static void assertSame(Validated<?> expected, Validated<?> read, String source) {
    assertEquals(expected.violations(), read.violations(), source);
    assertEquals(expected.readable(), read.readable(), source);
  }

  private static List<String> lines(List<Violation> violations) {
    return violations.stream().map(Violation::toString).toList();
  }

  private static Object tree(String text) {
    try {
      return ParsedJson.of(text).tree();
    } catch (MalformedJsonException noJson) {
      throw new AssertionError(noJson);
    }
  }

  private static String payload(String type, String key, String text) {
    return EVENTS.payload(type).with(key, Json.text("@")).text().replace("\"@\"", text);
  }

  // Unions whose discriminator may be absent

  @Test
  void anObjectWithoutTheDiscriminatorIsTheVariantWithADefault() {
    assertEquals("Disk[origin=disk, path=null]", assertRead("Source", "{}").toString());
    assertEquals("Disk[origin=disk, path=/a]", assertRead("Local", "{\"path\":\"/a\"}").toString());
    assertEquals("Memory[origin=mem/ory~]", assertRead("Source", "{\"x\":[{}],\"origin\":\"mem/ory~\"}").toString());
    assertEquals(
        "Remote[origin=remote, copy=Disk[origin=disk, path=null]]",
        assertRead("Source", "{\"copy\":{},\"origin\":\"remote\"}").toString());
    assertRead(
        "Source", "{\"x\":1,\"path\":\"long\"}", "/path  TOO_LONG  Invalid Disk: 'path' must have at most 3 characters");
    assertRead("Source", "{\"origin\":null}", "/origin  NULL_VALUE  Invalid Source: 'origin' must not be null");
    assertRead(
        "Source",
        "{\"path\":1,\"origin\":\"x\"}",
        "/origin  UNKNOWN_VARIANT  Invalid Source: 'origin' must be one of disk, mem/ory~, remote");
  }

  @Test
  void theVariantWithADefaultMayBeToldApartByAnotherKeyThatMayBeAbsent() {
    assertEquals("Ship[way=via, hop=ship, links=null]", assertRead("Link", "{}").toString());
    assertEquals("Train[way=via, hop=train]", assertRead("Link", "{\"hop\":\"train\"}").toString());
    assertEquals(
        "Ship[way=via, hop=ship, links=[Ship[way=via, hop=ship, links=null], Direct[way=direct, length=1]]]",
        assertRead("Link", "{\"links\":[{},{\"length\":1,\"way\":\"direct\"}]}").toString());
    assertRead("Link", "{\"a\":1}", "/a  UNKNOWN_KEY  Invalid Ship: unknown key 'a'");
    assertRead("Link", "{\"way\":\"direct\"}", "/length  MISSING  Invalid Direct: missing required field 'length'");
  }

  // Maps

  @Test
  void theViolationsOfAMapComeInTheOrderOfTheirPointersAndItsSizeLast() {
    assertRead(
        "Maps",
        payload("Maps", "shorts", "{\"z\":\"Z\",\"B/c\":\"b\",\"A~\":null}"),
        "/shorts/A~0  PATTERN  Invalid payload for Maps: every key of 'shorts' must match [a-z]{1,3}",
        "/shorts/A~0  NULL_VALUE  Invalid payload for Maps: every value of 'shorts' must not be null",
        "/shorts/B~1c  PATTERN  Invalid payload for Maps: every key of 'shorts' must match [a-z]{1,3}",
        "/shorts/z  PATTERN  Invalid payload for Maps: every value of 'shorts' must match [a-z]{1,3}",
        "/shorts  TOO_MANY_ITEMS  Invalid payload for Maps: 'shorts' must have at most 2 entries");
    assertRead(
        "Maps",
        payload("Maps", "shorts", "{}"),
        "/shorts  TOO_FEW_ITEMS  Invalid payload for Maps: 'shorts' must have at least 1 entry");
    assertRead(
        "Maps",
        payload("Maps", "integers", "{\"xa\":1,\"xb\":1,\"xc\":1,\"a\":10}"),
        "/integers/a  TOO_SHORT  Invalid payload for Maps: every key of 'integers' must have at least 2 characters",
        "/integers/a  TOO_LARGE  Invalid payload for Maps: every value of 'integers' must be at most 9",
        "/integers/xb  PATTERN  Invalid payload for Maps: every key of 'integers' must match .*a.*",
        "/integers/xc  PATTERN  Invalid payload for Maps: every key of 'integers' must match .*a.*",
        "/integers  TOO_MANY_ITEMS  Invalid payload for Maps: at most 3");
  }

  @Test
  void ofAKeyThatStandsTwiceTheFirstValueCounts() {
    Object record =
        assertRead(
            "Maps",
            payload("Maps", "integers", "{\"aa\":1,\"aa\":[2],\"ab\":3,\"aa\":4}"),
            "/integers/aa  DUPLICATE_KEY  Invalid payload for Maps: duplicate key 'aa' in 'integers'",
            "/integers/aa  DUPLICATE_KEY  Invalid payload for Maps: duplicate key 'aa' in 'integers'");
    assertEquals(Map.of("aa", 1, "ab", 3), GeneratedType.get(record, "integers"));
  }

  @Test
  void whatIsNoMapIsNone() {
    assertRead(
        "Maps",
        payload("Maps", "texts", "[]"),
        "/texts  WRONG_TYPE  Invalid payload for Maps: 'texts' must be an object");
    assertRead(
        "Deep",
        payload("Deep", "table", "{\"a\":[],\"b\":null,\"c\":{}}"),
        "/table/a  WRONG_TYPE  Invalid payload for tiefe/Ü.$1|\"q\"{x} \\: every value of 'table' must be an object",
        "/table/b  NULL_VALUE  Invalid payload for tiefe/Ü.$1|\"q\"{x} \\: every value of 'table' must not be null",
        "/table/c  TOO_FEW_ITEMS  Invalid payload for tiefe/Ü.$1|\"q\"{x} \\: every value of 'table' must have at least 1 entry",
        "/table  TOO_MANY_ITEMS  Invalid payload for tiefe/Ü.$1|\"q\"{x} \\: 'table' must have at most 2 entries");
  }

  @Test
  void aMapKeepsItsOrderAndItsOwnCopy() {
    Object body = assertRead("Maps", payload("Maps", "texts", "{\"z\":\"1\",\"a\":\"2\",\"m\":\"3\"}"));
    assertEquals("{z=1, a=2, m=3}", GeneratedType.get(body, "texts").toString());
    Map<String, String> texts = new LinkedHashMap<>(Map.of("a", "b"));
    Object built = CONTRACT.type("Maps").build(body, builder -> builder.set("texts", texts));
    texts.clear();
    Map<?, ?> kept = (Map<?, ?>) GeneratedType.get(built, "texts");
    assertEquals(Map.of("a", "b"), kept);
    assertThrows(UnsupportedOperationException.class, kept::clear);
  }

  @Test
  void aKeyThatIsNullOrHasALoneSurrogateCanComeFromATreeOrARecordOnly() {
    Object body = assertRead("Maps", EVENTS.payload("Maps").text());
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("k\ud800", "x");
    Object record = CONTRACT.type("Maps").with(body, "texts", texts);
    String surrogate =
        "/texts/k\ud800  LONE_SURROGATE  Invalid payload for Maps: every key of 'texts' must not have a lone surrogate";
    assertEquals(List.of(surrogate), lines(CONTRACT.type("Maps").validate(record)));
    Map<Object, Object> tree = new LinkedHashMap<>((Map<?, ?>) EVENTS.payload("Maps").tree());
    tree.put("texts", texts);
    assertEquals(
        List.of(surrogate), lines(CONTRACT.type("Maps").readDocument(TreeTokens.of(tree)).violations()));
    texts.put(null, "x");
    assertEquals(
        List.of("/texts  NULL_VALUE  Invalid payload for Maps: every key of 'texts' must not be null", surrogate),
        lines(CONTRACT.type("Maps").validate(CONTRACT.type("Maps").with(body, "texts", texts))));
  }

  // Unions

  @Test
  void theVariantIsFoundWhereverItsKeyStands() {
    List<String> members =
        List.of("\"radius\":2", "\"kind\":\"circle\"", "\"color\":\"red\"", "\"more\":[{\"kind\":\"square\"},\"kind\"]");
    Object first = null;
    for (int i = 0; i < members.size(); i++) {
      List<String> turned = new ArrayList<>(members.subList(i, members.size()));
      turned.addAll(members.subList(0, i));
      Object circle = assertRead("Shape", "{" + String.join(",", turned) + "}");
      assertEquals("Circle", circle.getClass().getSimpleName());
      first = first == null ? circle : first;
      assertEquals(first, circle);
    }
  }

  @Test
  void withoutAVariantNothingElseIsLookedAt() {
    String first = "{\"kind\":%s,\"radius\":\"x\",\"radius\":1,\"color\":7}";
    String last = "{\"radius\":\"x\",\"radius\":1,\"color\":7,\"kind\":%s}";
    for (String text : List.of(first, last)) {
      assertNull(
          assertRead(
              "Shape",
              text.formatted("\"Circle\"").replace("\"radius\":1,", ""),
              "/kind  UNKNOWN_VARIANT  Invalid Shape: 'kind' must be one of circle, square, tri/angle~, group"));
      assertNull(
          assertRead(
              "Shape",
              text.formatted("[[]]").replace("\"radius\":1,", ""),
              "/kind  WRONG_TYPE  Invalid Shape: 'kind' must be a string"));
      assertNull(
          assertRead(
              "Shape",
              text.formatted("null").replace("\"radius\":1,", ""),
              "/kind  NULL_VALUE  Invalid Shape: 'kind' must not be null"));
    }
    for (String none : List.of("{}", "{\"radius\":1,\"Kind\":\"circle\"}")) {
      assertNull(assertRead("Shape", none, "/kind  MISSING  Invalid Shape: missing required field 'kind'"));
    }
    assertRead("Shape", "[]", "  WRONG_TYPE  Invalid Shape: a Shape must be an object");
  }

  @Test
  void theDiscriminatorIsAFieldOfTheVariantToo() {
    Object circle =
        assertRead(
            "Shape",
            "{\"kind\":\"circle\",\"kind\":\"square\",\"side\":1}",
            "/kind  DUPLICATE_KEY  Invalid Circle: duplicate key 'kind'",
            "/radius  MISSING  Invalid Circle: missing required field 'radius'");
    assertEquals("circle", GeneratedType.get(circle, "kind"));
    Object other = CONTRACT.type("Circle").with(circle, "kind", "square");
    assertEquals(
        List.of(
            "/kind  NOT_ALLOWED  Invalid Circle: 'kind' must be 'circle'",
            "/radius  MISSING  Invalid Circle: missing required field 'radius'"),
        lines(CONTRACT.type("Shape").validate(other)));
  }

  @Test
  void aUnionInAUnionIsToldApartByItsOwnKey() {
    assertEquals(
        "Mobile",
        assertRead("Contact", "{\"number\":\"1\",\"the/line\":\"mobile\",\"medium\":\"phone\"}").getClass().getSimpleName());
    assertRead(
        "Contact",
        "{\"number\":\"1\",\"the/line\":\"satellite\",\"medium\":\"phone\"}",
        "/the~1line  UNKNOWN_VARIANT  Invalid Phone: 'the/line' must be one of mobile, landline");
    assertRead(
        "Contact",
        "{\"medium\":\"landline phone\"}",
        "/the~1line  MISSING  Invalid Phone: missing required field 'the/line'");
    // Each key tells for itself what the object is; that they go together is a rule of the variant.
    assertRead(
        "Contact",
        "{\"number\":\"1\",\"the/line\":\"mobile\",\"medium\":\"landline phone\"}",
        "/medium  NOT_ALLOWED  Invalid Mobile: 'medium' must be 'phone'");
  }

  @Test
  void aPayloadIsOneOfSeveralShapes() {
    Json.Obj event = EVENTS.event("OrderChanged");
    String moved = "{\"as\":{\"radius\":0,\"kind\":\"circle\"},\"to\":\"away\",\"order\":\"\",\"change\":\"moved\"}";
    for (String text :
        List.of(
            event.with("payload", Json.text("@")).text(),
            event.without("event_type").with("payload", Json.text("@")).with("event_type", event.get("event_type")).text())) {
      assertRead(
          "Message",
          text.replace("\"@\"", moved),
          "/payload/order  BLANK  Invalid MovedAway: 'order' must not be blank",
          "/payload/as/radius  TOO_SMALL  Invalid Circle: 'radius' must be more than 0");
      assertRead(
          "Message",
          text.replace("\"@\"", "{\"order\":\"o\",\"change\":\"stolen\"}"),
          "/payload/change  UNKNOWN_VARIANT  Invalid payload for order.changed: 'change' must be one of paid, canceled, moved");
      assertRead(
          "Message",
          text.replace("\"@\"", "{\"order\":\"o\",\"change\":\"moved\"}"),
          "/payload/to  MISSING  Invalid Moved: missing required field 'to'");
    }
  }

  @Test
  void eventsMayStandInAVariantWhoseKindComesLast() {
    Json.Obj event = EVENTS.event("OrderChanged");
    Json.Obj payload = ((Json.Obj) event.get("payload"));
    Json change = payload.get("change");
    Json.Obj late =
        event
            .without("event_type")
            .with("payload", payload.without("change").with("change", change))
            .with("event_type", event.get("event_type"));
    String batch = "{\"messages\":[" + late.text() + "," + EVENTS.event("Kinds").text() + ",{}],\"kind\":\"batch\"}";
    Validated<?> read = CONTRACT.type("Request").readDocument(Sources.of(batch));
    assertTrue(
        read.violations().stream().allMatch(violation -> violation.pointer().startsWith("/messages/2/")),
        () -> lines(read.violations()).toString());
    List<?> messages = (List<?>) GeneratedType.get(read.readable(), "messages");
    assertEquals("Paid", GeneratedType.get(messages.get(0), "payload").getClass().getSimpleName());
    assertEquals("Kinds", GeneratedType.get(messages.get(1), "payload").getClass().getSimpleName());
  }

  @Test
  void aUnionIsASealedInterfaceOfRecords() {
    Class<?> shape = CONTRACT.type("Shape").record();
    assertTrue(shape.isSealed());
    assertEquals(
        List.of("Circle", "Polygon", "Group"),
        Arrays.stream(shape.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    assertTrue(shape.isAssignableFrom(CONTRACT.type("Square").record()));
    assertTrue(CONTRACT.type("Square").record().isRecord());
    assertEquals(
        List.of("color", "kind"),
        Arrays.stream(shape.getDeclaredMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .map(method -> method.getName())
            .sorted()
            .toList());
    assertTrue(
        CONTRACT.load("MessagePayload").isAssignableFrom(CONTRACT.type("MovedHome").record()),
        "a variant of a variant of a payload is a payload");
  }

  @Test
  void bothJacksonsTellVariantsApartAndNoOtherObject() throws Exception {
    String mobile = "{\"number\":\"1\",\"the/line\":\"mobile\",\"medium\":\"phone\"}";
    for (String type : List.of("Contact", "Phone", "Mobile")) {
      Object read = assertRead(type, mobile);
      assertEquals(read, JACKSON_2.readValue(mobile, CONTRACT.type(type).record()));
      assertEquals(read, JACKSON_3.readValue(mobile, CONTRACT.type(type).record()));
    }
    for (String none : List.of("{}", "{\"medium\":\"pigeon\"}", "{\"medium\":\"phone\"}", "{\"medium\":7}")) {
      Class<?> contact = CONTRACT.type("Contact").record();
      assertThrows(com.fasterxml.jackson.databind.JsonMappingException.class, () -> JACKSON_2.readValue(none, contact), none);
      assertThrows(tools.jackson.core.JacksonException.class, () -> JACKSON_3.readValue(none, contact), none);
    }
  }

  // Values of several kinds

  @Test
  void aStringOrAnIntegerIsJustThat() {
    for (String text : List.of("\"\"", "\"42\"", "42", "-9223372036854775808")) {
      Object record = assertRead("Kinds", payload("Kinds", "either", text));
      assertEquals(text.replace("\"", ""), GeneratedType.get(record, "either").toString());
      assertEquals(tree(text) instanceof String, JACKSON_2.valueToTree(record).get("either").isTextual());
    }
    for (String text : List.of("1.0", "true", "{}", "[1]")) {
      assertRead(
          "Kinds",
          payload("Kinds", "either", text),
          "/either  WRONG_TYPE  Invalid payload for Kinds: 'either' must be a string or an integer");
    }
    assertRead(
        "Kinds",
        payload("Kinds", "either", "9223372036854775808"),
        "/either  OUT_OF_RANGE  Invalid payload for Kinds: 'either' must be from -9223372036854775808 to"
            + " 9223372036854775807");
    assertRead(
        "Kinds",
        payload("Kinds", "either", "null"),
        "/either  NULL_VALUE  Invalid payload for Kinds: 'either' must not be null");
  }

  @Test
  void anythingIsKeptAsItWas() {
    String text = "{\"b\":[1.50,1e2,123456789012345678901,null],\"a\":\"é\"}";
    Object record = assertRead("Kinds", payload("Kinds", "any", text));
    assertEquals("{b=[1.50, 1E+2, 123456789012345678901, null], a=é}", GeneratedType.get(record, "any").toString());
    assertRead(
        "Kinds",
        payload("Kinds", "any", "null"),
        "/any  NULL_VALUE  Invalid payload for Kinds: 'any' must not be null");
    assertRead(
        "Kinds",
        payload("Kinds", "any", "{\"b\":\"\\ud800\",\"a\":{\"x\":[\"\\udc00\"]}}"),
        "/any/a/x/0  LONE_SURROGATE  Invalid payload for Kinds: 'any' must not have a lone surrogate",
        "/any/b  LONE_SURROGATE  Invalid payload for Kinds: 'any' must not have a lone surrogate");
    Object twice =
        assertRead(
            "Kinds",
            payload("Kinds", "anys", "[1,{\"a\":1,\"a\":2}]"),
            "/anys/1/a  DUPLICATE_KEY  Invalid payload for Kinds: duplicate key 'a' in 'anys'");
    assertEquals("[1, {a=1}]", GeneratedType.get(twice, "anys").toString());
  }

  @Test
  void aConstantMayBeAnInteger() throws ReflectiveOperationException {
    for (String[] pair : new String[][] {{"3", "HIGH"}, {"-1", "NONE"}, {"2147483647", "MOST"}}) {
      Object record = assertRead("Kinds", payload("Kinds", "level", pair[0]));
      Object level = GeneratedType.get(record, "level");
      assertEquals(pair[1], level.toString());
      assertEquals(Integer.parseInt(pair[0]), level.getClass().getMethod("wireValue").invoke(level));
      assertEquals(
          level, level.getClass().getMethod("ofWireValue", int.class).invoke(null, Integer.parseInt(pair[0])));
      assertEquals(pair[0], JACKSON_2.valueToTree(record).get("level").toString());
    }
    for (String text : List.of("0", "1", "4294967299", "99999999999999999999")) {
      assertRead(
          "Kinds",
          payload("Kinds", "level", text),
          "/level  UNKNOWN_VALUE  Invalid payload for Kinds: 'level' must be one of 3, -1, 2147483647");
    }
    for (String text : List.of("\"3\"", "3.0", "[]", "true")) {
      assertRead(
          "Kinds",
          payload("Kinds", "level", text),
          "/level  WRONG_TYPE  Invalid payload for Kinds: 'level' must be an integer");
    }
  }

  @Test
  void aTimeOfDayHasItsOffset() {
    Object record = assertRead("Kinds", payload("Kinds", "time", "\"23:59:59.5z\""));
    assertEquals("\"23:59:59.500+00:00\"", JACKSON_2.valueToTree(record).get("time").toString());
    assertRead(
        "Kinds",
        payload("Kinds", "time", "\"24:00:00Z\""),
        "/time  FORMAT  Invalid payload for Kinds: 'time' must be an RFC 3339 time with offset");
    String none = payload("Kinds", "time", "\"10:00:00\"");
    assertThrows(
        com.fasterxml.jackson.databind.JsonMappingException.class,
        () -> JACKSON_2.readValue(none, CONTRACT.type("Kinds").record()));
    assertFalse(CONTRACT.type("Kinds").readDocument(Sources.of(none)).isValid());
    assertInstanceOf(OffsetTime.class, GeneratedType.get(record, "time"));
  }
}

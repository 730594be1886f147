package dev.driftless.processor.diagnostics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name that Java lets a contract have, the generated code can bear. */
final class AwkwardNamesTest {
  /** What generated code calls its own variables, parameters, methods and constants, and what Java knows itself. */
  private static final List<String> FIELDS =
      List.of(
          "in", "name", "seen", "seen1", "start", "found", "value", "violations", "record", "items", "item", "item1",
          "i",
          "builder_", "payload", "before", "beforeItem", "inside", "recorded", "tokens", "key", "maxDepth", "body",
          "eventType", "missing", "built", "self", "other", "expected", "violation", "index", "pointer", "reading",
          "build",
          "fromJson", "validate", "check", "read", "readFields", "equals", "valueText", "of", "list", "root", "invalid",
          "yield", "var", "permits", "sealed", "when", "with", "open", "module", "_one", "$", "$one", "one$",
          "größe", "X",
          "INVALID", "ROOT", "REQUIRED", "EVENT_TYPES", "AGGREGATE_TYPES", "MAX", "URL", "aB", "a_b", "checkMissing",
          "reportMissing", "isName", "itemItem", "nameItem", "wireName", "length", "size");

  /** Simple names of types that generated code uses. */
  private static final List<String> TYPES =
      List.of(
          "String", "List", "Object", "Override", "Field", "Reading", "Violations", "Integer", "Long", "Double",
          "BigDecimal",
          "UUID", "Violation", "ViolationCode", "Names", "Formats", "Validated", "Items", "TokenSource", "Nullable",
          "Generated", "JsonProperty", "Size", "NotNull", "Record", "Enum", "JsonText", "ArrayList",
          "IllegalStateException", "Payload", "Thing");

  /** A stored document of one name, an authentication of another. */
  private static final String HANDOFF =
      """
      enum Level { LOW }
      @ObjectType @dev.driftless.StoredDocument(location = "~/a", lock = "~/b") interface %1$s {
        @dev.driftless.Optional java.util.List<java.util.List<Level>> levels();
        @dev.driftless.Optional java.util.List<Twin> twins();
      }
      @ObjectType interface Answer {
        @dev.driftless.Example("a") java.lang.String access();
        @dev.driftless.Example("r") java.lang.String refresh();
      }
      @dev.driftless.Endpoint(method = "GET", path = "/", timeoutSeconds = 1) interface Enter {
        /** In. */
        @dev.driftless.Response(status = 200) @dev.driftless.ProducerAction("Goes on.") Answer in();
      }
      @dev.driftless.Authentication(
          scheme = "Bearer", login = Enter.class, refresh = Enter.class, accessToken = "access",
          refreshToken = "refresh",
          refreshWhen = "Then.", whenRefreshFails = "So.", credentials = %1$s.class)
      interface %2$s {}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Nullable @Pattern(regexp = \"a(b|c)*\") String", "@Min(1) @Max(3) double",
        "@Size(max = 3) List<List<@Min(1) Integer>>", "Inner", "@Optional List<Inner>", "List<UUID>",
        "ListOrText<Inner>", "@Optional List<Mood>"
      })
  void fieldsCanHaveAnyName(String type) {
    String accessors = FIELDS.stream().map(name -> type + " " + name + "();\n").collect(Collectors.joining());
    // Not all of these have names of their own in JSON by the rule.
    String distinct = accessors.replaceAll("(\\S+)\\(\\);", "@JsonProperty(\"k-$1\") $1();");
    Consumer.builds(
        Contracts.with(
            """
            enum Colour { RED }
            @OpenEnum enum Mood { GOOD }
            @ObjectType interface Inner { int one(); }
            @ObjectType interface Outer {
            %s}
            """
                .formatted(ordered(distinct))));
  }

  /** Annotations before the type. */
  private static String ordered(String accessors) {
    return accessors.replaceAll("(?m)^(.*) (@JsonProperty\\(\"[^\"]*\"\\)) (\\S+\\(\\);)$", "$2 $1 $3");
  }

  @Test
  void fieldsOfTheEnvelopeCanHaveAnyName() {
    List<String> others = FIELDS.stream().filter(name -> !name.equals("eventType") && !name.equals("payload")).toList();
    for (String role : List.of("in", "payload")) {
      String rest =
          others.stream()
              .filter(name -> !name.equals(role))
              .map(name -> "@JsonProperty(\"k-" + name + "\") int " + name + "();\n")
              .collect(Collectors.joining());
      Consumer.builds(
          Contracts.of(
              Contracts.ANNOTATION,
              """
              @Envelope interface Event {
                @EventTypeName String %s();
                @AggregateType String aggregate_();
                @AggregateId @Example("x") String id_();
                @PayloadBody Object %s();
              %s}
              """
                      .formatted(role, role.equals("payload") ? "eventType" : "payload", rest)
                  + Contracts.EVENT_TYPE));
    }
  }

  @Test
  void recordsCanHaveAnyName() {
    Consumer.builds(
        qualified(
            TYPES.stream()
                .map(
                    name ->
                        "@EventType(aggregate = \"Thing\", id = \"one\") interface " + name
                            + " {\n"
                            + "  @dev.driftless.Example(\"x\") java.lang.String one();\n"
                            + "  @jakarta.validation.constraints.Min(1) int two();\n"
                            + "  @jakarta.validation.constraints.DecimalMin(\"1\") @dev.driftless.Example(\"2\")"
                            + " java.math.BigDecimal four();\n"
                            + "  @dev.driftless.Optional java.util.List<java.util.UUID> five();\n"
                            + "  @dev.driftless.Optional java.util.List<Twin> seven();\n"
                            + "  @jakarta.validation.constraints.Max(2) double nine();\n"
                            + "}\n")
                .collect(Collectors.joining())));
  }

  @Test
  void enumsCanHaveAnyName() {
    Consumer.builds(
        qualified(
            TYPES.stream()
                .map(
                    name ->
                        "enum " + name + " { ONE }\n@ObjectType interface " + name + "s_ { " + name + " one();"
                            + " @dev.driftless.Optional java.util.List<" + name + "> two(); }\n")
                .collect(Collectors.joining())));
  }

  /** A constant {@code OS} in scope would make {@code OS.MAC} one of its members (JLS 6.4.2). */
  @Test
  void typesCanHaveTheNamesOfConstants() {
    Consumer.builds(
        Contracts.of(
            Contracts.ANNOTATION.replace(")", ", uses = URLS.class)"),
            """
            @Envelope interface ROOT {
              @EventTypeName String eventType();
              @AggregateType String aggregateType();
              @PayloadBody Object payload();
              @Const("one") EVENT_TYPES one();
            }
            @EventType(aggregate = "Thing", id = "id") interface INVALID {
              @Example("1") String id();
              @Const("one") EVENT_TYPES eventTypes();
              AGGREGATE_TYPES aggregateTypes();
            }
            enum OS { LINUX, MAC }
            enum OS_NAMES { ONE, TWO }
            enum ID { ID, TWO }
            enum EVENT_TYPES { ONE, TWO }
            enum AGGREGATE_TYPES { ONE, TWO }
            enum REQUIRED { ONE, TWO }
            @OpenEnum enum OPEN { ONE, TWO }
            @ObjectType
            @Conditions(
              requiredIf = @Conditions.If(field = "other", is = "mac", then = "more"),
              forbiddenIf = @Conditions.If(field = "other", is = "linux", then = "more"))
            interface Holder {
              @Const("mac") OS os();
              @Optional Integer more();
              @Const("id") ID id();
              @Const("one") OPEN open();
              @Const("two") REQUIRED required();
              @Default("linux") OS other();
              List<OS_NAMES> osNames();
              List<OS> root();
              @Const("a") URLS.URL url();
              URLS.Held urls();
              @AssertTrue(message = "must be all right")
              default boolean isRight() {
                return os() == OS.MAC && url() == URLS.URL.A;
              }
            }
            @Union(discriminator = "kind") @ObjectType sealed interface VARIANTS permits DISCRIMINATOR {}
            @ObjectType non-sealed interface DISCRIMINATOR extends VARIANTS {
              @Const("one") String kind();
              @Const("linux") OS os();
            }
            @LaneMapping @interface As { OS value(); }
            enum LANE { @As(OS.LINUX) LANE, @As(OS.MAC) OTHER }
            """),
        Contracts.source(
            Contracts.ANNOTATION
                + """

                interface URLS {
                  enum URL { A, B }
                  @ObjectType interface Held { @Const("b") URL url(); List<URL> urls(); }
                }
                """));
  }

  @Test
  void fieldsAndConstantsCanHaveTheNamesOfTypes() {
    Consumer.builds(
        Contracts.with(
            """
            enum OS { OS }
            @OpenEnum enum OPEN { OPEN, List, Optional, Objects, String }
            @ErrorCategories enum TROUBLE {
              @Category(keywords = "a", suggestedAction = "x") List,
              @Category(keywords = "b", suggestedAction = "x") Locale,
              @Category(keywords = {}, suggestedAction = "x") TROUBLE
            }
            @ObjectType interface Holder {
              @JsonProperty("k-1") URI URI();
              @JsonProperty("k-2") UUID UUID();
              @JsonProperty("k-3") List<UUID> List();
              @JsonProperty("k-4") OS OS();
              @JsonProperty("k-5") OPEN OPEN();
              @JsonProperty("k-7") URI JsonText();
              @JsonProperty("k-8") List<OS> Lists();
              @JsonProperty("k-9") OffsetDateTime Rfc3339();
              @JsonProperty("k-10") Map<@Size(min = 1) String, Integer> Maps();
            }
            """));
  }

  @Test
  void openEnumsAndErrorCategoriesCanHaveAnyName() {
    List<String> more = List.of("Optional", "Objects", "JsonCreator", "JsonValue", "ListOrText", "Locale");
    Consumer.builds(
        qualified(
            Stream.concat(TYPES.stream(), more.stream())
                .map(
                    name ->
                        "@dev.driftless.OpenEnum enum " + name + " { ONE }\n@ObjectType interface " + name + "s_ { "
                            + name + " one(); @dev.driftless.Optional java.util.List<" + name + "> two();"
                            + " @dev.driftless.Optional dev.driftless.runtime.ListOrText<Twin> three(); }\n")
                .collect(Collectors.joining())));
    for (String name : List.of("String", "List", "Locale", "Override")) {
      Consumer.builds(
          qualified(
              "@dev.driftless.ErrorCategories enum " + name
                  + " { @dev.driftless.Category(keywords = {}, suggestedAction = \"x\") ONE }\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Object", "Field", "Payload"})
  void theEnvelopeCanHaveAnyName(String name) {
    Consumer.builds(qualified("").replace("interface Event ", "interface " + name + " "));
  }

  @Test
  void constantsCanHaveAnyName() {
    Consumer.builds(
        Contracts.with(
            """
            enum Seen { values, valueOf, wireName, NAMES, TABLE }
            @LaneMapping @interface As { Seen value(); }
            enum Lane {
              @As(Seen.values) ROOT, @As(Seen.valueOf) INVALID, @As(Seen.wireName) name, @As(Seen.NAMES) lane,
              @As(Seen.TABLE) COLLAPSED, @As(Seen.TABLE) $, @As(Seen.TABLE) table, @As(Seen.TABLE) text
            }
            @ObjectType interface Holder { Seen seen(); Lane lane(); }
            @OpenEnum enum Open { VALUES, valueOf, wireName, known, NAMES, of, value, that, other, isKnown, $ }
            @ErrorCategories enum Trouble {
              @Category(keywords = "a", suggestedAction = "x") keywords,
              @Category(keywords = "b", suggestedAction = "x") suggestedAction,
              @Category(keywords = "c", suggestedAction = "x") lowerCase,
              @Category(keywords = "d", suggestedAction = "x") keyword,
              @Category(keywords = "e", suggestedAction = "x") text,
              @Category(keywords = {}, suggestedAction = "x") category
            }
            """));
  }

  @Test
  void endpointsAndTheirMessagesCanHaveAnyName() {
    String responses =
        FIELDS.stream()
            .map(name -> "/** Then. */ @Response(status = %d) @ProducerAction(\"Then.\") Inner " + name + "();\n")
            .collect(Collectors.joining());
    for (int i = 0; i < FIELDS.size(); i++) {
      responses = responses.replaceFirst("%d", String.valueOf(400 + i));
    }
    Consumer.builds(
        Contracts.with(
            """
            @ObjectType interface Inner { int one(); }
            @Endpoint(method = "POST", path = "/", headers = {
              @Header(name = "Path", value = "1", description = "One."),
              @Header(name = "Path-Header", value = "1", description = "One."),
              @Header(name = "Timeout", value = "1", description = "One."),
              @Header(name = "1*!", value = "1", description = "One.")
            })
            interface Send {
              /** Then. */ @Response(status = 201) @ProducerAction("Then.") void method();
              /** Then. */ @Response(status = 202) @ProducerAction("Then.") void maxItems();
              /** Then. */ @Response(status = 203) @ProducerAction("Then.") void max_items();
            %s}
            """
                .formatted(responses)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String", "Object", "Optional", "Nullable", "Duration", "List", "Set", "Path", "PosixFilePermission",
        "TomlText",
        "JsonText", "Violation", "Text", "Lock", "Permissions"
      })
  void whatIsHandedOverCanHaveAnyName(String name) {
    Consumer.builds(qualified(HANDOFF.formatted(name, "Token")));
    Consumer.builds(qualified(HANDOFF.formatted("Keys", name)));
  }

  /** A contract that spells out every type, because its own declarations shadow them. */
  private static String qualified(String declarations) {
    return """
        package test;

        import dev.driftless.EventContract;
        import dev.driftless.EventType;
        import dev.driftless.ObjectType;

        @EventContract(title = "Tests", version = "1.0.0")
        interface Sound {
          @dev.driftless.Envelope interface Event {
            @dev.driftless.EventTypeName java.lang.String eventType();
            @dev.driftless.PayloadBody java.lang.Object payload();
          }
          @EventType(aggregate = "Thing", id = "one") interface First {
            @dev.driftless.Example("x") java.lang.String one();
          }
          @ObjectType interface Twin { int one(); }
          %s
        }
        """
        .formatted(declarations);
  }
}

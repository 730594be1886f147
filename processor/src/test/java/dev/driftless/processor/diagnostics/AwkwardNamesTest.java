package dev.driftless.processor.diagnostics;

import java.util.List;
import java.util.stream.Collectors;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Nullable @Pattern(regexp = \"a(b|c)*\") String", "@Min(1) @Max(3) double",
        "@Size(max = 3) List<List<@Min(1) Integer>>", "Inner", "@Optional List<Inner>", "List<UUID>"
      })
  void fieldsCanHaveAnyName(String type) {
    String accessors = FIELDS.stream().map(name -> type + " " + name + "();\n").collect(Collectors.joining());
    // Not all of these have names of their own in JSON by the rule.
    String distinct = accessors.replaceAll("(\\S+)\\(\\);", "@JsonProperty(\"k-$1\") $1();");
    Consumer.builds(
        Contracts.with(
            """
            enum Colour { RED }
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
            """));
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

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.ACCESSOR_SHAPE;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CROSS_FIELD_RULE;
import static dev.driftless.processor.problem.ProblemId.FIELD_NAME;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.PRESENCE;
import static dev.driftless.processor.problem.ProblemId.UNKNOWN_DECLARATION;
import static dev.driftless.processor.problem.ProblemId.WIRE_NAME;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an accessor is said where it stands. */
final class FieldDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"shapes", "names", "annotations"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> shapes() {
    return Stream.of(
        Case.at(
            "default String /*!*/one() { return \"\"; }",
            ACCESSOR_SHAPE,
            "one() has a body: a field is declared as an accessor method, such as String wpId(); a rule across fields has"
                + " @AssertTrue(message = \"…\"), and what rules share is private or static"),
        Case.at("/*!*/@Size(max = 3) static String one() { return \"\"; }", CONSTRAINT_TARGET, "no meaning on one"),
        Case.at(
            "/*!*/@AssertTrue(message = \"x\") private boolean one() { return true; }",
            CROSS_FIELD_RULE,
            "A rule across fields is a default method: one() is private or static"),
        Case.at(
            "/*!*/@JsonProperty(\"x\") private String one() { return \"\"; }",
            CONSTRAINT_NOT_CARRIED,
            "@JsonProperty can't be carried"),
        Case.at("String /*!*/one(int of);", ACCESSOR_SHAPE, "one() has parameters"),
        Case.at("<T> String /*!*/one();", ACCESSOR_SHAPE, "one() has type parameters"),
        Case.at("<T> T /*!*/one();", ACCESSOR_SHAPE, "one() has type parameters"),
        Case.at("String /*!*/one() throws Exception;", ACCESSOR_SHAPE, "one() throws exceptions"),
        Case.at("void /*!*/one();", ACCESSOR_SHAPE, "one() returns nothing"));
  }

  static Stream<Case> names() {
    Stream<Case> reserved =
        Stream.of("clone", "finalize", "builder", "toBuilder", "getName", "getÄnderung")
            .map(
                name ->
                    Case.at(
                        "@Example(\"x\") String /*!*/" + name + "();",
                        FIELD_NAME,
                        "can be called " + name + ": choose another name, and keep the key in JSON with"));
    // These override what every interface has: javac allows no other type.
    Stream<Case> inherited =
        Stream.of(
            Case.at("String /*!*/toString();", FIELD_NAME, "can be called toString"),
            Case.at("int /*!*/hashCode();", FIELD_NAME, "can be called hashCode"),
            // Of the envelope's record, but refused everywhere: a name that is good in one object is good in all.
            Case.at("boolean /*!*/isEventTypeConsistent();", FIELD_NAME, "can be called isEventTypeConsistent"),
            Case.at("boolean /*!*/isAggregateTypeConsistent();", FIELD_NAME, "isAggregateTypeConsistent"));
    Stream<Case> wire =
        Stream.of(
            Case.at(
                "@JsonProperty(/*!*/\"thing_id\") @Example(\"x\") String one();",
                WIRE_NAME,
                "one() and thingId() have the same key in JSON, \"thing_id\": rename one with @JsonProperty"),
            Case.at(
                "@Example(\"x\") String oneURL(); @Example(\"x\") String /*!*/oneUrl();",
                WIRE_NAME,
                "oneUrl() and oneURL() have the same key in JSON, \"one_url\""),
            Case.at(
                "@JsonProperty(/*!*/\"\") @Example(\"x\") String one();",
                WIRE_NAME,
                "give one, or remove @JsonProperty for \"one\""),
            Case.at(
                "@JsonProperty(value = \"uno\", required = /*!*/true) @Example(\"x\") String one();",
                WIRE_NAME,
                "Of @JsonProperty only the name is carried: remove required"),
            Case.at(
                "@JsonProperty(index = /*!*/1) @Example(\"x\") String one();",
                WIRE_NAME,
                "only the name is carried: remove index"));
    Stream<Case> others =
        Stream.of(
            Case.at(
                "@JsonAlias(/*!*/\"thing_id\") @Example(\"x\") String one();",
                WIRE_NAME,
                "one() and thingId() have the same key in JSON, \"thing_id\": remove it from @JsonAlias"),
            Case.at(
                "@JsonAlias(/*!*/{\"uno\", \"uno\"}) @Example(\"x\") String one();",
                WIRE_NAME,
                "one() has the key \"uno\" in JSON twice: remove one"),
            Case.at("@JsonAlias(/*!*/\"one\") @Example(\"x\") String one();", WIRE_NAME, "one() has the key \"one\""),
            Case.at("@JsonAlias(/*!*/{}) @Example(\"x\") String one();", WIRE_NAME, "give at least one"),
            Case.at("@JsonAlias(/*!*/\"\") @Example(\"x\") String one();", WIRE_NAME, "none that is empty"));
    return Stream.of(reserved, inherited, wire, others).flatMap(cases -> cases);
  }

  static Stream<Case> annotations() {
    return Stream.of(
        Case.at(
            "/*!*/@JsonIgnore @Example(\"x\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@JsonIgnore can't be carried: of Jackson's annotations only @JsonProperty and @JsonAlias are, on fields and constants"),
        Case.at(
            "@Optional /*!*/@JsonInclude(JsonInclude.Include.NON_NULL) @Example(\"x\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@JsonInclude can't be carried"),
        Case.at(
            "@Example(\"x\") /*!*/@NotNull @Optional String one();",
            PRESENCE,
            "@NotNull contradicts @Optional and @Nullable: what is neither of them is required anyway, so remove"),
        Case.at("/*!*/@NotNull @Example(\"x\") @Nullable String one();", PRESENCE, "@NotNull contradicts"),
        Case.at(
            "@Example(\"x\") List<@NotNull @Nullable String> /*!*/one();", PRESENCE, "@NotNull contradicts"));
  }

  @Test
  void aTypeThatCannotBeCarriedIsRefusedWithAHint() {
    refuses(types(), type -> type);
  }

  @Test
  void aListOfWhatCannotBeCarriedIsRefusedWithAHint() {
    List<Map.Entry<String, String>> references =
        types().stream().filter(type -> Character.isUpperCase(type.getKey().charAt(type.getKey().lastIndexOf('.') + 1)))
            .toList();
    refuses(references, type -> "List<" + type + ">");
    refuses(references, type -> "List<List<" + type + ">>");
  }

  private static void refuses(List<Map.Entry<String, String>> types, UnaryOperator<String> as) {
    StringBuilder accessors = new StringBuilder();
    for (int i = 0; i < types.size(); i++) {
      accessors.append(as.apply(types.get(i).getKey())).append(" /*!*/one").append(i).append("();\n");
    }
    Compiling.check(
        Case.of(
            Contracts.withFields(accessors.toString()),
            types.stream().map(type -> new Case.Expected(FIELD_TYPE, type.getValue())).toArray(Case.Expected[]::new)));
  }

  private static List<Map.Entry<String, String>> types() {
    return List.of(
        Map.entry("float", "The type float can't be carried to JSON: use double"),
        Map.entry("short", "use int with @Min and @Max"),
        Map.entry("byte", "use int with @Min and @Max"),
        Map.entry("char", "use String with @Size(min = 1, max = 1)"),
        Map.entry("Float", "The type java.lang.Float can't be carried to JSON: use double"),
        Map.entry("Short", "use int with @Min and @Max"),
        Map.entry("Byte", "use int with @Min and @Max"),
        Map.entry("Character", "use String with @Size"),
        Map.entry("CharSequence", "use String"),
        Map.entry("Number", "use BigDecimal"),
        Map.entry("java.math.BigInteger", "use BigDecimal with @Digits"),
        Map.entry("java.time.Instant", "use OffsetDateTime"),
        Map.entry("java.time.LocalDateTime", "a date-time in JSON has its offset"),
        Map.entry("java.time.ZonedDateTime", "use OffsetDateTime"),
        Map.entry("java.util.Date", "use OffsetDateTime"),
        Map.entry("java.net.URL", "use URI"),
        Map.entry("java.util.Optional<String>", "use the type itself with @Optional"),
        Map.entry("java.util.OptionalInt", "use int with @Optional"),
        Map.entry("java.util.OptionalLong", "use long with @Optional"),
        Map.entry("java.util.Collection<String>", "use List"),
        Map.entry("java.util.Set<String>", "use List"),
        Map.entry("Object", "use Json for a value of any kind; only the field marked @PayloadBody is an Object"),
        Map.entry("String[]", "use List"),
        Map.entry("int[]", "use List"),
        Map.entry("ListOrText<String>", "a ListOrText holds an @ObjectType or @EventType, and is itself no item"),
        Map.entry("ListOrText<?>", "a ListOrText holds an @ObjectType or @EventType"),
        Map.entry("List<?>", "can't be carried to JSON"),
        Map.entry("List<? extends String>", "can't be carried to JSON"),
        Map.entry("java.util.Map<Integer, String>", "a Map has keys of type String"),
        Map.entry("java.util.HashMap<String, String>", "use Map"),
        Map.entry("java.time.LocalTime", "use OffsetTime: a time in JSON has its offset"),
        Map.entry("java.time.Duration", "use String with @IsoDuration"),
        Map.entry("java.time.Period", "use String with @IsoDuration"),
        Map.entry("java.util.ArrayList<String>", "a field is String, int, long"),
        Map.entry("java.time.DayOfWeek", "declare the enum DayOfWeek in the contract"));
  }

  @Test
  void aListWithoutATypeOfItsItemsIsRefused() {
    // A raw type is the compiler's own warning too, which strict options turn into an error.
    Compiling.check(
        Case.at(
            "@SuppressWarnings(\"rawtypes\") List /*!*/one();", FIELD_TYPE, "give List the type of its items"));
  }

  @Test
  void annotationsOfOthersThatWouldBeIgnoredAreRefusedWhereverTheyStand() {
    Compiling.check(
        Case.of(
            Contracts.with(
                """
                enum Colour { /*!*/@JsonKey RED, /*!*/@JsonEnumDefaultValue GREEN }
                /*!*/@JsonInclude(JsonInclude.Include.NON_NULL) @ObjectType interface Box { int one(); }
                """),
            new Case.Expected(CONSTRAINT_NOT_CARRIED, "@JsonKey can't be carried"),
            new Case.Expected(CONSTRAINT_NOT_CARRIED, "@JsonEnumDefaultValue can't be carried"),
            new Case.Expected(CONSTRAINT_NOT_CARRIED, "@JsonInclude can't be carried")));
  }

  @Test
  void constraintsThatWouldBeIgnoredAreRefusedWhereverTheyStand() {
    Compiling.check(
        Case.of(
            Contracts.with(
                """
                @Size(max = 3) @Target({ElementType.TYPE, ElementType.FIELD}) @interface Short {}
                enum Colour { /*!*/@Short RED, /*!*/@NotNull GREEN }
                /*!*/@Short @ObjectType interface Box { int one(); }
                """),
            new Case.Expected(CONSTRAINT_TARGET, "@Short"),
            new Case.Expected(CONSTRAINT_TARGET, "@NotNull"),
            new Case.Expected(CONSTRAINT_TARGET, "@Short")));
  }

  @Test
  void aDeclarationWithoutAnAnnotationIsNoType() {
    Compiling.check(
        Case.of(
            Contracts.with("@ObjectType interface Box { Bare /*!*/one(); } /*!*/interface Bare {}"),
            new Case.Expected(FIELD_TYPE, "declare Bare with @ObjectType"),
            new Case.Expected(UNKNOWN_DECLARATION, "Bare declares nothing")));
  }

  @Test
  void anEnumThatIsMarkedAsAnObjectIsNoType() {
    Compiling.check(
        Case.of(
            Contracts.with("@ObjectType interface Box { Colour /*!*/one(); } @ObjectType /*!*/enum Colour { RED }"),
            new Case.Expected(FIELD_TYPE, "the enum Colour is marked as something else, too: remove that"),
            new Case.Expected(UNKNOWN_DECLARATION, "Colour declares nothing")));
  }

  @Test
  void anotherNullableIsRefused() {
    String own = "package own;\n\npublic @interface Nullable {}\n";
    Compiling.check(
        Case.at(
            "@own.Nullable @Example(\"x\") String /*!*/one();",
            PRESENCE,
            "@own.Nullable says nothing to Driftless: use @org.jspecify.annotations.Nullable"),
        own);
    String typeUse =
        "package own;\n\n@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)\n"
            + "public @interface Nullable {}\n";
    Compiling.check(
        Case.at("@Example(\"x\") @own.Nullable String /*!*/one();", PRESENCE, "@own.Nullable says nothing"), typeUse);
    Compiling.check(
        Case.at("@Example(\"x\") List<@own.Nullable String> /*!*/one();", PRESENCE, "@own.Nullable says nothing"),
        typeUse);
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.CONSTANT;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_TARGET;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_VALUE;
import static dev.driftless.processor.problem.ProblemId.DEFAULT_VALUE;
import static dev.driftless.processor.problem.ProblemId.ENUM_SHAPE;
import static dev.driftless.processor.problem.ProblemId.ERROR_CATEGORY;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_INVALID;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.LIFECYCLE;
import static dev.driftless.processor.problem.ProblemId.OPEN_ENUM;
import static dev.driftless.processor.problem.ProblemId.PRESENCE;
import static dev.driftless.processor.problem.ProblemId.WIRE_NAME;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a constant, a default, a predicate, a map, an enum of integers or a version is said where it stands. */
final class ValueDiagnosticsTest {
  /** Predicates, sound and wrong ones. */
  private static final String PREDICATES =
      """
      package test;

      import java.util.function.Predicate;

      public final class Checks {
        public static final class OfText implements Predicate<String> {
          @Override
          public boolean test(String value) {
            return true;
          }
        }

        static final class Hidden implements Predicate<String> {
          public Hidden() {}

          @Override
          public boolean test(String value) {
            return true;
          }
        }

        public static final class Closed implements Predicate<String> {
          Closed() {}

          @Override
          public boolean test(String value) {
            return true;
          }
        }

        public static final class Throwing implements Predicate<String> {
          public Throwing() throws Exception {}

          @Override
          public boolean test(String value) {
            return true;
          }
        }

        public final class Inner implements Predicate<String> {
          @Override
          public boolean test(String value) {
            return true;
          }
        }

        public abstract static class Unmade implements Predicate<String> {}

        public static class Base<T> implements Predicate<T> {
          @Override
          public boolean test(T value) {
            return true;
          }
        }

        public static final class Indirect extends Base<String> {}
      }
      """;

  @ParameterizedTest
  @MethodSource({"constants", "defaults", "maps", "integers", "versions", "constraints"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  @ParameterizedTest
  @MethodSource("predicates")
  void thatOfAPredicateTooAndNotAtTheUsersClass(Case given) {
    Compiling.check(given, PREDICATES);
  }

  static Stream<Case> constants() {
    String wrong = " is none for one()";
    return Stream.of(
        Case.at("@Const(/*!*/\"yes\") boolean one();", CONSTANT, "\"yes\"" + wrong),
        Case.at("@Const(/*!*/\"1.0\") int one();", CONSTANT, "\"1.0\"" + wrong),
        Case.at("@Const(/*!*/\"01\") int one();", CONSTANT, "\"01\"" + wrong),
        Case.at("@Const(/*!*/\"2147483648\") int one();", CONSTANT, "\"2147483648\"" + wrong),
        Case.at("@Const(/*!*/\"9223372036854775808\") long one();", CONSTANT, "\"9223372036854775808\"" + wrong),
        Case.at("@Const(/*!*/\"1\") double one();", CONSTANT, "@Const stands on a String, an enum, a boolean, an int"),
        Case.in(
            "enum Colour { RED, GREEN }\n@ObjectType interface Box { @Const(\"RED\") Colour /*!*/one(); }",
            CONSTANT,
            "\"RED\" is no value of Colour in JSON: @Const on one() gives one of red, green"),
        Case.at("@Const(/*!*/\"1\") List<String> one();", CONSTANT, "gives a value of that type: \"1\"" + wrong),
        Case.of(
            Contracts.with("").replace("@EventTypeName", "@EventTypeName /*!*/@Const(\"Happened\")"),
            CONSTANT,
            "A field that has a role in the envelope differs from event to event: remove @Const from eventType()"));
  }

  static Stream<Case> defaults() {
    return Stream.of(
        Case.at(
            "@Default(/*!*/\"a\") List<String> one();",
            DEFAULT_VALUE,
            "The only default of a list is the empty one: give \"[]\" for one()"),
        Case.at("@Default(/*!*/\"[1]\") List<Integer> one();", DEFAULT_VALUE, "give \"[]\" for one()"),
        Case.at(
            "@Default(/*!*/\"[]\") Map<String, Integer> one();",
            DEFAULT_VALUE,
            "The only default of a map is the empty one: give \"{}\" for one()"),
        Case.at(
            "@Default(\"[]\") @NotEmpty @Example(\"1\") List<Integer> /*!*/one();",
            DEFAULT_VALUE,
            "the default of one() is not valid: 'one' must have at least 1 item"),
        Case.at(
            "@Default(\"{}\") @Size(min = 2) @Example({\"a=1\", \"b=2\"}) Map<String, Integer> /*!*/one();",
            DEFAULT_VALUE,
            "the default of one() is not valid: 'one' must have at least 2 entries"),
        Case.at(
            "/*!*/@Default(\"{}\") @Example(\"{}\") Json one();",
            DEFAULT_VALUE,
            "Only scalars but Json, enums, lists and maps have defaults: remove @Default from one()"),
        Case.at("@Default(\"a\") @Example(\"1\") int /*!*/one();", DEFAULT_VALUE, "the default of one() is not valid"),
        Case.at("@Default(\"\") @Size(min = 1) @Example(\"a\") String /*!*/one();", DEFAULT_VALUE, "must not be empty"),
        Case.at(
            "/*!*/@Default(\"a\") @Example(\"x\") @Nullable String one();",
            DEFAULT_VALUE,
            "A field with a default always has a value: remove @Nullable, or @Default"),
        Case.of(
            Contracts.with("").replace("@EventTypeName", "@EventTypeName /*!*/@Default(\"Happened\")"),
            DEFAULT_VALUE,
            "a field that has a role in the envelope: remove @Default from eventType()"));
  }

  static Stream<Case> maps() {
    return Stream.of(
        Case.at("Map<Integer, String> /*!*/one();", FIELD_TYPE, "a Map has keys of type String"),
        Case.at("Map<String, ?> /*!*/one();", FIELD_TYPE, "can't be carried to JSON"),
        Case.at("Map<String, List<char[]>> /*!*/one();", FIELD_TYPE, "use List"),
        Case.at("@SuppressWarnings(\"rawtypes\") Map /*!*/one();", FIELD_TYPE, "a Map has keys of type String"),
        Case.at("java.util.HashMap<String, String> /*!*/one();", FIELD_TYPE, "use Map"),
        Case.at("java.time.LocalTime /*!*/one();", FIELD_TYPE, "use OffsetTime: a time in JSON has its offset"),
        Case.at("java.time.Duration /*!*/one();", FIELD_TYPE, "use String with @IsoDuration"),
        Case.at("Object /*!*/one();", FIELD_TYPE, "use Json for a value of any kind"),
        Case.at("Map<@Nullable String, String> /*!*/one();", PRESENCE, "A key in JSON is never null"),
        Case.at("Map<@Min(1) String, Integer> /*!*/one();", CONSTRAINT_TARGET, "@Min has no meaning on a value of type"),
        Case.at("Map<String, @Ulid Integer> /*!*/one();", CONSTRAINT_TARGET, "@Ulid has no meaning on a value of type int"),
        Case.at("/*!*/@UniqueItems Map<String, String> one();", CONSTRAINT_TARGET, "@UniqueItems has no meaning on a map"),
        Case.at("/*!*/@Valid Map<String, String> one();", CONSTRAINT_TARGET, "@Valid has no meaning on a map"));
  }

  static Stream<Case> constraints() {
    return Stream.of(
        Case.at("/*!*/@UniqueItems @Example(\"x\") String one();", CONSTRAINT_TARGET, "@UniqueItems has no meaning"),
        Case.at("/*!*/@UniqueItems List<List<String>> one();", CONSTRAINT_TARGET, "@UniqueItems has no meaning on a list"),
        Case.at("/*!*/@UniqueItems List<Json> one();", CONSTRAINT_TARGET, "@UniqueItems has no meaning on a list"),
        Case.at("/*!*/@AbsoluteUri @Example(\"a:b\") String one();", CONSTRAINT_TARGET, "@AbsoluteUri has no meaning"),
        Case.at("/*!*/@Sha256 @Example(\"1\") int one();", CONSTRAINT_TARGET, "@Sha256 has no meaning"),
        Case.at("List<@IsoDuration Integer> /*!*/one();", CONSTRAINT_TARGET, "@IsoDuration has no meaning"),
        Case.at("/*!*/@OneOf(\"1\") int one();", CONSTRAINT_TARGET, "@OneOf has no meaning on a value of type int"),
        Case.at(
            "/*!*/@Kinds(Json.Kind.STRING) @Example(\"a\") String one();", CONSTRAINT_TARGET, "@Kinds has no meaning on"),
        Case.at(
            "@Kinds(/*!*/{}) @Example(\"a\") Json one();", CONSTRAINT_VALUE, "and lists nothing: give at least one"),
        Case.at(
            "@Kinds(/*!*/{Json.Kind.LIST, Json.Kind.LIST}) @Example(\"[]\") Json one();",
            CONSTRAINT_VALUE,
            "@Kinds lists \"LIST\" twice: remove one"),
        Case.at(
            "@Kinds({Json.Kind.STRING, Json.Kind.BOOLEAN, Json.Kind.OBJECT}) @Example(/*!*/\"1\") Json one();",
            EXAMPLE_INVALID,
            "'one' must be a string, a boolean or an object"),
        Case.at("List<@OneOf(\"a\") Json> /*!*/one();", CONSTRAINT_TARGET, "@OneOf has no meaning"),
        Case.at(
            "@OneOf(/*!*/{}) @Example(\"a\") String one();",
            CONSTRAINT_VALUE,
            "@OneOf lists what a value may be, and lists nothing: give at least one"),
        Case.at(
            "@OneOf(/*!*/{\"a\", \"b\", \"a\"}) @Example(\"a\") String one();",
            CONSTRAINT_VALUE,
            "@OneOf lists \"a\" twice: remove one"),
        Case.at(
            "List<@OneOf({\"a\", \"a\"}) String> /*!*/one();", CONSTRAINT_VALUE, "@OneOf lists \"a\" twice: remove one"),
        Case.at("@OneOf(\"a\") @Example(/*!*/\"b\") String one();", EXAMPLE_INVALID, "'one' must be one of a"),
        Case.at("/*!*/@Size(max = 3) @Example(\"1\") TextOrInteger one();", CONSTRAINT_TARGET, "type text-or-integer"),
        Case.at("/*!*/@Min(3) @Example(\"1\") Json one();", CONSTRAINT_TARGET, "@Min has no meaning"),
        Case.at(
            "@Email(regexp = /*!*/\".*\") @Example(\"a@b.c\") String one();",
            CONSTRAINT_NOT_CARRIED,
            "@Email has regexp, which can't be carried to every output: write a @Pattern beside it"),
        Case.at(
            "@DecimalMax(/*!*/\"0." + "1".repeat(900) + "\") @Example(\"0\") BigDecimal one();",
            CONSTRAINT_VALUE,
            "@DecimalMax needs a decimal number of a sensible size"));
  }

  static Stream<Case> predicates() {
    String made = " can't be made: let it be a public class without type parameters";
    String field = " @Example(\"x\") String one();";
    return Stream.of(
        predicate("Hidden", field, "Hidden" + made),
        predicate("Closed", field, "Closed" + made),
        predicate("Throwing", field, "Throwing" + made),
        predicate("Inner", field, "Inner" + made),
        predicate("Unmade", field, "Unmade" + made),
        predicate(
            "Indirect",
            field,
            "Indirect has to implement java.util.function.Predicate of the value's own type itself: "
                + "Predicate<java.lang.String>"),
        predicate("OfText", " int one();", "Predicate<java.lang.Integer>"),
        Case.at(
            "/*!*/@Satisfies(value = Checks.OfText.class, message = \" \", description = \"is it\")" + field,
            CONSTRAINT_VALUE,
            "@Satisfies needs a message and a description that are not blank, the message without braces"),
        Case.at(
            "/*!*/@Satisfies(value = Checks.OfText.class, message = \"must {be}\", description = \"is it\")" + field,
            CONSTRAINT_VALUE,
            "the message without braces"),
        Case.at(
            "/*!*/@Satisfies(value = Checks.OfText.class, message = \"must be it\", description = \"\")" + field,
            CONSTRAINT_VALUE,
            "a description that are not blank"),
        Case.at(
            "List<@Satisfies(value = Checks.OfText.class, message = \"m\", description = \"d\") Integer> /*!*/one();",
            CONSTRAINT_VALUE,
            "Predicate<java.lang.Integer>"),
        Case.at(
            "/*!*/@Satisfies(value = Checks.OfText.class, message = \"m\", description = \"d\") List<String> one();",
            CONSTRAINT_TARGET,
            "@Satisfies has no meaning on a list"),
        Case.in(
            """
            @Satisfies(value = Checks.OfText.class, message = "must be it", description = "is it")
            @Target(ElementType.METHOD) @interface Right {}
            @ObjectType interface Box { /*!*/@Right LocalDate day(); }
            """,
            CONSTRAINT_VALUE,
            "Predicate<java.time.LocalDate>"));
  }

  private static Case predicate(String name, String field, String text) {
    return Case.at(
        "/*!*/@Satisfies(value = Checks." + name + ".class, message = \"must be it\", description = \"is it\")" + field,
        CONSTRAINT_VALUE,
        text);
  }

  static Stream<Case> integers() {
    return Stream.of(
        Case.in(
            "/*!*/enum Mark { @IntegerValue(1) LOW, HIGH }",
            ENUM_SHAPE,
            "Mark is a string for some of its constants and an integer for others: put @IntegerValue on all of them"),
        Case.in(
            "enum Mark { @IntegerValue(1) LOW, @IntegerValue(/*!*/1) HIGH }",
            WIRE_NAME,
            "HIGH and LOW have the same name in JSON, \"1\": give one another @IntegerValue"),
        Case.in(
            "/*!*/@OpenEnum enum Mark { @IntegerValue(1) LOW }",
            OPEN_ENUM,
            "An open enum keeps any text, and the values of Mark are integers: remove @OpenEnum"),
        Case.in(
            "enum Mark { /*!*/@JsonProperty(\"low\") @IntegerValue(1) LOW }",
            WIRE_NAME,
            "LOW is an integer in JSON and has no name there: remove @JsonProperty"),
        Case.in(
            """
            /*!*/@ErrorCategories enum Mark {
              @IntegerValue(1) @Category(keywords = "low", suggestedAction = "Wait.") LOW,
              @IntegerValue(2) @Category(keywords = {}, suggestedAction = "Ask.") OTHER
            }
            """,
            ERROR_CATEGORY,
            "An error category is a text in JSON, and the values of Mark are integers: remove @ErrorCategories"));
  }

  static Stream<Case> versions() {
    String text = "The version is one of the contract, a semantic version such as 1.0.0, not \"1\"";
    return Stream.of(
        Case.at("@Since(/*!*/\"1\") int one();", LIFECYCLE, text),
        Case.in("@Since(/*!*/\"1\") @ObjectType interface Box { int one(); }", LIFECYCLE, text),
        Case.in("@Since(/*!*/\"1\") @FieldGroup interface Box { int one(); }", LIFECYCLE, text),
        Case.in("@Since(/*!*/\"1\") enum Colour { RED }", LIFECYCLE, text),
        Case.in("enum Colour { @Since(/*!*/\"1\") RED }", LIFECYCLE, text),
        Case.at("@Since(\"1.0.1\") int /*!*/one();", LIFECYCLE, "1.0.1, but the contract is at 1.0.0"),
        Case.in("@Since(\"2.0.0-rc.1\") /*!*/enum Colour { RED }", LIFECYCLE, "but the contract is at 1.0.0"),
        Case.in("enum Colour { /*!*/@Deprecated(since = \"1.1.0\") RED }", LIFECYCLE, "but the contract is at 1.0.0"),
        Case.in(
            "@Deprecated(since = /*!*/\"1\", forRemoval = true) @ObjectType interface Box { int one(); }",
            LIFECYCLE,
            text));
  }
}

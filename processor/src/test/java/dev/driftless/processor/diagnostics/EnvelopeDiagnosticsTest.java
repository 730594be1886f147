package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.diagnostics.Contracts.ANNOTATION;
import static dev.driftless.processor.diagnostics.Contracts.ENVELOPE;
import static dev.driftless.processor.diagnostics.Contracts.EVENT_TYPE;
import static dev.driftless.processor.problem.ProblemId.AGGREGATE;
import static dev.driftless.processor.problem.ProblemId.ENVELOPE_COUNT;
import static dev.driftless.processor.problem.ProblemId.ENVELOPE_ROLE;
import static dev.driftless.processor.problem.ProblemId.EVENT_TYPE_MISSING;
import static dev.driftless.processor.problem.ProblemId.EVENT_TYPE_NAME;
import static dev.driftless.processor.problem.ProblemId.EXAMPLE_MISSING;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.RECURSION;
import static dev.driftless.processor.problem.ProblemId.WIRE_NAME;

import dev.driftless.processor.diagnostics.Case.Expected;
import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an envelope, or with the aggregate of an event type, is said where it stands. */
final class EnvelopeDiagnosticsTest {
  @ParameterizedTest
  @MethodSource({"counts", "roles", "identifiers", "names", "aggregates", "held"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> counts() {
    return Stream.of(
        Case.of(
            Contracts.source(ANNOTATION + "\n/*!*/interface Sound {\n" + EVENT_TYPE + "}\n"),
            ENVELOPE_COUNT,
            "event types but no envelope: add an interface with @Envelope"),
        Case.of(
            Contracts.of(ANNOTATION, ENVELOPE.replace("interface", "/*!*/interface")),
            EVENT_TYPE_MISSING,
            "an envelope but no event type: add an interface with @EventType"),
        Case.in(
            "@Envelope /*!*/interface Second { @EventTypeName String one(); @PayloadBody Object two(); }",
            ENVELOPE_COUNT,
            "A contract has one @Envelope, and Event is it already: remove one of the two"));
  }

  static Stream<Case> roles() {
    String type = "@EventTypeName String eventType();";
    String payload = "@PayloadBody Object payload();";
    return Stream.of(
        envelope("/*!*/interface", payload, ENVELOPE_ROLE, "has to be marked @EventTypeName"),
        envelope("/*!*/interface", type, ENVELOPE_ROLE, "has to be marked @PayloadBody"),
        envelope(
            "interface",
            type + " @EventTypeName String /*!*/second(); " + payload,
            ENVELOPE_ROLE,
            "Only one field of the envelope can be marked @EventTypeName, and eventType() is already"),
        envelope(
            "interface",
            type + payload + " @PayloadBody Object /*!*/second();",
            ENVELOPE_ROLE,
            "Only one field of the envelope can be marked @PayloadBody, and payload() is already"),
        envelope(
            "interface",
            type + payload + " @AggregateType String one(); @AggregateType String /*!*/two();",
            ENVELOPE_ROLE,
            "marked @AggregateType, and one() is already"),
        envelope(
            "interface",
            type + payload
                + " @AggregateId @Example(\"1\") String one(); @AggregateId @Example(\"1\") String /*!*/two();",
            ENVELOPE_ROLE,
            "marked @AggregateId, and one() is already"),
        envelope(
            "interface", type + " @PayloadBody String /*!*/payload();", ENVELOPE_ROLE, "is declared as Object"),
        envelope(
            "interface", payload + " @EventTypeName int /*!*/eventType();", ENVELOPE_ROLE, "has to be a String"),
        envelope(
            "interface",
            type + payload + " @AggregateType int /*!*/one();",
            ENVELOPE_ROLE,
            "one() has to be a String"),
        envelope(
            "interface",
            type + payload + " @AggregateId @Example(\"1\") long /*!*/one();",
            ENVELOPE_ROLE,
            "one() has to be a String"),
        envelope(
            "interface",
            payload + " @EventTypeName @Optional String /*!*/eventType();",
            ENVELOPE_ROLE,
            "eventType() has to be required: remove @Optional and @Nullable"),
        envelope(
            "interface", type + " @PayloadBody @Nullable Object /*!*/payload();", ENVELOPE_ROLE, "has to be required"),
        envelope(
            "interface",
            type + payload + " @AggregateType @Nullable String /*!*/one();",
            ENVELOPE_ROLE,
            "one() has to be required"),
        Case.at(
            "/*!*/@PayloadBody @Example(\"x\") String one();",
            MISPLACED_ANNOTATION,
            "@PayloadBody marks a field of the @Envelope: remove it here"),
        Case.at("/*!*/@EventTypeName @Example(\"x\") String one();", MISPLACED_ANNOTATION, "@EventTypeName marks"),
        Case.at("/*!*/@AggregateType @Example(\"x\") String one();", MISPLACED_ANNOTATION, "@AggregateType marks"),
        Case.in(
            "@ObjectType interface Box { /*!*/@AggregateId @Example(\"x\") String one(); }",
            MISPLACED_ANNOTATION,
            "@AggregateId marks"),
        Case.of(
            Contracts.withFields("/*!*/@PayloadBody Object /*!*/one();"),
            new Expected(MISPLACED_ANNOTATION, "@PayloadBody marks"),
            new Expected(FIELD_TYPE, "only the field marked @PayloadBody is an Object")),
        envelope(
            "interface",
            type + payload + " @AggregateType /*!*/@AggregateId @Example(\"Thing\") String one();",
            ENVELOPE_ROLE,
            "One field can't be two of these at once: mark another one"));
  }

  static Stream<Case> identifiers() {
    String roles = "@EventTypeName String eventType(); @PayloadBody Object payload(); ";
    return Stream.of(
        envelope(
            "interface", roles + "@EventId UUID one(); @EventId UUID /*!*/two();", ENVELOPE_ROLE,
            "Only one field of the envelope can be marked @EventId, and one() is already"),
        envelope(
            "interface", roles + "@EventId int /*!*/one();", ENVELOPE_ROLE, "one() has to be a String or UUID"),
        envelope(
            "interface", roles + "@EventId @Optional UUID /*!*/one();", ENVELOPE_ROLE,
            "one() has to be required: remove @Optional and @Nullable"),
        envelope("interface", roles + "@EventId @Nullable UUID /*!*/one();", ENVELOPE_ROLE, "one() has to be required"),
        envelope(
            "interface", roles + "@EventId @JsonAlias(/*!*/\"id\") UUID one();", WIRE_NAME,
            "A field that has a role in the envelope has one key only: remove @JsonAlias"),
        envelope("interface", roles + "@EventId String /*!*/one();", EXAMPLE_MISSING, "'one' has no example"),
        Case.at(
            "/*!*/@EventId UUID one();", MISPLACED_ANNOTATION, "@EventId marks a field of the @Envelope: remove it"),
        Case.in(
            "enum Colour { RED; /*!*/@EventId String one() { return \"\"; } }", MISPLACED_ANNOTATION,
            "@EventId stands on fields of an object only: remove it from one"));
  }

  static Stream<Case> names() {
    return Stream.of(
        named("", "in JSON is empty: give another one, or leave it out for \"Other\""),
        named(" ", "in JSON is empty"),
        named("a\\tb", "has a control character, a line separator or a lone surrogate in it"),
        named("a\\u0085b", "has a control character"),
        named("a\\u2028b", "has a control character, a line separator"),
        named("a\\ud800", "a lone surrogate in it"),
        named("a ", "has white space at its beginning or end"),
        named("Happened", "Other and Happened are the same event type in JSON, \"Happened\": rename one of the two"),
        Case.in(
            "@EventType(name = \"Second\", aggregate = \"A\", id = \"one\") interface First { UUID one(); }\n"
                + "/*!*/@EventType(aggregate = \"A\", id = \"one\") interface Second { UUID one(); }",
            EVENT_TYPE_NAME,
            "Second and First are the same event type in JSON, \"Second\": give one of the two another name"));
  }

  private static Case named(String name, String text) {
    return Case.in(
        "@EventType(name = /*!*/\"" + name + "\", aggregate = \"A\", id = \"one\") interface Other { UUID one(); }",
        EVENT_TYPE_NAME,
        text);
  }

  @Test
  void anyOtherTextIsAName() {
    Consumer.builds(
        Contracts.with(
            "@EventType(name = \"de/ü.$x\\\\\\\"*/ {@code\", aggregate = \"A\", id = \"one\")"
                + " interface Other { UUID one(); }"));
  }

  /** Events stand in batches, not in each other. */
  static Stream<Case> held() {
    String text = "holds the envelope Event, in which it stands itself: only an @ObjectType outside of events can hold";
    String holder = "@ObjectType interface Holder { %s held(); }\n";
    String far = "@ObjectType interface Far { List<List<Holder>> holders(); }\n";
    String event = "@EventType(aggregate = \"A\", id = \"one\") interface Other { UUID one(); %s }";
    return Stream.of(
        Case.at("List<Event> /*!*/one();", RECURSION, "one() " + text),
        Case.at("@Optional Event /*!*/one();", RECURSION, "one() " + text),
        Case.in(
            "@ObjectType interface Holder { List<Happened> one(); }\n"
                + "@EventType interface Other { Holder held(); Other /*!*/other(); }",
            RECURSION,
            "no Other can end, because 'other' needs another one inside"),
        Case.in(holder.formatted("List<Event>") + event.formatted("Holder /*!*/two();"), RECURSION, "two() " + text),
        Case.in(
            holder.formatted(
                "List<Event>") + far + event.formatted("List<Far> /*!*/two();"), RECURSION, "two() " + text),
        envelope(
            "interface",
            "@EventTypeName String eventType(); @PayloadBody Object payload(); @Optional Event /*!*/cause();",
            RECURSION,
            "cause() " + text));
  }

  @Test
  void outsideOfEventsTheyAreHeld() {
    Consumer.builds(
        Contracts.with(
            "@ObjectType interface Batch { List<Event> events(); @Optional Event last(); List<Batch> more(); }"));
  }

  private static Case envelope(String keyword, String accessors, ProblemId id, String text) {
    return Case.of(
        Contracts.of(ANNOTATION, "@Envelope " + keyword + " Event {\n  " + accessors + "\n}\n" + EVENT_TYPE), id, text);
  }

  static Stream<Case> aggregates() {
    return Stream.of(
        aggregate("aggregate = /*!*/\" \", id = \"one\"", "is blank: name the entity that the event is about"),
        aggregate("aggregate = \"A\", id = /*!*/\"none\"", "\"none\" is none"),
        aggregate(
            "aggregate = /*!*/\"A\"",
            "aggregate alone is for an envelope with a field that is @AggregateType: add id = \"…\", or remove aggregate"),
        aggregate(
            "id = /*!*/\"one\"",
            "id alone is for an envelope with a field that is @AggregateId: add aggregate = \"…\", or remove id"),
        aggregate(
            "whenAbsent = /*!*/@Aggregate(id = \"b\")",
            "No field identifies the aggregate, so none is absent: remove whenAbsent"),
        aggregated(
            "@AggregateId @Example(\"1\") String one();",
            "id = \"perhaps\", whenAbsent = /*!*/@Aggregate(type = \"B\", id = \"b\")",
            "Events without aggregate have no type for it: remove type from @Aggregate"),
        aggregated(
            "@AggregateId @Example(\"1\") String one();",
            "aggregate = /*!*/\"A\"",
            "aggregate alone is for an envelope with a field that is @AggregateType"),
        aggregated(
            "@AggregateType String one();",
            "id = \"one\"",
            "Other doesn't say of which type its aggregate is, and the envelope has it in one(): add aggregate = \"…\", or"),
        aggregated("@AggregateType String one();", "noFixture = \"\"", "Other doesn't say of which type its aggregate is"),
        aggregate("aggregate = \"A\", id = /*!*/\"number\"", "an accessor of the payload that is a String or UUID"),
        aggregate(
            "aggregate = \"A\", id = /*!*/\"perhaps\"",
            "perhaps() may be absent or null: name the aggregate of such events, whenAbsent = @Aggregate("),
        aggregate("aggregate = \"A\", id = /*!*/\"nothing\"", "nothing() may be absent or null"),
        aggregate(
            "aggregate = \"A\", id = \"perhaps\", whenAbsent = /*!*/{@Aggregate(type = \"B\", id = \"b\"),"
                + " @Aggregate(type = \"C\", id = \"c\")}",
            "just one"),
        aggregate(
            "aggregate = \"A\", id = \"one\", whenAbsent = /*!*/@Aggregate(type = \"B\", id = \"b\")",
            "one() is always there: remove whenAbsent"),
        aggregate(
            "aggregate = \"A\", id = \"one\", whenAbsent = /*!*/{@Aggregate(type = \"B\", id = \"b\"),"
                + " @Aggregate(type = \"C\", id = \"c\")}",
            "one() is always there: remove whenAbsent"),
        aggregate(
            "aggregate = \"A\", id = \"perhaps\", whenAbsent = /*!*/@Aggregate(type = \" \", id = \"b\")",
            "@Aggregate needs an id, and a type if one is given, that are not blank"),
        aggregate(
            "aggregate = \"A\", id = \"perhaps\", whenAbsent = /*!*/@Aggregate(type = \"B\", id = \"\")",
            "@Aggregate needs an id, and a type if one is given, that are not blank"),
        anIdOfVariantsIsDeclaredInTheUnion(),
        aFaultyIdIsReportedOnce());
  }

  /** An event type in a contract with that field in its envelope. */
  private static Case aggregated(String field, String members, String text) {
    String mark = members.contains(Case.HERE) ? "" : Case.HERE;
    return Case.of(
        Contracts.of(
            ANNOTATION,
            ENVELOPE.replace("}\n", field + "}\n") + EVENT_TYPE
                + mark + "@EventType(" + members + ") interface Other { @Example(\"x\") String one();"
                + " @Optional @Example(\"x\") String perhaps(); }\n"),
        AGGREGATE,
        text);
  }

  @Test
  void whatAnEnvelopeCarriesOfAnAggregateIsAllThatHasToBeSaid() {
    String nothing = "@EventType interface Nothing {}\n";
    String id = "@EventType(id = \"one\") interface Identified { @Example(\"x\") String one(); }\n";
    String type = "@EventType(aggregate = \"Thing\") interface Typed {}\n";
    String typeField = "@AggregateType String aggregateType();";
    String idField = "@AggregateId @Example(\"x\") String aggregateId();";
    Consumer.builds(Contracts.of(ANNOTATION, ENVELOPE + nothing + EVENT_TYPE));
    Consumer.builds(Contracts.of(ANNOTATION, ENVELOPE.replace("}\n", idField + "}\n") + nothing));
    Consumer.builds(Contracts.of(ANNOTATION, ENVELOPE.replace("}\n", idField + "}\n") + nothing + id + EVENT_TYPE));
    Consumer.builds(Contracts.of(ANNOTATION, ENVELOPE.replace("}\n", typeField + "}\n") + type + EVENT_TYPE));
    Consumer.builds(Contracts.of(ANNOTATION, ENVELOPE.replace("}\n", typeField + idField + "}\n") + type + EVENT_TYPE));
  }

  @Test
  void anIdentifierThatNoEventTypeDeterminesNeedsAnExample() {
    Compiling.check(
        Case.of(
            Contracts.of(
                ANNOTATION,
                ENVELOPE.replace("}\n", "@AggregateId String /*!*/aggregateId();}\n") + EVENT_TYPE
                    + "@EventType interface Nothing {}\n"),
            EXAMPLE_MISSING,
            "'aggregate_id' has no example (the event type Nothing names no field that it is taken from)"));
  }

  private static Case anIdOfVariantsIsDeclaredInTheUnion() {
    return Case.in(
        """
        @EventType(aggregate = "A", id = /*!*/"one") @Union(discriminator = "kind") sealed interface Other permits Part {}
        @ObjectType non-sealed interface Part extends Other {
          @Const("part") String kind();
          @Example("x") String one();
        }
        """,
        AGGREGATE,
        "\"one\" is none; an identifier that the variants have is declared in the union Other itself");
  }

  private static Case aFaultyIdIsReportedOnce() {
    return Case.of(
        Contracts.with("@EventType(aggregate = \"A\", id = \"one\") interface Other { char /*!*/one(); }"),
        new Expected(FIELD_TYPE, "use String"));
  }

  private static Case aggregate(String members, String text) {
    return Case.in(
        """
        @EventType(%s)
        interface Other {
          @Example("x") String one();
          @Optional @Example("x") String perhaps();
          @Example("x") @Nullable String nothing();
          @Example("1") int number();
        }
        """
            .formatted(members),
        AGGREGATE,
        text);
  }
}

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.ACCESSOR_SHAPE;
import static dev.driftless.processor.problem.ProblemId.AGGREGATE;
import static dev.driftless.processor.problem.ProblemId.AUTHENTICATION;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONTRACT_VERSION;
import static dev.driftless.processor.problem.ProblemId.ENDPOINT;
import static dev.driftless.processor.problem.ProblemId.ENUM_SHAPE;
import static dev.driftless.processor.problem.ProblemId.ENVELOPE_ROLE;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.ITEM_RESULT;
import static dev.driftless.processor.problem.ProblemId.LANE_WITHOUT_TARGET;
import static dev.driftless.processor.problem.ProblemId.PATTERN;
import static dev.driftless.processor.problem.ProblemId.RESPONSE;
import static dev.driftless.processor.problem.ProblemId.STORED_DOCUMENT;
import static dev.driftless.processor.problem.ProblemId.UNKNOWN_DECLARATION;

import dev.driftless.processor.diagnostics.Case.Expected;
import org.junit.jupiter.api.Test;

/** One compilation shows all problems and nothing else: what is faulty spares what is sound. */
final class ManyFaultsTest {
  /** Uses the generated types where the compiler looks them up before it gives up: in imports and declarations. */
  private static final String USER =
      """
      package user;

      import test.Box;
      import test.BoxReader;
      import test.BoxValidator;
      import test.Colour;
      import test.Event;
      import test.EventPayload;
      import test.EventReader;
      import test.Happened;
      import test.HappenedValidator;

      final class User {
        private final Box box = Box.builder().size(1).build();
        private final Colour colour = Colour.RED;

        Event event(EventPayload payload, Happened happened) {
          BoxValidator.validate(box);
          HappenedValidator.validate(happened);
          return Event.builder().payload(payload).build();
        }

        dev.driftless.runtime.Validated<Event> read(dev.driftless.runtime.TokenSource tokens) {
          BoxReader.read(tokens);
          return EventReader.read(tokens);
        }

        Colour colour() {
          return colour;
        }
      }
      """;

  private static final String DECLARATIONS =
      """
      enum Colour { RED }
      @ObjectType interface Box { @Min(1) @Max(9) int size(); }
      """;

  @Test
  void allProblemsComeInOneCompilation() {
    Compiling.check(
        Case.of(
            Contracts.of(
                "@EventContract(title = \"Tests\", version = /*!*/\"one\")",
                """
                @Envelope interface Event {
                  @EventTypeName String eventType();
                  @PayloadBody Object payload();
                  char /*!*/letter();
                }
                @EventType(aggregate = "Thing", id = /*!*/"nothing") interface Happened {
                  @Example("t1") String thingId();
                  void /*!*/nowhere();
                  /*!*/@Future @Example("x") String mail();
                  @Pattern(regexp = /*!*/"(") @Example("x") String text();
                }
                /*!*/enum None {}
                /*!*/interface Bare {}
                enum Seen { IDLE }
                @LaneMapping @interface As { Seen value(); }
                enum Lane { @As(Seen.IDLE) WAITING, /*!*/LOST }
                """
                    + DECLARATIONS),
            new Expected(CONTRACT_VERSION, "one"),
            new Expected(FIELD_TYPE, "char"),
            new Expected(AGGREGATE, "nothing"),
            new Expected(ACCESSOR_SHAPE, "nowhere"),
            new Expected(CONSTRAINT_NOT_CARRIED, "@Future"),
            new Expected(PATTERN, "("),
            new Expected(ENUM_SHAPE, "None"),
            new Expected(UNKNOWN_DECLARATION, "Bare"),
            new Expected(LANE_WITHOUT_TARGET, "LOST")),
        USER);
  }

  /** Uses what is generated for the sound of {@link #HANDOFF}, and for the faulty as far as it can be. */
  private static final String HANDOFF_USER =
      """
      package user;

      import test.KeysFile;
      import test.Look;
      import test.Send;

      final class User {
        int status() {
          return Send.OK + Look.HERE;
        }

        String text(test.Keys keys) {
          return Send.PATH + KeysFile.text(keys);
        }
      }
      """;

  private static final String HANDOFF =
      """
      enum Colour { RED }
      @ObjectType interface Batch { List<Event> events(); char /*!*/letter(); }
      @ObjectType @ItemResult(id = /*!*/"nothing", reason = "why") interface Box { @Example("x") String why(); }
      @ObjectType interface Lost { Nowhere /*!*/one(); }
      /*!*/interface Nowhere {}
      @Endpoint(method = "POST", path = /*!*/"events", authenticated = true) interface Send {
        @Request Batch batch();
        @Request int /*!*/again();
        /** Fine. */ @Response(status = 200) @ProducerAction("Goes on.") Box ok();
        /** Not. */ @Response(status = /*!*/7) @ProducerAction("Stops.") void odd();
        /** Gone. */ @Response(status = 404) @ProducerAction("Stops.") Lost lost();
      }
      @Endpoint(method = "GET", path = "/") interface Look {
        /** Here. */ @Response(status = 200) @ProducerAction("Looks.") void here();
      }
      @Authentication(
          scheme = /*!*/"", login = Look.class, refresh = Look.class, accessToken = /*!*/"access",
          refreshToken = /*!*/"refresh",
          refreshWhen = "Then.", whenRefreshFails = "So.", credentials = Keys.class)
      interface Token {}
      @ObjectType @StoredDocument(location = "~/keys") interface Keys {
        @Nullable Colour /*!*/colour();
        @Optional List<@Nullable Colour> /*!*/colours();
        List<Event> /*!*/events();
      }
      """;

  @Test
  void faultsOfTheHandoffSpareEachOther() {
    Compiling.check(
        Case.of(
            Contracts.with(HANDOFF),
            new Expected(FIELD_TYPE, "char"),
            new Expected(ITEM_RESULT, "nothing"),
            new Expected(FIELD_TYPE, "declare Nowhere with @ObjectType"),
            new Expected(UNKNOWN_DECLARATION, "Nowhere"),
            new Expected(ENDPOINT, "no path"),
            new Expected(ENDPOINT, "one request"),
            new Expected(RESPONSE, "no final status"),
            new Expected(AUTHENTICATION, "no authentication scheme"),
            new Expected(AUTHENTICATION, "\"access\" is none"),
            new Expected(AUTHENTICATION, "\"refresh\" is none"),
            new Expected(STORED_DOCUMENT, "'colour'"),
            new Expected(STORED_DOCUMENT, "'colours'"),
            new Expected(STORED_DOCUMENT, "'events'")),
        HANDOFF_USER);
  }

  /** What endpoints send is left out where there is no sound envelope, and they with their constants stay. */
  @Test
  void aFaultyEnvelopeSparesEndpoints() {
    Compiling.check(
        Case.of(
            Contracts.with(
                    """
                    @ObjectType interface Batch { List<Event> events(); }
                    @Endpoint(method = "POST", path = "/") interface Send {
                      @Request Batch batch();
                      /** Fine. */ @Response(status = 200) @ProducerAction("Goes on.") Batch ok();
                    }
                    """)
                .replace("@Envelope interface", "@Envelope /*!*/interface")
                .replace("@PayloadBody Object payload();", ""),
            new Expected(ENVELOPE_ROLE, "@PayloadBody")),
        "package user;\n\nfinal class User {\n  final int ok = test.Send.OK;\n}\n");
  }

  @Test
  void aFaultyFieldSparesTheTypeItStandsIn() {
    Compiling.check(
        Case.of(
            Contracts.withFields("char /*!*/letter();")
                .replaceFirst("}\\s*$", DECLARATIONS.indent(2) + "}\n"),
            new Expected(FIELD_TYPE, "use String with @Size(min = 1, max = 1)")),
        USER);
  }

  @Test
  void aFaultyConstantSparesItsEnum() {
    Compiling.check(
        Case.of(
            Contracts.with(
                DECLARATIONS.replace("RED", "RED, @com.fasterxml.jackson.annotation.JsonProperty(/*!*/\"\") GREEN")),
            new Expected(dev.driftless.processor.problem.ProblemId.WIRE_NAME, "The name in JSON is empty")),
        USER);
  }

  @Test
  void aFaultyAggregateSparesTheEventType() {
    Compiling.check(
        Case.of(
            Contracts.with(DECLARATIONS).replace("id = \"thingId\"", "id = /*!*/\"thing\""),
            new Expected(AGGREGATE, "\"thing\" is none")),
        USER);
  }

  @Test
  void aFaultyContractSparesAnotherOne() {
    Compiling.check(
        Case.of(Contracts.with("/*!*/enum None {}"), new Expected(ENUM_SHAPE, "None has no constants")),
        Contracts.with(DECLARATIONS).replace("package test", "package other").replace("Sound", "Other"),
        USER.replace("test.", "other."));
  }
}

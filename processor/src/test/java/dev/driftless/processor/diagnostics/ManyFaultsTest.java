package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.ACCESSOR_SHAPE;
import static dev.driftless.processor.problem.ProblemId.AGGREGATE;
import static dev.driftless.processor.problem.ProblemId.CONSTRAINT_NOT_CARRIED;
import static dev.driftless.processor.problem.ProblemId.CONTRACT_VERSION;
import static dev.driftless.processor.problem.ProblemId.ENUM_SHAPE;
import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static dev.driftless.processor.problem.ProblemId.LANE_WITHOUT_TARGET;
import static dev.driftless.processor.problem.ProblemId.PATTERN;
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
                  /*!*/@Email @Example("x") String mail();
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
            new Expected(CONSTRAINT_NOT_CARRIED, "@Email"),
            new Expected(PATTERN, "("),
            new Expected(ENUM_SHAPE, "None"),
            new Expected(UNKNOWN_DECLARATION, "Bare"),
            new Expected(LANE_WITHOUT_TARGET, "LOST")),
        USER);
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

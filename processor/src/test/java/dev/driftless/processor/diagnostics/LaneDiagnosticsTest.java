package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.ENUM_SHAPE;
import static dev.driftless.processor.problem.ProblemId.LANE_ALIAS;
import static dev.driftless.processor.problem.ProblemId.LANE_MAPPING_SHAPE;
import static dev.driftless.processor.problem.ProblemId.LANE_UNREACHED;
import static dev.driftless.processor.problem.ProblemId.LANE_WITHOUT_TARGET;
import static dev.driftless.processor.problem.ProblemId.MISPLACED_ANNOTATION;
import static dev.driftless.processor.problem.ProblemId.OPEN_ENUM;
import static dev.driftless.processor.problem.ProblemId.WIRE_NAME;

import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an enum or a lane mapping is said where it stands. */
final class LaneDiagnosticsTest {
  private static final String TARGET = "enum Seen { IDLE, BUSY }";
  private static final String MAPPING = "@LaneMapping @interface As { Seen value(); String because() default \"\"; }";
  private static final String SOURCE = "enum Lane { @As(Seen.IDLE) WAITING, @As(Seen.BUSY) WORKING }";

  @ParameterizedTest
  @MethodSource({"enums", "openEnums", "mappings", "lanes", "misplaced"})
  void theProblemIsReportedWhereItStands(Case given) {
    Compiling.check(given);
  }

  static Stream<Case> enums() {
    return Stream.of(
        Case.in("/*!*/enum Empty {}", ENUM_SHAPE, "The enum Empty has no constants: no value could ever be valid"),
        Case.in(
            "enum Colour { RED, @JsonProperty(/*!*/\"red\") CRIMSON }",
            WIRE_NAME,
            "CRIMSON and RED have the same name in JSON, \"red\": rename one with @JsonProperty"),
        Case.in("enum Colour { RED, /*!*/red }", WIRE_NAME, "red and RED have the same name in JSON"),
        Case.in("enum Colour { @JsonProperty(/*!*/\"\") RED }", WIRE_NAME, "remove @JsonProperty for \"red\""),
        Case.in(
            "enum Colour { @JsonProperty(value = \"r\", index = /*!*/1) RED }",
            WIRE_NAME,
            "Of @JsonProperty only the name is carried: remove index"));
  }

  static Stream<Case> openEnums() {
    return Stream.of(
        Case.in("@OpenEnum /*!*/enum Known { RED }", OPEN_ENUM, "Known is what the constants of an open enum are called"),
        Case.in(
            "@OpenEnum enum Colour { RED, /*!*/Known }",
            OPEN_ENUM,
            "rename it; a constant keeps its name in JSON with @JsonProperty"));
  }

  static Stream<Case> mappings() {
    return Stream.of(
        mapping(
            TARGET, "@LaneMapping @/*!*/interface As { Seen value(); }", "enum Lane { WAITING }", LANE_MAPPING_SHAPE,
            "@As is no lane mapping: no enum carries @As: put it on every constant of the source enum"),
        mapping(
            TARGET, MAPPING.replace("interface", "/*!*/interface"), SOURCE + SOURCE.replace("Lane", "Other"),
            LANE_MAPPING_SHAPE, "only one enum can carry @As, not Lane and Other: declare a second annotation"),
        mapping(
            TARGET, "@LaneMapping @/*!*/interface As {}", "enum Lane { @As WAITING }", LANE_MAPPING_SHAPE,
            "it needs a member value whose type is an enum of this contract, the target"),
        mapping(
            TARGET, "@LaneMapping @/*!*/interface As { String value(); }", "enum Lane { @As(\"x\") WAITING }",
            LANE_MAPPING_SHAPE, "a member value whose type is an enum of this contract"),
        mapping(
            TARGET, "@LaneMapping @/*!*/interface As { ElementType value(); }",
            "enum Lane { @As(ElementType.TYPE) WAITING }", LANE_MAPPING_SHAPE, "an enum of this contract"),
        mapping(
            TARGET, "@LaneMapping @/*!*/interface As { Seen[] value(); }", "enum Lane { @As(Seen.IDLE) WAITING }",
            LANE_MAPPING_SHAPE, "an enum of this contract"),
        mapping(
            TARGET, "@LaneMapping @interface As { Seen value(); int /*!*/since() default 1; }", SOURCE,
            LANE_MAPPING_SHAPE, "has the members value and String because() only: remove since()"),
        mapping(
            TARGET, "@LaneMapping @interface As { Seen value(); int /*!*/because() default 1; }", SOURCE,
            LANE_MAPPING_SHAPE, "remove because()"));
  }

  static Stream<Case> lanes() {
    return Stream.of(
        mapping(
            TARGET, MAPPING, "enum Lane { @As(Seen.IDLE) WAITING, @As(Seen.BUSY) WORKING, /*!*/LOST }",
            LANE_WITHOUT_TARGET, "LOST has no target: add @As(…)"),
        mapping(
            "enum Seen { IDLE, BUSY, /*!*/GONE }", MAPPING, SOURCE, LANE_UNREACHED,
            "GONE: no constant maps to it with @As: map one, or say why not with @Unmapped(because = \"…\")"),
        mapping(
            "enum Seen { IDLE, /*!*/@Unmapped(because = \"later\") BUSY }", MAPPING, SOURCE, LANE_UNREACHED,
            "BUSY: it is marked @Unmapped, but a constant maps to it: remove one of the two"),
        mapping(
            "enum Seen { IDLE, BUSY, @Unmapped(because = /*!*/\" \") GONE }", MAPPING, SOURCE, LANE_UNREACHED,
            "GONE: @Unmapped needs a reason: because = \"…\""),
        mapping(
            TARGET, MAPPING, "enum Lane { @As(Seen.IDLE) WAITING, @As(Seen.BUSY) @Alias(/*!*/\"Waiting \") WORKING }",
            LANE_ALIAS, "The alias \"Waiting \" of WORKING is empty, or already the name of a lane"),
        mapping(
            TARGET, MAPPING,
            "enum Lane { @As(Seen.IDLE) WAITING, @As(Seen.BUSY) @Alias(/*!*/{\"at it\", \" \"}) WORKING }",
            LANE_ALIAS, "The alias \" \" of WORKING is empty"),
        mapping(
            TARGET, MAPPING,
            "enum Lane { @As(Seen.IDLE) @Alias(\"x\") WAITING, @As(Seen.BUSY) @Alias(/*!*/\"X\") WORKING }",
            LANE_ALIAS, "The alias \"X\" of WORKING is empty, or already"),
        mapping(
            TARGET, MAPPING,
            "enum Lane { @As(Seen.IDLE) WAITING, @As(Seen.BUSY) @JsonProperty(/*!*/\"WAITING\") WORKING }",
            LANE_ALIAS, "\"WAITING\" differs from another lane's name in case only, and lanes are parsed in any case"));
  }

  /** A constant that has no name of its own in JSON is left out, and with it what maps to it. */
  @Test
  void aFaultyConstantIsReportedOnce() {
    Compiling.check(
        mapping(
            "enum Seen { IDLE, @JsonProperty(/*!*/\"idle\") BUSY }",
            MAPPING,
            SOURCE,
            WIRE_NAME,
            "the same name in JSON"));
    Compiling.check(
        mapping(
            TARGET, MAPPING, SOURCE.replace("@As(Seen.BUSY)", "@As(Seen.BUSY) @JsonProperty(/*!*/\"waiting\")"),
            WIRE_NAME, "the same name in JSON"));
  }

  static Stream<Case> misplaced() {
    return Stream.of(
        Case.in(
            "enum Colour { /*!*/@Alias(\"r\") RED }", MISPLACED_ANNOTATION,
            "@Alias stands on constants of the source of a @LaneMapping only: remove it here"),
        Case.in(
            "enum Colour { /*!*/@Unmapped(because = \"x\") RED }", MISPLACED_ANNOTATION,
            "@Unmapped stands on constants of the target of a @LaneMapping only: remove it here"),
        mapping(
            "enum Seen { IDLE, /*!*/@Alias(\"b\") BUSY }", MAPPING, SOURCE, MISPLACED_ANNOTATION, "of the source"),
        mapping(
            TARGET, MAPPING,
            "enum Lane { @As(Seen.IDLE) WAITING, @As(Seen.BUSY) /*!*/@Unmapped(because = \"x\") WORKING }",
            MISPLACED_ANNOTATION, "of the target"));
  }

  private static Case mapping(String target, String mapping, String source, ProblemId id, String text) {
    return Case.in(target + "\n" + mapping + "\n" + source, id, text);
  }
}

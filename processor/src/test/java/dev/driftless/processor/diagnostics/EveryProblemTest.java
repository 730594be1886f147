package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.driftless.processor.diagnostics.Case.Expected;
import dev.driftless.processor.problem.ProblemId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule goes without a case that breaks it. */
final class EveryProblemTest {
  /**
   * Those that tests of documents and fixtures, of {@link DocCommentDiagnosticsTest} and of {@link ModularConsumerTest}
   * provoke.
   */
  private static final Set<ProblemId> ELSEWHERE =
      EnumSet.of(
          ProblemId.OPTION,
          ProblemId.FIXTURE,
          ProblemId.FIXTURE_MISSING,
          ProblemId.DOCUMENT,
          ProblemId.DOCUMENT_MARKER,
          ProblemId.DOCUMENT_STALE,
          ProblemId.MARKDOWN_DOC_COMMENT,
          ProblemId.OUTPUT,
          ProblemId.FIXTURE,
          ProblemId.FIXTURE_MISSING,
          ProblemId.DEFECT);

  @Test
  void everyRuleHasACase() {
    Set<ProblemId> missing = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
    cases().flatMap(one -> one.problems().stream()).map(Expected::id).toList().forEach(missing::remove);
    assertEquals(Set.of(), missing);
  }

  private static Stream<Case> cases() {
    return Stream.of(
            ContractDiagnosticsTest.shapes(),
            ContractDiagnosticsTest.values(),
            ContractDiagnosticsTest.declarations(),
            EnvelopeDiagnosticsTest.counts(),
            EnvelopeDiagnosticsTest.roles(),
            EnvelopeDiagnosticsTest.identifiers(),
            EnvelopeDiagnosticsTest.names(),
            EnvelopeDiagnosticsTest.aggregates(),
            EnvelopeDiagnosticsTest.held(),
            FieldDiagnosticsTest.shapes(),
            FieldDiagnosticsTest.names(),
            FieldDiagnosticsTest.annotations(),
            AliasDiagnosticsTest.cases(),
            ConstraintDiagnosticsTest.notCarried(),
            ConstraintDiagnosticsTest.values(),
            ConstraintDiagnosticsTest.messages(),
            NamedConstraintDiagnosticsTest.cases(),
            LaneDiagnosticsTest.enums(),
            LaneDiagnosticsTest.openEnums(),
            LaneDiagnosticsTest.mappings(),
            LaneDiagnosticsTest.lanes(),
            CategoryDiagnosticsTest.categories(),
            CategoryDiagnosticsTest.keywords(),
            CategoryDiagnosticsTest.validation(),
            CategoryDiagnosticsTest.open(),
            EndpointDiagnosticsTest.members(),
            EndpointDiagnosticsTest.headers(),
            EndpointDiagnosticsTest.bodies(),
            EndpointDiagnosticsTest.messages(),
            EndpointDiagnosticsTest.responses(),
            EndpointDiagnosticsTest.among(),
            AuthenticationDiagnosticsTest.members(),
            AuthenticationDiagnosticsTest.declarations(),
            ObjectMarkDiagnosticsTest.results(),
            ObjectMarkDiagnosticsTest.outcomes(),
            ObjectMarkDiagnosticsTest.stored(),
            ObjectMarkDiagnosticsTest.toml(),
            ValueDiagnosticsTest.constants(),
            ValueDiagnosticsTest.defaults(),
            ValueDiagnosticsTest.maps(),
            ValueDiagnosticsTest.constraints(),
            ValueDiagnosticsTest.predicates(),
            ValueDiagnosticsTest.integers(),
            ValueDiagnosticsTest.versions(),
            AcrossDiagnosticsTest.conditions(),
            AcrossDiagnosticsTest.rules(),
            ShapeDiagnosticsTest.parents(),
            ShapeDiagnosticsTest.closed(),
            ShapeDiagnosticsTest.unions(),
            ShapeDiagnosticsTest.variants(),
            ImportDiagnosticsTest.uses(),
            MisplacedDiagnosticsTest.outside(),
            MisplacedDiagnosticsTest.onOthers(),
            MisplacedDiagnosticsTest.onMembers(),
            MisplacedDiagnosticsTest.twoKinds(),
            ExampleDiagnosticsTest.invalid(),
            ExampleDiagnosticsTest.missing(),
            ExampleDiagnosticsTest.recursion(),
            NameDiagnosticsTest.twice())
        .flatMap(cases -> cases);
  }
}

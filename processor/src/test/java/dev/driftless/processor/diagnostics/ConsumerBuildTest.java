package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.driftless.processor.DriftlessProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds with all lint and {@code -Werror} stay silent. */
final class ConsumerBuildTest {
  private static final String PLAIN = "package test;\n\nfinal class Plain {}\n";

  @Test
  void aContractBuildsInSilence() {
    Compilation compilation = Consumer.builds(WholeContract.SOURCE);
    assertTrue(
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/driftless/test.Sound/contract.json")
            .isPresent());
  }

  @Test
  void soDoesOneWithObjectsThatAreMoreThanTheirFields() {
    Consumer.builds(WholeShapes.SOURCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Adriftless.docs=check", "-Adriftless.docs=write", "-Adriftless.root=/nowhere"})
  void itsOptionsAreKnownWithoutAContractToo(String option) {
    Consumer.isSilent(
        Compiling.compiler()
            .withProcessors(new DriftlessProcessor())
            .withOptions(with(option))
            .compile(Compiling.files(PLAIN)));
  }

  @Test
  void anotherProcessorsBuildWouldComplainOfTheOption() {
    Compilation compilation =
        Compiling.compiler()
            .withProcessors(new Idle())
            .withOptions(with("-Adriftless.docs=check"))
            .compile(Compiling.files(PLAIN));
    assertEquals(1, compilation.warnings().size(), () -> compilation.diagnostics().toString());
  }

  @Test
  void theirAnnotationsAreLeftToOtherProcessors() {
    Greedy other = new Greedy();
    Compiling.compiler()
        .withProcessors(new DriftlessProcessor(), other)
        .compile(Compiling.files(WholeContract.SOURCE));
    assertTrue(other.seen > 0);
  }

  private static List<Object> with(String option) {
    List<Object> options = new ArrayList<>(Compiling.STRICT);
    options.add(option);
    return options;
  }

  /** A processor that knows no options. */
  @SupportedAnnotationTypes("*")
  private static class Idle extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }

  /** A processor that comes after and looks for contracts too. */
  @SupportedAnnotationTypes("dev.driftless.EventContract")
  private static final class Greedy extends Idle {
    private int seen;

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      seen += annotations.size();
      return true;
    }
  }
}

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

  @Test
  void soDoesOneInWhichConstraintsOfOneKindMeetOnOneValue() {
    Consumer.builds(
        Contracts.with(
            """
            @dev.driftless.UniqueItems @java.lang.annotation.Target({
              java.lang.annotation.ElementType.METHOD, java.lang.annotation.ElementType.TYPE_USE})
            @interface Distinct {}
            @dev.driftless.Uuid(version = 4) @interface Fourth {}
            @dev.driftless.AbsoluteUri @interface Absolute {}
            @ObjectType interface Twice {
              @Optional List<@dev.driftless.UniqueItems @Distinct List<Integer>> table();
              @dev.driftless.Uuid @Fourth UUID id();
              @dev.driftless.Uuid @Fourth String text();
              @dev.driftless.AbsoluteUri @Absolute java.net.URI uri();
              @Size(max = 3) @Size(max = 2, message = "short") @Example("a") String sized();
            }
            """));
  }

  @Test
  void soDoesOneThatDeclaresDeprecatedAccessorsAnew() {
    Consumer.builds(
        Contracts.with(
            """
            @FieldGroup interface First { @Optional @Deprecated List<Boolean> first(); }
            @FieldGroup interface Second extends First {
              @Override @Optional List<Boolean> first();
              @Optional @Deprecated(forRemoval = true) List<Boolean> second();
            }
            @ObjectType @Union(discriminator = "kind") sealed interface Shape permits Circle {
              @Optional @Deprecated List<Boolean> flags();
            }
            @ObjectType non-sealed interface Circle extends Shape, Second {
              @Const("circle") String kind();
              @Override @Optional List<Boolean> flags();
              @Override @Optional List<Boolean> second();
            }
            @ObjectType interface Holder {
              @Optional Circle circle();
              @AssertTrue(message = "must be flagged") default boolean isFlagged() {
                return circle() == null || circle().flags() != null;
              }
            }
            """));
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

package dev.driftless.processor.diagnostics;

import static dev.driftless.processor.problem.ProblemId.FIELD_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.driftless.processor.DriftlessProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** A contract waits for what other annotation processors generate in the same compilation. */
final class RoundsTest {
  @Test
  void aConstraintThatAnotherProcessorGeneratesIsNotLostInSilence() {
    Maker maker =
        new Maker(
            "made.Short",
            """
            package made;

            @jakarta.validation.constraints.Size(max = 3)
            @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
            public @interface Short {}
            """);
    Compilation compilation = compile(maker, Contracts.withFields("@made.Short @Example(\"x\") String one();"));
    // JDK 17 doesn't show an annotation on a method before its type is there; then it can only be refused.
    boolean refused = Compiling.found(compilation).stream().anyMatch(found -> found.kind().equals("ERROR"));
    assertTrue(refused || validator(compilation).contains("> 3"), "the constraint is lost");
  }

  @Test
  void aConstraintOnItemsThatAnotherProcessorGeneratesIsCarried() {
    Maker maker =
        new Maker(
            "made.Short",
            """
            package made;

            @jakarta.validation.constraints.Size(max = 3)
            @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
            public @interface Short {}
            """);
    Compilation compilation = compile(maker, Contracts.withFields("List<@made.Short String> one();"));
    Consumer.isSilent(compilation);
    assertTrue(validator(compilation).contains("> 3"), "the constraint is lost");
  }

  @Test
  void aTypeThatAnotherProcessorGeneratesIsJudgedWhenItIsThere() {
    Maker maker = new Maker("made.Colour", "package made;\n\npublic enum Colour { RED }\n");
    Case given = Case.at("@Example(\"red\") made.Colour /*!*/one();", FIELD_TYPE, "");
    Compilation compilation = compile(maker, given.text());
    List<Compiling.Found> found = Compiling.found(compilation);
    assertEquals(1, found.size(), found::toString);
    assertEquals("field-type", found.get(0).id());
    assertEquals(given.places().get(0), found.get(0).place());
    assertTrue(found.get(0).text().contains("declare the enum Colour in the contract"), found::toString);
  }

  @Test
  void aGeneratedTypeElsewhereInTheSourceDoesNotMatter() {
    Maker maker = new Maker("made.Helper", "package made;\n\npublic final class Helper {}\n");
    Consumer.isSilent(
        compile(
            maker,
            WholeContract.SOURCE,
            "package user;\n\nfinal class User {\n  made.Helper helper;\n  test.Event event;\n}\n"));
  }

  @Test
  void aTypeThatNobodyGeneratesIsTheCompilersOwnError() {
    List<Compiling.Found> found = Compiling.found(Compiling.compile(Contracts.withFields("Missing one();")));
    assertEquals(1, found.size(), found::toString);
    assertEquals("compiler.err.cant.resolve.location", found.get(0).id());
  }

  @Test
  void aTypeOfItemsThatNobodyGeneratesIsTheCompilersOwnError() {
    List<Compiling.Found> found =
        Compiling.found(Compiling.compile(Contracts.withFields("List<List<Missing>> one();")));
    assertEquals(List.of("compiler.err.cant.resolve.location"), found.stream().map(Compiling.Found::id).toList());
  }

  @Test
  void anAnnotationThatNobodyGeneratesIsTheCompilersOwnError() {
    List<Compiling.Found> found =
        Compiling.found(Compiling.compile(Contracts.withFields("@Missing @Example(\"x\") String one();")));
    assertEquals(List.of("compiler.err.cant.resolve.location"), found.stream().map(Compiling.Found::id).toList());
  }

  private static Compilation compile(Maker maker, String... sources) {
    return Compiling.compiler().withProcessors(maker, new DriftlessProcessor()).compile(Compiling.files(sources));
  }

  private static String validator(Compilation compilation) {
    try {
      return compilation.generatedSourceFile("test.HappenedValidator").orElseThrow().getCharContent(true).toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes one source in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Maker extends AbstractProcessor {
    private final String name;
    private final String source;
    private boolean done;

    Maker(String name, String source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          writer.write(source);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
      return false;
    }
  }
}

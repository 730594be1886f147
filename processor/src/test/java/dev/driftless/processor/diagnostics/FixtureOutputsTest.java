package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.driftless.processor.diagnostics.Compiling.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes of a contract's fixtures: the section of its document, a class, copies of the files. To accept new text:
 * {@code mvn -pl processor -am test -Dtest=FixtureOutputsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.accept=true}.
 */
final class FixtureOutputsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/driftless/processor/diagnostics/golden");

  @TempDir Path root;

  private static void assertGolden(String file, String text) throws IOException {
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(file), text);
    }
    assertEquals(Files.readString(GOLDEN.resolve(file)), text);
  }

  private String document() throws IOException {
    return Files.readString(root.resolve("contracts/parcels.md"));
  }

  private static String source(Compilation compilation) throws IOException {
    return compilation.generatedSourceFile("post.ParcelFixtures").orElseThrow().getCharContent(false).toString();
  }

  @Test
  void theSectionReadsAsItsGoldenFile() throws IOException {
    assertEquals(List.of(), FixtureProject.in(root).found());
    String document = document();
    String section = document.substring(document.indexOf("## Fixtures"), document.indexOf("<!-- driftless:end all"));
    assertGolden("fixtures.md", section);
    assertTrue(document.contains("- [Fixtures](#fixtures)\n  - [`accepted`](#accepted)\n"), document);
  }

  @Test
  void theClassReadsAsItsGoldenFile() throws IOException {
    assertGolden("ParcelFixtures.java.golden", source(FixtureProject.in(root).compile()));
  }

  @Test
  void theFilesLieBesideTheClassByteForByte() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    project.write("ping.json", FixtureProject.text("ping.json").replace("\n", "\r\n").replace("well", "wéll 🚚"));
    Compilation compilation = project.compile();
    for (String file : FixtureProject.soundFiles().keySet()) {
      JavaFileObject copy =
          compilation.generatedFile(
                  StandardLocation.CLASS_OUTPUT, "META-INF/driftless/post.ParcelContract/fixtures/" + file)
              .orElseThrow();
      assertArrayEquals(
          Files.readAllBytes(root.resolve(FixtureProject.DIRECTORY).resolve(file)),
          copy.openInputStream().readAllBytes());
    }
  }

  @Test
  void aSecondCompilationGivesTheSame() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    String first = source(project.compile());
    String document = document();
    assertEquals(first, source(project.compile()));
    assertEquals(document, document());
    assertEquals(List.of(), project.found("-Adriftless.docs=check"));
  }

  @Test
  void aFixtureThatHasChangedMakesTheDocumentStale() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    assertEquals(List.of(), project.found());
    project.edit("ping.json", "All is well.", "All is fine.");
    List<Found> problems = project.found("-Adriftless.docs=check");
    assertEquals(List.of("document-stale"), problems.stream().map(Found::id).toList());
    assertTrue(problems.get(0).text().contains("-All is well."), problems.get(0).text());
  }

  @Test
  void whereAFixtureIsRefusedTheDocumentIsLeftAlone() throws IOException {
    FixtureProject project = FixtureProject.in(root).edit("ping.json", "204", "503");
    String before = document();
    assertFalse(project.compile().errors().isEmpty());
    assertEquals(before, document());
  }

  @Test
  void withoutTheRootTheClassIsThereAndSaysWhatIsMissing() throws IOException {
    Compilation compilation = Consumer.isSilent(FixtureProject.in(root).compileWithoutRoot());
    assertGolden("ParcelFixtures.unread.java.golden", source(compilation));
  }

  @Test
  void aMarkerInAFixtureDoesNotEndTheRegion() throws IOException {
    FixtureProject project =
        FixtureProject.in(root)
            .write(
                "ping-down.json",
                FixtureProject.text("ping-down.json")
                    .replace("\"sorry\"", "\n\"<!-- driftless:end all -->\",\n\"```\",\n\"<!-- driftless:end all -->\""));
    assertEquals(List.of(), project.found());
    String once = document();
    assertEquals(List.of(), project.found());
    assertEquals(once, document());
  }
}

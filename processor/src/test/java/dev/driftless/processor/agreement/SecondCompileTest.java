package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same declarations give the same bytes, whatever was there before. */
class SecondCompileTest {
  private static final Path EVERYTHING = CompiledContract.everythingSource();
  private static final Path SAMPLE = CompiledContract.sampleSource();

  @Test
  void anotherCompilationWritesTheSameBytes() {
    assertSame(Compilation.of(List.of(EVERYTHING)).written(), Compilation.of(List.of(EVERYTHING)).written());
  }

  /**
   * Sources and contract.json only. Where an old class file of a generated record is on the class path, it is the
   * compiler itself that goes wrong: JDK 17 crashes (JDK-8332297), JDK 25 leaves out annotations of components.
   */
  @Test
  void whatTheFirstOneWroteOnTheClassPathDoesNotChangeWhatIsGenerated(@TempDir Path classes) throws IOException {
    Compilation first = Compilation.of(List.of(EVERYTHING));
    for (Map.Entry<String, byte[]> file : first.written().entrySet()) {
      if (!file.getKey().endsWith(".java") && !crashesTheCompiler(first.model(), file.getKey())) {
        Path path = classes.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    Map<String, byte[]> second = Compilation.of(List.of(EVERYTHING), List.of(classes)).written();
    assertSame(generated(first.written()), generated(second));
  }

  private static boolean crashesTheCompiler(Contract model, String path) {
    return Runtime.version().feature() < 24
        && model.allObjects().stream()
            .anyMatch(type -> path.equals(model.packageName().replace('.', '/') + "/" + type.name() + ".class"));
  }

  private static Map<String, byte[]> generated(Map<String, byte[]> written) {
    Map<String, byte[]> generated = new TreeMap<>(written);
    generated.keySet().removeIf(path -> path.endsWith(".class"));
    return generated;
  }

  @Test
  void theOrderOfTheFilesChangesNothing() {
    Map<String, byte[]> one = Compilation.of(List.of(EVERYTHING, SAMPLE)).written();
    assertTrue(one.containsKey("META-INF/driftless/everything.EverythingContract/contract.json"));
    assertTrue(one.containsKey("META-INF/driftless/dev.driftless.sample.SpecKittyContract/contract.json"));
    assertSame(one, Compilation.of(List.of(SAMPLE, EVERYTHING)).written());
  }

  @Test
  void anotherContractBesideItChangesNothing() {
    Map<String, byte[]> both = Compilation.of(List.of(EVERYTHING, SAMPLE)).written();
    Map<String, byte[]> alone = Compilation.of(List.of(SAMPLE)).written();
    both.keySet().retainAll(alone.keySet());
    assertSame(alone, both);
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    assertTrue(expected.size() > 30, expected.keySet()::toString);
    expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), path));
  }
}

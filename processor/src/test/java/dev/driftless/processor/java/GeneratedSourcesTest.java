package dev.driftless.processor.java;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.driftless.processor.DriftlessProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every generated file of one contract, compared as text. To accept new text: {@code mvn -pl processor -am test
 * -Dtest=GeneratedSourcesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.accept=true}.
 */
class GeneratedSourcesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/driftless/processor/java/golden");

  private static Map<String, String> generated() throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new DriftlessProcessor())
            .withOptions("--release", "17", "-Xlint:all,-processing", "-Werror")
            .compile(
                JavaFileObjects.forSourceString(
                    "shop.ShopContract", Files.readString(GOLDEN.resolveSibling("ShopContract.java"))));
    assertEquals("[]", compilation.diagnostics().toString());
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName();
      if (!name.endsWith(".class")) {
        files.put(
            name.substring(name.lastIndexOf('/') + 1),
            new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @TestFactory
  Stream<DynamicTest> theTextIsAsAccepted() throws IOException {
    return generated().entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey(),
                    () -> {
                      Path accepted = GOLDEN.resolve(file.getKey() + ".golden");
                      if (Boolean.getBoolean("golden.accept")) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(accepted, file.getValue());
                      }
                      assertEquals(Files.readString(accepted), file.getValue());
                    }));
  }

  @Test
  void nothingElseIsAccepted() throws IOException {
    try (Stream<Path> accepted = Files.list(GOLDEN)) {
      assertEquals(
          generated().keySet().stream().map(name -> name + ".golden").sorted().toList(),
          accepted.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}

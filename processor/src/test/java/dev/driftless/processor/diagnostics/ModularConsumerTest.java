package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.github.difflib.DiffUtils;
import com.palantir.javapoet.JavaFile;
import dev.driftless.processor.DriftlessProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A module with a contract compiles, in real directories, wherever the processor is. */
final class ModularConsumerTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "--processor-path, requires dev.driftless, ''",
    "--processor-path, requires dev.driftless, requires java.compiler",
    // Who exports what is generated passes on what it mentions.
    "--processor-module-path, requires transitive dev.driftless, exports test",
  })
  void aModuleBuildsInSilence(String processors, String driftless, String more) throws IOException {
    write("module-info.java", module(driftless, more));
    write("test/Sound.java", WholeContract.SOURCE);
    write("test/User.java", "package test;\n\nfinal class User {\n  Event event;\n}\n");
    assertEquals("", compile(processors));
    assertTrue(Files.exists(directory.resolve("out/test/EventReader.class")));
    assertTrue(Files.exists(directory.resolve("out/META-INF/driftless/test.Sound/contract.json")));
    boolean seesGenerated = more.contains("java.compiler");
    assertEquals(seesGenerated, Files.readString(directory.resolve("made/test/Event.java")).contains("@Generated"));
  }

  @Test
  void aModuleWithoutDriftlessNeedsNothingOfIt() throws IOException {
    write("module-info.java", "module consumer {}\n");
    write("test/Plain.java", "package test;\n\nfinal class Plain {}\n");
    assertEquals("", compile("--processor-path"));
  }

  @Test
  void whatCannotBeWrittenIsReportedOnce() throws IOException {
    write("module-info.java", module("requires dev.driftless"));
    write("test/Sound.java", Contracts.with(""));
    // Where the package's directory should be is a file.
    Files.writeString(Files.createDirectories(directory.resolve("made")).resolve("test"), "");
    String said = compile("--processor-path");
    assertTrue(said.contains("Can't write what is generated: "), said);
    assertEquals(1, said.split("\\[driftless:", -1).length - 1, said);
    assertTrue(!said.contains("Exception:") && !said.contains("\tat "), said);
  }

  /** Before JDK 18, no processor can open what lies on the module path: then it has to say so. */
  @Test
  void aContractOnTheModulePathIsTakenFromWhereTheCompilerShowsIt() throws IOException {
    Path shared = directory.resolve("shared");
    write(shared, "module-info.java", "module shared {\n  requires transitive dev.driftless;\n  exports other;\n}\n");
    write(
        shared,
        "other/Other.java",
        Contracts.source(
                """
                @EventContract(title = "Other", version = "1.0.0")
                public interface Other {
                  @ObjectType interface Crate { @Nullable String label(); List<@Nullable @NotBlank String> lines(); }
                }
                """)
            .replace("package test;", "package other;")
            .replace("List<@Nullable @NotBlank String> lines", "@Example(\"l\") List<@Nullable @NotBlank String> lines"));
    assertEquals("", compile(shared, "--processor-path", Stream.of()));
    write("module-info.java", module("requires shared"));
    write(
        "test/Sound.java",
        Contracts.of(
            Contracts.ANNOTATION.replace(")", ", uses = other.Other.class)"),
            "@ObjectType interface Box { other.Other.Crate crate(); }"));
    String said = compile(directory, "--processor-path", Stream.of(shared.resolve("out").toFile()));
    if (Runtime.version().feature() >= 18) {
      assertEquals("", said);
      assertTrue(
          Files.readString(directory.resolve("out/META-INF/driftless/test.Sound/contract.json")).contains("notBlank"));
    } else {
      assertTrue(said.contains("on the module path it is found from JDK 18 on"), said);
    }
  }

  private static String module(String... statements) {
    return Stream.of(statements)
        .filter(statement -> !statement.isEmpty())
        .map(statement -> "  " + statement + ";\n")
        .collect(Collectors.joining("", "module consumer {\n", "}\n"));
  }

  private void write(String path, String text) throws IOException {
    write(directory, path, text);
  }

  private static void write(Path base, String path, String text) throws IOException {
    Path file = base.resolve("src").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What the compiler says. */
  private String compile(String processors) throws IOException {
    return compile(directory, processors, Stream.of());
  }

  private static String compile(Path directory, String processors, Stream<File> modules) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(Compiling.STRICT);
    options.addAll(
        List.of(
            processors, path(Stream.concat(Compiling.userPath().stream(), ofProcessor())),
            "--module-path", path(Stream.concat(Compiling.userPath().stream(), modules)),
            // From JDK 23 on the module path alone doesn't start any processor.
            "-processor", DriftlessProcessor.class.getName(),
            "-d", Files.createDirectories(directory.resolve("out")).toString(),
            "-s", Files.createDirectories(directory.resolve("made")).toString()));
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(directory.resolve("src"))) {
      List<Path> all = sources.filter(Files::isRegularFile).toList();
      compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all)).call();
    }
    return said.toString();
  }

  private static Stream<File> ofProcessor() {
    return Stream.of(DriftlessProcessor.class, JavaFile.class, JsonFactory.class, DiffUtils.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> new File(URI.create(location.toString())));
  }

  private static String path(Stream<File> entries) {
    return entries.map(File::getPath).collect(Collectors.joining(File.pathSeparator));
  }
}

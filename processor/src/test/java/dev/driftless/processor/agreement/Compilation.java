package dev.driftless.processor.agreement;

import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.model.Contract;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of the compiler over a contract, as strictly as a user may have it.
 *
 * @param written every file written, by its path: generated sources, classes and resources
 */
record Compilation(Contract model, Map<String, byte[]> written) {

  /** Compiles sources of which one is a contract. */
  static Compilation of(List<Path> sources) {
    return of(sources, List.of());
  }

  /** The same with more on the class path. */
  static Compilation of(List<Path> sources, List<Path> more) {
    return of(sources, more, List.of());
  }

  /** The same with options of the processor. */
  static Compilation of(List<Path> sources, List<Path> more, List<String> ofProcessor) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ModelProbe probe = new ModelProbe();
    StringWriter out = new StringWriter();
    StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
    more.forEach(path -> classPath.append(File.pathSeparator).append(path));
    // The class path is the test runner's, whose files aren't all there.
    List<String> options = new ArrayList<>(ofProcessor);
    options.addAll(
        List.of("--release", "17", "-Xlint:all,-processing,-path", "-Werror", "-cp", classPath.toString()));
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard)) {
      Iterable<? extends JavaFileObject> units = standard.getJavaFileObjectsFromPaths(sources);
      JavaCompiler.CompilationTask task = compiler.getTask(out, files, null, options, null, units);
      task.setProcessors(List.of(probe, new DriftlessProcessor()));
      if (!task.call()) {
        throw new AssertionError(out.toString());
      }
      return new Compilation(probe.model(), files.written());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package dev.driftless.processor.agreement;

import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.json.MalformedContractException;
import dev.driftless.processor.model.Contract;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of the compiler over a contract, as strictly as a user may have it.
 *
 * @param written every file written, by its path: generated sources, classes and resources
 */
public record Compilation(Contract model, Map<String, byte[]> written) {

  /** The same, with what was written before for the contracts that this one takes from. */
  Compilation with(Compilation... before) {
    Map<String, byte[]> all = new TreeMap<>(written);
    for (Compilation other : before) {
      all.putAll(other.written);
    }
    return new Compilation(model, all);
  }

  /** Puts all that was written into a jar, but for generated sources. */
  Path jar(Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : written.entrySet()) {
        if (!file.getKey().endsWith(".java")) {
          out.putNextEntry(new ZipEntry(file.getKey()));
          out.write(file.getValue());
          out.closeEntry();
        }
      }
    }
    return jar;
  }

  /** Compiles sources of which one is a contract. */
  public static Compilation of(List<Path> sources) {
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
      return new Compilation(more.isEmpty() ? probe.model() : model(probe.name(), files.written()), files.written());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The probe sees only sources. */
  private static Contract model(String contract, Map<String, byte[]> written) {
    byte[] json = written.get("META-INF/driftless/" + contract + "/contract.json");
    try {
      return ContractJson.read(new String(json, StandardCharsets.UTF_8));
    } catch (MalformedContractException impossible) {
      throw new AssertionError(impossible);
    }
  }
}

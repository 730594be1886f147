package dev.driftless.processor.markdown;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.markdown.LanguageExamples.Source;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Contracts of the package {@code example}, compiled as strictly as a user may, and what came of them, loaded. */
final class CompiledExample extends ClassLoader {
  private static final String PACKAGE = "example.";

  private final Compilation compilation;

  private CompiledExample(Compilation compilation) {
    super(CompiledExample.class.getClassLoader());
    this.compilation = compilation;
  }

  /** Fails where the compiler says anything at all. */
  static CompiledExample of(List<Source> sources) {
    Compilation compilation =
        javac()
            .withProcessors(new DriftlessProcessor())
            .withOptions("--release", "17", "-Xlint:all,-processing", "-Werror")
            .compile(
                sources.stream()
                    .map(source -> JavaFileObjects.forSourceString(PACKAGE + source.name(), source.text()))
                    .toList());
    assertEquals(
        "",
        compilation.diagnostics().stream()
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT) + " at line " + diagnostic.getLineNumber())
            .collect(Collectors.joining("\n")));
    return new CompiledExample(compilation);
  }

  /** A generated type, by its simple name. */
  Class<?> type(String name) throws ClassNotFoundException {
    return loadClass(PACKAGE + name);
  }

  /** Reads JSON as the object of that name. */
  Validated<?> read(String name, String json) throws ReflectiveOperationException, IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return (Validated<?>)
          type(name + "Reader").getMethod("readDocument", TokenSource.class).invoke(null, JacksonTokens.of(parser));
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = "/" + name.replace('.', '/') + ".class";
    JavaFileObject file =
        compilation.generatedFiles().stream()
            .filter(generated -> generated.getName().endsWith(path))
            .findFirst()
            .orElseThrow(() -> new ClassNotFoundException(name));
    try (InputStream in = file.openInputStream()) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

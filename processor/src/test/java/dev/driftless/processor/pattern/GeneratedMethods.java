package dev.driftless.processor.pattern;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The methods generated for many patterns, compiled as strictly as a user may and loaded. */
final class GeneratedMethods implements AutoCloseable {
  private final URLClassLoader loader;
  private final Method matches;

  private GeneratedMethods(URLClassLoader loader, Method matches) {
    this.loader = loader;
    this.matches = matches;
  }

  static GeneratedMethods compiled(List<WirePattern> patterns, Path directory) throws Exception {
    String source = source(patterns);
    StringWriter out = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of(
        "--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-d", Files.createDirectories(directory).toString(),
        "-cp", Path.of(com.google.re2j.Pattern.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString());
    if (!compiler.getTask(out, null, null, options, null, List.of(new Source(source))).call()) {
      throw new AssertionError(out + "\n" + source);
    }
    URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()});
    return new GeneratedMethods(
        loader, loader.loadClass("generated.Matchers").getMethod("matches", int.class, String.class));
  }

  /** The method of the pattern at the index in the list. */
  boolean matches(int index, String text) throws ReflectiveOperationException {
    return (boolean) matches.invoke(null, index, text);
  }

  private static String source(List<WirePattern> patterns) {
    TypeSpec.Builder type = TypeSpec.classBuilder("Matchers").addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    MethodSpec.Builder dispatch = MethodSpec.methodBuilder("matches")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(int.class, "index")
        .addParameter(String.class, "text")
        .beginControlFlow("switch (index)");
    for (int i = 0; i < patterns.size(); i++) {
      PatternCode code = PatternCode.of(patterns.get(i), "matches" + i, "PATTERN_" + i);
      code.constant().ifPresent(type::addField);
      type.addMethod(code.method());
      dispatch.addCode("case $L:\n  return $N(text);\n", i, code.method());
    }
    dispatch.addCode("default:\n  throw new $T();\n", IllegalArgumentException.class).endControlFlow();
    return JavaFile.builder("generated", type.addMethod(dispatch.build()).build()).build().toString();
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///generated/Matchers.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

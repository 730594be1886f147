package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** What a user's build has to be: without a word from the compiler. */
final class Consumer {
  private Consumer() {}

  /** Fails unless these sources compile, with what is generated for them, without any warning. */
  static Compilation builds(String... sources) {
    return isSilent(Compiling.compile(sources));
  }

  static Compilation isSilent(Compilation compilation) {
    assertEquals(
        "", compilation.diagnostics().stream().limit(5).map(Consumer::shortened).collect(Collectors.joining("\n")));
    assertEquals(Compilation.Status.SUCCESS, compilation.status());
    return compilation;
  }

  private static String shortened(Diagnostic<?> diagnostic) {
    String text = diagnostic.toString();
    return text.length() > 400 ? text.substring(0, 400) + "…" : text;
  }
}

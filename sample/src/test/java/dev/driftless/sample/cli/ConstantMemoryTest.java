package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs half as large again as all the memory the program is given. */
class ConstantMemoryTest {
  private static final String HEAP = "-Xmx16m";
  private static final int INPUT_BYTES = 24 << 20;
  private static final String EVENT = TestEvents.event("AA");
  private static final String PADDING = " ".repeat(100);

  @TempDir Path directory;

  /**
   * An input that is long because one piece comes again and again.
   *
   * @param piece a {@code #} in it is another number each time
   */
  private record Input(String name, int exitCode, String head, String piece, String tail) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Input> inputs() {
    return List.of(
        new Input("JSON lines", 0, "", EVENT + "\n", ""),
        new Input("broken lines", 1, EVENT + "\n", PADDING + "{\"event_id\": oops}\n", ""),
        new Input("one line", 0, "{\"events\": [", EVENT + ",", EVENT + "]}"),
        new Input("types nobody knows", 1, "[", PADDING + "{\"event_type\": \"T#\"},", EVENT + "]"),
        new Input("keys nobody knows", 0, "{", "\"" + "k".repeat(200) + "#\": 0,", "\"events\": []}"),
        new Input("one text", 0, "{\"x\": \"", "0123456789abcdef", "\", \"events\": []}"),
        new Input("white space", 0, "[", PADDING, "]"),
        new Input("empty lines", 0, "[]", "\n".repeat(100), ""),
        new Input("a line of garbage", 1, "[]\n", "garbage and garbage", "\n[]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void aSmallHeapIsEnough(Input input) throws Exception {
    Path err = directory.resolve("err");
    Process program = new ProcessBuilder(command())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
    try (OutputStream in = new BufferedOutputStream(program.getOutputStream(), 1 << 16)) {
      write(input, in);
    } catch (IOException closed) {
      // It ended before its input did; its exit code and its words say why.
    }

    assertEquals(input.exitCode() + "", program.waitFor() + Files.readString(err));
  }

  private static void write(Input input, OutputStream in) throws IOException {
    in.write(utf8(input.head()));
    int written = 0;
    for (int i = 0; written < INPUT_BYTES; i++) {
      byte[] piece = utf8(input.piece().replace("#", String.valueOf(i)));
      in.write(piece);
      written += piece.length;
    }
    in.write(utf8(input.tail()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> command() {
    return List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        HEAP,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "validate",
        "-");
  }
}

package dev.driftless.sample.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** One run of the program, without a process of its own. */
record Run(int exitCode, String out, String err) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Run of(InputStream standardInput, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errPrinter = new PrintStream(err, true, StandardCharsets.UTF_8);
    int exitCode = Main.run(new Streams(standardInput, out, errPrinter, false), args);
    return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Run json(byte[] input) {
    return of(new ByteArrayInputStream(input), "validate", "--json", "-");
  }

  static Run json(String input) {
    return json(utf8(input));
  }

  static Run text(String input) {
    return of(new ByteArrayInputStream(utf8(input)), "validate", "-");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** The lines of {@code --json}. */
  List<JsonNode> verdicts() {
    return out.lines().map(Run::parsed).toList();
  }

  /** Each verdict as {@code index event_id}, and {@code pointer CODE} for each violation. */
  List<String> brief() {
    return verdicts().stream().map(Run::brief).toList();
  }

  private static String brief(JsonNode verdict) {
    StringBuilder brief = new StringBuilder(verdict.get("index") + " " + verdict.get("event_id").asText());
    for (JsonNode violation : verdict.get("violations")) {
      brief.append(' ').append(violation.get("pointer").asText()).append(' ').append(violation.get("code").asText());
    }
    return brief.toString();
  }

  static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

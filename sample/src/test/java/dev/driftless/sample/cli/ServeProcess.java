package dev.driftless.sample.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code serve} in a process of its own, which can be killed. */
final class ServeProcess {
  private final Process process;
  private final URI url;
  private final Path log;

  private ServeProcess(Process process, URI url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  /** Starts it, and waits until it listens. */
  static ServeProcess start(List<String> jvmOptions, String... options) throws IOException {
    Path log = Files.createTempFile("serve", ".log");
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("serve didn't start: " + Files.readString(log));
    }
    return new ServeProcess(process, URI.create(line.replace("listening on ", "")), log);
  }

  URI url() {
    return url;
  }

  int port() {
    return url.getPort();
  }

  /** What it wrote to standard error. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as a user does. */
  void end() {
    process.destroy();
    process.onExit().join();
  }

  /** Ends it for good. */
  void close() throws IOException {
    kill();
    Files.deleteIfExists(log);
  }
}

package dev.driftless.sample.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** The sample's program: {@code validate}, {@code serve} and {@code send}. */
@Command(
    name = "driftless-sample",
    description = "Checks, serves and sends spec-kitty events by the contract that this program was compiled from.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ExitCode.UNUSABLE,
    exitCodeOnExecutionException = ExitCode.UNUSABLE)
public final class Main {
  private Main() {}

  /** Runs the program and ends the virtual machine with its exit code, see {@link ValidateCommand}. */
  public static void main(String[] args) {
    // Not System.out: a PrintStream hides that the reader of a pipe has gone.
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    Streams streams = new Streams(System.in, out, System.err, StderrTerminal.isPresent());
    int exitCode;
    try {
      exitCode = run(streams, args);
    } catch (OutOfMemoryError tooLittle) {
      // Left alone it would end with 1, which means that some events are invalid.
      System.err.println("out of memory");
      exitCode = ExitCode.UNUSABLE;
    }
    System.exit(exitCode);
  }

  static int run(Streams streams, String... args) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true);
    PrintWriter err = new PrintWriter(streams.err(), true);
    return new CommandLine(new Main())
        .addSubcommand(new ValidateCommand(streams))
        .addSubcommand(new ServeCommand(streams))
        .addSubcommand(new SendCommand(streams))
        .setOut(out)
        .setErr(err)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .execute(args);
  }
}

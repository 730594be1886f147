package dev.driftless.sample.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether standard error is a terminal. */
final class StderrTerminal {
  private static final Path DESCRIPTOR = Path.of("/proc/self/fd/2");

  private StderrTerminal() {}

  /**
   * Whether standard error is a terminal; no where it can't be known.
   *
   * <p>{@link System#console} knows of standard input and output only. Where the system shows what a descriptor stands
   * for (Linux), that is asked instead.
   */
  static boolean isPresent() {
    if (!Files.isSymbolicLink(DESCRIPTOR)) {
      return isConsoleInteractive();
    }
    try {
      return isTerminal(Files.readSymbolicLink(DESCRIPTOR).toString());
    } catch (IOException | SecurityException unknown) {
      return false;
    }
  }

  static boolean isTerminal(String device) {
    return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
  }

  /** Whether a person sits before {@link System#console}. */
  static boolean isConsoleInteractive() {
    if (System.console() == null) {
      return false;
    }
    try {
      // From Java 22 on there is always a console, and it says itself whether somebody sits before it.
      return (boolean) System.console().getClass().getMethod("isTerminal").invoke(System.console());
    } catch (NoSuchMethodException olderJava) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}

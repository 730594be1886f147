package dev.driftless.sample.cli;

import dev.driftless.sample.client.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a password comes from: the first line of a file if one is named; else a person at the console; else the first
 * line of standard input, unless the events come from there.
 */
final class PasswordSource implements Session.Passwords {
  private static final int LONGEST = 10_000;

  private final @Nullable Path file;
  private final InputStream standardInput;
  private final boolean isInputTaken;
  private @Nullable String known;

  /** @param isInputTaken whether standard input has something else to give */
  PasswordSource(@Nullable Path file, InputStream standardInput, boolean isInputTaken) {
    this.file = file;
    this.standardInput = standardInput;
    this.isInputTaken = isInputTaken;
  }

  @Override
  public String of(String username) throws IOException {
    if (known == null) {
      known = read(username);
    }
    return known;
  }

  private String read(String username) throws IOException {
    if (file != null) {
      try (InputStream bytes = Files.newInputStream(file)) {
        return firstLine(bytes);
      }
    }
    if (standardInput == System.in && StderrTerminal.isConsoleInteractive()) {
      char[] typed = System.console().readPassword("Password of %s: ", username);
      if (typed == null) {
        throw new IOException("none was typed");
      }
      return new String(typed);
    }
    if (isInputTaken) {
      throw new IOException("the events come from standard input, so --password-file has to name a file");
    }
    return firstLine(standardInput);
  }

  private static String firstLine(InputStream bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = bytes.read(); octet >= 0 && octet != '\n'; octet = bytes.read()) {
      if (line.size() == LONGEST) {
        throw new IOException("its line is too long");
      }
      line.write(octet);
    }
    String password = line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
    if (password.isEmpty()) {
      throw new IOException("the line is empty");
    }
    return password;
  }
}

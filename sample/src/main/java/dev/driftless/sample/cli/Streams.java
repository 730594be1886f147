package dev.driftless.sample.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What the program reads from and writes to.
 *
 * @param in standard input
 * @param out standard output; not buffered, the reports do that
 * @param err standard error
 * @param errIsTerminal whether {@code err} is shown to a person at once, so that a line can be overwritten
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean errIsTerminal) {}

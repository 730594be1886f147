package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** A text is no JSON, or goes beyond what is read as such; the message says why, on one line. */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  /** How Jackson names a place: all but line and column only says that the source is not shown. */
  private static final Pattern PLACE = Pattern.compile("\\[Source: [^\\]]*?; (line: \\d+, column: \\d+)\\]");

  private final int line;
  private final int column;

  /** What may stand in a text and would spoil the line of a log. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  MalformedJsonException(String message, JsonLocation place) {
    super(message);
    this.line = place.getLineNr();
    this.column = place.getColumnNr();
  }

  /** The same as what the parser found; {@code place} is used where it doesn't say where. */
  static MalformedJsonException of(JsonProcessingException cause, JsonLocation place) {
    String message = PLACE.matcher(cause.getOriginalMessage()).replaceAll("$1").replaceAll("\\s+", " ");
    return new MalformedJsonException(
        UNPRINTABLE.matcher(message).replaceAll("\ufffd"),
        cause.getLocation() == null ? place : cause.getLocation());
  }

  /** The line at fault, from 1. */
  public int line() {
    return line;
  }

  /** The column at fault, from 1, in UTF-16 units. */
  public int column() {
    return column;
  }
}

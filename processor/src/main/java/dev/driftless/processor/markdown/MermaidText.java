package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes text so that Mermaid shows it as it is: what it could take for its own syntax, for markdown, HTML or an end of
 * the text stands as its code for a character.
 */
final class MermaidText {
  private static final String PLAIN_IN_LABELS = " _-";

  /** A line of a sequence diagram ends at a semicolon, a hash or a line end; markup is never plain either. */
  private static final String PLAIN_IN_LINES = " _-.,'()/";

  private static final int LINE_LENGTH = 50;

  private MermaidText() {}

  /** A quoted label of a flowchart's node. */
  static String label(String text) {
    int[] characters = text.codePoints().toArray();
    StringBuilder label = new StringBuilder("\"");
    for (int i = 0; i < characters.length; i++) {
      boolean inside = i > 0 && i < characters.length - 1;
      append(label, characters[i], inside ? PLAIN_IN_LABELS : "");
    }
    return label.append('"').toString();
  }

  /** The rest of a line of a sequence diagram; its blanks are single spaces. */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    String.join(" ", words(text)).codePoints().forEach(character -> append(line, character, PLAIN_IN_LINES));
    return line.toString();
  }

  /** The same in several lines, broken at blanks, for a diagram doesn't break them itself. */
  static String lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_LENGTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return String.join("<br/>", lines.stream().map(MermaidText::line).toList());
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static void append(StringBuilder escaped, int character, String plain) {
    if (Character.isLetterOrDigit(character) || plain.indexOf(character) >= 0) {
      escaped.appendCodePoint(character);
    } else {
      escaped.append('#').append(character).append(';');
    }
  }
}

package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocNode.Inline;
import dev.driftless.processor.markdown.DocNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the first sentence of a paragraph ends: at a full stop, question or exclamation mark before a blank,
 * unless a lower-case letter follows or an abbreviation such as "e.g." comes before.
 */
final class FirstSentence {
  private static final Pattern END =
      Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|cf|vs))[.!?][\"')\\]]?(?=\\s+(?!\\p{Ll})|$)", Pattern.UNICODE_CASE);

  private FirstSentence() {}

  /** The parts of the first sentence; all of them if it has no end. */
  static List<Inline> of(List<Inline> paragraph) {
    List<Inline> sentence = new ArrayList<>();
    for (int i = 0; i < paragraph.size(); i++) {
      if (paragraph.get(i) instanceof Text text) {
        boolean last = i == paragraph.size() - 1;
        int end = end(text.text(), last);
        if (end >= 0) {
          sentence.add(new Text(text.text().substring(0, end)));
          return sentence;
        }
      }
      sentence.add(paragraph.get(i));
    }
    return sentence;
  }

  private static int end(String text, boolean last) {
    Matcher end = END.matcher(text);
    while (end.find()) {
      // "of 3.{@code x}" goes on: without a blank only the paragraph's end is a sentence's end.
      if (end.end() < text.length() || last) {
        return end.end();
      }
    }
    return -1;
  }
}

package dev.driftless.processor.markdown;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Shows how a document differs from what it should be. */
final class DocumentDiff {
  private static final int CONTEXT = 3;
  private static final int MOST_LINES = 120;

  private DocumentDiff() {}

  /**
   * A unified diff for reading, without final newline. Line endings are left out of the comparison, as a terminal can't
   * show them: the diff is empty where nothing else differs.
   */
  static String of(String path, String before, String after) {
    List<String> old = contents(before);
    List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
        "a/" + path, "b/" + path, old, DiffUtils.diff(old, contents(after)), CONTEXT);
    if (diff.size() <= MOST_LINES) {
      return String.join("\n", diff);
    }
    int more = diff.size() - MOST_LINES;
    return String.join("\n", diff.subList(0, MOST_LINES)) + "\n… " + more + " more line" + (more == 1 ? "" : "s");
  }

  private static List<String> contents(String text) {
    return TextLine.of(text).stream().map(TextLine::content).toList();
  }
}

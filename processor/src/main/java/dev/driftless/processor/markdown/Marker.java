package dev.driftless.processor.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins or ends a region: {@code <!-- driftless:begin lanes -->}.
 *
 * <p>It stands alone on its line, behind at most three spaces, as deeper text is code to markdown; spaces and tabs
 * behind it do no harm, and there may be several of them between its words.
 *
 * @param begins whether it begins the region, else it ends it
 * @param section the id of the section
 */
record Marker(boolean begins, String section) {
  private static final Pattern EXACT = Pattern.compile(
      " {0,3}<!--[ \\t]+driftless:(begin|end)[ \\t]+([A-Za-z][A-Za-z0-9:_.-]*)[ \\t]+-->[ \\t]*");

  /** A comment, or nearly one, that names the tool and a colon, or the tool and begin or end. */
  private static final Pattern ALIKE = Pattern.compile(
      "<(?:!-{0,3}|-{1,3})\\h*+driftless(?:\\h*+:|[\\h_.;=-]*+(?:begin|end)\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern INDENTED = Pattern.compile("[ \\t]+(<!--.*-->)[ \\t]*");

  /** The marker that a line, without its ending, is; null for any other line. */
  static @Nullable Marker of(String line) {
    Matcher matcher = EXACT.matcher(line);
    return matcher.matches() ? new Marker(matcher.group(1).equals("begin"), matcher.group(2)) : null;
  }

  /** Whether a line that is no marker reads like one, outside code spans. */
  static boolean isAlike(String line) {
    return ALIKE.matcher(line).find() && ALIKE.matcher(CodeSpans.masked(line, '`')).find();
  }

  /** What keeps a line that {@linkplain #isAlike reads like a marker} from being one, and what to write. */
  static String faultOf(String line) {
    Matcher indented = INDENTED.matcher(line);
    if (indented.matches() && of(indented.group(1)) != null) {
      return "This marker is indented by a tab or by more than three spaces, which markdown reads as code. Indent it by"
          + " three spaces at most; to show a marker as an example, put it into a code fence.";
    }
    return "This reads like a marker, but is none. A marker stands alone on its line, as " + line(true, "SECTION-ID")
        + " or " + line(false, "SECTION-ID") + "; to show one in a text, put it into backticks or a code fence.";
  }

  /** The marker's line in its plainest form. */
  static String line(boolean begins, String section) {
    return "<!-- driftless:" + (begins ? "begin " : "end ") + section + " -->";
  }
}

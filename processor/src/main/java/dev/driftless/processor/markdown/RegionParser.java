package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DocumentProblem.Kind;
import dev.driftless.processor.problem.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the regions of one file, or everything that is wrong with its markers.
 *
 * <p>Markers in fenced code are text. Inside a region fences don't count: its text is generated and holds no marker
 * lines (see {@link GeneratedText}), so the next end marker is the region's own, also where somebody broke a fence of
 * the old text in two; were fences to count there, that fence would hide the end marker, and the file could only be
 * mended by hand. Behind a region, whatever it holds, the text goes on outside of fences.
 */
final class RegionParser {
  private final String path;
  private final List<String> offered;
  private final List<DocumentProblem> problems = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Map<String, Integer> firstLines = new LinkedHashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * A region whose end is yet to come.
   *
   * @param inner the regions that began within
   * @param suspects lines that might have been meant as the end
   */
  private record Open(String section, TextLine line, List<Open> inner, List<TextLine> suspects) {}

  /**
   * @param path the document's path for messages
   * @param offered the ids of all sections that can be had, in the order to list them
   */
  RegionParser(String path, List<String> offered) {
    this.path = path;
    this.offered = offered;
  }

  /** The regions in file order; only good where there are no {@link #problems}. */
  List<Region> regions() {
    return List.copyOf(regions);
  }

  /** The problems in file order. */
  List<DocumentProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(DocumentProblem::line)).toList();
  }

  /** Reads the text; to be called once. */
  void parse(String text) {
    BlockScanner blocks = new BlockScanner();
    for (TextLine line : TextLine.of(text)) {
      boolean readable = !open.isEmpty() || blocks.next(line.content()) != BlockScanner.Kind.FENCE;
      if (readable) {
        read(line);
      }
    }
    while (!open.isEmpty()) {
      reportUnclosed(open.pop());
    }
    checkAll();
    if (firstLines.isEmpty() && problems.isEmpty()) {
      report(0, Kind.NO_MARKER, "The document has no marker outside code fences, so there is no place for the generated"
          + " text. Put in the lines of the sections it is to have:\n" + MarkedFile.skeleton(offered));
    }
  }

  private void read(TextLine line) {
    Marker marker = Marker.of(line.content());
    if (marker != null && marker.begins()) {
      begin(line, marker.section());
    } else if (marker != null) {
      end(line, marker.section());
    } else if (Marker.isAlike(line.content())) {
      if (open.isEmpty()) {
        reportMalformed(line);
      } else {
        open.peek().suspects().add(line);
      }
    }
  }

  private void begin(TextLine line, String section) {
    if (!offered.contains(section)) {
      Optional<String> meant = Suggestion.of(section, offered);
      report(line.number(), Kind.UNKNOWN_SECTION, "The contract has no section `" + section + "`."
          + meant.map(id -> " Did you mean `" + id + "`?").orElse("") + " It has: " + quoted(offered) + ".");
    }
    Integer first = firstLines.putIfAbsent(section, line.number());
    if (first != null) {
      report(line.number(), Kind.DUPLICATE, "The section `" + section + "` stands in line " + first
          + " already. Remove one of the two, with both its markers.");
    }
    Open region = new Open(section, line, new ArrayList<>(), new ArrayList<>());
    if (!open.isEmpty()) {
      open.peek().inner().add(region);
    }
    open.push(region);
  }

  private void end(TextLine line, String section) {
    if (open.isEmpty()) {
      report(line.number(), Kind.END_WITHOUT_BEGIN, "Nothing that could end here has begun. Put "
          + Marker.line(true, section) + " where the section is to begin, or remove this line.");
      return;
    }
    if (open.stream().noneMatch(region -> region.section().equals(section))) {
      Open region = open.pop();
      report(line.number(), Kind.WRONG_END, "This ends `" + section + "`, but what is open is `" + region.section()
          + "`, begun in line " + region.line().number() + ". Write " + Marker.line(false, region.section()) + ".");
      reportInner(region);
      return;
    }
    while (!open.peek().section().equals(section)) {
      reportUnclosed(open.pop());
    }
    Open region = open.pop();
    reportInner(region);
    regions.add(new Region(
        section, region.line().number(), region.line().end(), line.start(), region.line().ending()));
  }

  private void checkAll() {
    Integer line = firstLines.get(MarkedFile.ALL);
    if (line != null && firstLines.size() > 1) {
      List<String> others = firstLines.keySet().stream().filter(id -> !id.equals(MarkedFile.ALL)).toList();
      report(line, Kind.ALL_WITH_OTHERS, "The section `all` holds every other one, so it stands alone in its document."
          + " Remove it, or " + quoted(others) + ".");
    }
  }

  private void reportUnclosed(Open region) {
    String where = region.inner().isEmpty()
        ? "behind its text"
        : "before line " + region.inner().get(0).line().number()
            + ", where `" + region.inner().get(0).section() + "` begins";
    report(region.line().number(), Kind.UNCLOSED, "The section `" + region.section() + "` doesn't end. Put "
        + Marker.line(false, region.section()) + ", alone on its line, " + where + ".");
    region.suspects().forEach(this::reportMalformed);
  }

  private void reportInner(Open region) {
    for (Open inner : region.inner()) {
      report(inner.line().number(), Kind.NESTED, "`" + inner.section() + "` begins inside `" + region.section()
          + "`, begun in line " + region.line().number() + ", whose text is replaced as a whole. Move it outside.");
    }
  }

  private void reportMalformed(TextLine line) {
    report(line.number(), Kind.MALFORMED_MARKER, Marker.faultOf(line.content()));
  }

  private void report(int line, Kind kind, String message) {
    problems.add(new DocumentProblem(path, line, kind, message));
  }

  private static String quoted(List<String> ids) {
    return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }
}

package dev.driftless.processor.markdown;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A hand-written markdown text with regions for generated sections, each between {@code <!-- driftless:begin ID -->}
 * and {@code <!-- driftless:end ID -->}. What stands outside the regions, the markers included, never changes.
 */
public final class MarkedFile {
  /** The section that holds all others and excludes them from its document. */
  public static final String ALL = "all";

  private final String path;
  private final String text;
  private final List<Region> regions;
  private final List<DocumentProblem> problems;

  private MarkedFile(String path, String text, List<Region> regions, List<DocumentProblem> problems) {
    this.path = path;
    this.text = text;
    this.regions = regions;
    this.problems = problems;
  }

  /**
   * Reads a text. Whatever is wrong with it ends up in {@link #problems()}.
   *
   * @param path the file's path, for messages only
   * @param text the whole file, with its line endings and byte order mark
   * @param offered the ids of all sections that can be had, in the order to list them in messages
   */
  public static MarkedFile parse(String path, String text, List<String> offered) {
    RegionParser parser = new RegionParser(path, List.copyOf(offered));
    parser.parse(text);
    List<DocumentProblem> problems = parser.problems();
    return new MarkedFile(path, text, problems.isEmpty() ? parser.regions() : List.of(), problems);
  }

  /** All that is wrong with the file's markers, in file order; nothing can be written into it unless this is empty. */
  public List<DocumentProblem> problems() {
    return problems;
  }

  /** The ids of the sections that stand in the file, in its order; none where there are {@link #problems()}. */
  public List<String> sections() {
    return regions.stream().map(Region::section).toList();
  }

  /** The headings outside the regions; where there are {@link #problems()} nothing counts as a region. */
  public List<Heading> headings() {
    return Headings.of(replaced((section, headings) -> "", List.of()));
  }

  /**
   * The whole text with each region's section written anew. Marker lines in a section's text are made harmless.
   *
   * @throws IllegalStateException where there are {@link #problems()}
   */
  public String with(SectionWriter writer) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(path + " has unsound markers");
    }
    return replaced(writer, Headings.of(replaced(writer, List.of())));
  }

  /** The regions, for whoever compares two versions of one file. */
  List<Region> regions() {
    return regions;
  }

  String text() {
    return text;
  }

  /**
   * The marker lines of a new document, ending in a newline: every section but {@link #ALL}, which would exclude them.
   */
  static String skeleton(List<String> offered) {
    List<String> sections = offered.size() == 1 ? offered : offered.stream().filter(id -> !id.equals(ALL)).toList();
    return sections.stream()
        .map(id -> Marker.line(true, id) + "\n" + Marker.line(false, id) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private String replaced(SectionWriter writer, List<Heading> headings) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (Region region : regions) {
      result.append(text, copied, region.start()).append(region.body(writer.text(region.section(), headings)));
      copied = region.end();
    }
    return result.append(text, copied, text.length()).toString();
  }
}

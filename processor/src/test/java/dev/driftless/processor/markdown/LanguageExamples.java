package dev.driftless.processor.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The listings of a page, by the headings that they stand under. */
final class LanguageExamples {
  private static final Pattern FENCE =
      Pattern.compile("^```(\\w+)(?: (\\w+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile("^(?:public )?(?:final )?(?:class|interface|record) (\\w+)", Pattern.MULTILINE);

  private LanguageExamples() {}

  /**
   * A listing.
   *
   * @param language what stands behind the fence
   * @param of the name of the object that JSON is; empty if none is given
   */
  record Listing(String language, String of, String text) {}

  /** The listings under one heading. */
  record Group(String heading, List<Listing> listings) {

    /** The sources that they make together, declarations without a contract in one, each with its simple name. */
    List<Source> sources(String imports) {
      List<Source> sources = new ArrayList<>();
      StringBuilder declarations = new StringBuilder();
      for (Listing listing : listings) {
        boolean isFile = listing.text().contains("@EventContract") || listing.text().contains("public final class");
        if (listing.language().equals("java") && isFile) {
          Matcher type = TYPE.matcher(listing.text());
          if (!type.find()) {
            throw new AssertionError(listing.text());
          }
          sources.add(new Source(type.group(1), imports + listing.text()));
        } else if (listing.language().equals("java") && !listing.text().startsWith("import ")) {
          declarations.append(listing.text()).append('\n');
        }
      }
      if (!declarations.isEmpty()) {
        String head = "/** Page. */\n@EventContract(title = \"Page\", version = \"3.0.0\")\ninterface PageContract {\n";
        sources.add(new Source("PageContract", imports + head + declarations + "}\n"));
      }
      return sources;
    }
  }

  /** A source file of the package that the examples are in. */
  record Source(String name, String text) {}

  /** Every heading with listings. */
  static List<Group> in(String page) {
    List<Group> groups = new ArrayList<>();
    Matcher fence = FENCE.matcher(page);
    int at = 0;
    String heading = "";
    List<Listing> listings = new ArrayList<>();
    while (fence.find()) {
      Optional<String> next =
          HEADING.matcher(page.substring(at, fence.start())).results().map(found -> found.group(1)).reduce((a, b) -> b);
      if (next.isPresent()) {
        listings = new ArrayList<>();
        heading = next.get();
        groups.add(new Group(heading, listings));
      }
      String of = fence.group(2) == null ? "" : fence.group(2);
      listings.add(new Listing(fence.group(1), of, fence.group(3)));
      at = fence.end();
    }
    return groups;
  }

  /** The imports that every example has. */
  static String imports(List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.listings().stream())
        .map(Listing::text)
        .filter(text -> text.startsWith("import "))
        .findFirst()
        .orElseThrow();
  }
}

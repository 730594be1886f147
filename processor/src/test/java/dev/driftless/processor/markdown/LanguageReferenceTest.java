package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The generated sections of the language's reference, compared as text. To accept new text: {@code mvn -pl processor
 * -am test -Dtest=LanguageReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.accept=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageReferenceTest {
  static final Path PAGE = Path.of("..", "annotations", "LANGUAGE.md");

  private static final Pattern LINK = Pattern.compile("]\\(<?([^()<>\\s]+)>?\\)");

  private final LanguageReference reference = new LanguageReference();

  private static MarkedFile page() throws IOException {
    return MarkedFile.parse("annotations/LANGUAGE.md", Files.readString(PAGE), LanguageReference.sections());
  }

  /** The page as it should be. */
  private String current() throws IOException {
    return page().with(reference::text);
  }

  @Test
  void thePageSaysWhatTheAnnotationsSay() throws IOException {
    MarkedFile page = page();
    assertEquals(List.of(), page.problems());
    String current = current();
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(PAGE, current);
    }
    String diff = DocumentDiff.of("annotations/LANGUAGE.md", Files.readString(PAGE), current);
    assertTrue(
        diff.isEmpty(),
        () -> "The page differs from the annotations. To bring it up to date: mvn -pl processor -am test"
            + " -Dtest=LanguageReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.accept=true\n" + diff);
  }

  @Test
  void everySectionStandsOnThePageOnce() throws IOException {
    assertEquals(Set.copyOf(LanguageReference.sections()), new HashSet<>(page().sections()));
  }

  @Test
  void everyAnnotationStandsInOneTable() throws IOException {
    assertEquals(List.of(), reference.misplaced());
    Set<String> rows = rows("**`@");
    reference.annotations().forEach(name -> assertTrue(rows.contains("**`@" + name + "`**"), name));
  }

  @Test
  void everyConstraintOfJakartaIsInTheTableOrSaidToBeRefused() {
    String text = reference.text("constraints", List.of());
    List<String> names = reference.jakarta();
    assertTrue(names.containsAll(List.of("NotNull", "Size", "Past", "Valid")), names::toString);
    for (String name : names) {
      boolean inTable = Pattern.compile("^\\| `@" + name + "[`(]", Pattern.MULTILINE).matcher(text).find();
      boolean refused = text.substring(text.lastIndexOf("\n\n")).contains("`@" + name + "`");
      assertTrue(inTable != refused, name);
    }
  }

  @Test
  void everyCodeAndEveryScalarIsThere() throws IOException {
    Set<String> rows = rows("`");
    Stream.of(ViolationCode.values()).forEach(code -> assertTrue(rows.contains("`" + code + "`"), code::name));
    Stream.of(Scalar.values()).map(TypeTables::name).forEach(type -> assertTrue(rows.contains(type), type));
  }

  /** The first cells of the page's tables. */
  private Set<String> rows(String prefix) throws IOException {
    return current()
        .lines()
        .filter(line -> line.startsWith("| " + prefix))
        .map(line -> line.substring(2, line.indexOf(" |", 2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everythingIsDocumented() {
    assertEquals(List.of(), reference.undocumented());
  }

  @Test
  void linksWithinThePageAndToFilesLeadSomewhere() throws IOException {
    String text = current();
    Set<String> anchors = Headings.of(text).stream().map(heading -> "#" + heading.anchor()).collect(Collectors.toSet());
    Matcher link =
        LINK.matcher(text.lines().map(line -> CodeSpans.masked(line, '`')).collect(Collectors.joining("\n")));
    Set<String> broken = new TreeSet<>();
    while (link.find()) {
      String target = link.group(1);
      boolean leads =
          target.startsWith("#")
              ? anchors.contains(target)
              : target.startsWith("https://") || Files.exists(PAGE.resolveSibling(target.replaceFirst("#.*", "")));
      if (!leads) {
        broken.add(target);
      }
    }
    assertEquals(Set.of(), broken);
  }

  @Test
  void everyRowOfATableHasAsManyCellsAsItsHead() throws IOException {
    int cells = 0;
    for (String line : current().lines().toList()) {
      int here = line.startsWith("|") ? line.replaceAll("\\\\\\|", "").split("\\|", -1).length : 0;
      assertFalse(here > 0 && cells > 0 && here != cells, line);
      cells = here;
    }
  }
}

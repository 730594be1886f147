package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.driftless.processor.markdown.LanguageExamples.Group;
import dev.driftless.processor.markdown.LanguageExamples.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the language's reference: every declaration compiles, every JSON has the verdict that is given. */
class LanguageExamplesTest {
  private static List<Group> groups() throws IOException {
    return LanguageExamples.in(Files.readString(LanguageReferenceTest.PAGE));
  }

  @Test
  void thePageHasExamplesOfEveryKind() throws IOException {
    Set<String> languages =
        groups().stream()
            .flatMap(group -> group.listings().stream())
            .map(Listing::language)
            .collect(Collectors.toSet());
    assertEquals(Set.of("java", "json", "text"), languages);
    assertTrue(groups().size() >= 10, groups().toString());
  }

  @Test
  void violationsStandBelowTheJsonThatTheyAreOf() throws IOException {
    for (Group group : groups()) {
      List<Listing> listings = group.listings();
      for (int i = 0; i < listings.size(); i++) {
        boolean isText = listings.get(i).language().equals("text");
        assertTrue(!isText || i > 0 && listings.get(i - 1).language().equals("json"), listings.get(i)::text);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> declarationsCompileAndJsonHasItsVerdict() throws IOException {
    List<Group> groups = groups();
    String head = "package example;\n" + LanguageExamples.imports(groups);
    return groups.stream()
        .filter(group -> !group.sources("").isEmpty())
        .map(group -> dynamicTest(group.heading(), () -> check(group, head)));
  }

  private static void check(Group group, String head) throws Exception {
    CompiledExample example = CompiledExample.of(group.sources(head));
    List<Listing> listings = group.listings();
    for (int i = 0; i < listings.size(); i++) {
      Listing json = listings.get(i);
      if (json.language().equals("json")) {
        boolean isInvalid = i + 1 < listings.size() && listings.get(i + 1).language().equals("text");
        assertEquals(isInvalid ? listings.get(i + 1).text() : "", verdict(example, json), json::text);
      }
    }
  }

  /** The violations, each on a line. */
  private static String verdict(CompiledExample example, Listing json) throws Exception {
    return example.read(json.of(), json.text()).violations().stream()
        .map(violation -> violation + "\n")
        .collect(Collectors.joining());
  }
}

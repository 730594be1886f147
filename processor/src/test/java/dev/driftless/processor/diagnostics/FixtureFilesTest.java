package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftless.processor.diagnostics.Compiling.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in the directory of fixtures, or in its place, is read or refused with a word. */
final class FixtureFilesTest {
  private static final String PATH = FixtureProject.DIRECTORY + "/";

  @TempDir Path root;

  @TempDir Path outside;

  private static void assertOne(String expected, List<String> problems) {
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(expected), problems.get(0));
  }

  private Path fixture(String name) {
    return root.resolve(FixtureProject.DIRECTORY).resolve(name);
  }

  @Test
  void otherFilesAreNoFixtures() {
    assertEquals(
        List.of(),
        FixtureProject.in(root)
            .write("README.md", "#")
            .write(".#draft.json", "{")
            .write("more/draft.json", "{")
            .write("draft.json5", "{")
            .problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.json", "ä.json", "a'.json", "$.json"})
  void aNameThatNotEveryToolTakesIsRefused(String name) {
    assertOne(
        PATH + name + ": A fixture's name has only letters, digits, dots, hyphens and underscores. Rename the file",
        FixtureProject.in(root).write(name, FixtureProject.text("ping.json")).problems());
  }

  @Test
  void namesDifferInMoreThanCase() throws IOException {
    FixtureProject project = FixtureProject.in(root).write("Ping.json", FixtureProject.text("ping.json"));
    try (Stream<Path> files = Files.list(root.resolve(FixtureProject.DIRECTORY))) {
      assumeTrue(
          files.filter(file -> file.getFileName().toString().equalsIgnoreCase("ping.json")).count() == 2);
    }
    assertOne(PATH + "ping.json: Some file systems can't tell this name from another", project.problems());
  }

  @Test
  void aDirectoryIsNoFixture() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    Files.createDirectories(fixture("x.json"));
    assertOne(PATH + "x.json: This is a directory, and every name that ends in .json is to be a fixture", project.problems());
  }

  @Test
  void aLinkOutOfTheRootIsRefused() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    Path secret = Files.writeString(outside.resolve("secret.json"), FixtureProject.text("ping.json"));
    Files.createSymbolicLink(fixture("x.json"), secret);
    assertOne(PATH + "x.json: This symbolic link leads out of the project root", project.problems());
  }

  @Test
  void aLinkInsideTheRootIsRead() throws IOException {
    FixtureProject project = FixtureProject.in(root).remove("ping.json");
    project.file("shared/ping.json", FixtureProject.text("ping.json"));
    Files.createSymbolicLink(fixture("x.json"), root.resolve("shared/ping.json"));
    assertEquals(List.of(), project.problems());
  }

  @Test
  void aLinkToNothingIsRefused() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    Files.createSymbolicLink(fixture("x.json"), root.resolve("nothing"));
    assertOne(PATH + "x.json: This is a symbolic link to a file that doesn't exist. Remove it", project.problems());
  }

  @Test
  void aDirectoryThatIsALinkOutOfTheRootIsRefused() throws IOException {
    FixtureProject project = FixtureProject.in(outside);
    Files.createDirectories(root.resolve("contracts"));
    Files.createSymbolicLink(root.resolve(FixtureProject.DIRECTORY), outside.resolve(FixtureProject.DIRECTORY));
    assertEquals(List.of(), project.problems());
    assertOne(
        "contracts/fixtures: A symbolic link on the way leads out of the project root",
        FixtureProject.empty(root).problems());
  }

  @Test
  void aFileInTheDirectorysPlaceIsRefused() {
    assertOne(
        "contracts/fixtures: This is no directory. Name one",
        FixtureProject.empty(root).file(FixtureProject.DIRECTORY, "{}").problems());
  }

  @Test
  void whereThereIsNothingAFirstFileIsShown() throws IOException {
    String skeleton =
        """
        {
          "description": "What this shows.",
          "endpoint": "Send",
          "request": {},
          "response": {"status": 200, "body": {}},
          "look_at": [{"pointer": "/response/status", "note": "What to look at."}]
        }""";
    assertEquals(
        List.of(
            "fixture-missing contracts/fixtures: The directory of the fixtures doesn't exist. Begin with a file such as"
                + " contracts/fixtures/first.json, and let the compiler say what it still needs:\n" + skeleton),
        FixtureProject.empty(root).problems().subList(0, 1));
    Files.createDirectories(root.resolve(FixtureProject.DIRECTORY));
    List<String> problems = FixtureProject.empty(root).problems();
    assertOne("fixture-missing contracts/fixtures: The directory has no fixtures. Begin with", problems);
    List<String> next = FixtureProject.empty(root).write("first.json", skeleton).problems();
    assertTrue(
        next.get(0).startsWith(PATH + "first.json#/request/events: Invalid Batch: missing required field 'events'"),
        next.get(0));
  }

  @Test
  void aFileThatIsNoUtf8IsRefusedWithItsLine() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    Files.write(fixture("ping.json"), new byte[] {'{', '\n', '"', (byte) 0xC3, '"', '}'});
    assertOne(PATH + "ping.json:2:1: This line is no valid UTF-8. Save the file as UTF-8", project.problems());
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    Files.write(fixture("ping.json"), new byte[(16 << 20) + 1]);
    assertOne(PATH + "ping.json: A fixture has at most 16 MiB. Make it smaller", project.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "nul", "1e99999999999", "{\"a\": 1e99999999999}", "NaN", "'x'", "{\"a\": 1} // no", "\ufeff{}", "[1,]",
        "\"\\x\"", "\u0000", "{\"a\":1,\"a\":2}"
      })
  void whatIsNoJsonIsRefused(String text) {
    List<String> problems = FixtureProject.in(root).write("ping.json", text).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).matches("contracts/fixtures/ping\\.json:\\d+:\\d+: This is no JSON: .*"), problems.get(0));
  }

  @Test
  void whatIsTooDeepOrTooLongForTheParserIsRefused() {
    for (String text : List.of("[".repeat(5_000_000), "{\"a\":".repeat(2000), "9".repeat(2000), "-" + "1".repeat(70_000) + ".5")) {
      List<String> problems = FixtureProject.in(root).write("ping.json", text).problems();
      assertEquals(1, problems.size(), problems::toString);
      assertTrue(problems.get(0).contains("ping.json:1:"), problems.get(0));
    }
  }

  @Test
  void hostileValuesInARequestAreViolationsAndNothingElse() {
    List<String> problems =
        FixtureProject.in(root)
            .edit("accepted.json", "\"sender\": \"Zoë 🚚\"", "\"sender\": 1e999999999, \"x\": " + "[".repeat(900) + "]".repeat(900))
            .edit("stranger.json", "\"bob\"", "[".repeat(900) + "]".repeat(900))
            .problems();
    assertEquals(4, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(PATH + "accepted.json#/request/sender: Invalid Batch: 'sender' must be a string"));
    assertTrue(problems.get(1).startsWith(PATH + "accepted.json#/request/x: Invalid Batch: an unknown key is nested deeper"));
    assertTrue(problems.get(2).startsWith(PATH + "accepted.json#/response/status: 200 takes the request, and"));
    assertTrue(problems.get(3).startsWith(PATH + "stranger.json#/request/name: Invalid User: 'name' must be a string"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tmp", "../fixtures", "contracts//fixtures", "contracts/fixtures/", "contracts\\\\fixtures", "."})
  void aPathThatIsNotPlainIsRefused(String path) {
    List<Found> found =
        FixtureProject.in(root).editContract("\"contracts/fixtures\"", "\"" + path + "\"").found();
    assertEquals(List.of("fixture"), found.stream().map(Found::id).toList());
    assertTrue(found.get(0).text().contains("named by its path from the project root"), found.get(0).text());
  }
}

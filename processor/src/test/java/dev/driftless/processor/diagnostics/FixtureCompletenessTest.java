package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.diagnostics.Case.Place;
import dev.driftless.processor.diagnostics.Compiling.Found;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no fixture shows is said where it is declared, and so is a reason that isn't true any more. */
final class FixtureCompletenessTest {
  @TempDir Path root;

  private static void assertOne(FixtureProject project, String id, String text, String at) {
    List<Found> found = project.found();
    assertEquals(List.of(id), found.stream().map(Found::id).toList(), found::toString);
    assertTrue(found.get(0).text().startsWith(text), found.get(0).text());
    String before = project.contract().substring(0, project.contract().indexOf(at));
    assertEquals(
        new Place(before.lines().count() + (before.endsWith("\n") ? 1 : 0), before.length() - before.lastIndexOf('\n')),
        found.get(0).place());
  }

  @Test
  void aFileIsRefusedWhereTheContractNamesTheFixtures() {
    assertOne(
        FixtureProject.in(root).edit("mixed.json", "\"known\"", "\"stored\""),
        "fixture",
        "contracts/fixtures/mixed.json#/response/body/results/1/status: \"stored\" can't be right",
        "\"contracts/fixtures\"");
  }

  @Test
  void everyResponseHasAFixture() {
    assertOne(
        FixtureProject.in(root).remove("ping.json"),
        "fixture-missing",
        "No fixture in contracts/fixtures shows Ping with the status 204: add one, or say with @Response(noFixture = \"…\")"
            + " why there is none",
        "204)");
    assertOne(
        FixtureProject.in(root).editContract(", noFixture = \"It could be anything.\"", ""),
        "fixture-missing",
        "No fixture in contracts/fixtures shows Send with another status: add one",
        ".ANY_OTHER");
  }

  @Test
  void aStatusThatIsNotListedShowsAnyOther() {
    assertOne(
        FixtureProject.in(root)
            .write(
                "any.json",
                FixtureProject.text("expired.json").replace("401", "500").replace("  \"token\": \"invalid\",\n", "")),
        "fixture-missing",
        "A fixture shows Send with another status, so noFixture isn't true any more: remove it from @Response",
        ".ANY_OTHER");
  }

  @Test
  void everyEventTypeHasAnAcceptedEvent() {
    assertOne(
        FixtureProject.in(root)
            .editContract("@EventType(aggregate = \"Parcel\", id = \"parcelId\", noFixture = \"No parcel has `ever` come back.\")",
                "@EventType(aggregate = \"Parcel\", id = \"parcelId\")"),
        "fixture-missing",
        "No fixture in contracts/fixtures shows an accepted event of the type Returned: add one, or say with"
            + " @EventType(noFixture = \"…\") why there is none",
        "interface Returned");
  }

  @Test
  void anEventThatIsRejectedOrADuplicateIsNoAcceptedOne() {
    List<String> problems =
        FixtureProject.in(root)
            .write(
                "accepted.json",
                FixtureProject.text("accepted.json").replace("\"Lost\"", "\"Sent\"").replace("\"p2\"}", "\"p2\", \"weight\": 1}"))
            .problems();
    assertEquals(
        List.of("elsewhere fixture-missing No fixture in contracts/fixtures shows an accepted event of the type Lost: add"
            + " one, or say with @EventType(noFixture = \"…\") why there is none"),
        problems);
  }

  @Test
  void aReasonForNoneIsStaleOnceThereIsOne() {
    assertOne(
        FixtureProject.in(root)
            .write("accepted.json", FixtureProject.text("accepted.json").replace("\"Lost\"", "\"Returned\""))
            .write("back.json", FixtureProject.text("accepted.json")),
        "fixture-missing",
        "A fixture shows an accepted event of the type Returned, so noFixture isn't true any more: remove it from"
            + " @EventType",
        "interface Returned");
  }

  @Test
  void whatAFileThatCanNotBeReadWouldShowIsNotMissed() {
    assertOne(
        FixtureProject.in(root).write("ping.json", "{"),
        "fixture",
        "contracts/fixtures/ping.json:1:2: This is no JSON",
        "\"contracts/fixtures\"");
  }

  @Test
  void eventsThatAreToldApartNeedAnIdentifier() {
    assertOne(
        FixtureProject.in(root).editContract("@EventId @Ulid", "@Ulid"),
        "fixture",
        "Fixtures can't be checked: nothing says which event a Result is about. Mark the field that identifies an event"
            + " with @EventId",
        "interface Event ");
  }

  @Test
  void aContractWithoutEndpointsHasNoFixtures() {
    String contract =
        Contracts.of(
            "@EventContract(title = \"Tests\", version = \"1.0.0\", fixtures = \"contracts/fixtures\")",
            Contracts.ENVELOPE + Contracts.EVENT_TYPE);
    FixtureProject project = FixtureProject.of(contract, root);
    assertOne(
        project,
        "fixture",
        "A fixture is an exchange with an endpoint, and the contract has none: declare an @Endpoint, or remove fixtures",
        "\"contracts/fixtures\"");
  }

  @Test
  void aRootThatIsNoDirectoryIsRefused() {
    FixtureProject project = FixtureProject.in(root.resolve("project"));
    project.file("contracts/file", "");
    List<Found> found = project.found("-Adriftless.root=" + root.resolve("project/contracts/file"));
    assertEquals(List.of("option"), found.stream().map(Found::id).toList());
    assertTrue(found.get(0).text().contains("driftless.root names the project's root"), found.get(0).text());
  }

  @Test
  void aContractWithAProblemIsNotHeldAgainstItsFixtures() {
    List<Found> found =
        FixtureProject.in(root).editContract("@Min(1) int weight()", "@Min(1) String weight()").found();
    assertTrue(found.stream().noneMatch(one -> one.id().startsWith("fixture")), found::toString);
    assertTrue(!found.isEmpty());
  }
}

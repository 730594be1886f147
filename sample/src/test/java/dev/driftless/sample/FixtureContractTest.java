package dev.driftless.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.driftless.runtime.Fixture;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract test of a backend: every fixture is sent to it, and every answer compared. */
class FixtureContractTest {

  static Stream<Fixture> fixtures() {
    return SpecKittyFixtures.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theBackendAnswersAsTheFixtureSays(Fixture fixture) throws Exception {
    HttpResponse<byte[]> answer = FixtureClient.send(fixture);
    assertEquals(List.of(), fixture.differences(answer.statusCode(), answer.body()));
  }

  @Test
  void theFixturesShowEveryEventTypeAccepted() {
    Set<String> accepted = new TreeSet<>();
    SpecKittyFixtures.of("IngestBatch")
        .filter(fixture -> fixture.status() == IngestBatch.TAKEN)
        .forEach(fixture -> accepted.addAll(acceptedTypes(fixture)));
    assertEquals(new TreeSet<>(List.of(
        "WPStatusChanged", "WPCreated", "WPAssigned", "FeatureCreated", "FeatureCompleted", "HistoryAdded",
        "ErrorLogged", "DependencyResolved")), accepted);
  }

  private static List<String> acceptedTypes(Fixture fixture) {
    Set<String> accepted =
        fixture.response().read(BatchResultReader::readDocument).value().results().stream()
            .filter(result -> result.status().equals(ResultStatus.SUCCESS))
            .map(EventResult::eventId)
            .collect(Collectors.toSet());
    // Readable, for a fixture may have an event that is invalid beside those that are accepted.
    return fixture.request().read(EventBatchReader::readDocument).readable().events().stream()
        .filter(event -> accepted.contains(event.eventId()))
        .map(Event::eventType)
        .toList();
  }
}

package dev.driftless.sample.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.runtime.ListOrText;
import dev.driftless.sample.BatchRefusal;
import dev.driftless.sample.BatchResult;
import dev.driftless.sample.EventError;
import dev.driftless.sample.EventResult;
import dev.driftless.sample.LogInAnswer;
import dev.driftless.sample.NumberedEvents;
import dev.driftless.sample.ResultStatus;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordJsonTest {
  private static final ObjectMapper DATABIND = new ObjectMapper();

  static List<Record> bodies() {
    EventError error = new EventError("x", "Invalid event: 'event_id' must be a ULID");
    return List.of(
        new LogInAnswer("a", "r", 900L, null, null),
        new LogInAnswer("a \"\\\n\u2028 \uD83D\uDE00", "r", null, 1L, "priivacy"),
        new BatchResult(List.of()),
        new BatchResult(
            List.of(
                new EventResult(NumberedEvents.id(1), ResultStatus.SUCCESS, null),
                new EventResult(NumberedEvents.id(2), ResultStatus.of("quarantined"), "why"))),
        new BatchRefusal("Invalid batch", new ListOrText<>("text")),
        new BatchRefusal("Invalid batch", new ListOrText<>(List.of(error))));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void writesWhatDatabindWrites(Record body) throws IOException {
    assertEquals(DATABIND.readTree(DATABIND.writeValueAsBytes(body)), DATABIND.readTree(RecordJson.bytes(body)));
  }

  private record Unknown(Object value) {}

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThrows(IllegalArgumentException.class, () -> RecordJson.bytes(new Unknown(new Object())));
  }
}

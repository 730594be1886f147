package dev.driftless.sample.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.NumberedEvents;
import dev.driftless.sample.input.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The events of a file, in order, cut into batches. */
class BatchesTest {
  private final List<byte[]> bodies = new ArrayList<>();

  /** The positions of the events of each batch; in brackets what can't be sent. */
  private List<String> cut(String input, int mostEvents) throws IOException, UnusableInputException {
    List<String> cut = new ArrayList<>();
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    try (EventQueue queue = EventQueue.read(new ByteArrayInputStream(bytes), count -> {})) {
      queue.unsendable().forEach(one -> cut.add("(" + one.event().position() + ")"));
      Batches batches = new Batches(queue, mostEvents);
      for (Optional<Batches.Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
        String positions = next.get().events().stream().map(event -> event.position() + "").toList().toString();
        cut.add(next.get().body().isPresent() ? positions : "(" + positions + ")");
        next.get().body().ifPresent(bodies::add);
      }
      assertTrue(batches.rest().isEmpty());
    }
    return cut;
  }

  private String body(int batch) throws IOException {
    byte[] json = new GZIPInputStream(new ByteArrayInputStream(bodies.get(batch))).readAllBytes();
    return new String(json, StandardCharsets.UTF_8);
  }

  @Test
  void byTimeThenByPosition() throws Exception {
    String input =
        String.join("\n",
            NumberedEvents.event(0, "2026-02-12T12:00:00+02:00"),
            NumberedEvents.event(1, "2026-02-12T09:59:59.999999999Z"),
            NumberedEvents.event(2, "2026-02-12T10:00:00Z"),
            NumberedEvents.event(3, "yesterday"),
            NumberedEvents.event(4, "2026-02-12T10:00:00+00:00"));

    assertEquals(List.of("[1, 0]", "[2, 4]", "[3]"), cut(input, 2));
  }

  @Test
  void everyEventAsItStands() throws Exception {
    String event = NumberedEvents.event(0).replace("\"data_tier\": 0", "\"data_tier\":\t1E400 , \"\u4e2d\": 0.10");
    cut("{\"events\": [" + event + " , " + NumberedEvents.event(1) + "]}", 10);

    assertEquals("{\"events\":[" + event + "," + NumberedEvents.event(1) + "]}", body(0));
  }

  @Test
  void whatCanNotBeAnsweredGoesAlone() throws Exception {
    String nameless = NumberedEvents.event(2).replace("\"event_id\"", "\"id\"");
    String misnamed = NumberedEvents.event(3).replace("01KH8N8W0A", "");

    assertEquals(
        List.of("[0, 1]", "[2]", "[3]", "[4]"),
        cut(NumberedEvents.lines(0, 2) + nameless + "\n" + misnamed + "\n" + NumberedEvents.event(4), 1000));
  }

  @Test
  void whatIsNoObjectIsNotSent() throws Exception {
    assertEquals(
        List.of("(1)", "(3)", "[0, 2]"),
        cut(NumberedEvents.event(0) + "\n1\n" + NumberedEvents.event(2) + "\n{\"torn\": \n", 1000));
  }

  @Test
  void withinTheLimitBeforeEncoding() throws Exception {
    String half = NumberedEvents.event(0).replace("spec-kitty", "x".repeat((5 << 20) - 700));
    int room = (int) IngestBatch.MAX_DECODED_BYTES - "{\"events\":[]}".length();
    String most = NumberedEvents.event(3);
    most = most.replace("spec-kitty", "x".repeat(room - most.length() + "spec-kitty".length()));
    String tooMuch = most.replace("xx", "xxx").replaceFirst("x+", "x".repeat(1 + most.replaceAll("[^x]", "").length()));

    assertEquals(
        List.of("(4)", "[0, 1]", "[2]", "[3]"), cut(String.join("\n", half, half, half, most, tooMuch), 1000));
    assertEquals(IngestBatch.MAX_DECODED_BYTES, body(2).length());
  }

  @Test
  void withinTheLimitOnceEncoded() throws Exception {
    Random random = new Random(1);
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      String noise = noise(random, i == 5 ? 1_200_000 : 200_000);
      input.append(NumberedEvents.event(i).replace("spec-kitty", noise)).append('\n');
    }

    assertEquals(List.of("[0, 1, 2, 3]", "[4]", "([5])", "[6, 7]"), cut(input.toString(), 1000));
    bodies.forEach(body -> assertTrue(body.length <= IngestBatch.MAX_ENCODED_BYTES));
  }

  private static String noise(Random random, int bytes) {
    byte[] noise = new byte[bytes];
    random.nextBytes(noise);
    return Base64.getEncoder().encodeToString(noise);
  }

  @Test
  void anInputThatEndsTooEarlyIsNotSentByHalves() {
    byte[] half = NumberedEvents.gzip(NumberedEvents.lines(0, 100));
    assertThrows(
        UnusableInputException.class,
        () -> EventQueue.read(new GZIPInputStream(new ByteArrayInputStream(half, 0, half.length - 9)), count -> {}));
  }
}

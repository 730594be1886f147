package dev.driftless.sample.client;

import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.input.EventStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The body of a batch: the texts of its events as they stand, between the brackets of a batch. */
final class BatchBody {
  /** What is wrong with an event that makes even a batch of its own too large. */
  static final String TOO_LARGE =
      "the event is larger than a request may be: " + IngestBatch.MAX_ENCODED_BYTES + " bytes encoded, "
          + IngestBatch.MAX_DECODED_BYTES + " decoded";

  private static final byte[] HEAD = utf8("{\"" + EventStream.BATCH_KEY + "\":[");
  private static final byte[] BETWEEN = utf8(",");
  private static final byte[] TAIL = utf8("]}");

  private BatchBody() {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many bytes it has before it is encoded. */
  static long size(List<QueuedEvent> events) {
    long size = HEAD.length + TAIL.length + (long) BETWEEN.length * (events.size() - 1);
    for (QueuedEvent event : events) {
      size += event.length();
    }
    return size;
  }

  /** How many bytes another event adds to it. */
  static long sizeOfAnother(QueuedEvent event) {
    return BETWEEN.length + (long) event.length();
  }

  /** The body as it is sent. */
  static byte[] encoded(EventQueue queue, List<QueuedEvent> events) throws IOException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(encoded, 1 << 13)) {
      byte[] before = HEAD;
      for (QueuedEvent event : events) {
        out.write(before);
        out.write(queue.text(event));
        before = BETWEEN;
      }
      out.write(TAIL);
    }
    return encoded.toByteArray();
  }
}

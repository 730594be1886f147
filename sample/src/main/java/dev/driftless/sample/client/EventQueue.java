package dev.driftless.sample.client;

import dev.driftless.runtime.Violation;
import dev.driftless.sample.Event;
import dev.driftless.sample.IngestBatch;
import dev.driftless.sample.input.EventStream;
import dev.driftless.sample.input.UnusableInputException;
import dev.driftless.sample.input.Verdict;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of a file in the order in which they are to be sent. Their texts wait in a file of their own, exactly as
 * they stood, for the input may be a pipe, and larger than memory.
 */
final class EventQueue implements AutoCloseable {
  private final Path spool;
  private final RandomAccessFile texts;
  private final List<QueuedEvent> events;
  private final List<Unsendable> unsendable;

  /** An event that no request can carry. */
  record Unsendable(QueuedEvent event, String error) {}

  private EventQueue(Path spool, List<QueuedEvent> events, List<Unsendable> unsendable) throws IOException {
    this.spool = spool;
    this.texts = new RandomAccessFile(spool.toFile(), "r");
    this.events = events;
    this.unsendable = unsendable;
  }

  /**
   * Reads all events.
   *
   * @param progress is told how many there are so far
   * @throws UnusableInputException if the input can't be read to its end
   */
  static EventQueue read(InputStream input, LongConsumer progress) throws UnusableInputException, IOException {
    Path spool = Files.createTempFile("events", ".spool");
    EventQueue queue = null;
    try {
      queue = read(input, spool, progress);
      return queue;
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } finally {
      if (queue == null) {
        Files.deleteIfExists(spool);
      }
    }
  }

  private static EventQueue read(InputStream input, Path spool, LongConsumer progress)
      throws UnusableInputException, IOException {
    List<Unsendable> unsendable = new ArrayList<>();
    Writing writing = new Writing(unsendable, progress);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16)) {
      writing.out = out;
      EventStream.withTexts(input, writing).read();
    }
    writing.events.sort(QueuedEvent.ORDER);
    return new EventQueue(spool, writing.events, unsendable);
  }

  /** Puts one event after another into the queue. */
  private static final class Writing implements EventStream.Listener {
    private final List<QueuedEvent> events = new ArrayList<>();
    private final List<Unsendable> unsendable;
    private final LongConsumer progress;
    private OutputStream out;
    private long offset;

    Writing(List<Unsendable> unsendable, LongConsumer progress) {
      this.unsendable = unsendable;
      this.progress = progress;
    }

    @Override
    public void event(Verdict verdict, @Nullable String text) {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      QueuedEvent event = event(verdict, bytes.length);
      if (text == null) {
        unsendable.add(new Unsendable(event, error(verdict)));
      } else if (BatchBody.size(List.of(event)) > IngestBatch.MAX_DECODED_BYTES) {
        unsendable.add(new Unsendable(event, BatchBody.TOO_LARGE));
      } else {
        write(bytes);
        events.add(event);
      }
      progress.accept(verdict.index() + 1);
    }

    private QueuedEvent event(Verdict verdict, int length) {
      @Nullable Event readable = verdict.readable();
      return new QueuedEvent(
          verdict.index(),
          verdict.eventId(),
          verdict.eventType(),
          readable == null || readable.timestamp() == null ? null : readable.timestamp().toInstant(),
          verdict.isAnswerable(),
          offset,
          length);
    }

    private static String error(Verdict verdict) {
      return verdict.violations().stream().findFirst().map(Violation::message).orElse(BatchBody.TOO_LARGE);
    }

    private void write(byte[] bytes) {
      try {
        out.write(bytes);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      offset += bytes.length;
    }
  }

  /** The events, first to be sent first. */
  List<QueuedEvent> events() {
    return events;
  }

  /** What can't be sent at all. */
  List<Unsendable> unsendable() {
    return unsendable;
  }

  /** The text of an event, in UTF-8. */
  byte[] text(QueuedEvent event) throws IOException {
    byte[] text = new byte[event.length()];
    texts.seek(event.offset());
    texts.readFully(text);
    return text;
  }

  @Override
  public void close() throws IOException {
    try (texts) {
      Files.deleteIfExists(spool);
    }
  }
}

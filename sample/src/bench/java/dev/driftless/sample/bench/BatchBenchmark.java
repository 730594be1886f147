package dev.driftless.sample.bench;

import dev.driftless.sample.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A request's body: {@code {"events": […]}} of 1000 mixed events, compressed with gzip. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {
  private static final int EVENTS = 1000;

  private final Readings readings = new Readings();
  private final Databind databind = new Databind();
  private final byte[] batch = new EventTexts(2).batch(EVENTS);
  private final byte[] buffer = new byte[8192];

  /** Checks that all readers read the batch alike. */
  @Setup
  public void compare() throws IOException {
    List<Event> generated = new ArrayList<>();
    readings.generatedBatch(batch, (event, violations) -> {
      Checks.same(List.of(), violations);
      generated.add(event);
    });
    Checks.same(EVENTS, generated.size());
    List<Event> byHand = new ArrayList<>();
    readings.handWrittenBatch(batch, (event, violations) -> byHand.add(event));
    Checks.same(generated, byHand);
    List<Event> bound = new ArrayList<>();
    readings.databindBatch(batch, databind, (event, violations) -> bound.add(event));
    Checks.same(generated, bound);
  }

  /** Decompression alone. */
  @Benchmark
  public int inflate() throws IOException {
    return Readings.inflate(batch, buffer);
  }

  /** Jackson's tokens alone, no text looked at. */
  @Benchmark
  public int tokens() throws IOException {
    return readings.tokens(batch);
  }

  /** The generated reader. */
  @Benchmark
  public void generated(Blackhole hole) throws IOException {
    readings.generatedBatch(batch, (event, violations) -> {
      hole.consume(event);
      hole.consume(violations);
    });
  }

  /** The yardstick. */
  @Benchmark
  public void handWritten(Blackhole hole) throws IOException {
    readings.handWrittenBatch(batch, (event, violations) -> {
      hole.consume(event);
      hole.consume(violations);
    });
  }

  /** The usual way. */
  @Benchmark
  public void databind(Blackhole hole) throws IOException {
    readings.databindBatch(batch, databind, (event, violations) -> {
      hole.consume(event);
      hole.consume(violations);
    });
  }
}

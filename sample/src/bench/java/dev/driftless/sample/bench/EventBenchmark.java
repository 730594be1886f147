package dev.driftless.sample.bench;

import dev.driftless.runtime.Validated;
import dev.driftless.sample.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One event: from the bytes of its JSON to the record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class EventBenchmark {
  /** The event's type. */
  @Param({"WPStatusChanged", "WPCreated", "FeatureCreated"})
  public String type = "";

  private final Readings readings = new Readings();
  private final Databind databind = new Databind();
  private byte[] json = {};

  /** Makes the event, and checks that all readers read it alike. */
  @Setup
  public void makeEvent() throws IOException {
    json = new EventTexts(1).next(type).json().getBytes(StandardCharsets.UTF_8);
    Event generated = readings.generated(json).value();
    readings.handWritten(json, (event, violations) -> Checks.same(generated, event));
    Checks.same(generated, readings.databind(json, databind));
  }

  /** The generated reader. */
  @Benchmark
  public Validated<Event> generated() throws IOException {
    return readings.generated(json);
  }

  /** The yardstick. */
  @Benchmark
  public void handWritten(Blackhole hole) throws IOException {
    readings.handWritten(json, (event, violations) -> {
      hole.consume(event);
      hole.consume(violations);
    });
  }

  /** The usual way. */
  @Benchmark
  public Event databind() throws IOException {
    return readings.databind(json, databind);
  }
}

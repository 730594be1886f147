package dev.driftless.sample.bench;

import dev.driftless.runtime.Violation;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventValidator;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

/** A sound record in memory: is it sound? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ValidationBenchmark {
  private final Databind databind = new Databind();
  private final Event[] events = new Event[16];
  private int next;

  /** Makes the records: mixed, so that no branch is always taken. */
  @Setup
  public void makeEvents() throws IOException {
    EventTexts texts = new EventTexts(3);
    for (int i = 0; i < events.length; i++) {
      byte[] json = texts.next().json().getBytes(StandardCharsets.UTF_8);
      events[i] = new Readings().generated(json).value();
    }
  }

  private Event next() {
    return events[next++ & events.length - 1];
  }

  /** The generated validator. */
  @Benchmark
  public List<Violation> generated() {
    return EventValidator.validate(next());
  }

  /** The yardstick. */
  @Benchmark
  public List<Violation> handWritten() {
    return HandValidator.validate(next());
  }

  /** Hibernate Validator. */
  @Benchmark
  public Set<ConstraintViolation<Event>> hibernateValidator() {
    return databind.validate(next());
  }
}

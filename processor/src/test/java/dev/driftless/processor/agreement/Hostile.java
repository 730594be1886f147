package dev.driftless.processor.agreement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.driftless.runtime.Jackson3Tokens;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.ObjectReadContext;

/** What tests with hostile input share: parsers without limits, a small stack, and what was found. */
final class Hostile {
  private static final int SMALL_STACK = 256 * 1024;

  private static final JsonFactory UNLIMITED_2 =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final tools.jackson.core.json.JsonFactory UNLIMITED_3 =
      tools.jackson.core.json.JsonFactory.builder()
          .streamReadConstraints(
              tools.jackson.core.StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private Hostile() {}

  /** The text from Jackson 2 and 3, each with its own limits and with none. */
  static Map<String, TokenSource> parsers(String text) {
    Map<String, TokenSource> sources = new LinkedHashMap<>();
    Sources.PARSERS.forEach((name, parser) -> sources.put(name, parser.apply(text)));
    sources.putAll(unlimited(text));
    return sources;
  }

  static Map<String, TokenSource> unlimited(String text) {
    return Map.of(
        "Jackson 2 without limits", unlimited2(text),
        "Jackson 3 without limits", Jackson3Tokens.of(UNLIMITED_3.createParser(ObjectReadContext.empty(), text)));
  }

  static TokenSource unlimited2(String text) {
    return JacksonTokens.of(Sources.jackson2(UNLIMITED_2, text, true));
  }

  /** Runs on a stack on which recursion by the depth of the input would fail at once. */
  static void onSmallStack(Runnable test) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, test, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((any, failure) -> thrown.set(failure));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get());
    }
  }

  static List<ViolationCode> codes(Validated<?> read) {
    return read.violations().stream().map(Violation::code).toList();
  }

  static Map<ViolationCode, Long> counts(Validated<?> read) {
    Map<ViolationCode, Long> counts = new EnumMap<>(ViolationCode.class);
    codes(read).forEach(code -> counts.merge(code, 1L, Long::sum));
    return counts;
  }
}

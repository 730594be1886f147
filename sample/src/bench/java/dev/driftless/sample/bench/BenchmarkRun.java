package dev.driftless.sample.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks: first the readers' verdicts are compared, then their time and the bytes they allocate are
 * measured, last come both as multiples of the hand-written reader's. Takes JMH's own arguments.
 */
public final class BenchmarkRun {
  private static final String YARDSTICK = ".handWritten";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private BenchmarkRun() {}

  /** Takes JMH's arguments; the profiler of allocations is always on. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    out.println(Verdicts.compare());
    CommandLineOptions given = new CommandLineOptions(args);
    if (given.shouldHelp()) {
      given.showHelp();
      return;
    }
    if (given.shouldList()) {
      new Runner(given).list();
      return;
    }
    Options options =
        new OptionsBuilder()
            .parent(given)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    table(new Runner(options).run(), out);
  }

  private static void table(Collection<RunResult> results, PrintStream out) {
    out.printf("%n%-52s %12s %10s %12s %10s%n", "", "best time", "x by hand", "bytes", "x by hand");
    for (RunResult result : results) {
      double time = fastest(result);
      double bytes = allocated(result);
      RunResult byHand = yardstick(result, results);
      out.printf(
          Locale.ROOT,
          "%-52s %12.1f %10s %12.0f %10s%n",
          name(result),
          time,
          byHand == null ? "" : ratio(time, fastest(byHand)),
          bytes,
          byHand == null ? "" : ratio(bytes, allocated(byHand)));
    }
  }

  /** The time of the fastest iteration: other work on the machine can only slow one down. */
  private static double fastest(RunResult result) {
    return result.getPrimaryResult().getStatistics().getMin();
  }

  private static String ratio(double value, double byHand) {
    // Some allocate nothing but the profiler's own crumbs.
    return byHand < 1 ? "" : String.format(Locale.ROOT, "%.2f", value / byHand);
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    return bytes == null ? 0 : bytes.getScore();
  }

  private static String name(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    String method = benchmark.substring(BenchmarkRun.class.getPackageName().length() + 1);
    Collection<String> keys = result.getParams().getParamsKeys();
    return keys.isEmpty() ? method : method + " " + result.getParams().getParam(keys.iterator().next());
  }

  private static RunResult yardstick(RunResult result, Collection<RunResult> results) {
    String benchmark = result.getParams().getBenchmark();
    String wanted = benchmark.substring(0, benchmark.lastIndexOf('.')) + YARDSTICK;
    String parameters = name(result).replaceFirst("^\\S+", "");
    return results.stream()
        .filter(each -> each.getParams().getBenchmark().equals(wanted))
        .filter(each -> name(each).replaceFirst("^\\S+", "").equals(parameters))
        .findFirst()
        .orElse(null);
  }
}

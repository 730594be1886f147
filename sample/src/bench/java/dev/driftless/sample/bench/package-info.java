/** Measures the generated readers and validators beside others; see {@link dev.driftless.sample.bench.BenchmarkRun}. */
@NullMarked
package dev.driftless.sample.bench;

import org.jspecify.annotations.NullMarked;

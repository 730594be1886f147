package dev.driftless.processor.agreement;

import java.lang.reflect.Method;

/** What the current thread has used so far, by the virtual machine's own count. */
final class ThreadUse {
  private final Object threads;
  private final Method bytes;
  private final Method nanos;

  /** By reflection: tests are compiled into the processor's module, which has no use for the modules of management. */
  ThreadUse() {
    try {
      threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
      bytes = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
      nanos = Class.forName("java.lang.management.ThreadMXBean").getMethod("getCurrentThreadCpuTime");
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError(missing);
    }
  }

  /** How many bytes it has allocated. */
  long bytes() {
    return count(bytes);
  }

  /** How long it has run, in nanoseconds, without the time in which others ran or garbage was collected. */
  long nanos() {
    return count(nanos);
  }

  private long count(Method what) {
    try {
      return (long) what.invoke(threads);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}

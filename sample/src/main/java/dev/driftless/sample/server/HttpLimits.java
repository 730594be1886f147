package dev.driftless.sample.server;

import dev.driftless.sample.IngestBatch;

/**
 * What keeps clients from taking all threads or all memory, by being many, slow or wordy.
 *
 * <p>The JDK's HTTP server takes most of it from system properties, which its module's documentation lists. It reads
 * them once, so they hold for all servers of a process; those that are set already stay. The two time limits are in
 * seconds, although that documentation says milliseconds.
 */
final class HttpLimits {
  private static final long MIB = 1 << 20;

  private static final int MOST_CONNECTIONS = 256;
  private static final int MOST_HEADERS = 100;
  private static final int LARGEST_HEADER = 32 << 10;

  private static final int MOST_THREADS = 32;
  private static final int FEWEST_THREADS = 4;

  /** A thread has an encoded batch and its answer in hand. */
  private static final long MEMORY_OF_THREAD = 4 * MIB;

  /** A batch of the largest size, as one event, while it is read and stored. */
  private static final long MEMORY_OF_READING = 96 * MIB;

  private HttpLimits() {}

  /** Tells the JDK's HTTP server its limits; before the first one is made. */
  static void set() {
    set("sun.net.httpserver.maxReqTime", IngestBatch.TIMEOUT.toSeconds());
    set("sun.net.httpserver.maxRspTime", IngestBatch.TIMEOUT.toSeconds());
    set("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
    set("sun.net.httpserver.maxIdleConnections", MOST_CONNECTIONS);
    set("sun.net.httpserver.maxReqHeaders", MOST_HEADERS);
    set("sun.net.httpserver.maxReqHeaderSize", LARGEST_HEADER);
    // What a refused request still brings is read and thrown away, so that the client gets to read the answer.
    set("sun.net.httpserver.drainAmount", IngestBatch.MAX_ENCODED_BYTES);
    // An answer goes out in two writes, the second of which would wait for the first to be acknowledged.
    set("sun.net.httpserver.nodelay", true);
  }

  private static void set(String property, Object value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(value));
    }
  }

  /** How many requests are answered at a time. */
  static int threads() {
    long fitting = Runtime.getRuntime().maxMemory() / 4 / MEMORY_OF_THREAD;
    return (int) Math.min(MOST_THREADS, Math.max(FEWEST_THREADS, fitting));
  }

  /** How many requests wait for a thread; the connections of any more are closed. */
  static int queue() {
    return MOST_CONNECTIONS;
  }

  /** How many batches are read at a time. */
  static int readings() {
    long fitting = Runtime.getRuntime().maxMemory() / 2 / MEMORY_OF_READING;
    return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fitting));
  }
}

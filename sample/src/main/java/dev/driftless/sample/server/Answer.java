package dev.driftless.sample.server;

import java.util.Map;

/**
 * The answer to a request.
 *
 * @param body a generated record
 * @param headers besides those that every answer has
 */
record Answer(int status, Record body, Map<String, String> headers) {

  Answer(int status, Record body) {
    this(status, body, Map.of());
  }
}

package dev.driftless.sample.client;

import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.sample.Refusal;
import dev.driftless.sample.RefusalReader;
import dev.driftless.sample.json.Json;
import java.util.Optional;
import java.util.function.Function;

/** What a server answered. */
record Reply(int status, byte[] body) {

  /** The body as a record of the contract; empty if it isn't one. */
  <T> Optional<T> as(Function<TokenSource, Validated<T>> reader) {
    Validated<T> read = reader.apply(Json.tokens(body));
    return read.isValid() ? Optional.of(read.value()) : Optional.empty();
  }

  /** What the server says is wrong; where it says nothing, the status. */
  String error() {
    return as(RefusalReader::readDocument).map(Refusal::error).orElse("HTTP status " + status);
  }
}

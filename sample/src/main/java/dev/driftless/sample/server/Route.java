package dev.driftless.sample.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What is done with the requests of one endpoint. */
record Route(String method, String path, Handler handler) {

  /** Answers one request; may be called by many threads at a time. */
  interface Handler {

    /**
     * The answer to a request.
     *
     * @throws RefusedException if the request can't be done, with the answer that says so
     * @throws IOException if the client is gone, or too slow
     */
    Answer answer(HttpExchange request) throws RefusedException, IOException;
  }
}
